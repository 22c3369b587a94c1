import type { AddItem } from '@rapport/core/contract/requests';
import type { DueChoice } from '@rapport/core/domain/dueDay';

// A record, so that a new choice does not compile until it has its place. The rules' own list would bring the calendar along.
const places: Record<DueChoice, number> = {
  today: 0,
  tomorrow: 1,
  friday: 2,
  nextMeeting: 3,
  inTwoWeeks: 4,
  endOfMonth: 5,
};

/** The natural choices of a due day, in the order they are offered. */
export const dueChoices: readonly DueChoice[] = Object.keys(places).filter(isDueChoice);

function isDueChoice(text: string): text is DueChoice {
  return Object.hasOwn(places, text);
}

/** What is chosen in the form: a natural choice, a day of one's own (maybe not given yet), or none. */
export interface DueInput {
  readonly choice: DueChoice | 'date' | 'none';
  /** YYYY-MM-DD, or empty. */
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
  return choice === 'date' && on ? { on } : undefined;
}

/** Whether a day of one's own is still to be given. */
export function isDueMissing({ choice, on }: DueInput): boolean {
  return choice === 'date' && !on;
}
