import { nextOccurrence, occurrences } from './cadence';
import { dayIn } from './calendarDay';
import { dateBeforeMoves, dateOf, isExtra, type Meeting } from './meeting';
import type { Series } from './series';
import { afterPause, behindPause } from './status';
import { isOfRhythm } from './trackRecord';

/**
 * When the meeting after this one is: after its own date even if held early or moved ahead, in the future even if held
 * late, on another day, behind a pause. After an extra one it is when it would have been without.
 */
export function nextStart(series: Series, meeting: Meeting, now: Date): Date {
  const { rhythm } = series;
  if (isExtra(meeting) && meeting.startsAt > now.toISOString()) return new Date(meeting.startsAt);
  const { on, own } = datesTaken(series, meeting);
  const after = latest(now.getTime(), Date.parse(on), Date.parse(own), ...behindPause(series));
  // By new rules of its time zone, its own date may be an hour later than it was written down.
  return onAnotherDay(rhythm, nextOccurrence(rhythm, after), [on, own]);
}

/**
 * The dates that a meeting takes up: its own of the rhythm, and the one it was moved to. One that makes up for a skipped
 * meeting leaves the rhythm's own to the one after, whether it was moved there first or simply started.
 */
export function datesTaken(series: Series, meeting: Meeting): { readonly on: string; readonly own: string } {
  const { startsAt } = meeting;
  if (!series.owed) return { on: startsAt, own: dateBeforeMoves(meeting) };
  const date = dateOf(meeting);
  const on = date < startsAt ? date : startsAt;
  // Not the skipped date again, when it is made up for before that.
  const last = lastTaken(series) ?? on;
  return { on, own: last > on ? last : on };
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The last date of the rhythm that is used up. */
function lastTaken({ past }: Series): string | undefined {
  const last = past.find(isOfRhythm);
  return last?.rhythmAt ?? last?.plannedAt;
}

/** The next date of the rhythm that the two have not given up: the one of the coming meeting, moved or not, if it is ahead. */
export function nextOfRhythm({ current, rhythm }: Series, now: Date): Date {
  const own = new Date(current.movedFrom ?? current.startsAt);
  return own > now ? own : nextOccurrence(rhythm, now);
}

/** When the two meet until then, as far as anybody can know: at the coming meeting, and after it on the dates of the rhythm. */
export function datesAhead(stored: Series, now: Date, until: Date): readonly Date[] {
  const series = afterPause(stored, now);
  const { current, owed, rhythm, status } = series;
  if (status.state === 'ended') return [];
  const coming = Date.parse(current.startsAt);
  // One that makes up for a skipped meeting leaves its own date to the one after.
  const own = owed ? coming : Date.parse(current.movedFrom ?? current.startsAt);
  const after = latest(now.getTime(), coming, own, ...behindPause(series));
  const most = Math.max(1, Math.ceil((until.getTime() - after.getTime()) / WEEK) + 1);
  return [new Date(coming), ...occurrences(rhythm, after, most)].filter((each) => each < until);
}

/** That date, or the one after when it is on the same day as one before. */
function onAnotherDay(rhythm: Series['rhythm'], next: Date, before: readonly string[]): Date {
  const dayOf = (at: Date) => dayIn(rhythm.timeZone, at);
  const isSameDay = before.some((each) => dayOf(new Date(each)) === dayOf(next));
  return isSameDay ? nextOccurrence(rhythm, next) : next;
}

/**
 * The first date of the rhythm for the meeting that is planned: ahead, behind the pause, and behind the date of the
 * meeting before, which may have been held or skipped early, or moved ahead; on another day than that one.
 */
export function replannedStart(series: Series, now: Date): Date {
  const before = lastTaken(series);
  if (!before) return nextOccurrence(series.rhythm, latest(now.getTime(), ...behindPause(series)));
  const after = latest(now.getTime(), Date.parse(before), ...behindPause(series));
  return onAnotherDay(series.rhythm, nextOccurrence(series.rhythm, after), [before]);
}

function latest(...instants: readonly number[]): Date {
  return new Date(Math.max(...instants));
}
