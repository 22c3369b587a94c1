import { nextOccurrence, type Rhythm } from './cadence';
import { isMovedTo, type Meeting } from './meeting';
import type { Series } from './series';

/**
 * Countries change the rules of their clocks, often with a few weeks' notice. A date that was worked out by the old rules is
 * then an hour off the time on the wall that two people agreed on: it belongs on that time. So says every read, and the next
 * write keeps it.
 */

/** A change of the rules takes a clock an hour as a rule, and never so far that it'd be about another date of the rhythm. */
const MOST = 3 * 60 * 60 * 1000;

/**
 * The planned meeting by the rules that hold now. One that somebody moved stands where they put it, and one whose time has
 * come where it was: whether the two met is theirs to say.
 */
export function byTheRules<M extends Meeting>(meeting: M, rhythm: Rhythm, now: Date): M {
  if (meeting.state !== 'planned' || isMovedTo(meeting)) return meeting;
  const startsAt = startByTheRules(meeting.startsAt, rhythm, now);
  return startsAt === meeting.startsAt ? meeting : { ...meeting, startsAt };
}

/** The start of a meeting that nobody moved, by the rules that hold now; the same where it's none of the rhythm's dates at all. */
export function startByTheRules(startsAt: string, rhythm: Rhythm, now: Date): string {
  if (startsAt <= now.toISOString()) return startsAt;
  const planned = Date.parse(startsAt);
  const nearest = nextOccurrence(rhythm, new Date(planned - MOST - 1));
  return nearest.getTime() - planned <= MOST ? nearest.toISOString() : startsAt;
}

/** The series with what it tells of its current meeting, as that stands by the rules. */
export function withStart(series: Series, { id, startsAt }: Pick<Meeting, 'id' | 'startsAt'>): Series {
  const { current } = series;
  if (current.meetingId !== id || current.startsAt === startsAt) return series;
  return { ...series, current: { ...current, startsAt } };
}

/** Whether only the meeting itself can tell where it stands: it's off the rhythm, and the series doesn't say that it was moved. */
export function isOffRhythm({ current, rhythm, status }: Series, now: Date): boolean {
  if (current.state !== 'planned' || current.movedFrom !== undefined || status.state === 'ended') return false;
  return startByTheRules(current.startsAt, rhythm, now) !== current.startsAt;
}
