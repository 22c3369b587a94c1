import type { SkipMeeting } from '../contract/requests';
import type { SeriesView } from '../contract/views';
import type { Agenda } from '../domain/agenda';
import { DomainError } from '../domain/errors';
import type { Meeting } from '../domain/meeting';
import {
  heldMeeting,
  type InProgress,
  type MadeItem,
  type Planned,
  plannedMeeting,
  requireInProgress,
  requireOpen,
  skippedMeeting,
  startedMeeting,
  takingUp,
} from '../domain/meeting';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { nextStart, requireActive, type Series, withHeldMeeting, withSkippedMeeting } from '../domain/series';
import { withStartTakenBack } from '../domain/takeBack';
import type { Change } from '../ports';
import type { InMeeting } from './changeAgenda';
import type { Deps } from './deps';
import { itemDocument, loaded, meetingDocument, seriesDocument } from './documents';
import { idAfter } from './following';
import {
  changeCurrentMeeting,
  creating,
  etagOf,
  loadMeeting,
  loadPair,
  type Pair,
  replacing,
  withRetries,
} from './pair';
import { seriesView } from './views';

/**
 * Starts the current meeting; both may press Start. `tookPlace` says that it was held at its planned time already,
 * and is only to be written up.
 * @throws DomainError `meetingAlreadyHeld` when that meeting is over
 */
export async function startMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId, tookPlace = false }: InMeeting & { readonly tookPlace?: boolean | undefined },
): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId }, ({ meeting: { value: meeting } }) => {
    if (meeting.id !== meetingId) throw new DomainError('meetingAlreadyHeld');
    const at = deps.clock.now().toISOString();
    const isPast = meeting.startsAt < at;
    return startedMeeting(meeting, { by: caller.userId, at }, tookPlace && isPast ? meeting.startsAt : at);
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
    const { held, next } = heldMeeting(meeting.value, madeItems, { by: caller.userId, at: now.toISOString() });
    const following = followingMeeting(deps, series.value, held, { now, agenda: next });
    return { over: held, following, series: withHeldMeeting(series.value, held, following) };
  });
}

/**
 * Skips the planned meeting with a reason both can read: its points move along, and a 1-on-1 is owed.
 * @throws DomainError `meetingAlreadyStarted`, `meetingAlreadyHeld`
 */
export function skipMeeting(deps: Deps, caller: Caller, input: InMeeting & SkipMeeting): Promise<SeriesView> {
  const { seriesId, meetingId } = input;
  return conclude(deps, caller, { seriesId, meetingId, outcome: 'skipped' }, async ({ series, meeting }) => {
    const now = deps.clock.now();
    const writing = { by: caller.userId, at: now.toISOString() };
    const { skipped, next } = skippedMeeting(meeting.value, input.reason, writing);
    const following = takingUp(followingMeeting(deps, series.value, skipped, { now, agenda: next }), skipped);
    const over = { ...skipped, takenUpBy: following.id };
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
  const pair = await withRetries(async () => {
    const present = await loadPair(deps, caller, seriesId);
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
  return plannedMeeting({
    id: idAfter(deps, series.id, over.id),
    startsAt: nextStart(series, over, now),
    durationMinutes: series.rhythm.durationMinutes,
    agenda,
  });
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
  return documents.flatMap((document) => {
    if (!document) throw new Error('A promise made in a meeting is not there');
    const { id, text, ownerId, dueOn, state } = loaded(itemDocument, document).value;
    return state === 'dropped' ? [] : [{ id, text, ownerId, ...(dueOn && { dueOn }) }];
  });
}
