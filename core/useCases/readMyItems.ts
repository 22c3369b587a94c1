import { CLOSED_ITEMS_SHOWN, ITEMS_PER_PAGE } from '../contract/limits';
import type { MyItemsView } from '../contract/views';
import type { ActionItem } from '../domain/actionItem';
import { DomainError } from '../domain/errors';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { noTally, type Series } from '../domain/series';
import type { Deps } from './deps';
import { itemDocument } from './documents';
import { isThere, nothingToRead, type Readable, readable, readPage, together, untold } from './readable';
import { readAllSeries } from './readHome';
import { itemView } from './views';
import { daysFor } from './zoneOf';

/** An open promise as its series counts it: enough to put all of them in order without reading them. */
interface Place {
  readonly series: Series;
  readonly id: string;
  readonly ownerId: string;
  /** By its day, those without one last; unique. */
  readonly key: string;
}

interface InOne {
  readonly series: Series;
  readonly item: ActionItem;
}

/** A key as `keyOf` makes it. */
const KEY = /^\d{4}-\d\d-\d\d [\w-]{1,64} [\w-]{1,64}$/;

/**
 * The caller's promises and those made to them in all their 1-on-1s, the ended ones too: open ones by their day, page by
 * page, and on the first page what was closed lately.
 * @throws DomainError `invalidInput` for an `after` that no page gave
 */
export async function readMyItems(
  deps: Deps,
  caller: Caller,
  { after }: { readonly after?: string | undefined } = {},
): Promise<MyItemsView> {
  if (after !== undefined && !KEY.test(after))
    throw new DomainError('invalidInput', { fields: [{ path: 'after', message: 'is not a page' }] });
  const { series: all, unreadable } = await readAllSeries(deps, caller);
  const ahead = placesOf(all).filter((each) => after === undefined || each.key > after);
  const [page, behind] = [ahead.slice(0, ITEMS_PER_PAGE), ahead.slice(ITEMS_PER_PAGE)];
  const [open, closed] = await Promise.all([
    openItems(deps, caller, page),
    after === undefined ? closedLately(deps, caller, all) : nothingToRead,
  ]);
  const dayFor = await daysFor(
    deps,
    caller,
    open.values.map(({ item }) => item.ownerId),
  );
  const mine = behind.filter((each) => each.ownerId === caller.userId).length;
  const last = page.at(-1);
  return {
    items: [...open.values, ...closed.values].map(({ item, series }) => itemView(item, series, caller, dayFor)),
    ...untold(
      unreadable.map((each) => each.id),
      open.unreadable,
      closed.unreadable,
    ),
    behind: { mine, theirs: behind.length - mine },
    ...(last && behind.length > 0 && { next: last.key }),
  };
}

function placesOf(all: readonly Series[]): readonly Place[] {
  return all
    .flatMap((series) =>
      series.openItems.map(({ id, ownerId, dueOn }) => ({ series, id, ownerId, key: keyOf(series.id, id, dueOn) })),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function keyOf(seriesId: string, itemId: string, dueOn = '9999-12-31'): string {
  return `${dueOn} ${seriesId} ${itemId}`;
}

async function openItems(deps: Deps, { tenantId }: Caller, places: readonly Place[]): Promise<Readable<InOne>> {
  const documents = await deps.store.getMany(
    places.map(({ series, id }) => ({ partition: seriesPartition(tenantId, series.id), id })),
  );
  const found = places.map(({ series }, index) =>
    inSeries(series, readable(deps, itemDocument, [documents[index]].filter(isThere))),
  );
  const { values, unreadable } = together(found);
  // Closed since the series was read.
  return { values: values.filter(({ item }) => item.state === 'open'), unreadable };
}

/** The last closed promises of all: each 1-on-1 that has any is asked for as many. */
async function closedLately(deps: Deps, { tenantId }: Caller, all: readonly Series[]): Promise<Readable<InOne>> {
  const lists = await Promise.all(
    all.filter(hasClosed).map(async (series) => {
      const partition = seriesPartition(tenantId, series.id);
      const page = await readPage(deps, partition, { kind: itemDocument, limit: CLOSED_ITEMS_SHOWN });
      return inSeries(series, page);
    }),
  );
  // What was taken along goes on elsewhere, and stands there.
  const closedAt = ({ item }: InOne) => (item.state === 'kept' || item.state === 'dropped' ? item.closedAt : '');
  const { values, unreadable } = together(lists);
  const closed = values.filter(closedAt).sort((a, b) => closedAt(b).localeCompare(closedAt(a)));
  return { values: closed.slice(0, CLOSED_ITEMS_SHOWN), unreadable };
}

function inSeries(series: Series, { values, unreadable }: Readable<ActionItem>): Readable<InOne> {
  return { values: values.map((item) => ({ series, item })), unreadable };
}

function hasClosed({ people, tallies }: Series): boolean {
  return people.some(({ id }) => {
    const { kept, dropped } = tallies[id] ?? noTally;
    return kept + dropped > 0;
  });
}
