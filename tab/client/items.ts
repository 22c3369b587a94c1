import type { ItemsView, ItemView, SeriesView } from '@rapport/core/contract/views';
import {
  type UseQueryResult,
  useInfiniteQuery,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { queryKeys, seriesPath } from './addresses';
import { useClient } from './client';
import type { ItemCommand } from './itemChanges';

const MINE_EVERY = 5_000;

/**
 * The promises of one 1-on-1, kept up to date by the version of the series: open ones by their day, then the closed, last
 * closed first, page by page. `items` already shows what is still being saved.
 */
export function useSeriesItems({ id: seriesId, version }: Pick<SeriesView, 'id' | 'version'>) {
  const client = useClient();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: queryKeys.items(seriesId),
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam ? `?after=${encodeURIComponent(pageParam)}` : '';
      return client.send<ItemsView>(`${seriesPath(seriesId)}/items${after}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const shownVersion = useRef(version);
  useEffect(() => {
    if (shownVersion.current === version) return;
    shownVersion.current = version;
    void queries.invalidateQueries({ queryKey: queryKeys.items(seriesId) });
  }, [queries, seriesId, version]);
  return { query, items: useShown(query.data?.pages) };
}

/** The promises of all my 1-on-1s: the open ones, and those closed lately. */
export function useMyItems(): {
  readonly query: UseQueryResult<ItemsView>;
  readonly items: readonly ItemView[] | undefined;
} {
  const client = useClient();
  const query = useQuery({
    queryKey: queryKeys.myItems,
    queryFn: ({ signal }) => client.send<ItemsView>('/items', { signal }),
    refetchInterval: MINE_EVERY,
  });
  const pages = useMemo(() => query.data && [query.data], [query.data]);
  return { query, items: useShown(pages) };
}

function useShown(pages: readonly ItemsView[] | undefined): readonly ItemView[] | undefined {
  const onTheirWay = useMutationState({
    filters: { mutationKey: queryKeys.itemChanges, status: 'pending' },
    select: (mutation) => mutation.state.variables as ItemCommand,
  });
  return useMemo(() => {
    if (!pages) return undefined;
    // Pages are read one after the other: a promise that was closed between them is on two.
    const once = new Map(pages.flatMap((page) => page.items).map((item) => [item.id, item]));
    for (const { itemId, apply } of onTheirWay) {
      const item = once.get(itemId);
      if (item && apply) once.set(itemId, apply(item));
    }
    return [...once.values()];
  }, [pages, onTheirWay]);
}
