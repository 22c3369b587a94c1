/**
 * Days of a calendar, written YYYY-MM-DD. A day is always somebody's: what it is called says whose (`ownersToday`), and two
 * instants lie as many days apart as midnights pass where that person lives, never as many times 24 hours.
 *
 * Loads no calendar library, so that the browser can count days by the same rules.
 */
import { remembered } from './remembered';
import { reckonedIn } from './timeZone';

/** The day it is for somebody in that time zone. */
export function dayIn(timeZone: string, at: Date): string {
  return wallClockIn(timeZone, at).day;
}

/** What a calendar and a clock on the wall say in that time zone. */
export function wallClockIn(timeZone: string, at: Date): WallClock {
  return wallClocks(`${timeZone} ${at.getTime()}`, () => readWallClock(timeZone, at));
}

interface WallClock {
  readonly day: string;
  readonly time: string;
}

// A page asks for the same few instants in the same few zones again and again, and writing them out is slow.
const wallClocks = remembered<WallClock>(2000);

function readWallClock(timeZone: string, at: Date): WallClock {
  const parts = readerOfWall(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** Whether a text is a day: 31 June is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(numberOf(text)) && daysAfter(text, 0) === text;
}

/** The day so many days later, or earlier when negative. */
export function daysAfter(day: string, days: number): string {
  return dayNumbered(numberOf(day) + days);
}

/** How many days one day is after another; negative when it's before. */
export function daysFrom(earlier: string, later: string): number {
  return numberOf(later) - numberOf(earlier);
}

/** How many days passed between two instants by the calendar of that time zone. */
export function daysPassedIn(timeZone: string, from: Date, to: Date): number {
  return daysFrom(dayIn(timeZone, from), dayIn(timeZone, to));
}

/** ISO number of a day's weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day 0, 1 January 1970, was a Thursday.
  return weekdays[(((numberOf(day) + 3) % 7) + 7) % 7] ?? 1;
}

/** The first day of the week that a day is in. @param firstWeekday ISO number; weeks begin on Monday unless a reader's don't */
export function startOfWeek(day: string, firstWeekday = 1): string {
  return daysAfter(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** The last day of that week. */
export function endOfWeek(day: string, firstWeekday = 1): string {
  return daysAfter(startOfWeek(day, firstWeekday), 6);
}

/** The last day of the month that a day is in. */
export function endOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * Noon of that day in UTC, to be written by a formatter that is set to UTC: the one instant whose day no rounding moves.
 */
export function inUtc(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** The only day that is counted in hours: UTC has no clock changes. */
const UTC_DAY = 24 * 60 * 60 * 1000;

/** Days since 1 January 1970. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / UTC_DAY;
}

function dayNumbered(number: number): string {
  return new Date(number * UTC_DAY).toISOString().slice(0, 10);
}

// Making a formatter costs far more than using it.
const readers = remembered<Intl.DateTimeFormat>(100);

function readerOfWall(named: string): Intl.DateTimeFormat {
  const timeZone = reckonedIn(named);
  return readers(
    timeZone,
    () =>
      new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  );
}
