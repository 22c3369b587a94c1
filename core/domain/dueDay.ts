import { Temporal } from 'temporal-polyfill';

/** The natural choices of a due day; the form offers them, the rules work them out. */
export const dueChoices = ['today', 'tomorrow', 'friday', 'nextMeeting', 'inTwoWeeks', 'endOfMonth'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** The calendar day it is for somebody in that time zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The instant a calendar day begins for somebody in that time zone. */
export function startOfDay(timeZone: string, day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * The day a choice means for its owner. On a Friday, "Friday" is the one in a week: today has a name of its own.
 * @param nextMeetingAt when the coming 1-on-1 after this one begins
 */
export function dueDay(
  choice: DueChoice,
  { now, timeZone, nextMeetingAt }: { now: Date; timeZone: string; nextMeetingAt: Date },
): string {
  const today = Temporal.PlainDate.from(dayIn(timeZone, now));
  const day = () => {
    switch (choice) {
      case 'today':
        return today;
      case 'tomorrow':
        return today.add({ days: 1 });
      case 'friday':
        return today.add({ days: ((5 - today.dayOfWeek + 6) % 7) + 1 });
      case 'nextMeeting':
        return Temporal.PlainDate.from(dayIn(timeZone, nextMeetingAt));
      case 'inTwoWeeks':
        return today.add({ weeks: 2 });
      case 'endOfMonth':
        return today.with({ day: today.daysInMonth });
    }
  };
  return day().toString();
}

/** Whole calendar days from one day to another, both YYYY-MM-DD; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
