import { dayIn, daysAfter } from '../domain/calendarDay';
import { dateOf, isExtra, type Meeting } from '../domain/meeting';
import { comingPurposes, proposedPurpose } from '../domain/purpose';
import { purposePlanOf, purposesHad, type Series } from '../domain/series';
import { usualDaysBetween } from '../domain/usualDays';
import { startOfDay } from '../domain/wallTime';
import { purposeView } from './rhythmView';

/** What the coming meetings are for, as chosen or as proposed. */
export function purposesView(series: Series, meeting: Meeting, now: Date) {
  const { timeZone } = series.rhythm;
  const plan = purposePlanOf(series);
  const had = purposesHad(series);
  const at = isExtra(meeting) ? dateOf(meeting) : meeting.startsAt;
  const coming = [{ at, purpose: meeting.purpose }, { at: dateAfter(series, meeting, now) }];
  const purposes = comingPurposes(plan, had, coming, timeZone).map(purposeView);
  return {
    proposedPurpose: (!meeting.purpose && purposes[0]) || proposedPurpose(plan, had, at, timeZone),
    purposePlan: plan.map(({ kind, everyDays }) => ({ kind, everyDays })),
    comingPurposes: purposes,
  };
}

/** The date of the one after is worked out in days: what it's for needs no more, and every read works it out. */
function dateAfter({ rhythm: { cadence, timeZone } }: Series, meeting: Meeting, now: Date): string {
  if (isExtra(meeting)) return meeting.startsAt;
  const coming = new Date(Math.max(now.getTime(), Date.parse(meeting.startsAt)));
  return startOfDay(timeZone, daysAfter(dayIn(timeZone, coming), usualDaysBetween(cadence))).toISOString();
}
