import { remembered } from '../domain/remembered';
import { localeFor } from './say';

/**
 * How the clock and the calendar of a reader's region are written, whatever the language of the sentences around them: a
 * reader in Germany who gets English sentences still reads 14:30 and the day before the month.
 */

/** The locale to write a time in: the reader's own where Rapport speaks its language, else that of the sentences. */
export function spokenIn(locale: string): string {
  const own = validLocale(locale);
  const language = localeFor(own);
  return new Intl.Locale(own).language === language ? own : language;
}

/** Whether clocks there go on to 13:00 rather than back to 1 PM. */
export function hasDayOf24Hours(locale: string): boolean {
  return formatOf(validLocale(locale), { hour: 'numeric' }).resolvedOptions().hour12 === false;
}

/** Whether the month is written before the day, as in America. */
export function isMonthFirst(locale: string): boolean {
  const parts = formatOf(validLocale(locale), { month: 'short', day: 'numeric' }).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day');
}

/** The weekday on which weeks begin there, as an ISO number: 1 Monday … 7 Sunday. */
export function firstWeekdayOf(locale: string): Weekday {
  const found = weekInfoOf(new Intl.Locale(validLocale(locale)));
  const isFound = typeof found === 'object' && found !== null && 'firstDay' in found;
  return weekdays.find((each) => isFound && each === found.firstDay) ?? 1;
}

type Weekday = (typeof weekdays)[number];
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A method in newer engines, a property in older ones; some have neither. */
function weekInfoOf(locale: Intl.Locale): unknown {
  if ('getWeekInfo' in locale && typeof locale.getWeekInfo === 'function') return locale.getWeekInfo();
  return 'weekInfo' in locale ? locale.weekInfo : undefined;
}

/** The tag as it can be used; it comes from outside, and what is none would throw wherever a date is written. */
function validLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
}

const FALLBACK = 'en';

// Making a formatter costs far more than using it, and lists of dates need the same few. Locales come from outside, and there
// is no end to them: `en-x-anything` is one.
const formats = remembered<Intl.DateTimeFormat>(200);

export function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formats(JSON.stringify([locale, options]), () => new Intl.DateTimeFormat(locale, options));
}
