import { UnreadableDocument } from '@rapport/core/useCases/documents';

/**
 * One line of the log. Ids are welcome; nothing that people wrote, no names, no tokens, no addresses with their query.
 */
export type LogEntry = RequestEntry | FailureEntry;

/** One for each request that was answered. */
interface RequestEntry {
  readonly event: 'request';
  readonly method: string;
  /** The pattern of the route, never the path itself. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly reference: string;
  readonly storeCalls?: number;
  readonly tenantId?: string;
  readonly userId?: string;
}

/** Why a request failed in a way that was not expected. */
interface FailureEntry {
  readonly event: 'failure';
  /** The same as in the request's line and in what the person was shown. */
  readonly reference: string;
  readonly error: ErrorDescription;
}

export interface ErrorDescription {
  readonly name: string;
  readonly code?: string;
  /** Which stored document it was about, and which of its members. */
  readonly document?: UnreadableDocument['document'] & { readonly problems: readonly string[] };
  readonly stack?: readonly string[];
  readonly cause?: ErrorDescription;
}

/** Where lines go. */
export type Log = (entry: LogEntry) => void;

/** Writes each entry as one line of JSON, with the time of `now`. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  return (entry) => write(`${JSON.stringify({ at: now().toISOString(), ...entry })}\n`);
}

/** What may be told of an error: what it is and where it arose. Its message may quote what somebody wrote, so it stays out. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') && `${error.code}`;
  const stack = error.stack?.split('\n').flatMap((line) => /^ {4}(at .+)$/.exec(line)?.[1] ?? []);
  return {
    name: error.name,
    ...(code && { code }),
    ...(error instanceof UnreadableDocument && { document: { ...error.document, problems: error.problems } }),
    ...(stack && { stack }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
