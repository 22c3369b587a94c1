import type { Meeting } from './meeting';
import { nextStart } from './nextDates';
import { isUnanswered } from './rhythm';
import type { Series } from './series';

/** When the 1-on-1 after this one begins: one that runs is this one, and one whose time has passed may never be held. */
export function startOfNext(series: Series, meeting: Meeting, now: Date): Date {
  const isBehind = meeting.state === 'inProgress' || isUnanswered(series.current, now);
  return isBehind ? nextStart(series, meeting, now) : new Date(meeting.startsAt);
}
