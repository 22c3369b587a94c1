import type { Rhythm, Weekday } from './cadence';
import { dayIn, daysAfter, daysFrom, wallClockIn, weekdayOf } from './calendarDay';
import { MINUTES_OF_DAY, minutesOf, timeAt } from './localTime';
import { isSameTimeZone, isTimeZone } from './timeZone';

/** When a rhythm comes round on another wall clock. */
export interface TimeElsewhere {
  /** HH:mm. */
  readonly time: string;
  readonly weekday: Weekday;
  /** How many days after the rhythm's own that day is: -1 where the sun is still up when it's the next morning there. */
  readonly shift: number;
}

/**
 * The time of a rhythm on the wall clock of another time zone, as the two clocks stand to each other around an instant: at the
 * next meeting, say. Undefined where this machine doesn't know one of the zones.
 */
export function rhythmIn(
  timeZone: string,
  { cadence, timeZone: own }: Rhythm,
  around: Date,
): TimeElsewhere | undefined {
  if (!isTimeZone(timeZone) || !isTimeZone(own)) return undefined;
  const [here, there] = [wallClockIn(timeZone, around), wallClockIn(own, around)];
  const ahead = daysFrom(there.day, here.day) * MINUTES_OF_DAY + minutesOf(here.time) - minutesOf(there.time);
  const minutes = minutesOf(cadence.time) + ahead;
  const shift = Math.floor(minutes / MINUTES_OF_DAY);
  return { time: timeAt(minutes - shift * MINUTES_OF_DAY), weekday: weekdayAfter(cadence.weekday, shift), shift };
}

/**
 * Whether two clocks differ, today or at some time in the coming year: where they don't, it's nobody's business by which of
 * them a date goes.
 */
export function isAnotherClock(one: string, other: string, now: Date): boolean {
  if (isSameTimeZone(one, other)) return false;
  if (!isTimeZone(one) || !isTimeZone(other)) return true;
  const today = dayIn('UTC', now);
  return Array.from({ length: 13 }, (_, months) => new Date(`${daysAfter(today, 30 * months)}T12:00:00Z`)).some(
    (at) => {
      const [here, there] = [wallClockIn(one, at), wallClockIn(other, at)];
      return here.time !== there.time || here.day !== there.day;
    },
  );
}

function weekdayAfter(weekday: Weekday, days: number): Weekday {
  // 5 January 1970 was a Monday.
  return weekdayOf(daysAfter('1970-01-04', weekday + days));
}
