import type { SeriesView } from '../contract/views';
import { DomainError } from '../domain/errors';
import { heldMeeting, plannedMeeting, startedMeeting } from '../domain/meeting';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { nextStart, withNextMeeting } from '../domain/series';
import type { InMeeting } from './changeAgenda';
import type { Deps } from './deps';
import { meetingDocument, seriesDocument } from './documents';
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

/** Starts the current meeting; both may press Start. @throws DomainError `meetingAlreadyHeld` when that meeting is over */
export async function startMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId }, ({ meeting }) => {
    if (meeting.value.id !== meetingId) throw new DomainError('meetingAlreadyHeld');
    return startedMeeting(meeting.value, { by: caller.userId, at: deps.clock.now().toISOString() });
  });
  return seriesView(pair, caller);
}

/**
 * Closes the running meeting: what was not discussed stands in the next one, in the same transaction.
 * Closing one that is closed already answers with what stands now, so that both may press Close.
 * @throws DomainError `meetingNotStarted`
 */
export async function closeMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
): Promise<SeriesView> {
  const pair = await withRetries(async () => {
    const present = await loadPair(deps.store, caller, seriesId);
    if (present.meeting.value.id === meetingId) return close(deps, caller, present);
    // Throws notFound for an id that never was a meeting of this series.
    await loadMeeting(deps.store, caller, seriesId, meetingId);
    return present;
  });
  return seriesView(pair, caller);
}

async function close(deps: Deps, caller: Caller, { series, meeting }: Pair): Promise<Pair> {
  const now = deps.clock.now();
  const { held, next } = heldMeeting(meeting.value, { by: caller.userId, at: now.toISOString() });
  const following = plannedMeeting({
    id: deps.ids.derived('meeting', series.value.id, 'after', held.id),
    startsAt: nextStart(series.value, held, now),
    durationMinutes: series.value.rhythm.durationMinutes,
    agenda: next,
  });
  const followed = withNextMeeting(series.value, held, following);
  const [, writtenNext, writtenSeries] = await deps.store.commit(seriesPartition(caller.tenantId, series.value.id), [
    replacing(meetingDocument, held, meeting.etag),
    creating(meetingDocument, following),
    replacing(seriesDocument, followed, series.etag),
  ]);
  return {
    series: { value: followed, etag: etagOf(writtenSeries) },
    meeting: { value: following, etag: etagOf(writtenNext) },
  };
}
