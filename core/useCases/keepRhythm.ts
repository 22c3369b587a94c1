import type { ChangeRhythm, ChangeStatus, MoveMeeting } from '../contract/requests';
import type { RepairView, SeriesView } from '../contract/views';
import { nextOccurrence } from '../domain/cadence';
import { dayIn } from '../domain/dueDay';
import { DomainError } from '../domain/errors';
import { movedMeeting, requirePlanned } from '../domain/meeting';
import { personPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { repairTimes, type Span, usualHours, type WorkingHours } from '../domain/rhythm';
import { currentOf, endedSeries, pausedSeries, resumedSeries, type Series } from '../domain/series';
import type { InMeeting, InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { loaded, personDocument } from './documents';
import { changeCurrentMeeting, changePair, loadSeries, type Pair, type PairChange } from './pair';
import { readAllSeries } from './readHome';
import { seriesView } from './views';

/** How many times are offered to make up for a skipped meeting. */
const REPAIR_OFFERS = 3;

/** Moves the planned meeting to another time. @throws DomainError `dateNotAhead`, `meetingAlreadyStarted` */
export async function moveMeeting(deps: Deps, caller: Caller, input: InMeeting & MoveMeeting): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId: input.seriesId }, ({ meeting }) => {
    if (meeting.value.id !== input.meetingId) throw new DomainError('meetingAlreadyHeld');
    const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
    return movedMeeting(meeting.value, new Date(input.startsAt), writing);
  });
  return seriesView(pair, caller, deps.clock.now());
}

/** Changes how often they meet; the planned meeting takes its next date. */
export async function changeRhythm(deps: Deps, caller: Caller, input: InSeries & ChangeRhythm): Promise<SeriesView> {
  const pair = await changePair(deps, { caller, seriesId: input.seriesId }, (present) => {
    const series = { ...present.series.value, rhythm: input.rhythm };
    if (JSON.stringify(series.rhythm) === JSON.stringify(present.series.value.rhythm)) return {};
    return withReplanned(present, series, deps.clock.now());
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
  const series = present.series.value;
  if (input.status === 'ended') return series.status.state === 'ended' ? {} : { series: endedSeries(series, writing) };
  if (input.status === 'active') {
    if (series.status.state === 'active') return {};
    return withReplanned(present, resumedSeries(series, writing.at), now);
  }
  requirePlanned(present.meeting.value);
  if (input.untilOn <= dayIn(series.rhythm.timeZone, now)) throw new DomainError('dateNotAhead');
  // Noon of the day before: the first meeting is the first occurrence on or after the day itself.
  const until = new Date(`${input.untilOn}T00:00:00Z`);
  return withReplanned(
    present,
    pausedSeries(series, { untilOn: input.untilOn, until }, writing),
    new Date(until.getTime() - 12 * 3_600_000),
  );
}

/** The pair with its planned meeting on the first date after `after`; a running meeting keeps its own. */
function withReplanned({ meeting }: Pair, series: Series, after: Date): PairChange {
  if (meeting.value.state !== 'planned') return { series };
  const startsAt = nextOccurrence(series.rhythm, after).toISOString();
  const planned = { ...meeting.value, startsAt, durationMinutes: series.rhythm.durationMinutes };
  return { series: { ...series, current: currentOf(planned) }, meeting: planned };
}

/**
 * Times at which the two could make up for the skipped meeting, from both people's hours and what else Rapport knows of.
 * Tells only that a time is free, never why another is not.
 */
export async function readRepairTimes(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<RepairView> {
  const series = (await loadSeries(deps.store, caller, seriesId)).value;
  if (!series.owed) return { times: [] };
  const [first, second] = series.people;
  const [hours, otherHours, busy, otherBusy] = await Promise.all([
    hoursOf(deps, caller, first.id, series),
    hoursOf(deps, caller, second.id, series),
    busyTimes(deps, { ...caller, userId: first.id }, series),
    busyTimes(deps, { ...caller, userId: second.id }, series),
  ]);
  const times = repairTimes({
    now: deps.clock.now(),
    plannedAt: new Date(series.owed.since),
    durationMinutes: series.rhythm.durationMinutes,
    hours: [hours, otherHours],
    busy: [...busy, ...otherBusy],
    count: REPAIR_OFFERS,
  });
  return { times: times.map((each) => each.toISOString()) };
}

async function hoursOf(deps: Deps, caller: Caller, personId: string, series: Series): Promise<WorkingHours> {
  const document = await deps.store.get({ partition: personPartition(caller.tenantId, personId), id: 'person' });
  const person = document && loaded(personDocument, document).value;
  const usual = usualHours(person?.timeZone ?? series.rhythm.timeZone);
  return person?.workingHours ? { ...usual, ...person.workingHours } : usual;
}

async function busyTimes(deps: Deps, person: Caller, except: Series): Promise<readonly Span[]> {
  const all = await readAllSeries(deps, person);
  return all
    .filter((each) => each.id !== except.id && each.status.state === 'active')
    .map(({ current }) => {
      const start = new Date(current.startsAt);
      return { start, end: new Date(start.getTime() + current.durationMinutes * 60_000) };
    });
}
