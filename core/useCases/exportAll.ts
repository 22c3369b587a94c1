import type { ExportView } from '../contract/lookBackViews';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { meetingsOfTalks } from '../domain/privateNote';
import type { Series } from '../domain/series';
import { byTheRules } from '../domain/zoneRules';
import type { Deps } from './deps';
import { itemDocument, loaded, meetingDocument, privateNoteDocument } from './documents';
import { heritagesOf } from './heritage';
import { loadedInTurns } from './inTurns';
import { readTemplates } from './ownTemplates';
import { listAll, loadPair } from './pair';
import { readAllSeries, readMe } from './readHome';
import { heritageView, itemView, meetingView, seriesView } from './views';
import { daysFor, readersZone } from './zoneOf';

/** Everything that is the caller's: what they share in each 1-on-1, and what only they can read. */
export async function exportAll(deps: Deps, caller: Caller): Promise<ExportView> {
  const [me, timeZone, series, templates] = await Promise.all([
    readMe(deps, caller),
    readersZone(deps, caller),
    readAllSeries(deps, caller),
    readTemplates(deps, caller),
  ]);
  const exported: ExportView['series'][number][] = [];
  // One after the other: an export may be large, and nobody waits for it in a hurry.
  for (const each of series) exported.push(await exportSeries(deps, caller, each));
  return { exportedAt: deps.clock.now().toISOString(), timeZone, me, series: exported, templates };
}

async function exportSeries(deps: Deps, caller: Caller, { id }: Series): Promise<ExportView['series'][number]> {
  const pair = await loadPair(deps, caller, id);
  const shared = seriesPartition(caller.tenantId, id);
  const own = personPartition(caller.tenantId, caller.userId);
  const [meetingDocuments, items, notes, heritages] = await Promise.all([
    listAll(deps.store, shared, meetingDocument.type),
    listAll(deps.store, shared, itemDocument.type),
    listAll(deps.store, own, privateNoteDocument(id).type),
    heritagesOf(deps, caller, pair.series.value),
  ]);
  const { rhythm } = pair.series.value;
  const now = deps.clock.now();
  const loadedMeetings = await loadedInTurns(deps.turns, meetingDocument, meetingDocuments);
  const meetings = loadedMeetings.map((each) => byTheRules(each, rhythm, now));
  const talks = meetingsOfTalks(meetings);
  const dayFor = await daysFor(
    deps,
    caller,
    pair.series.value.people.map((each) => each.id),
  );
  return {
    series: seriesView(pair, caller, now),
    meetings: meetings.map((each) => meetingView(each, caller)),
    items: items.map((each) => itemView(loaded(itemDocument, each).value, pair.series.value, caller, dayFor)),
    privateNotes: notes.map((each) => {
      const note = loaded(privateNoteDocument(id), each).value;
      return { meetingId: talks.get(note.meetingId)?.id ?? note.meetingId, text: note.text.text };
    }),
    heritages: heritages.map(heritageView),
  };
}
