import type { Weekday } from '../domain/cadence';
import { dayIn, daysFrom, inUtc, wallClockIn } from '../domain/calendarDay';
import { END_OF_DAY } from '../domain/localTime';
import { isTimeZone } from '../domain/timeZone';
import { formatOf, hasDayOf24Hours, isMonthFirst, spokenIn } from './regions';
import { localeFor, sayIn } from './say';

/** Who reads a date, where, and when. */
export interface Reader {
  readonly now: Date;
  /** IANA name that this machine knows. */
  readonly timeZone: string;
  /** BCP 47, as Teams gives it. */
  readonly locale: string;
}

/** Where a date stands: alone or at the beginning of a sentence, or in the middle of one, where "today" is written small. */
type Place = 'start' | 'within';

/** A day and time as one would say it: "Today 10:00", "Tuesday 10:00", "Tue 8 Dec, 10:00"; in America "Tue, Dec 8, 10:00 AM". */
export function dayAndTime(at: Date, reader: Reader): string {
  return dayAndTimeAt('start', at, reader);
}

/** The same in the middle of a sentence: "today 10:00". */
export function dayAndTimeWithin(at: Date, reader: Reader): string {
  return dayAndTimeAt('within', at, reader);
}

function dayAndTimeAt(place: Place, at: Date, reader: Reader): string {
  const { now, timeZone, locale } = reader;
  const say = sayIn(locale);
  const day = dayIn(timeZone, at);
  const time = timeOfDay(at, reader);
  const daysAhead = daysFrom(dayIn(timeZone, now), day);
  if (daysAhead === 0) return say('dates.today', { place, time });
  if (daysAhead === 1) return say('dates.tomorrow', { place, time });
  if (daysAhead === -1) return say('dates.yesterday', { place, time });
  if (daysAhead > 1 && daysAhead < 7)
    return say('dates.weekday', { weekday: nameOf(day, 'weekday', 'long', locale), time });
  return say('dates.dayAndTime', { day: shortDay(day, reader), time });
}

/** The time of an instant on the reader's clock: "10:00", in America "10:00 AM". */
function timeOfDay(at: Date, { timeZone, locale }: Pick<Reader, 'timeZone' | 'locale'>): string {
  return clockTime(wallClockIn(timeZone, at).time, locale);
}

