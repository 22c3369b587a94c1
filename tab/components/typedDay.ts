import { isDay } from '@rapport/core/domain/calendarDay';
import { fold } from '@rapport/core/domain/text/fold';
import { monthNames } from '@rapport/core/locales/dates';
import { isMonthFirst } from '@rapport/core/locales/regions';

interface Typist {
  readonly locale: string;
  /** The day it is for who types. */
  readonly today: string;
}

/**
 * The day that somebody typed, YYYY-MM-DD: "4 Dec", "Fri 4 Dec 2026", "4/12", in America "12/4" and "Dec 4", and 2026-12-04.
 * Without a year it's the next such day. Undefined where it says none.
 */
export function typedDay(text: string, { locale, today }: Typist): string | undefined {
  const typed = fold(text);
  const numbers = typed.match(/\d+/g) ?? [];
  if (/^\s*\d{4}-/.test(typed)) return dayOf(numbers[0], numbers[1], numbers[2]);
  const named = monthIn(typed, locale);
  const [first, second, third] = numbers;
  if (named !== undefined) return dayOfYear(second, String(named), first, today);
  return isMonthFirst(locale) ? dayOfYear(third, first, second, today) : dayOfYear(third, second, first, today);
}

/** 1 January … 12 December. */
function monthIn(folded: string, locale: string): number | undefined {
  const words = folded.match(/\p{L}{3,}/gu) ?? [];
  const months = monthNames('long', locale).map(fold);
  const found = months.findIndex((month) => words.some((word) => month.startsWith(word)));
  return found === -1 ? undefined : found + 1;
}

function dayOfYear(year: string | undefined, month: string | undefined, day: string | undefined, today: string) {
  if (year !== undefined) return dayOf(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const soon = dayOf(String(thisYear), month, day);
  return soon !== undefined && soon >= today ? soon : dayOf(String(thisYear + 1), month, day);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (!year || !month || !day || month.length > 2 || day.length > 2) return undefined;
  if (year.length !== 4 && year.length !== 2) return undefined;
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}
