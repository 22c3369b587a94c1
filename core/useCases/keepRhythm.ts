import type { ChangeRhythm, ChangeStatus, MoveMeeting } from '../contract/requests';
import type { RepairView } from '../contract/rhythmViews';
import type { SeriesView } from '../contract/views';
import { nextOccurrence } from '../domain/cadence';
import { dayIn } from '../domain/calendarDay';
import { assertNever, DomainError } from '../domain/errors';
import { requireNear, requirePauseDay } from '../domain/horizon';
import { movedMeeting, requirePlanned } from '../domain/meeting';
import { datesAhead, nextOfRhythm, replannedStart } from '../domain/nextDates';
import type { Caller } from '../domain/policy';
import { repairTimes, type Span } from '../domain/rhythm';
import { isSame } from '../domain/same';
import { requireActive, type Series } from '../domain/series';
import type { Writing } from '../domain/sharedText';
import { afterPause, endedSeries, pausedSeries, resumedSeries } from '../domain/status';
import { isSameTimeZone } from '../domain/timeZone';
import { startOfDay } from '../domain/wallTime';
import type { InMeeting, InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { changeCurrentMeeting, changePair, loadSeries, type Pair, type PairChange } from './pair';
import { readAllSeries } from './readHome';
import { withReplanned } from './replan';
import { seriesView } from './views';
import { hoursOf } from './zoneOf';

/** How many times are offered to make up for a skipped meeting. */
const REPAIR_OFFERS = 3;

/** Moves the planned meeting to another time. @throws DomainError `dateNotAhead`, `meetingAlreadyStarted` */
export async function moveMeeting(deps: Deps, caller: Caller, input: InMeeting & MoveMeeting): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId: input.seriesId }, ({ meeting }) => {
    if (meeting.value.id !== input.meetingId) throw new DomainError('meetingAlreadyHeld');
    const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
    const to = new Date(input.startsAt);
    requireNear(to, deps.clock.now());
    return movedMeeting(meeting.value, to, writing);
  });
  return seriesView(pair, caller, deps.clock.now());
}

/**
 * Changes how often they meet; the planned meeting takes its next date, or keeps its own when only the length changes.
 * One whose time has come stays until somebody said whether it took place; the one after follows the new rhythm.
 * @throws DomainError `seriesEnded`
 */
export async function changeRhythm(deps: Deps, caller: Caller, input: InSeries & ChangeRhythm): Promise<SeriesView> {
  const pair = await changePair(deps, { caller, seriesId: input.seriesId }, (present) => {
    const now = deps.clock.now();
    const series = afterPause(present.series.value, now);
    requireActive(series);
    if (isSame(series.rhythm, input.rhythm)) return {};
    requireNear(nextOccurrence(input.rhythm, now), now);
    const changed = { ...series, rhythm: { ...series.rhythm, ...input.rhythm } };
    const startsAt = isSameDates(series.rhythm, input.rhythm)
      ? present.meeting.value.startsAt
      : replannedStart(changed, now).toISOString();
    return withReplanned(present, changed, { startsAt, asOf: now.toISOString() });
  });
  return seriesView(pair, caller, deps.clock.now());
}

/** Pauses for leave, goes on, or ends a 1-on-1; either of the two may. */
export async function changeStatus(deps: Deps, caller: Caller, input: InSeries & ChangeStatus): Promise<SeriesView> {
  const pair = await changePair(deps, { caller, seriesId: input.seriesId }, (present) =>
    statusChange(deps, caller, present, input),
  );
  return seriesView(pair, caller, deps.clock.now());
}

function statusChange(deps: Deps, caller: Caller, present: Pair, input: ChangeStatus): PairChange {
  const now = deps.clock.now();
  const writing = { by: caller.userId, at: now.toISOString() };
  const series = afterPause(present.series.value, now);
  switch (input.status) {
    case 'ended':
      if (series.status.state === 'ended') return {};
      requirePlanned(present.meeting.value);
      return { series: endedSeries(series, writing) };
    case 'active': {
      // A pause that is over by itself left its next date standing.
      if (series.status.state === 'active') return {};
      const resumed = resumedSeries(series, writing.at);
      // Nobody meets once a 1-on-1 has ended: a date behind the end was never due.
      const asOf = series.status.state === 'ended' ? series.status.at : writing.at;
      return withReplanned(present, resumed, { startsAt: replannedStart(resumed, now).toISOString(), asOf });
    }
    case 'paused':
      requireActive(series);
      if (series.status.state === 'paused' && series.status.untilOn === input.untilOn) return {};
      return paused(present, series, { untilOn: input.untilOn, writing, now });
    default:
      return assertNever(input);
  }
}

function paused(
  present: Pair,
  series: Series,
  { untilOn, writing, now }: { readonly untilOn: string; readonly writing: Writing; readonly now: Date },
): PairChange {
  const planned = requirePlanned(present.meeting.value);
  const { timeZone } = series.rhythm;
  requirePauseDay(untilOn, dayIn(timeZone, now));
  const until = startOfDay(timeZone, untilOn);
  const resting = pausedSeries(series, { untilOn, until }, writing);
  // A date behind the pause stands, unless a longer pause put it there.
  const stands = series.status.state === 'active' && planned.startsAt >= until.toISOString();
  const startsAt = stands ? planned.startsAt : replannedStart(resting, now).toISOString();
  return withReplanned(present, resting, { startsAt, asOf: writing.at });
}

function isSameDates(before: Series['rhythm'], after: Series['rhythm']): boolean {
  return isSameTimeZone(before.timeZone, after.timeZone) && isSame(before.cadence, after.cadence);
}

/**
 * Times at which the two could make up for the skipped meeting, from both people's hours and what else Rapport knows of.
 * Tells only that a time is free, never why another is not.
 */
export async function readRepairTimes(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<RepairView> {
  const series = (await loadSeries(deps.store, caller, seriesId)).value;
  if (!series.owed) return { times: [] };
  const [first, second] = series.people;
  const [hours, otherHours] = await Promise.all([
    hoursOf(deps, caller, first.id, series),
    hoursOf(deps, caller, second.id, series),
  ]);
  const now = deps.clock.now();
  const { timeZone } = series.rhythm;
  const before = startOfDay(timeZone, dayIn(timeZone, nextOfRhythm(series, now)));
  const [busy, otherBusy] = await Promise.all([
    busyTimes(deps, { ...caller, userId: first.id }, { except: series.id, now, until: before }),
    busyTimes(deps, { ...caller, userId: second.id }, { except: series.id, now, until: before }),
  ]);
  // Of several skipped in a row the last: the others' weeks are over.
  const [last] = series.past;
  const times = repairTimes({
    now,
    skipped: { plannedAt: new Date(last?.plannedAt ?? series.owed.since), reasonKind: last?.reasonKind },
    before,
    durationMinutes: series.rhythm.durationMinutes,
    hours: [hours, otherHours],
    busy: [...busy, ...otherBusy],
    count: REPAIR_OFFERS,
  });
  return { times: times.map((each) => each.toISOString()) };
}

/** When somebody has their other 1-on-1s. */
async function busyTimes(
  deps: Deps,
  person: Caller,
  { except, now, until }: { readonly except: string; readonly now: Date; readonly until: Date },
): Promise<readonly Span[]> {
  const others = (await readAllSeries(deps, person)).series.filter((each) => each.id !== except);
  return others.flatMap((each) =>
    datesAhead(each, now, until).map((start) => {
      const { durationMinutes } = start.toISOString() === each.current.startsAt ? each.current : each.rhythm;
      return { start, end: new Date(start.getTime() + durationMinutes * 60_000) };
    }),
  );
}