/** A time on the wall, HH:mm, as the reader's clocks show it: "14:30", in America "2:30 PM". 24:00 is midnight. */
export function clockTime(time: string, locale: string): string {
  if (hasDayOf24Hours(locale)) return time;
  const format = formatOf(spokenIn(locale), { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' });
  const at = new Date(`1970-01-01T${time === END_OF_DAY ? '00:00' : time}Z`);
  // Some machines put a narrow space before AM; a usual one that doesn't break is on every keyboard and in every font.
  return format.format(at).replace(/[\u202F ]/g, '\u00A0');
}

/**
 * What a clock somewhere else says, with the day when it's another one there; undefined when it says the same, and when this
 * machine doesn't know that zone.
 */
export function timeElsewhere(at: Date, timeZone: string, { timeZone: here, locale }: Reader): string | undefined {
  if (!isTimeZone(timeZone)) return undefined;
  const [there, mine] = [wallClockIn(timeZone, at), wallClockIn(here, at)];
  const time = clockTime(there.time, locale);
  if (there.day === mine.day) return there.time === mine.time ? undefined : time;
  return sayIn(locale)('dates.weekday', { weekday: nameOf(there.day, 'weekday', 'long', locale), time });
}

/** How far away an instant is, counted in the reader's calendar days: "today", "in 3 weeks", "2 days ago". */
export function relativeDay(at: Date, { now, timeZone, locale }: Reader): string {
  const days = daysFrom(dayIn(timeZone, now), dayIn(timeZone, at));
  const distance = Math.abs(days);
  const language = localeFor(locale);
  // Days for two weeks, weeks for a quarter, months for nearly two years.
  if (distance < 14) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const inNumbers = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (distance < 91) return inNumbers.format(roundEvenly(days / 7), 'week');
  if (distance < 700) return inNumbers.format(roundEvenly(days / 30.44), 'month');
  return inNumbers.format(roundEvenly(days / 365.25), 'year');
}

/** Everything about an instant, for hovering and for what is kept: "Tuesday 8 December 2026, 10:00". */
export function fullDate(at: Date, reader: Omit<Reader, 'now'>): string {
  const day = fullDay(dayIn(reader.timeZone, at), reader.locale);
  return sayIn(reader.locale)('dates.dayAndTime', { day, time: timeOfDay(at, reader) });
}

/** Everything about a day: "Tuesday 8 December 2026". */
export function fullDay(on: string, locale: string): string {
  return writtenDay(on, locale, { width: 'long', withYear: true });
}

/** The day it is for a reader. */
export function todayOf({ now, timeZone }: Pick<Reader, 'now' | 'timeZone'>): string {
  return dayIn(timeZone, now);
}

/** A day as one would say it: "Today", "Friday", "Fri 4 Dec". */
export function spokenDay(on: string, reader: Reader): string {
  return spokenDayAt('start', on, reader);
}

/** The same in the middle of a sentence: "today". */
export function spokenDayWithin(on: string, reader: Reader): string {
  return spokenDayAt('within', on, reader);
}

function spokenDayAt(place: Place, on: string, reader: Reader): string {
  const say = sayIn(reader.locale);
  const daysAhead = daysFrom(todayOf(reader), on);
  if (daysAhead === 0) return say('dates.onToday', { place });
  if (daysAhead === 1) return say('dates.onTomorrow', { place });
  if (daysAhead === -1) return say('dates.onYesterday', { place });
  if (daysAhead > 1 && daysAhead < 7) return nameOf(on, 'weekday', 'long', reader.locale);
  return shortDay(on, reader);
}

/** A day of the last week as one would say it: "today", "yesterday", "Thursday"; undefined when it is longer ago. */
export function recentDay(on: string, reader: Reader): string | undefined {
  const daysAgo = daysFrom(on, todayOf(reader));
  if (daysAgo < 0 || daysAgo > 6) return undefined;
  return daysAgo < 2 ? spokenDayWithin(on, reader) : nameOf(on, 'weekday', 'long', reader.locale);
}

/** A day that needs no today to be understood: "Fri 4 Dec", with the year when it is another one. */
export function shortDay(on: string, reader: Reader): string {
  const withYear = on.slice(0, 4) !== todayOf(reader).slice(0, 4);
  return writtenDay(on, reader.locale, { width: 'short', withYear });
}

/** The same with the whole name of its weekday, which is what matters: "Friday 4 Dec". */
export function weekdayAndDay(on: string, { locale }: Pick<Reader, 'locale'>): string {
  const { year: _, ...parts } = partsOf(on, locale, 'short');
  return sayIn(locale)('dates.day', { ...parts, weekday: nameOf(on, 'weekday', 'long', locale) });
}

/** A day in a text that is kept, where it must stay right: "Fri 4 Dec 2026". */
export function keptDay(on: string, locale: string): string {
  return writtenDay(on, locale, { width: 'short', withYear: true });
}

/** The name of a weekday: "Tuesday". */
export function weekdayName(weekday: Weekday, locale: string, width: 'long' | 'short' = 'long'): string {
  // 5 January 1970 was a Monday.
  return nameOf(`1970-01-${String(weekday + 4).padStart(2, '0')}`, 'weekday', width, locale);
}

/** The names of the months, January first. */
export function monthNames(width: 'long' | 'short', locale: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) =>
    nameOf(`1970-${String(month + 1).padStart(2, '0')}-01`, 'month', width, locale),
  );
}

function writtenDay(
  on: string,
  locale: string,
  { width, withYear }: { readonly width: 'long' | 'short'; readonly withYear: boolean },
): string {
  const { year, ...parts } = partsOf(on, locale, width);
  const say = sayIn(locale);
  return withYear ? say('dates.dayOfYear', { ...parts, year }) : say('dates.day', parts);
}

function partsOf(on: string, locale: string, width: 'long' | 'short') {
  const [year = '', , day = ''] = on.split('-');
  return {
    order: isMonthFirst(locale) ? 'monthFirst' : 'dayFirst',
    weekday: nameOf(on, 'weekday', width, locale),
    day: Number(day),
    month: nameOf(on, 'month', width, locale),
    year,
  };
}

/** In the language of the sentences around it. */
function nameOf(day: string, part: 'weekday' | 'month', width: 'long' | 'short', locale: string): string {
  return formatOf(localeFor(locale), { [part]: width, timeZone: 'UTC' }).format(inUtc(day));
}

/** Rounds the same way on both sides of today. */
function roundEvenly(amount: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount));
}
