import type { Meeting } from '../domain/meeting';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import type { Series } from '../domain/series';
import type { Deps } from './deps';
import { type Loaded, meetingDocument, seriesDocument } from './documents';
import { etagOf, type Pair, replacing } from './pair';

/** The id of the meeting that takes the place of another once that is over. */
export function idAfter({ ids }: Deps, seriesId: string, meetingId: string): string {
  return ids.derived('meeting', seriesId, 'after', meetingId);
}

/**
 * The id under which a meeting stands now. One that took up a skipped meeting is gone when that skip is taken back: what is
 * still being written for it goes where its points went.
 * @param currentId of the meeting that is planned or running
 */
export function standingId(
  deps: Deps,
  {
    seriesId,
    currentId,
    meetingId,
  }: { readonly seriesId: string; readonly currentId: string; readonly meetingId: string },
): string {
  return meetingId === idAfter(deps, seriesId, currentId) ? currentId : meetingId;
}

/** Puts a meeting that was over back in the place of the one that followed it, which is then gone, in one transaction. */
export async function putBack(
  deps: Deps,
  caller: Caller,
  { present, meeting, series }: { readonly present: Pair; readonly meeting: Loaded<Meeting>; readonly series: Series },
): Promise<Pair> {
  const written = await deps.store.commit(seriesPartition(caller.tenantId, series.id), [
    replacing(meetingDocument, meeting.value, meeting.etag),
    { kind: 'delete', id: present.meeting.value.id, etag: present.meeting.etag },
    replacing(seriesDocument, series, present.series.etag),
  ]);
  const etagNow = (id: string) => etagOf(written.find((each) => each.id === id));
  return {
    series: { value: series, etag: etagNow(series.id) },
    meeting: { value: meeting.value, etag: etagNow(meeting.value.id) },
  };
}
