import type { Rhythm } from '../domain/cadence';
import { isAnotherClock, rhythmIn } from '../domain/rhythmElsewhere';
import { placeOf } from '../domain/timeZone';
import { clockTime, type Reader, weekdayName } from './dates';
import { sayIn } from './say';

/** A rhythm as a sentence, by its own clock: "Every Tuesday 10:00, 30 min". */
export function rhythmInWords(rhythm: Rhythm, locale: string): string {
  const { time, weekday } = rhythm.cadence;
  return inWords(rhythm, { time, weekday, shift: 0 }, locale);
}

/** The same with the place whose clock it is, where that isn't the reader's: "Every Tuesday 10:00, 30 min (Berlin time)". */
export function rhythmWithPlace(rhythm: Rhythm, { now, timeZone, locale }: Reader): string {
  const words = rhythmInWords(rhythm, locale);
  if (!isAnotherClock(rhythm.timeZone, timeZone, now)) return words;
  return sayIn(locale)('series.rhythm.elsewhere', { rhythm: words, place: placeOf(rhythm.timeZone) });
}

/**
 * The same by the reader's clock. Where this machine doesn't know one of the zones, by its own clock and with its place.
 * @param around when the clocks are compared: the next meeting
 */
export function rhythmForReader(rhythm: Rhythm, reader: Reader, around: Date): string {
  const here = rhythmIn(reader.timeZone, rhythm, around);
  return here ? inWords(rhythm, here, reader.locale) : rhythmWithPlace(rhythm, reader);
}

const shifts: Readonly<Record<number, string>> = { [-1]: 'before', 1: 'after' };

function inWords(
  { cadence, durationMinutes }: Rhythm,
  { time, weekday, shift }: NonNullable<ReturnType<typeof rhythmIn>>,
  locale: string,
): string {
  const say = sayIn(locale);
  const clock = clockTime(time, locale);
  if (cadence.every === 'weeks') {
    const { interval } = cadence;
    return say('dates.everyWeeks', {
      interval,
      weekday: weekdayName(weekday, locale),
      time: clock,
      minutes: durationMinutes,
    });
  }
  // "First Tuesday" is not the day after the first Monday where the month begins on a Tuesday.
  const ofMonth = { ordinal: cadence.ordinal, weekday: weekdayName(cadence.weekday, locale) };
  return say('dates.everyMonth', { ...ofMonth, time: clock, minutes: durationMinutes, shift: shifts[shift] ?? 'same' });
}
