import type { AddItem } from '@rapport/core/contract/requests';
import { isDay, weekdayOf } from '@rapport/core/domain/calendarDay';
import { type DueChoice, dueChoices, dueDay } from '@rapport/core/domain/dueDay';
import { type Reader, shortDay, weekdayAndDay } from '@rapport/core/locales/dates';
import type { Say } from '@rapport/core/locales/say';

function isDueChoice(text: string): text is DueChoice {
  return dueChoices.some((each) => each === text);
}

/** What is chosen in the form: a natural choice, a day of one's own (maybe not given yet), or none. */
export interface DueInput {
  readonly choice: DueChoice | 'date' | 'none';
  /** YYYY-MM-DD, what was typed while it is no day yet, or empty. */
  readonly on: string;
}

export const noDue: DueInput = { choice: 'none', on: '' };

/** What is chosen, out of a form that holds nothing but texts. */
export function dueFrom({ choice = 'none', on = '' }: Readonly<Record<string, string>>): DueInput {
  return { choice: choice === 'date' || isDueChoice(choice) ? choice : 'none', on };
}

/** As it is sent; undefined for no day, and while a day is not given yet. */
export function dueOf({ choice, on }: DueInput): AddItem['due'] {
  if (isDueChoice(choice)) return { choice };
  return choice === 'date' && isDay(on) ? { on } : undefined;
}

/** Whether a day of one's own is still to be given. */
export function isDueMissing({ choice, on }: DueInput): boolean {
  return choice === 'date' && !isDay(on);
}

/** The calendar of who owes it, as far as it's known. */
export interface OwnersCalendar {
  readonly today: string;
  readonly nextMeetingOn?: string | undefined;
}

const FRIDAY = 5;

/** A choice with the day it means: "Tomorrow (Sat 28 Nov)", "Friday 4 Dec", and on a Friday "Next Friday 4 Dec". */
export function dueInWords(choice: DueChoice, owners: OwnersCalendar, reader: Reader, say: Say): string {
  const { today, nextMeetingOn = '' } = owners;
  const on = dueDay(choice, { ownersToday: today, nextMeetingOn });
  if (choice === 'friday') {
    const friday = weekdayAndDay(on, reader);
    return weekdayOf(today) === FRIDAY ? say('items.due.nextFriday', { friday }) : friday;
  }
  const name = say(`items.due.${choice}`);
  return on === '' ? name : say('items.due.on', { choice: name, day: shortDay(on, reader) });
}
