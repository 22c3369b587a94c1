import { MEETINGS_PER_PAGE } from '../contract/limits';
import type { HistoryView, MeetingView, SeriesView } from '../contract/views';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { byTheRules } from '../domain/zoneRules';
import type { InMeeting, InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { loaded, meetingDocument } from './documents';
import { listPage, loadMeeting, loadPair, loadSeries } from './pair';
import { meetingView, pastMeetingView, seriesView } from './views';

/** One 1-on-1 with its current agenda: two point reads. */
export async function readSeries(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<SeriesView> {
  return seriesView(await loadPair(deps, caller, seriesId), caller, deps.clock.now());
}

/** The meetings held and skipped, newest first. @throws DomainError `invalidInput` for an `after` that no page gave */
export async function readHistory(
  deps: Deps,
  caller: Caller,
  input: InSeries & { readonly after?: string | undefined },
): Promise<HistoryView> {
  await loadSeries(deps.store, caller, input.seriesId);
  const page = await listPage(deps.store, seriesPartition(caller.tenantId, input.seriesId), {
    type: meetingDocument.type,
    order: 'descending',
    limit: MEETINGS_PER_PAGE,
    after: input.after,
  });
  const meetings = page.documents.map((each) => loaded(meetingDocument, each).value);
  return {
    meetings: meetings.flatMap((each) =>
      each.state === 'held' || each.state === 'skipped' ? [pastMeetingView(each)] : [],
    ),
    ...(page.next !== undefined && { next: page.next }),
  };
}

/** One meeting of the series, whatever its state. */
export async function readMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
): Promise<MeetingView> {
  const { rhythm } = (await loadSeries(deps.store, caller, seriesId)).value;
  const meeting = (await loadMeeting(deps.store, caller, seriesId, meetingId)).value;
  return meetingView(byTheRules(meeting, rhythm, deps.clock.now()), caller);
}
