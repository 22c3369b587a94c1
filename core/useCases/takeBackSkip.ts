import type { SeriesView } from '../contract/views';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { requireActive } from '../domain/series';
import { withSkipTakenBack } from '../domain/takeBack';
import type { InMeeting } from './changeAgenda';
import type { Deps } from './deps';
import { meetingDocument, seriesDocument } from './documents';
import { etagOf, loadMeeting, loadPair, replacing, withRetries } from './pair';
import { seriesView } from './views';

/**
 * Takes a skip back, in one transaction: the meeting stands again on its own date, with all that stands on the one that
 * took it up. Either may, and the same by both is fine.
 * @throws DomainError `skipStands` when something would get lost, `meetingAlreadyHeld`, `seriesEnded`
 */
export async function takeBackSkip(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
): Promise<SeriesView> {
  const pair = await withRetries(async () => {
    const present = await loadPair(deps, caller, seriesId);
    requireActive(present.series.value);
    if (present.meeting.value.id === meetingId) return present;
    const skipped = await loadMeeting(deps.store, caller, seriesId, meetingId);
    const both = { skipped: skipped.value, following: present.meeting.value };
    const { planned, series } = withSkipTakenBack(present.series.value, both, deps.clock.now().toISOString());
    const written = await deps.store.commit(seriesPartition(caller.tenantId, seriesId), [
      replacing(meetingDocument, planned, skipped.etag),
      { kind: 'delete', id: both.following.id, etag: present.meeting.etag },
      replacing(seriesDocument, series, present.series.etag),
    ]);
    const etagNow = (id: string) => etagOf(written.find((each) => each.id === id));
    return {
      series: { value: series, etag: etagNow(series.id) },
      meeting: { value: planned, etag: etagNow(planned.id) },
    };
  });
  return seriesView(pair, caller, deps.clock.now());
}
