import { MEETINGS_PER_PAGE } from '../contract/limits';
import type { HistoryView, MeetingView, SeriesView } from '../contract/views';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { byTheRules } from '../domain/zoneRules';
import type { InMeeting, InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { meetingDocument } from './documents';
import { loadMeeting, loadPair, loadSeries } from './pair';
import { readPage, untold } from './readable';
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
  const page = await readPage(deps, seriesPartition(caller.tenantId, input.seriesId), {
    kind: meetingDocument,
    limit: MEETINGS_PER_PAGE,
    after: input.after,
  });
  const past = page.values.flatMap((each) =>
    each.state === 'held' || each.state === 'skipped' ? [pastMeetingView(each)] : [],
  );
  return {
    ...untold(page.unreadable),
    // The first versions filed a held meeting under the date it was planned for.
    meetings: past.sort((a, b) => b.date.localeCompare(a.date)),
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
