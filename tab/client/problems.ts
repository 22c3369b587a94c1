import type { Problem } from '@rapport/core/contract/problem';
import type { Say } from '@rapport/core/locales/say';

/** The API refused, and said why. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The API could not be reached, or answered with nothing of ours. */
export class Unreachable extends Error {
  override readonly name: string = 'Unreachable';
}

/** Teams did not say who asks, so the API was not asked at all. */
export class NoToken extends Unreachable {
  override readonly name = 'NoToken';
}

/** Whether trying the same again may well work. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  if (!(error instanceof ApiProblem)) return false;
  const { code, status } = error.problem;
  return code === 'busy' || code === 'notSignedIn' || status === 429 || status >= 500;
}

/** The same for somebody who waits: Teams has had its time already when it gives no token. */
export function isPassingSoon(error: unknown): boolean {
  return isPassing(error) && !(error instanceof NoToken);
}

/** What went wrong, as a sentence for the person. */
export function sentenceOf(error: unknown, say: Say): string {
  if (error instanceof ApiProblem) return error.problem.detail;
  if (error instanceof NoToken && navigator.onLine) return say('error.noToken');
  if (error instanceof Unreachable) return say(navigator.onLine ? 'common.unreachable' : 'error.offline');
  return say('common.unexpected');
}

/** A text as somebody else has changed it meanwhile. */
export type Current = NonNullable<Problem['current']>;

/** The text that an edit was refused for. */
export function currentIn(error: unknown): Current | undefined {
  return error instanceof ApiProblem ? error.problem.current : undefined;
}

/** The reference that finds the failure in the server's log. */
export function referenceOf(error: unknown): string | undefined {
  return error instanceof ApiProblem ? error.problem.reference : undefined;
}

/** Whether the body of a failed answer is one of our problems. */
export function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  );
}
