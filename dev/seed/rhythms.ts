import { occurrences, type Rhythm, type Weekday } from '@rapport/core/domain/cadence';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { WEEK } from './past';

const MEETING_MINUTES = 30;

/** Half an hour each week. */
export function weekly(when: { readonly weekday: Weekday; readonly time: string; readonly timeZone: string }): Rhythm {
  const { weekday, time, timeZone } = when;
  // With one meeting a week any week is as good as another to count from.
  const cadence = { every: 'weeks', interval: 1, weekday, time, anchorOn: '2020-01-06' } as const;
  return { cadence, timeZone, durationMinutes: MEETING_MINUTES };
}

/** When the last `count` meetings of a weekly rhythm began that are over by now, the oldest first; never empty. */
export function lastStarts(rhythm: Rhythm, today: Date, count: number): readonly [number, ...number[]] {
  const over = today.getTime() - rhythm.durationMinutes * 60_000;
  const around = occurrences(rhythm, new Date(over - (count + 1) * WEEK), count + 2).map((each) => each.getTime());
  const [first, ...rest] = around.filter((each) => each <= over).slice(-count);
  if (first === undefined) throw new Error('A weekly rhythm has a meeting each week');
  return [first, ...rest];
}

/** The last working day before today, by that clock. */
export function lastWorkingDay(today: Date, timeZone: string): Weekday {
  const weekday = new Date(`${dayIn(timeZone, today)}T00:00:00Z`).getUTCDay();
  const working = [5, 5, 1, 2, 3, 4, 5] as const;
  return working[weekday] ?? 5;
}
