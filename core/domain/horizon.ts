import { MAX_DAYS_AHEAD, MAX_DUE_DAYS_AHEAD, MAX_DUE_DAYS_BEHIND } from '../contract/limits';
import { dayIn, daysAfter, daysFrom } from './calendarDay';
import { DomainError } from './errors';

/** Days that may be chosen, the first and the last included; what a form offers is what the rules take. */
export interface ChoosableDays {
  readonly first: string;
  readonly last: string;
}

/** The days a meeting may be moved to. @param readersToday by the calendar of whoever moves it */
export function meetingDays(readersToday: string): ChoosableDays {
  return { first: readersToday, last: daysAfter(readersToday, MAX_DAYS_AHEAD) };
}

/** The days on which a pause may end. @param pairsToday by the calendar of the rhythm, which the pause stops */
export function pauseDays(pairsToday: string): ChoosableDays {
  return { first: daysAfter(pairsToday, 1), last: daysAfter(pairsToday, MAX_DAYS_AHEAD) };
}

/** The days by which something may be promised; some have passed when it is written down. */
export function dueDays(ownersToday: string): ChoosableDays {
  return { first: daysAfter(ownersToday, -MAX_DUE_DAYS_BEHIND), last: daysAfter(ownersToday, MAX_DUE_DAYS_AHEAD) };
}

/** A day is somebody's: by the calendar in UTC, the last one that a form offered somewhere may be one further. */
const SOMEWHERE = 1;

/**
 * Refuses a date that nobody can mean: a slip of the finger in the year would plan a meeting for no one alive.
 * @throws DomainError `dateTooFar`
 */
export function requireNear(at: Date, now: Date): void {
  const { last } = meetingDays(dayIn('UTC', now));
  if (daysFrom(last, dayIn('UTC', at)) > SOMEWHERE) throw new DomainError('dateTooFar');
}

/** The same for the day of a promise. @throws DomainError `dateTooFar` */
export function requireDueDay(day: string, ownersToday: string): void {
  const { first, last } = dueDays(ownersToday);
  if (day < first || day > last) throw new DomainError('dateTooFar');
}

/** The same for the day on which a pause ends. @throws DomainError `dateNotAhead`, `dateTooFar` */
export function requirePauseDay(untilOn: string, pairsToday: string): void {
  const { first, last } = pauseDays(pairsToday);
  if (untilOn < first) throw new DomainError('dateNotAhead');
  if (untilOn > last) throw new DomainError('dateTooFar');
}
