import { STATUS_CODES } from 'node:http';
import type { Problem } from '@rapport/core/contract/problem';
import { DomainError, type ErrorCode } from '@rapport/core/domain/errors';
import { type Say, sayIn } from '@rapport/core/locales/say';
import { explain } from '@rapport/core/useCases/explain';
import { InvalidInput, invalidField, refusedField } from './invalidInput';

/** The one place where errors become answers. */

const statusOf = {
  notSignedIn: 401,
  notFound: 404,
  notAllowed: 403,
  invalidInput: 400,
  tooLarge: 413,
  alreadyExists: 409,
  tooManyPoints: 409,
  meetingFull: 409,
  meetingNotStarted: 409,
  meetingAlreadyStarted: 409,
  meetingAlreadyHeld: 409,
  meetingUnderWay: 409,
  meetingSkipped: 409,
  skipStands: 409,
  closeStands: 409,
  meetingNotHeld: 409,
  seriesEnded: 409,
  itemClosed: 409,
  tooManyItems: 409,
  dateNotAhead: 400,
  dateTooFar: 400,
  alreadyPromised: 409,
  choiceChanged: 409,
  changedElsewhere: 412,
  busy: 503,
} satisfies Record<ErrorCode, number>;

/** When the store did not say how long to wait. */
const RETRY_AFTER_SECONDS = 2;

/** What is known of the request that failed. */
export interface Circumstances {
  readonly reference: string;
  /** The `Accept-Language` header. */
  readonly language: string | undefined;
}

/** Whether an error is one that the code foresees; all others go to the log. */
export function isExpected(error: unknown): boolean {
  return error instanceof DomainError || error instanceof InvalidInput;
}

/** RFC 9457 problem details for an error; those not foreseen say nothing but their reference. */
export function problemResponse(error: unknown, { reference, language }: Circumstances): Response {
  const say = sayIn(language?.split(/[,;]/, 1)[0]?.trim() ?? '');
  const { headers, ...told } = tell(error, reference, say);
  const status = told.code === 'unexpected' || told.code === 'unreadable' ? 500 : statusOf[told.code];
  const problem: Problem = { type: 'about:blank', title: STATUS_CODES[status] ?? '', status, reference, ...told };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

type Told = Pick<Problem, 'code' | 'detail' | 'current' | 'seriesId' | 'fields'> & {
  readonly headers?: Readonly<Record<string, string>>;
};

function tell(error: unknown, reference: string, say: Say): Told {
  if (error instanceof InvalidInput) return tellInvalid(error, say);
  const { code, sentence, retryAfterMilliseconds } = explain(error, say, reference);
  return {
    code,
    detail: sentence,
    ...(error instanceof DomainError && tellDetail(error, say)),
    ...(code === 'notSignedIn' && { headers: { 'www-authenticate': 'Bearer' } }),
    ...(code === 'busy' && { headers: retryAfter(retryAfterMilliseconds) }),
  };
}

function tellInvalid({ issues }: InvalidInput, say: Say): Told {
  const fields = issues.map((issue) => invalidField(issue, say));
  return { code: 'invalidInput', detail: fields[0]?.message ?? say('error.invalidInput'), fields };
}

/** What goes along with a refusal; a field that was refused says more than the refusal alone. */
function tellDetail({ detail: { current, seriesId, fields: refused } }: DomainError, say: Say): Partial<Told> {
  const fields = refused?.map(({ path }) => refusedField(path, say));
  return {
    ...(fields?.[0] && { detail: fields[0].message }),
    ...(current && { current }),
    ...(seriesId !== undefined && { seriesId }),
    ...(fields && { fields }),
  };
}

function retryAfter(milliseconds?: number): Readonly<Record<string, string>> {
  const seconds = milliseconds === undefined ? RETRY_AFTER_SECONDS : Math.max(1, Math.ceil(milliseconds / 1000));
  return { 'retry-after': String(seconds) };
}
