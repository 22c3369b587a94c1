import { ITEMS_PER_PAGE, MAX_OPEN_ITEMS } from '../contract/limits';
import type { AddItem, ChangeItem } from '../contract/requests';
import type { ItemsView, ItemView } from '../contract/views';
import {
  type ActionItem,
  droppedItem,
  handedOverItem,
  keptItem,
  movedItem,
  newActionItem,
  reopenedItem,
  rewordedItem,
} from '../domain/actionItem';
import { findPoint, withPointDiscussed, withPointRemoved } from '../domain/agenda';
import { dayIn, dueDay } from '../domain/dueDay';
import { assertNever, DomainError, idTaken } from '../domain/errors';
import { requireNearDay } from '../domain/horizon';
import { type Meeting, withAgenda, withMadeItem } from '../domain/meeting';
import { nextStart } from '../domain/nextDates';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { isUnanswered } from '../domain/rhythm';
import { isMember, requireActive, type Series, withItem } from '../domain/series';
import type { Writing } from '../domain/sharedText';
import type { Partition } from '../ports';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { itemDocument, type Loaded, loaded } from './documents';
import { changePair, creating, loadSeries, type Pair, replacing } from './pair';
import { isThere, nothingToRead, type Readable, readable, readPage, untold } from './readable';
import { itemView } from './views';
import { zoneOf } from './zoneOf';

export interface OnItem extends InSeries {
  readonly itemId: string;
}

/**
 * One side promises the other something; maybe out of a talking point, which is then done with.
 * The same request twice promises once.
 * @throws DomainError `tooManyItems`, `alreadyPromised` when another promise was made out of that point,
 * `invalidInput` for a request id that names something else, `dateTooFar`
 */
export async function addItem(deps: Deps, caller: Caller, input: InSeries & AddItem): Promise<ItemView> {
  const { seriesId, requestId: id } = input;
  let made: ActionItem | undefined;
  const pair = await changePair(deps, { caller, seriesId }, async (present) => {
    made = await madeBefore(deps, caller, { seriesId, itemId: id });
    if (made) return {};
    // What is agreed on at the close is told by its id alone.
    if (present.meeting.value.decisions.some((each) => each.id === id)) throw idTaken();
    const { series, meeting } = { series: present.series.value, meeting: present.meeting.value };
    requireActive(series);
    if (input.pointId) await requireUnpromised(deps, caller, present, input.pointId);
    if (!isMember(series, input.ownerId))
      throw new DomainError('invalidInput', { fields: [{ path: 'ownerId', message: 'is neither of you' }] });
    requireRoom(series);
    const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
    const dueOn =
      input.due && (await resolvedDue(deps, caller, { due: input.due, ownerId: input.ownerId, pair: present }));
    const inMeeting = meeting.state === 'inProgress' ? meeting.id : undefined;
    made = newActionItem({ ...input, id, dueOn, meetingId: inMeeting }, writing);
    return {
      series: withItem(series, undefined, made),
      meeting: withMadeItem(input.pointId ? withPointDone(meeting, input.pointId, writing) : meeting, id),
      others: [creating(itemDocument, made)],
    };
  });
  if (!made) throw new Error('A promise was neither found nor made');
  return itemView(made, pair.series.value, caller);
}

/** Keeps, moves, hands over, drops, reopens or rewords a promise; either of the two may. @throws DomainError `itemClosed` */
export async function changeItem(deps: Deps, caller: Caller, input: OnItem & ChangeItem): Promise<ItemView> {
  let after: ActionItem | undefined;
  const pair = await changePair(deps, { caller, seriesId: input.seriesId }, async (present) => {
    const item = await findItem(deps, caller, input);
    if (!item) throw new DomainError('notFound');
    const changed = await changedItem(deps, caller, { item: item.value, input, pair: present });
    after = changed;
    if (changed === item.value) return {};
    return {
      series: withItem(present.series.value, item.value, changed),
      others: [replacing(itemDocument, changed, item.etag)],
    };
  });
  if (!after) throw new Error('A promise was not changed');
  return itemView(after, pair.series.value, caller);
}

/**
 * The promises of one 1-on-1: the first page has all open ones by their day, then come the closed ones, last closed first.
 * @throws DomainError `invalidInput` for an `after` that no page gave
 */
export async function readItems(
  deps: Deps,
  caller: Caller,
  input: InSeries & { readonly after?: string | undefined },
): Promise<ItemsView> {
  const series = (await loadSeries(deps.store, caller, input.seriesId)).value;
  const partition = seriesPartition(caller.tenantId, series.id);
  const [open, page] = await Promise.all([
    input.after === undefined ? openItems(deps, partition, series) : nothingToRead,
    readPage(deps, partition, { kind: itemDocument, limit: ITEMS_PER_PAGE, after: input.after }),
  ]);
  // Open ones sort before the closed, so going backwards they are the end of the list.
  const closed = page.values.filter((each) => each.state !== 'open');
  const isMore = page.next !== undefined && closed.length === page.values.length;
  return {
    items: [...open.values, ...closed].map((each) => itemView(each, series, caller)),
    ...untold(open.unreadable, page.unreadable),
    ...(isMore && { next: page.next }),
  };
}

