import { CARRIED_OFTEN } from '../contract/limits';
import type { PracticesView, SearchView, SinceView } from '../contract/lookBackViews';
import { dayIn } from '../domain/dueDay';
import { type Found, findableOf } from '../domain/findable';
import type { Held } from '../domain/meeting';
import { plainNotes } from '../domain/notes/firstLines';
import { notesOf } from '../domain/notes/notesOf';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { MEETINGS_LOOKED_AT, practiceFigures } from '../domain/practices';
import { excerpt, matches, searchWords } from '../domain/search';
import type { Series } from '../domain/series';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { itemDocument, loaded, meetingDocument, privateNoteDocument } from './documents';
import { heritagesOf } from './heritage';
import { inTurns, loadedInTurns } from './inTurns';
import { listAll, loadPair, loadSeries } from './pair';
import { readMe } from './readHome';
import { itemView } from './views';

/** At most this many places are shown for one search, newest first. */
const PLACES_FOUND = 50;
/** One page of closed promises reaches back past any last meeting. */
const RECENT_ITEMS = 50;
/** As many closed promises as the meetings looked at may well have made. */
const CLOSED_LOOKED_AT = 100;

/** What happened since the two last met: promises kept, dropped or late, and new points by author. */
export async function readSince(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<SinceView> {
  const pair = await loadPair(deps.store, caller, seriesId);
  const series = pair.series.value;
  const since = series.lastHeld?.heldAt ?? series.startedAt;
  const today = await todayOf(deps, caller, series);
  // Closed promises sort behind the open ones by the instant they were closed: the last ones come first from the end.
  const page = await deps.store.list(seriesPartition(caller.tenantId, seriesId), {
    type: itemDocument.type,
    order: 'descending',
    limit: RECENT_ITEMS,
  });
  const closed = page.documents
    .map((each) => loaded(itemDocument, each).value)
    .filter((each) => each.state !== 'open' && each.closedAt >= since);
  const fresh = pair.meeting.value.agenda.filter(
    (each) => each.state !== 'removed' && !each.origin && each.raisedAt >= since,
  );
  return {
    since,
    isFirst: series.lastHeld === undefined,
    kept: closed.filter((each) => each.state === 'kept').map((each) => itemView(each, series, caller)),
    dropped: closed.filter((each) => each.state === 'dropped').map((each) => itemView(each, series, caller)),
    overdue: series.openItems.filter((each) => each.dueOn !== undefined && each.dueOn < today).length,
    myNewPoints: fresh.filter((each) => each.raisedBy === caller.userId).length,
    theirNewPoints: fresh.filter((each) => each.raisedBy !== caller.userId).length,
  };
}

/** How this 1-on-1 is doing; for the two, never for others. */
export async function readPractices(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<PracticesView> {
  const pair = await loadPair(deps.store, caller, seriesId);
  const series = pair.series.value;
  const newest = (type: string, limit: number) =>
    deps.store.list(seriesPartition(caller.tenantId, seriesId), { type, order: 'descending', limit });
  const [page, items] = await Promise.all([
    // Skipped ones and the current one stand among them.
    newest(meetingDocument.type, 2 * MEETINGS_LOOKED_AT),
    // The closed ones come first from the end.
    newest(itemDocument.type, CLOSED_LOOKED_AT),
  ]);
  const closed = items.documents
    .map((each) => loaded(itemDocument, each).value)
    .filter((each) => each.state !== 'open');
  const held = page.documents.flatMap((each): Held[] => {
    const meeting = loaded(meetingDocument, each).value;
    return meeting.state === 'held' ? [meeting] : [];
  });
  const carriedOften = pair.meeting.value.agenda.filter(
    (each) => each.state === 'open' && each.carried >= CARRIED_OFTEN,
  ).length;
  const today = await todayOf(deps, caller, series);
  return {
    figures: practiceFigures({ series, held, carriedOften, closed, me: caller.userId, now: deps.clock.now(), today }),
  };
}

/**
 * Searches everything of one 1-on-1 that the caller may see: points, notes, decisions, promises, purposes, reasons, what was
 * brought along, and the caller's own private notes.
 */
export async function searchSeries(
  deps: Deps,
  caller: Caller,
  input: InSeries & { readonly text: string },
): Promise<SearchView> {
  const series = (await loadSeries(deps.store, caller, input.seriesId)).value;
  const shared = seriesPartition(caller.tenantId, series.id);
  const own = personPartition(caller.tenantId, caller.userId);
  const [meetings, items, notes, heritages] = await Promise.all([
    listAll(deps.store, shared, meetingDocument.type),
    listAll(deps.store, shared, itemDocument.type),
    listAll(deps.store, own, privateNoteDocument(series.id).type),
    heritagesOf(deps, caller, series),
  ]);
  const all = findableOf({
    meetings: await loadedInTurns(deps.turns, meetingDocument, meetings),
    items: items.map((each) => loaded(itemDocument, each).value),
    notes: await loadedInTurns(deps.turns, privateNoteDocument(series.id), notes),
    heritages,
  });
  return placesIn(deps, all, searchWords(input.text));
}

async function placesIn({ turns }: Deps, all: readonly Found[], words: readonly string[]): Promise<SearchView> {
  const lengthOf = ({ text }: Found) => text.length;
  const fits = await inTurns(turns, all, { work: ({ text }) => matches(text, words), lengthOf });
  const found = all.filter((_, index) => fits[index]);
  const work = (each: Found) => ({ ...each, text: excerpt(readable(each, words), words) });
  const places = await inTurns(turns, found.slice(0, PLACES_FOUND), { work, lengthOf });
  return { places: [...places], isMore: found.length > PLACES_FOUND };
}

/** Notes without the signs of their Markdown, unless it is among those that the words stand: in the address of a link. */
function readable({ kind, text }: Found, words: readonly string[]): string {
  if (kind !== 'pointNotes' && kind !== 'meetingNotes') return text;
  const plain = plainNotes(notesOf(text));
  return matches(plain, words) ? plain : text;
}

async function todayOf(deps: Deps, caller: Caller, series: Series): Promise<string> {
  const { timeZone = series.rhythm.timeZone } = await readMe(deps, caller);
  return dayIn(timeZone, deps.clock.now());
}
