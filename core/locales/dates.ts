import type { Rhythm, Weekday } from '../domain/cadence';
import { localeFor, sayIn } from './say';

/** Who reads a date, where, and when. */
export interface Reader {
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47, as Teams gives it. */
  readonly locale: string;
}

/** A day and time as one would say it: "Today 10:00", "Tuesday 10:00", "Tue 8 Dec, 10:00". */
export function dayAndTime(at: Date, { now, timeZone, locale }: Reader): string {
  const say = sayIn(locale);
  const wall = wallClock(at, timeZone);
  const { time, day, year } = wall;
  const today = wallClock(now, timeZone);
  const daysAhead = wall.dayNumber - today.dayNumber;
  if (daysAhead === 0) return say('dates.today', { time });
  if (daysAhead === 1) return say('dates.tomorrow', { time });
  if (daysAhead === -1) return say('dates.yesterday', { time });
  if (daysAhead > 1 && daysAhead < 7)
    return say('dates.weekday', { weekday: nameOf(wall, 'weekday', 'long', locale), time });

  const weekday = nameOf(wall, 'weekday', 'short', locale);
  const month = nameOf(wall, 'month', 'short', locale);
  return year === today.year
    ? say('dates.day', { weekday, day, month, time })
    : say('dates.dayOfYear', { weekday, day, month, year, time });
}

/** What a clock somewhere else says, with the day when it is another one there; undefined when it says the same. */
export function timeElsewhere(at: Date, timeZone: string, { timeZone: here, locale }: Reader): string | undefined {
  const [there, mine] = [wallClock(at, timeZone), wallClock(at, here)];
  const { time } = there;
  if (there.dayNumber === mine.dayNumber) return time === mine.time ? undefined : time;
  return sayIn(locale)('dates.weekday', { weekday: nameOf(there, 'weekday', 'long', locale), time });
}

/** How far away a day is, counted in the reader's calendar days: "today", "in 3 weeks", "2 days ago". */
export function relativeDay(at: Date, { now, timeZone, locale }: Reader): string {
  const days = wallClock(at, timeZone).dayNumber - wallClock(now, timeZone).dayNumber;
  const distance = Math.abs(days);
  const language = localeFor(locale);
  // Days for two weeks, weeks for a quarter, months for nearly two years.
  if (distance < 14) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const inNumbers = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (distance < 91) return inNumbers.format(roundEvenly(days / 7), 'week');
  if (distance < 700) return inNumbers.format(roundEvenly(days / 30.44), 'month');
  return inNumbers.format(roundEvenly(days / 365.25), 'year');
}

/** Everything about an instant, for hovering: "Tuesday 8 December 2026, 10:00". */
export function fullDate(at: Date, { timeZone, locale }: Omit<Reader, 'now'>): string {
  const wall = wallClock(at, timeZone);
  const { day, year, time } = wall;
  const weekday = nameOf(wall, 'weekday', 'long', locale);
  const month = nameOf(wall, 'month', 'long', locale);
  return sayIn(locale)('dates.dayOfYear', { weekday, day, month, year, time });
}

/** A calendar day, YYYY-MM-DD, that stays right in a text that is kept: "Tuesday 8 December 2026". */
export function fullDay(on: string, locale: string): string {
  const wall = wallClock(new Date(`${on}T00:00:00Z`), 'UTC');
  const weekday = nameOf(wall, 'weekday', 'long', locale);
  const month = nameOf(wall, 'month', 'long', locale);
  return sayIn(locale)('dates.fullDay', { weekday, day: wall.day, month, year: wall.year });
}

/** The calendar day it is for a reader, YYYY-MM-DD. */
export function todayOf({ now, timeZone }: Pick<Reader, 'now' | 'timeZone'>): string {
  return isoDay(wallClock(now, timeZone).dayNumber);
}

/** A calendar day, YYYY-MM-DD, as one would say it: "Today", "Friday", "Fri 4 Dec". */
export function spokenDay(on: string, reader: Reader): string {
  const say = sayIn(reader.locale);
  const wall = wallClock(new Date(`${on}T00:00:00Z`), 'UTC');
  const daysAhead = wall.dayNumber - wallClock(reader.now, reader.timeZone).dayNumber;
  if (daysAhead === 0) return say('dates.onToday');
  if (daysAhead === 1) return say('dates.onTomorrow');
  if (daysAhead === -1) return say('dates.onYesterday');
  if (daysAhead > 1 && daysAhead < 7) return nameOf(wall, 'weekday', 'long', reader.locale);
  return shortDay(on, reader);
}

/** A calendar day, YYYY-MM-DD, that needs no today to be understood: "Fri 4 Dec", with the year when it is another one. */
export function shortDay(on: string, { now, timeZone, locale }: Reader): string {
  const wall = wallClock(new Date(`${on}T00:00:00Z`), 'UTC');
  const weekday = nameOf(wall, 'weekday', 'short', locale);
  const month = nameOf(wall, 'month', 'short', locale);
  const { day, year } = wall;
  const say = sayIn(locale);
  return year === wallClock(now, timeZone).year
    ? say('dates.shortDay', { weekday, day, month })
    : say('dates.fullDay', { weekday, day, month, year });
}

/** How many calendar days a day, YYYY-MM-DD, is behind the reader; negative when it is ahead. */
export function daysSince(on: string, { now, timeZone }: Pick<Reader, 'now' | 'timeZone'>): number {
  return wallClock(now, timeZone).dayNumber - Date.parse(`${on}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** A rhythm as a sentence: "Every Tuesday 10:00, 30 min". */
export function cadenceInWords({ cadence, durationMinutes }: Rhythm, locale: string): string {
  const say = sayIn(locale);
  const weekday = weekdayName(cadence.weekday, locale);
  const { time } = cadence;
  return cadence.every === 'weeks'
    ? say('dates.everyWeeks', { interval: cadence.interval, weekday, time, minutes: durationMinutes })
    : say('dates.everyMonth', { ordinal: cadence.ordinal, weekday, time, minutes: durationMinutes });
}

/** The name of a weekday: "Tuesday". */
export function weekdayName(weekday: Weekday, locale: string): string {
  // Day 4 after the epoch, 5 January 1970, was a Monday.
  return nameOf({ dayNumber: weekday + 3 }, 'weekday', 'long', locale);
}

interface WallClock {
  /** Days since 1 January 1970 on the wall calendar. */
  readonly dayNumber: number;
  readonly year: string;
  readonly day: string;
  /** HH:mm. */
  readonly time: string;
}

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

const clock: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

function wallClock(at: Date, timeZone: string): WallClock {
  const parts = formatOf('en-u-ca-gregory-nu-latn', { ...clock, timeZone }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  const year = read('year');
  const day = read('day');
  return {
    dayNumber: Date.UTC(Number(year), Number(read('month')) - 1, Number(day)) / MILLISECONDS_PER_DAY,
    year,
    day,
    time: `${read('hour')}:${read('minute')}`,
  };
}

function isoDay(dayNumber: number): string {
  return new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function nameOf(
  { dayNumber }: Pick<WallClock, 'dayNumber'>,
  part: 'weekday' | 'month',
  width: 'long' | 'short',
  locale: string,
): string {
  const format = formatOf(localeFor(locale), { [part]: width, timeZone: 'UTC' });
  return format.format(new Date(dayNumber * MILLISECONDS_PER_DAY));
}

// Making a formatter costs far more than using it, and lists of dates need the same few.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Rounds the same way on both sides of today. */
function roundEvenly(amount: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount));
}
