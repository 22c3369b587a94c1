import { z } from 'zod';

const instant = z.iso.datetime();

/** What it takes to find a time for both. */

export const repairSchema = z.object({ times: z.array(instant).readonly() }).meta({ id: 'RepairTimes' });
export type RepairView = Readonly<z.infer<typeof repairSchema>>;

const calendarSchema = z.object({
  /** IANA name. */
  timeZone: z.string(),
  today: z.iso.date(),
  /** The day of the coming 1-on-1 after the one that is running. */
  nextMeetingOn: z.iso.date(),
});
export const calendarsSchema = z.object({ mine: calendarSchema, theirs: calendarSchema }).meta({ id: 'Calendars' });
export type CalendarsView = Readonly<z.infer<typeof calendarsSchema>>;
