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
import { dueDay } from '../domain/dueDay';
import { assertNever, DomainError, idTaken } from '../domain/errors';
import { requireDueDay } from '../domain/horizon';
import { type Meeting, withAgenda, withMadeItem } from '../domain/meeting';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { isMember, requireActive, type Series, withItem } from '../domain/series';
import type { Writing } from '../domain/sharedText';
import { startOfNext } from '../domain/startOfNext';
import type { Partition } from '../ports';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { itemDocument, type Loaded, loaded } from './documents';
import { changePair, creating, loadSeries, type Pair, replacing } from './pair';
import { isThere, nothingToRead, type Readable, readable, readPage, untold } from './readable';
import { itemView } from './views';
import { type DayFor, daysFor } from './zoneOf';

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
  let dayFor: DayFor | undefined;
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
    dayFor = await daysFor(deps, caller, [input.ownerId]);
    const owing = { ownerId: input.ownerId, pair: present, dayFor, now: deps.clock.now() };
    const dueOn = input.due && resolvedDue(input.due, owing);
    const inMeeting = meeting.state === 'inProgress' ? meeting.id : undefined;
    made = newActionItem({ ...input, id, dueOn, meetingId: inMeeting }, writing);
    return {
      series: withItem(series, undefined, made),
      meeting: withMadeItem(input.pointId ? withPointDone(meeting, input.pointId, writing) : meeting, id),
      others: [creating(itemDocument, made)],
    };
  });
  if (!made) throw new Error('A promise was neither found nor made');
  return itemView(made, pair.series.value, caller, dayFor ?? (await daysFor(deps, caller, [made.ownerId])));
}

/** Keeps, moves, hands over, drops, reopens or rewords a promise; either of the two may. @throws DomainError `itemClosed` */
export async function changeItem(deps: Deps, caller: Caller, input: OnItem & ChangeItem): Promise<ItemView> {
  let done: { readonly after: ActionItem; readonly dayFor: DayFor } | undefined;
  const pair = await changePair(deps, { caller, seriesId: input.seriesId }, async (present) => {
    const item = await findItem(deps, caller, input);
    if (!item) throw new DomainError('notFound');
    const dayFor = await daysFor(deps, caller, [
      item.value.ownerId,
      ...(input.change === 'handOver' ? [input.toId] : []),
    ]);
    const changed = changedItem(item.value, input, { deps, caller, pair: present, dayFor });
    done = { after: changed, dayFor };
    if (changed === item.value) return {};
    return {
      series: withItem(present.series.value, item.value, changed),
      others: [replacing(itemDocument, changed, item.etag)],
    };
  });
  if (!done) throw new Error('A promise was not changed');
  return itemView(done.after, pair.series.value, caller, done.dayFor);
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
  const dayFor = await daysFor(
    deps,
    caller,
    open.values.map(({ ownerId }) => ownerId),
  );
  return {
    items: [...open.values, ...closed].map((each) => itemView(each, series, caller, dayFor)),
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

interface Changing {
  readonly deps: Deps;
  readonly caller: Caller;
  readonly pair: Pair;
  readonly dayFor: DayFor;
}

function changedItem(item: ActionItem, input: ChangeItem, { deps, caller, pair, dayFor }: Changing): ActionItem {
  const now = deps.clock.now();
  const writing = { by: caller.userId, at: now.toISOString() };
  switch (input.change) {
    case 'keep':
      return keptItem(item, dayFor(pair.series.value, item.ownerId), writing);
    case 'drop':
      return droppedItem(item, input.reason, writing);
    case 'reopen':
      if (item.state !== 'open') requireRoom(pair.series.value);
      return reopenedItem(item, writing);
    case 'reword':
      return rewordedItem(item, input, writing);
    case 'move': {
      if (input.due && 'choice' in input.due && input.due.choice === 'nextMeeting') requireActive(pair.series.value);
      const due = input.due && resolvedDue(input.due, { ownerId: item.ownerId, pair, dayFor, now });
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

interface Owing extends Pick<Changing, 'pair' | 'dayFor'> {
  readonly ownerId: string;
  readonly now: Date;
}

/** The day that is meant, by the calendar of who owes it. @throws DomainError `dateTooFar` */
function resolvedDue(due: NonNullable<AddItem['due']>, { ownerId, pair, dayFor, now }: Owing): string {
  const { series, meeting } = { series: pair.series.value, meeting: pair.meeting.value };
  const ownersToday = dayFor(series, ownerId);
  if ('on' in due) {
    requireDueDay(due.on, ownersToday);
    return due.on;
  }
  const nextMeetingOn = dayFor(series, ownerId, startOfNext(series, meeting, now));
  return dueDay(due.choice, { ownersToday, nextMeetingOn });
}
