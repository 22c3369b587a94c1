import type { SeriesView } from '../contract/views';
import { requireInProgress } from '../domain/meeting';
import type { Caller } from '../domain/policy';
import { requireRoom } from '../domain/room';
import { requireActive } from '../domain/series';
import { withMeetingReopened } from '../domain/takeBack';
import type { InMeeting } from './changeAgenda';
import type { Deps } from './deps';
import { putBack } from './following';
import { loadMeeting, pairNow, withRetries } from './pair';
import { seriesView } from './views';

/**
 * Reopens the meeting that was closed a moment ago, in one transaction: it runs again, with all that came to the next agenda
 * since. Either may, and the same by both is fine.
 * @throws DomainError `closeStands` when it is too late or something would get lost, `seriesEnded`, `meetingFull`
 */
export async function reopenMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
): Promise<SeriesView> {
  const pair = await withRetries(deps, async () => {
    const present = await pairNow(deps, caller, seriesId);
    requireActive(present.series.value);
    if (present.meeting.value.id === meetingId) {
      requireInProgress(present.meeting.value);
      return present;
    }
    const closed = await loadMeeting(deps.store, caller, seriesId, meetingId);
    const both = { closed: closed.value, following: present.meeting.value };
    const { running, series } = withMeetingReopened(present.series.value, both, deps.clock.now());
    const meeting = { value: requireRoom(closed.value, running), etag: closed.etag };
    return putBack(deps, caller, { present, meeting, series });
  });
  return seriesView(pair, caller, deps.clock.now());
}
