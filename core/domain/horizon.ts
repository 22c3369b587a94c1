import { MAX_DAYS_AHEAD, MAX_DUE_DAYS_AHEAD, MAX_DUE_DAYS_BEHIND } from '../contract/limits';
import { daysBetween } from './dueDay';
import { DomainError } from './errors';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Refuses a date that nobody can mean: a slip of the finger in the year would plan a meeting for no one alive.
 * @throws DomainError `dateTooFar`
 */
export function requireNear(at: Date, now: Date): void {
  if (at.getTime() - now.getTime() > MAX_DAYS_AHEAD * DAY) throw new DomainError('dateTooFar');
}

/** The same for the day of a promise, YYYY-MM-DD: it may be some years ahead, and have passed. @throws DomainError `dateTooFar` */
export function requireNearDay(day: string, today: string): void {
  const days = daysBetween(today, day);
  if (days > MAX_DUE_DAYS_AHEAD || days < -MAX_DUE_DAYS_BEHIND) throw new DomainError('dateTooFar');
}
