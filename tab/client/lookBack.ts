import type { HeritageView, PracticesView, SearchView } from '@rapport/core/contract/lookBackViews';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { queryKeys, seriesPath } from './addresses';
import { useClient } from './client';

/** How a 1-on-1 is doing. */
export function usePractices(seriesId: string): UseQueryResult<PracticesView> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.practices(seriesId),
    queryFn: ({ signal }) => client.send<PracticesView>(`${seriesPath(seriesId)}/practices`, { signal }),
  });
}

/** Where a text stands in one 1-on-1; nothing is asked for without words. */
export function useFound(seriesId: string, text: string): UseQueryResult<SearchView> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.found(seriesId, text),
    queryFn: ({ signal }) =>
      client.send<SearchView>(`${seriesPath(seriesId)}/search?text=${encodeURIComponent(text)}`, { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}

/** What the report brought along from the manager before. */
export function useHeritage(seriesId: string): UseQueryResult<HeritageView> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.heritage(seriesId),
    queryFn: ({ signal }) => client.send<HeritageView>(`${seriesPath(seriesId)}/heritage`, { signal }),
    // Copies: they never change.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
