import type { ExportView } from '../contract/lookBackViews';
import type { UnreadableSeriesView } from '../contract/views';
import { dateOf } from '../domain/meeting';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { meetingsOfTalks } from '../domain/privateNote';
import { type Series, sidesOf } from '../domain/series';
import { byTheRules } from '../domain/zoneRules';
import type { Deps } from './deps';
import { itemDocument, meetingDocument, privateNoteDocument, UnreadableDocument } from './documents';
import { heritagesOf } from './heritage';
import { readTemplates } from './ownTemplates';
import { loadPair } from './pair';
import { readAll, untold } from './readable';
import { readAllSeries, readMe, seriesReference } from './readHome';
import { heritageView, itemView, meetingView, seriesView } from './views';
import { daysFor, readersZone } from './zoneOf';

/** Everything that is the caller's: what they share in each 1-on-1, and what only they can read. */
export async function exportAll(deps: Deps, caller: Caller): Promise<ExportView> {
  const [me, timeZone, { series, unreadable }, templates] = await Promise.all([
    readMe(deps, caller),
    readersZone(deps, caller),
    readAllSeries(deps, caller),
    readTemplates(deps, caller),
  ]);
  const exported: ExportView['series'][number][] = [];
  const missing = [...unreadable];
  // One after the other: an export may be large, and nobody waits for it in a hurry.
  for (const each of series) {
    const one = await exportSeries(deps, caller, each).catch((error: unknown) => leftOut(deps, caller, each, error));
    if ('series' in one) exported.push(one);
    else missing.push(one);
  }
  return {
    exportedAt: deps.clock.now().toISOString(),
    timeZone,
    me,
    series: exported,
    ...(missing.length > 0 && { unreadable: missing }),
    templates,
  };
}

/** A 1-on-1 whose meeting can't be read does not take the others along. */
function leftOut(deps: Deps, caller: Caller, series: Series, error: unknown): UnreadableSeriesView {
  if (!(error instanceof UnreadableDocument)) throw error;
  const reference = seriesReference(deps, series.id);
  deps.report({ reference, error });
  return { id: series.id, otherName: sidesOf(series, caller.userId).other.name, reference };
}

async function exportSeries(deps: Deps, caller: Caller, { id }: Series): Promise<ExportView['series'][number]> {
  const pair = await loadPair(deps, caller, id);
  const shared = seriesPartition(caller.tenantId, id);
  const own = personPartition(caller.tenantId, caller.userId);
  const [meetings, items, notes, heritages] = await Promise.all([
    readAll(deps, shared, meetingDocument),
    readAll(deps, shared, itemDocument),
    readAll(deps, own, privateNoteDocument(id)),
    heritagesOf(deps, caller, pair.series.value),
  ]);
  const { rhythm, people } = pair.series.value;
  const now = deps.clock.now();
  const standing = meetings.values.map((each) => byTheRules(each, rhythm, now));
  const talks = meetingsOfTalks(standing);
  const dayFor = await daysFor(
    deps,
    caller,
    people.map((each) => each.id),
  );
  return {
    series: seriesView(pair, caller, now),
    // The first versions filed a held meeting under the date it was planned for.
    meetings: standing.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).map((each) => meetingView(each, caller)),
    items: items.values.map((each) => itemView(each, pair.series.value, caller, dayFor)),
    privateNotes: notes.values.map(({ meetingId, text }) => {
      return { meetingId: talks.get(meetingId)?.id ?? meetingId, text: text.text };
    }),
    heritages: heritages.values.map(heritageView),
    ...untold(meetings.unreadable, items.unreadable, notes.unreadable, heritages.unreadable),
  };
}
