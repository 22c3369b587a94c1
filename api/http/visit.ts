import type { Caller } from '@rapport/core/domain/policy';
import { describeError, type Log } from '../log';
import { isExpected, problemResponse } from './problems';

/** What becomes known of a request while it is answered. */
export interface Visit {
  readonly reference: string;
  /** The pattern of the route, once it is found. */
  route: string;
  /** Who asks, once the token is verified. */
  caller: Caller | undefined;
  /** Undefined where they are not counted. */
  storeCalls: number | undefined;
}

export interface Visitors {
  readonly log: Log;
  readonly nextReference: () => string;
}

const headersOfEveryAnswer: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
};

/** Answers a request whatever happens: an error becomes a problem, and each request is one line of the log. */
export async function receive(
  { log, nextReference }: Visitors,
  request: Request,
  answer: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const began = performance.now();
  const visit: Visit = { reference: nextReference(), route: '(none)', caller: undefined, storeCalls: undefined };
  const { reference } = visit;
  const response = await answer(visit).catch((error: unknown) => {
    if (!isExpected(error)) log({ event: 'failure', reference, error: describeError(error) });
    return problemResponse(error, { reference, language: request.headers.get('accept-language') ?? undefined });
  });
  for (const [name, value] of Object.entries(headersOfEveryAnswer)) response.headers.set(name, value);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  const { route, caller, storeCalls } = visit;
  log({
    event: 'request',
    method: request.method,
    route,
    status: response.status,
    milliseconds: Math.round(performance.now() - began),
    reference,
    ...(storeCalls !== undefined && { storeCalls }),
    ...(caller && { tenantId: caller.tenantId, userId: caller.userId }),
  });
  return response;
}
