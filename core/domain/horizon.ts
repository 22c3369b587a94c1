import { MAX_DAYS_AHEAD } from '../contract/limits';
import { DomainError } from './errors';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Refuses a date that nobody can mean: a slip of the finger in the year would plan a meeting for no one alive.
 * @param path the field of the request that it came from
 * @throws DomainError `invalidInput`
 */
export function requireNear(at: Date, now: Date, path: string): void {
  if (at.getTime() - now.getTime() <= MAX_DAYS_AHEAD * DAY) return;
  throw new DomainError('invalidInput', { fields: [{ path, message: 'is too far ahead' }] });
}
