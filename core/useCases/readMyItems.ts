import type { ItemsView } from '../contract/views';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import type { Deps } from './deps';
import { itemDocument, loaded } from './documents';
import { readAllSeries } from './readHome';
import { itemView } from './views';

/** Closed promises shown of each 1-on-1: the last ones, "kept lately". */
const CLOSED_SHOWN = 20;

/** The caller's promises and those made to them, in all running 1-on-1s: every open one, and those closed lately. */
export async function readMyItems(deps: Deps, caller: Caller): Promise<ItemsView> {
  const running = (await readAllSeries(deps, caller)).filter((each) => each.status.state !== 'ended');
  const views = await Promise.all(
    running.map(async (series) => {
      const partition = seriesPartition(caller.tenantId, series.id);
      const [open, closed] = await Promise.all([
        deps.store.getMany(series.openItems.map(({ id }) => ({ partition, id }))),
        deps.store.list(partition, { type: itemDocument.type, order: 'descending', limit: CLOSED_SHOWN }),
      ]);
      const items = [...open, ...closed.documents].flatMap((each) => (each ? [loaded(itemDocument, each).value] : []));
      const once = new Map(items.map((each) => [each.id, each]));
      return [...once.values()].map((each) => itemView(each, series, caller));
    }),
  );
  return { items: views.flat() };
}
