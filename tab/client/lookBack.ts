import type { HeritagesView, PracticesView, SearchView } from '@rapport/core/contract/lookBackViews';
import { keepPreviousData, queryOptions, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys, seriesPath } from './addresses';
import { type Client, useClient } from './client';
import { takingTurns } from './turns';

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
    queryFn: ({ signal }) => search(client, { seriesId, text, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}

/** Each 1-on-1 is read as a whole; all at once would make the others of the organisation wait. */
const SEARCHED_AT_A_TIME = 3;
/** Who comes back from what was found sees the same again, at once. */
const FOUND_STAYS = 60_000;

/** Where a text stands in each of these 1-on-1s, asked a few at a time in their order; given up when nobody looks any more. */
export function useFoundInAll(seriesIds: readonly string[], text: string): readonly UseQueryResult<SearchView>[] {
  const client = useClient();
  const [inTurn] = useState(() => takingTurns(SEARCHED_AT_A_TIME));
  return useQueries({
    queries: seriesIds.map((seriesId) =>
      queryOptions({
        queryKey: queryKeys.found(seriesId, text),
        queryFn: ({ signal }) => inTurn(() => search(client, { seriesId, text, signal }), signal),
        enabled: text !== '',
        staleTime: FOUND_STAYS,
      }),
    ),
  });
}

interface Searching {
  readonly seriesId: string;
  readonly text: string;
  readonly signal: AbortSignal;
}

function search(client: Client, { seriesId, text, signal }: Searching): Promise<SearchView> {
  return client.send<SearchView>(`${seriesPath(seriesId)}/search?text=${encodeURIComponent(text)}`, { signal });
}

/** What the report brought along from managers before, the last first. */
export function useHeritages(seriesId: string): UseQueryResult<HeritagesView> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.heritage(seriesId),
    queryFn: ({ signal }) => client.send<HeritagesView>(`${seriesPath(seriesId)}/heritage`, { signal }),
  });
}
