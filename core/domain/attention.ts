import { daysPassedIn } from './calendarDay';
import { isUnanswered } from './rhythm';
import { owedOf, type Series } from './series';
import { afterPause } from './status';
import { usualDaysBetween } from './usualDays';

/** Why a 1-on-1 needs a look: nobody said whether they met, one is owed, or they met long ago. */
export const slipReasons = ['unanswered', 'owed', 'longAgo'] as const;

interface Slip {
  readonly why: (typeof slipReasons)[number];
  /** ISO instant. */
  readonly since: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** So many rhythms without meeting are long. */
const LONG = 2.5;

/** Whether the two are asked if they met: not once their 1-on-1 has ended. */
export function isAskedAbout(series: Series, now: Date): boolean {
  return series.status.state !== 'ended' && isUnanswered(series.current, now);
}

/**
 * What slips in a 1-on-1: of several reasons the one that is nearest to being put right. While one rests nothing slips, but
 * for a meeting before it that nobody spoke of yet.
 */
export function slipOf(stored: Series, now: Date): Slip | undefined {
  const series = afterPause(stored, now);
  const { current, status, record, rhythm } = series;
  if (isAskedAbout(series, now)) return { why: 'unanswered', since: current.startsAt };
  if (status.state !== 'active' || current.state === 'inProgress') return undefined;
  const owed = owedOf(series);
  if (owed) return owed.arranged ? undefined : { why: 'owed', since: owed.since };
  const metAt = record.lastMetAt;
  const isLong =
    metAt !== undefined &&
    daysPassedIn(rhythm.timeZone, new Date(metAt), now) > LONG * usualDaysBetween(rhythm.cadence);
  return isLong ? { why: 'longAgo', since: metAt } : undefined;
}

/** Whether the other waits for this person: they have added something for the next meeting, this one has not. */
export function isAwaited(stored: Series, personId: string, now: Date): boolean {
  const series = afterPause(stored, now);
  const { current, status } = series;
  if (status.state !== 'active' || current.state !== 'planned' || isAskedAbout(series, now)) return false;
  return current.preparedBy.length > 0 && !current.preparedBy.includes(personId);
}

/** For so long after a meeting was closed each is asked how it was. */
const ASKED_FOR = 7 * DAY;

/** The meeting of which this person has not said yet how it was, as long as that is fresh. */
export function unansweredClose({ lastHeld, current }: Series, personId: string, now: Date): Series['lastHeld'] {
  // Of meetings held before it was kept nobody knows; asking again would be worse than not asking.
  if (!lastHeld?.answeredBy || lastHeld.answeredBy.includes(personId) || current.state !== 'planned') return undefined;
  return now.getTime() - Date.parse(lastHeld.heldAt) < ASKED_FOR ? lastHeld : undefined;
}
