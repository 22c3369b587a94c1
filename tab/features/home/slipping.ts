import type { SeriesRow } from '@rapport/core/contract/views';
import type { Cadence } from '@rapport/core/domain/cadence';

/** A 1-on-1 that needs a look, and why. */
export interface Slip {
  readonly row: SeriesRow;
  readonly why: 'unanswered' | 'owed' | 'longAgo';
  /** Since when, as an ISO instant. */
  readonly since: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** So many rhythms without meeting are long. */
const LONG = 2.5;

/**
 * What slips, one reason for each 1-on-1: the one that is nearest to being put right. What rests does not slip, but for a
 * meeting before the pause that nobody spoke of yet.
 */
export function slipsIn(rows: readonly SeriesRow[], now: Date): readonly Slip[] {
  return rows.flatMap((row) => {
    const isQuiet = (isResting(row) && !row.isUnanswered) || row.meeting.state === 'inProgress';
    const slip = isQuiet ? undefined : slipOf(row, now);
    return slip ? [{ row, ...slip }] : [];
  });
}

function slipOf(row: SeriesRow, now: Date): Omit<Slip, 'row'> | undefined {
  if (row.isUnanswered) return { why: 'unanswered', since: row.meeting.startsAt };
  if (row.owed) return { why: 'owed', since: row.owed.since };
  const met = row.lastHeld?.startedAt;
  const isLong = met !== undefined && now.getTime() - Date.parse(met) > LONG * daysOf(row.rhythm.cadence) * DAY;
  return isLong ? { why: 'longAgo', since: met } : undefined;
}

/** Whether it is paused or ended. */
export function isResting({ status }: SeriesRow): boolean {
  return status.state !== 'active';
}

function daysOf(cadence: Cadence): number {
  return cadence.every === 'weeks' ? 7 * cadence.interval : 31;
}
