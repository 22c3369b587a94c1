import type { ItemsView, ItemView, MyItemsView, SeriesView } from '@rapport/core/contract/views';
import { useInfiniteQuery, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { queryKeys, seriesPath } from './addresses';
import { useClient } from './client';
import type { ItemCommand } from './itemChanges';

const MINE_EVERY = 5_000;

/**
 * The promises of one 1-on-1, kept up to date by the series: open ones by their day, then the closed, last
 * closed first, page by page. `items` already shows what is still being saved.
 */
export function useSeriesItems({ id: seriesId, itemsVersion }: Pick<SeriesView, 'id' | 'itemsVersion'>) {
  const client = useClient();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: queryKeys.items(seriesId),
    queryFn: ({ signal, pageParam }) =>
      client.send<ItemsView>(`${seriesPath(seriesId)}/items${pageOf(pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const shownVersion = useRef(itemsVersion);
  useEffect(() => {
    if (shownVersion.current === itemsVersion) return;
    shownVersion.current = itemsVersion;
    void queries.invalidateQueries({ queryKey: queryKeys.items(seriesId) });
  }, [queries, seriesId, itemsVersion]);
  return { query, items: useShown(query.data?.pages), unreadable: unreadableOf(query.data?.pages) };
}

/**
 * The promises of all my 1-on-1s: the open ones by their day, page by page, and those closed lately. `behind` says how many
 * open ones of each side are on pages that are not loaded yet. `live`: asked for again every few seconds.
 */
export function useMyItems({ live = true }: { readonly live?: boolean } = {}) {
  const client = useClient();
  const query = useInfiniteQuery({
    queryKey: queryKeys.myItems,
    queryFn: ({ signal, pageParam }) => client.send<MyItemsView>(`/items${pageOf(pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: live && MINE_EVERY,
  });
  const items = useShown(query.data?.pages);
  const pages = query.data?.pages;
  return { query, items, behind: pages?.at(-1)?.behind, unreadable: unreadableOf(pages) };
}

function unreadableOf(pages: readonly ItemsView[] = []): number {
  return pages.reduce((sum, page) => sum + (page.unreadable ?? 0), 0);
}

function pageOf(name: string): string {
  return name ? `?after=${encodeURIComponent(name)}` : '';
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
