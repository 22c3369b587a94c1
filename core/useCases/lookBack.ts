import { CARRIED_OFTEN } from '../contract/limits';
import type { PracticesView, SearchView, SinceView } from '../contract/lookBackViews';
import { type ActionItem, isOverdue, isOverdueSomewhere } from '../domain/actionItem';
import { type Found, findableOf } from '../domain/findable';
import { plainNotes } from '../domain/notes/firstLines';
import { notesOf } from '../domain/notes/notesOf';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { MEETINGS_LOOKED_AT, practiceFigures } from '../domain/practices';
import { excerpt, matches, searchWords } from '../domain/search';
import type { Series } from '../domain/series';
import { isHeld } from '../domain/trackRecord';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { itemDocument, meetingDocument, privateNoteDocument } from './documents';
import { heritagesOf } from './heritage';
import { inTurns } from './inTurns';
import { loadPair, loadSeries } from './pair';
import { isThere, readAll, readable, readPage, untold } from './readable';
import { ownersToAsk } from './readHome';
import { itemView } from './views';
import { daysFor, readersZone } from './zoneOf';

/** At most this many places are shown for one search, newest first. */
const PLACES_FOUND = 50;
/** One page of closed promises reaches back past any last meeting. */
const RECENT_ITEMS = 50;
/** As many closed promises as the meetings looked at may well have made. */
const CLOSED_LOOKED_AT = 100;

/** What happened since the two last met: promises kept, dropped or late, and new points by author. */
export async function readSince(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<SinceView> {
  const pair = await loadPair(deps, caller, seriesId);
  const series = pair.series.value;
  const since = series.lastHeld?.endedAt ?? series.startedAt;
  const partition = seriesPartition(caller.tenantId, seriesId);
  const now = deps.clock.now();
  const maybeLate = series.openItems.filter((each) => isOverdueSomewhere(each, now));
  const dayFor = await daysFor(
    deps,
    caller,
    maybeLate.map(({ ownerId }) => ownerId),
  );
  const late = maybeLate
    .filter((each) => isOverdue(each, dayFor(series, each.ownerId)))
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  // Closed promises sort behind the open ones by the instant they were closed: the last ones come first from the end.
  const [page, lateOnes] = await Promise.all([
    readPage(deps, partition, { kind: itemDocument, limit: RECENT_ITEMS }),
    deps.store.getMany(late.map(({ id }) => ({ partition, id }))),
  ]);
  const closed = page.values.filter((each) => each.state !== 'open' && each.closedAt >= since);
  const overdue = readable(deps, itemDocument, lateOnes.filter(isThere)).values;
  const fresh = pair.meeting.value.agenda.filter(
    (each) => each.state !== 'removed' && !each.origin && each.raisedAt >= since,
  );
  const views = (items: readonly ActionItem[]) => items.map((each) => itemView(each, series, caller, dayFor));
  return {
    since,
    isFirst: series.lastHeld === undefined,
    kept: views(closed.filter((each) => each.state === 'kept')),
    dropped: views(closed.filter((each) => each.state === 'dropped')),
    overdue: views(overdue).filter((each) => each.isOverdue),
    myNewPoints: fresh.filter((each) => each.raisedBy === caller.userId).length,
    theirNewPoints: fresh.filter((each) => each.raisedBy !== caller.userId).length,
  };
}

/** How many of the newest meetings hold those looked at: the coming one and the skipped ones stand among them. */
function meetingsToRead({ past }: Series): number {
  const held = past.flatMap((each, index) => (isHeld(each) ? [index + 1] : []));
  return 1 + (held[MEETINGS_LOOKED_AT - 1] ?? past.length);
}

/** How this 1-on-1 is doing; for the two, never for others. */
export async function readPractices(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<PracticesView> {
  const pair = await loadPair(deps, caller, seriesId);
  const series = pair.series.value;
  const partition = seriesPartition(caller.tenantId, seriesId);
  const [meetings, items] = await Promise.all([
    readPage(deps, partition, { kind: meetingDocument, limit: meetingsToRead(series) }),
    // The closed ones come first from the end.
    readPage(deps, partition, { kind: itemDocument, limit: CLOSED_LOOKED_AT }),
  ]);
  const closed = items.values.filter((each) => each.state !== 'open');
  const held = meetings.values.filter((each) => each.state === 'held');
  const carriedOften = pair.meeting.value.agenda.filter(
    (each) => each.state === 'open' && each.carried >= CARRIED_OFTEN,
  ).length;
  const now = deps.clock.now();
  const [zone, dayFor] = await Promise.all([
    readersZone(deps, caller, series),
    daysFor(deps, caller, ownersToAsk(series, now)),
  ]);
  return {
    figures: practiceFigures({
      series,
      held,
      carriedOften,
      closed,
      me: caller.userId,
      now,
      readersZone: zone,
      todayOf: (personId) => dayFor(series, personId),
    }),
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
    readAll(deps, shared, meetingDocument),
    readAll(deps, shared, itemDocument),
    readAll(deps, own, privateNoteDocument(series.id)),
    heritagesOf(deps, caller, series),
  ]);
  const all = findableOf({
    meetings: meetings.values,
    items: items.values,
    notes: notes.values,
    heritages: heritages.values,
  });
  return {
    ...(await placesIn(deps, all, searchWords(input.text))),
    ...untold(meetings.unreadable, items.unreadable, notes.unreadable, heritages.unreadable),
  };
}

async function placesIn({ turns }: Deps, all: readonly Found[], words: readonly string[]): Promise<SearchView> {
  const lengthOf = ({ text }: Found) => text.length;
  const fits = await inTurns(turns, all, { work: ({ text }) => matches(text, words), lengthOf });
  const found = all.filter((_, index) => fits[index]);
  const work = (each: Found) => ({ ...each, text: excerpt(readableText(each, words), words) });
  const places = await inTurns(turns, found.slice(0, PLACES_FOUND), { work, lengthOf });
  return { places: [...places], isMore: found.length > PLACES_FOUND };
}

/** Notes without the signs of their Markdown, unless it is among those that the words stand: in the address of a link. */
function readableText({ kind, text }: Found, words: readonly string[]): string {
  if (kind !== 'pointNotes' && kind !== 'meetingNotes') return text;
  const plain = plainNotes(notesOf(text));
  return matches(plain, words) ? plain : text;
}
