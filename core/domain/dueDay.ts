import { daysAfter, endOfMonth, weekdayOf } from './calendarDay';

/** The natural choices of a due day; the form offers them, the rules work them out. */
export const dueChoices = ['today', 'tomorrow', 'friday', 'nextMeeting', 'inTwoWeeks', 'endOfMonth'] as const;
export type DueChoice = (typeof dueChoices)[number];

const FRIDAY = 5;

/**
 * The day a choice means, by the calendar of who owes it. On a Friday, "Friday" is the one in a week: today has a name of its
 * own.
 * @param nextMeetingOn the day of the 1-on-1 after this one, by the owner's calendar too
 */
export function dueDay(
  choice: DueChoice,
  { ownersToday, nextMeetingOn }: { readonly ownersToday: string; readonly nextMeetingOn: string },
): string {
  switch (choice) {
    case 'today':
      return ownersToday;
    case 'tomorrow':
      return daysAfter(ownersToday, 1);
    case 'friday':
      return daysAfter(ownersToday, ((FRIDAY - weekdayOf(ownersToday) + 6) % 7) + 1);
    case 'nextMeeting':
      return nextMeetingOn;
    case 'inTwoWeeks':
      return daysAfter(ownersToday, 14);
    case 'endOfMonth':
      return endOfMonth(ownersToday);
  }
}
