import { MAX_DURATION_MINUTES, MAX_WEEKS_BETWEEN, MIN_DURATION_MINUTES } from '@rapport/core/contract/limits';
import type { Cadence, Rhythm, Weekday } from '@rapport/core/domain/cadence';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { isLocalTime } from '@rapport/core/domain/localTime';
import { knownTimeZone } from '@rapport/core/domain/timeZone';
import { firstWeekdayOf } from '@rapport/core/locales/regions';
import type { Say } from '@rapport/core/locales/say';

/** A rhythm as the fields hold it, exactly as typed. */
export interface RhythmForm {
  readonly every: 'week' | 'weeks' | 'month';
  readonly interval: string;
  readonly ordinal: '1' | '2' | '3' | '4' | 'last';
  readonly weekday: Weekday;
  /** HH:mm, or what was typed of it. */
  readonly time: string;
  readonly timeZone: string;
  readonly minutes: string;
}

/** What is wrong with a field, as a sentence. */
export type RhythmProblems = Partial<Record<'interval' | 'time' | 'minutes', string>>;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The days of a week in the order of the reader's calendars. */
export function weekdaysIn(locale: string): readonly Weekday[] {
  const first = firstWeekdayOf(locale) - 1;
  return [...weekdays.slice(first), ...weekdays.slice(0, first)];
}

const everies: readonly RhythmForm['every'][] = ['week', 'weeks', 'month'];
export const ordinals: readonly RhythmForm['ordinal'][] = ['1', '2', '3', '4', 'last'];

/** Every Tuesday at ten in one's own time zone: what most choose. */
export function usualRhythmForm(timeZone: string): RhythmForm {
  return { every: 'week', interval: '2', ordinal: '1', weekday: 2, time: '10:00', timeZone, minutes: '30' };
}

/** The fields that describe a rhythm that stands. */
export function formOfRhythm({ cadence, timeZone, durationMinutes }: Rhythm): RhythmForm {
  const { weekday, time } = cadence;
  const same = { ...usualRhythmForm(timeZone), weekday, time, minutes: String(durationMinutes) };
  if (cadence.every === 'month') return { ...same, every: 'month', ordinal: ordinalIn(cadence.ordinal) };
  return cadence.interval === 1 ? same : { ...same, every: 'weeks', interval: String(cadence.interval) };
}

/** The same as fields of a form that is kept. */
export function fieldsOfRhythm(form: RhythmForm) {
  return { ...form, weekday: String(form.weekday) };
}

/** The rhythm in such fields. */
export function rhythmFormIn(fields: Readonly<Record<keyof RhythmForm, string>>): RhythmForm {
  const { every, weekday, ordinal } = fields;
  return {
    ...fields,
    every: everies.find((each) => each === every) ?? 'week',
    ordinal: ordinals.find((each) => each === ordinal) ?? '1',
    weekday: weekdays.find((each) => String(each) === weekday) ?? 2,
  };
}

export function rhythmProblemsOf(form: RhythmForm, say: Say): RhythmProblems {
  const wrong = (is: boolean, sentence: string) => (is ? sentence : undefined);
  const found = {
    interval: wrong(
      form.every === 'weeks' && !isWhole(form.interval, 1, MAX_WEEKS_BETWEEN),
      say('series.start.interval.wrong', { max: MAX_WEEKS_BETWEEN }),
    ),
    time: wrong(!isLocalTime(form.time), say('series.start.time.wrong')),
    minutes: wrong(
      !isWhole(form.minutes, MIN_DURATION_MINUTES, MAX_DURATION_MINUTES),
      say('series.start.minutes.wrong', { min: MIN_DURATION_MINUTES, max: MAX_DURATION_MINUTES }),
    ),
  };
  return Object.fromEntries(Object.entries(found).filter(([, sentence]) => sentence !== undefined));
}

/**
 * The rhythm that the form describes; only for a form without problems. `today`: now, which begins the first week;
 * weeks that are counted already, in `present`, go on being counted.
 */
export function rhythmOf(form: RhythmForm, today: Date, present?: Rhythm): Rhythm {
  return { cadence: cadenceOf(form, today, present), timeZone: form.timeZone, durationMinutes: Number(form.minutes) };
}

function cadenceOf(form: RhythmForm, today: Date, present: Rhythm | undefined): Cadence {
  const { every, weekday, time, timeZone } = form;
  if (every === 'month') return { every, ordinal: ordinalOf(form.ordinal), weekday, time };
  const interval = every === 'week' ? 1 : Number(form.interval);
  const counted = present?.cadence.every === 'weeks' && present.cadence.interval === interval && present.cadence;
  // Any day of the first week will do where this browser doesn't know the zone.
  const anchorOn = counted ? counted.anchorOn : dayIn(knownTimeZone(timeZone) ?? 'UTC', today);
  return { every: 'weeks', interval, weekday, time, anchorOn };
}

type Ordinal = Extract<Cadence, { every: 'month' }>['ordinal'];

function ordinalOf(ordinal: RhythmForm['ordinal']): Ordinal {
  switch (ordinal) {
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    case '4':
      return 4;
    case 'last':
      return 'last';
  }
}

function ordinalIn(ordinal: Ordinal): RhythmForm['ordinal'] {
  return ordinals.find((each) => each === String(ordinal)) ?? 'last';
}

function isWhole(text: string, min: number, max: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;
}
