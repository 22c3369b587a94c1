import type { SkipMeeting, StartMeeting } from '../contract/requests';
import type { SeriesView } from '../contract/views';
import type { Agenda } from '../domain/agenda';
import { DomainError } from '../domain/errors';
import type { Meeting } from '../domain/meeting';
import {
  heldMeeting,
  type InProgress,
  isExtra,
  type MadeItem,
  type Planned,
  plannedMeeting,
  requireInProgress,
  requireOpen,
  skippedMeeting,
  startedMeeting,
  takingUp,
} from '../domain/meeting';
import { nextStart } from '../domain/nextDates';
import { seriesPartition } from '../domain/partitions';
import { memoryOf, withHeldMeeting, withSkippedMeeting } from '../domain/pastMeetings';
import type { Caller } from '../domain/policy';
import { requireActive, type Series } from '../domain/series';
import { startsAsExtra } from '../domain/start';
import { withStartTakenBack } from '../domain/takeBack';
import type { Change } from '../ports';
import type { InMeeting } from './changeAgenda';
import type { Deps } from './deps';
import { itemDocument, meetingDocument, seriesDocument } from './documents';
import { idAfter } from './following';
import {
  changeCurrentMeeting,
  creating,
  etagOf,
  loadMeeting,
  type Pair,
  pairNow,
  replacing,
  withRetries,
} from './pair';
import { isThere, readable } from './readable';
import { seriesView } from './views';

/**
 * Starts the current meeting; both may press Start. `as` says on another day than planned whether it takes that date, or is
 * an extra one. `tookPlace` says that it was held already, at its planned time if that has passed, and is only to be
 * written up.
 * @throws DomainError `meetingAlreadyHeld` when that meeting is over
 */
export async function startMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId, tookPlace = false, as }: InMeeting & Partial<StartMeeting>,
): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId }, ({ series, meeting: { value: meeting } }) => {
    if (meeting.id !== meetingId) throw new DomainError('meetingAlreadyHeld');
    const now = deps.clock.now();
    const at = now.toISOString();
    const tookPlaceAt = meeting.startsAt < at ? meeting.startsAt : at;
    return startedMeeting(
      meeting,
      { by: caller.userId, at },
      { ...(tookPlace && { tookPlaceAt }), isExtra: startsAsExtra(series.value, meeting, { as, now }) },
    );
  });
  return seriesView(pair, caller, deps.clock.now());
}

/**
 * Takes the start back, while nothing has come of it; either may, and the same by both is fine.
 * @throws DomainError `meetingUnderWay`, `meetingAlreadyHeld`
 */
export async function takeBackStart(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId }, ({ meeting }) => {
    if (meeting.value.id !== meetingId) throw new DomainError('meetingAlreadyHeld');
    return withStartTakenBack(meeting.value);
  });
  return seriesView(pair, caller, deps.clock.now());
}

/**
 * Closes the running meeting: what was not discussed stands in the next one, in the same transaction.
 * Closing one that is closed already answers with what stands now, so that both may press Close.
 * @throws DomainError `meetingNotStarted`, `meetingSkipped`
 */
export function closeMeeting(deps: Deps, caller: Caller, { seriesId, meetingId }: InMeeting): Promise<SeriesView> {
  return conclude(deps, caller, { seriesId, meetingId, outcome: 'held' }, async ({ series, meeting }) => {
    const now = deps.clock.now();
    const madeItems = await itemsMade(deps, caller, series.value, requireInProgress(meeting.value));
    const writing = { by: caller.userId, at: now.toISOString() };
    const { held, next, ending } = heldMeeting(meeting.value, madeItems, writing);
    const following = followingMeeting(deps, series.value, held, { now, agenda: next });
    const over = { ...held, ending: { ...ending, before: memoryOf(series.value) } };
    return { over, following, series: withHeldMeeting(series.value, held, following) };
  });
}

/**
 * Skips the planned meeting with a reason both can read: its points move along, and a 1-on-1 is owed unless they talked.
 * @throws DomainError `meetingAlreadyStarted`, `meetingAlreadyHeld`
 */
export function skipMeeting(deps: Deps, caller: Caller, input: InMeeting & SkipMeeting): Promise<SeriesView> {
  const { seriesId, meetingId } = input;
  return conclude(deps, caller, { seriesId, meetingId, outcome: 'skipped' }, async ({ series, meeting }) => {
    const now = deps.clock.now();
    const writing = { by: caller.userId, at: now.toISOString() };
    const { skipped, next } = skippedMeeting(meeting.value, input, writing);
    const following = takingUp(followingMeeting(deps, series.value, skipped, { now, agenda: next }), skipped);
    const over = { ...skipped, takenUpBy: following.id, before: memoryOf(series.value) };
    return { over, following, series: withSkippedMeeting(series.value, skipped, following) };
  });
}

interface Conclusion {
  readonly over: Meeting;
  readonly following: Meeting;
  readonly series: Series;
}

/** Ends the current meeting one way or the other, and puts the next one in its place, in one transaction. */
async function conclude(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId, outcome }: InMeeting & { readonly outcome: 'held' | 'skipped' },
  how: (pair: Pair) => Promise<Conclusion>,
): Promise<SeriesView> {
  const pair = await withRetries(deps, async () => {
    const present = await pairNow(deps, caller, seriesId);
    if (present.meeting.value.id !== meetingId) {
      // Throws notFound for an id that never was a meeting of this series.
      const past = await loadMeeting(deps.store, caller, seriesId, meetingId);
      // The same by both is fine; skipping what was held, or closing what was skipped, is not.
      if (past.value.state !== outcome) requireOpen(past.value);
      return present;
    }
    requireActive(present.series.value);
    const { over, following, series } = await how(present);
    const changes: Change[] = [
      replacing(meetingDocument, over, present.meeting.etag),
      creating(meetingDocument, following),
      replacing(seriesDocument, series, present.series.etag),
    ];
    const [, writtenNext, writtenSeries] = await deps.store.commit(seriesPartition(caller.tenantId, seriesId), changes);
    return {
      series: { value: series, etag: etagOf(writtenSeries) },
      meeting: { value: following, etag: etagOf(writtenNext) },
    };
  });
  return seriesView(pair, caller, deps.clock.now());
}

function followingMeeting(
  deps: Deps,
  series: Series,
  over: Meeting,
  { now, agenda }: { readonly now: Date; readonly agenda: Agenda },
): Planned {
  const following = plannedMeeting({
    id: idAfter(deps, series.id, over.id),
    startsAt: nextStart(series, over, now),
    durationMinutes: series.rhythm.durationMinutes,
    agenda,
  });
  // After an extra one the date stands as it was, with what it was moved from.
  return isExtra(over) && following.startsAt === over.startsAt ? { ...following, moves: over.moves } : following;
}

/** The promises made in a meeting, as they stand at its end; those dropped again are left out. */
async function itemsMade(
  deps: Deps,
  caller: Caller,
  series: Series,
  meeting: InProgress,
): Promise<readonly MadeItem[]> {
  const partition = seriesPartition(caller.tenantId, series.id);
  const documents = await deps.store.getMany(meeting.madeItemIds.map((id) => ({ partition, id })));
  if (!documents.every(isThere)) throw new Error('A promise made in a meeting is not there');
  // One that can't be read stays a promise all the same; a meeting that could not be closed would be worse.
  return readable(deps, itemDocument, documents).values.flatMap(({ id, text, ownerId, dueOn, state }) =>
    state === 'dropped' ? [] : [{ id, text, ownerId, ...(dueOn && { dueOn }) }],
  );
}
