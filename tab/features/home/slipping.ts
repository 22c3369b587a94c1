import type { SeriesRow } from '@rapport/core/contract/views';
import { daysPassedIn } from '@rapport/core/domain/calendarDay';
import { usualDaysBetween } from '@rapport/core/domain/usualDays';
import type { Reader } from '@rapport/core/locales/dates';

/** A 1-on-1 that needs a look, and why. */
export interface Slip {
  readonly row: SeriesRow;
  readonly why: 'unanswered' | 'owed' | 'longAgo';
  /** Since when, as an ISO instant. */
  readonly since: string;
}

/** So many rhythms without meeting are long. */
const LONG = 2.5;

/**
 * What slips, one reason for each 1-on-1: the one that is nearest to being put right. What rests does not slip, but for a
 * meeting before the pause that nobody spoke of yet.
 */
export function slipsIn(rows: readonly SeriesRow[], reader: When): readonly Slip[] {
  return rows.flatMap((row) => {
    const isQuiet = (isResting(row) && !row.isUnanswered) || row.meeting.state === 'inProgress';
    const slip = isQuiet ? undefined : slipOf(row, reader);
    return slip ? [{ row, ...slip }] : [];
  });
}

type When = Pick<Reader, 'now' | 'timeZone'>;

function slipOf(row: SeriesRow, { now, timeZone }: When): Omit<Slip, 'row'> | undefined {
  if (row.isUnanswered) return { why: 'unanswered', since: row.meeting.startsAt };
  if (row.owed) return { why: 'owed', since: row.owed.since };
  const met = row.lastHeld?.heldAt;
  const isLong =
    met !== undefined && daysPassedIn(timeZone, new Date(met), now) > LONG * usualDaysBetween(row.rhythm.cadence);
  return isLong ? { why: 'longAgo', since: met } : undefined;
}

/** Whether it is paused or ended. */
export function isResting({ status }: SeriesRow): boolean {
  return status.state !== 'active';
}