async function openItems(deps: Deps, partition: Partition, series: Series): Promise<Readable<ActionItem>> {
  const documents = await deps.store.getMany(series.openItems.map(({ id }) => ({ partition, id })));
  const { values, unreadable } = readable(deps, itemDocument, documents.filter(isThere));
  const place = (item: ActionItem) => itemDocument.sortKey(item);
  const open = values.filter((each) => each.state === 'open').sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return { values: open, unreadable };
}

async function findItem(
  deps: Deps,
  caller: Caller,
  { seriesId, itemId }: OnItem,
): Promise<Loaded<ActionItem> | undefined> {
  const document = await deps.store.get({ partition: seriesPartition(caller.tenantId, seriesId), id: itemId });
  return document?.type === itemDocument.type ? loaded(itemDocument, document) : undefined;
}

/** The promise that this request made already. @throws DomainError `invalidInput` when its id names something else */
async function madeBefore(deps: Deps, caller: Caller, { seriesId, itemId }: OnItem): Promise<ActionItem | undefined> {
  const document = await deps.store.get({ partition: seriesPartition(caller.tenantId, seriesId), id: itemId });
  if (!document) return undefined;
  if (document.type !== itemDocument.type) throw idTaken();
  const item = loaded(itemDocument, document).value;
  if (item.madeBy !== caller.userId) throw idTaken();
  return item;
}

/**
 * Refuses a second promise out of a point that is done with: both may turn it into one at the same moment, each in their
 * own words. A point that was put back may be promised again. @throws DomainError `alreadyPromised`
 */
async function requireUnpromised(
  deps: Deps,
  caller: Caller,
  { series, meeting }: Pair,
  pointId: string,
): Promise<void> {
  const point = meeting.value.agenda.find((each) => each.id === pointId);
  if (!point || point.state === 'open') return;
  const items = await openItems(deps, seriesPartition(caller.tenantId, series.value.id), series.value);
  if (items.values.some((each) => each.pointId === pointId)) throw new DomainError('alreadyPromised');
}

async function changedItem(
  deps: Deps,
  caller: Caller,
  { item, input, pair }: { readonly item: ActionItem; readonly input: ChangeItem; readonly pair: Pair },
): Promise<ActionItem> {
  const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
  switch (input.change) {
    case 'keep':
      return keptItem(
        item,
        dayIn(await zoneOf(deps, caller, item.ownerId, pair.series.value), deps.clock.now()),
        writing,
      );
    case 'drop':
      return droppedItem(item, input.reason, writing);
    case 'reopen':
      if (item.state !== 'open') requireRoom(pair.series.value);
      return reopenedItem(item, writing);
    case 'reword':
      return rewordedItem(item, input, writing);
    case 'move': {
      if (input.due && 'choice' in input.due && input.due.choice === 'nextMeeting') requireActive(pair.series.value);
      const due = input.due && (await resolvedDue(deps, caller, { due: input.due, ownerId: item.ownerId, pair }));
      return movedItem(item, due ?? undefined, writing);
    }
    case 'handOver':
      if (!isMember(pair.series.value, input.toId))
        throw new DomainError('invalidInput', { fields: [{ path: 'toId', message: 'is neither of you' }] });
      return handedOverItem(item, input.toId, writing);
    default:
      return assertNever(input);
  }
}

/** @throws DomainError `tooManyItems` */
function requireRoom(series: Series): void {
  if (series.openItems.length >= MAX_OPEN_ITEMS) throw new DomainError('tooManyItems');
}

/** A point that became a promise: discussed while they meet, off the agenda before. */
function withPointDone(meeting: Meeting, pointId: string, writing: Writing): Meeting {
  findPoint(meeting.agenda, pointId);
  return withAgenda(meeting, (agenda) =>
    meeting.state === 'inProgress'
      ? withPointDiscussed(agenda, pointId, true, writing)
      : withPointRemoved(agenda, pointId, writing),
  );
}

async function resolvedDue(
  deps: Deps,
  caller: Caller,
  { due, ownerId, pair }: { readonly due: NonNullable<AddItem['due']>; readonly ownerId: string; readonly pair: Pair },
): Promise<string> {
  const now = deps.clock.now();
  const { series, meeting } = { series: pair.series.value, meeting: pair.meeting.value };
  if ('on' in due) {
    requireNearDay(due.on, dayIn(series.rhythm.timeZone, now));
    return due.on;
  }
  // The one that is running is this one, and one whose time has passed may never be held.
  const isBehind = meeting.state === 'inProgress' || isUnanswered(series.current, now);
  const nextMeetingAt = isBehind ? nextStart(series, meeting, now) : new Date(meeting.startsAt);
  return dueDay(due.choice, { now, timeZone: await zoneOf(deps, caller, ownerId, series), nextMeetingAt });
}
