import type { MeView } from '@rapport/core/contract/views';
import { END_OF_DAY, isLocalTime } from '@rapport/core/domain/localTime';
import type { Say } from '@rapport/core/locales/say';

type Hours = NonNullable<MeView['workingHours']>;

/** The hours of who has not said any. */
const usualHours: Hours = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };

/** Somebody's hours, ready to be changed. */
export function hoursOf({ workingHours = usualHours }: MeView): Hours {
  return workingHours;
}

/** The hours as fields of a form that is kept. */
export function fieldsOf({ from, to, days }: Hours) {
  return { from, to, days: days.join() };
}

/** The hours in such fields. */
export function hoursIn({ from, to, days }: ReturnType<typeof fieldsOf>): Hours {
  return { from, to, days: days.split(',').filter(Boolean).map(Number) };
}

/** The hours with one day more, or one less. */
export function withDay(hours: Hours, day: number, works: boolean): Hours {
  const others = hours.days.filter((each) => each !== day);
  return { ...hours, days: works ? [...others, day].sort((a, b) => a - b) : others };
}

/** What is wrong with the hours, as a sentence; undefined when they can be saved. */
export function problemWith({ from, to, days }: Hours, say: Say): string | undefined {
  if (days.length === 0) return say('settings.hours.noDays');
  if (!isLocalTime(from) || !(isLocalTime(to) || to === END_OF_DAY)) return say('series.start.time.wrong');
  return from === to ? say('settings.hours.empty') : undefined;
}

/** Whether work ends on the next day: a night shift. */
export function isOverMidnight({ from, to }: Hours): boolean {
  return isLocalTime(from) && isLocalTime(to) && to < from && to !== '00:00';
}
