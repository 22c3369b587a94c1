import { MAX_DURATION_MINUTES, MAX_WEEKS_BETWEEN, MIN_DURATION_MINUTES } from '@rapport/core/contract/limits';
import type { StartSeries } from '@rapport/core/contract/requests';
import type { FoundPersonView } from '@rapport/core/contract/views';
import type { Cadence, Rhythm, Weekday } from '@rapport/core/domain/cadence';
import type { Say } from '@rapport/core/locales/say';

/** What the form holds, exactly as typed. */
export interface StartForm {
  readonly person: FoundPersonView | undefined;
  readonly kind: StartSeries['kind'];
  readonly leads: StartSeries['leads'];
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
export type FormProblems = Partial<Record<'person' | 'interval' | 'time' | 'minutes', string>>;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const kinds: readonly StartForm['kind'][] = ['managerReport', 'skipLevel', 'mentor', 'peer'];
export const ordinals: readonly StartForm['ordinal'][] = ['1', '2', '3', '4', 'last'];

/** Every Tuesday at ten in one's own time zone: what most choose. */
export function emptyStartForm(timeZone: string): StartForm {
  return {
    person: undefined,
    kind: 'managerReport',
    leads: 'me',
    every: 'week',
    interval: '2',
    ordinal: '1',
    weekday: 2,
    time: '10:00',
    timeZone,
    minutes: '30',
  };
}

export function problemsOf(form: StartForm, say: Say): FormProblems {
  const wrong = (is: boolean, sentence: string) => (is ? sentence : undefined);
  const found = {
    person: wrong(!form.person, say('series.start.person.missing')),
    interval: wrong(
      form.every === 'weeks' && !isWhole(form.interval, 1, MAX_WEEKS_BETWEEN),
      say('series.start.interval.wrong', { max: MAX_WEEKS_BETWEEN }),
    ),
    time: wrong(!/^\d\d:\d\d$/.test(form.time), say('series.start.time.wrong')),
    minutes: wrong(
      !isWhole(form.minutes, MIN_DURATION_MINUTES, MAX_DURATION_MINUTES),
      say('series.start.minutes.wrong', { min: MIN_DURATION_MINUTES, max: MAX_DURATION_MINUTES }),
    ),
  };
  return Object.fromEntries(Object.entries(found).filter(([, sentence]) => sentence !== undefined));
}

/** The rhythm that the form describes; only for a form without problems. `today`: now, which begins the first week. */
export function rhythmOf(form: StartForm, today: Date): Rhythm {
  return { cadence: cadenceOf(form, today), timeZone: form.timeZone, durationMinutes: Number(form.minutes) };
}

function cadenceOf({ every, interval, ordinal, weekday, time, timeZone }: StartForm, today: Date): Cadence {
  if (every === 'month') return { every, ordinal: ordinalOf(ordinal), weekday, time };
  const anchorOn = dayIn(timeZone, today);
  return { every: 'weeks', interval: every === 'week' ? 1 : Number(interval), weekday, time, anchorOn };
}

function ordinalOf(ordinal: StartForm['ordinal']): 1 | 2 | 3 | 4 | 'last' {
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

// Canadian English writes dates as ISO does: YYYY-MM-DD.
function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

function isWhole(text: string, min: number, max: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;
}
