import { daysBetween } from '../domain/cadence';
import { dateOf, isExtra, type Meeting } from '../domain/meeting';
import { comingPurposes, proposedPurpose } from '../domain/purpose';
import { purposePlanOf, purposesHad, type Series } from '../domain/series';
import { purposeView } from './rhythmView';

const DAY = 24 * 60 * 60 * 1000;

/** What the coming meetings are for, as chosen or as proposed. */
export function purposesView(series: Series, meeting: Meeting, now: Date) {
  const plan = purposePlanOf(series);
  const had = purposesHad(series);
  const at = isExtra(meeting) ? dateOf(meeting) : meeting.startsAt;
  const coming = [{ at, purpose: meeting.purpose }, { at: dateAfter(series, meeting, now) }];
  const purposes = comingPurposes(plan, had, coming).map(purposeView);
  return {
    proposedPurpose: (!meeting.purpose && purposes[0]) || proposedPurpose(plan, had, at),
    purposePlan: plan.map(({ kind, everyDays }) => ({ kind, everyDays })),
    comingPurposes: purposes,
  };
}

/** The date of the one after is reckoned in days: what it is for needs no calendar, and every read works it out. */
function dateAfter({ rhythm }: Series, meeting: Meeting, now: Date): string {
  if (isExtra(meeting)) return meeting.startsAt;
  const after = Math.max(now.getTime(), Date.parse(meeting.startsAt)) + daysBetween(rhythm.cadence) * DAY;
  return new Date(after).toISOString();
}
