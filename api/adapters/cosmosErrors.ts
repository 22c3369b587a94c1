import { StoreConflict, StoreLimitExceeded, StoreUnavailable } from '@rapport/core/ports';

/** Statuses of Cosmos DB that pass: timeout, moved partition, throttled, retry with, unavailable. */
const PASSING_STATUSES: readonly number[] = [408, 410, 429, 449, 503];
const BEHIND_SESSION = 1002;
const NETWORK_CODES =
  /^(E[A-Z]+|EAI_AGAIN|REQUEST_SEND_ERROR|PARSE_ERROR|TimeoutError|RestError|ABORT_ERR|UND_ERR_[A-Z_]+)$/;

/** Turns what the SDK threw into the port's errors; what is none of them is answered as it is. */
export function storeErrorOf(error: unknown): unknown {
  if (error instanceof StoreConflict || error instanceof StoreLimitExceeded || error instanceof StoreUnavailable) {
    return error;
  }
  const code = read(error, 'code');
  if (code === 404 && isBehindSession(read(error, 'substatus'))) return behindSession({ cause: error });
  if (typeof code === 'number') {
    return storeErrorOfStatus(code, { cause: error, retryAfterMilliseconds: read(error, 'retryAfterInMs') }) ?? error;
  }
  if (typeof code === 'string' && NETWORK_CODES.test(code)) return unavailable(`no answer (${code})`, { cause: error });
  if (isBatchError(error)) return storeErrorOfBatch(error);
  return error;
}

/** Whether what is missing with a status of 404 is not the document, but a replica as new as what was read here before. */
export function isBehindSession(substatus: unknown): boolean {
  return substatus === BEHIND_SESSION;
}

export function behindSession(circumstances: Circumstances = {}): Error {
  return unavailable('no replica is new enough', circumstances);
}

interface Circumstances {
  readonly cause?: unknown;
  readonly retryAfterMilliseconds?: unknown;
}

/** The port's error for a status of Cosmos DB; undefined for one that the port does not name. */
export function storeErrorOfStatus(status: number, circumstances: Circumstances): Error | undefined {
  if (status === 409 || status === 412) {
    return because(new StoreConflict(`Another writer was there first (${status})`), circumstances);
  }
  if (status === 413) return because(new StoreLimitExceeded('commitBytes'), circumstances);
  if (PASSING_STATUSES.includes(status)) return unavailable(`status ${status}`, circumstances);
  return undefined;
}

/** The SDK throws batches again as `new Error('Batch request error: …')`, without the status: its statistics keep it. */
function isBatchError(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith('Batch request error: ');
}

function storeErrorOfBatch(error: Error): Error {
  const answers = read(read(read(error, 'diagnostics'), 'clientSideRequestStatistics'), 'gatewayStatistics');
  const last: unknown = Array.isArray(answers) ? answers.at(-1) : undefined;
  const status = read(last, 'statusCode');
  if (typeof status !== 'number' || status < 400) return unavailable('no answer to the batch', { cause: error });
  return storeErrorOfStatus(status, { cause: error }) ?? error;
}

function unavailable(what: string, circumstances: Circumstances): Error {
  const { retryAfterMilliseconds } = circumstances;
  const known = typeof retryAfterMilliseconds === 'number' ? retryAfterMilliseconds : undefined;
  return because(new StoreUnavailable(`Cosmos DB cannot be used now: ${what}`, known), circumstances);
}

function because(error: Error, { cause }: Circumstances): Error {
  if (cause !== undefined) error.cause = cause;
  return error;
}

function read(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined;
}
