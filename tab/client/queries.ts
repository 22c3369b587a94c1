import type { FoundPersonView, HistoryView, HomeView, MeetingView, SeriesView } from '@rapport/core/contract/views';
import {
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { meetingPath, queryKeys, seriesPath } from './addresses';
import { useClient } from './client';
import type { SeriesChange } from './seriesChanges';

/** Both see each other's changes within two seconds. */
const SERIES_EVERY = 1_500;
const HOME_EVERY = 5_000;
const ANSWER_EVERY = 5_000;

export function useHome(): UseQueryResult<HomeView> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.home,
    queryFn: ({ signal }) => client.send<HomeView>('/home', { signal }),
    refetchInterval: HOME_EVERY,
  });
}

/** One 1-on-1, kept up to date; `view` already shows what is still being saved. */
export function useSeries(seriesId: string): {
  readonly query: UseQueryResult<SeriesView>;
  readonly view: SeriesView | undefined;
} {
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = queryKeys.series(seriesId);
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const known = queries.getQueryData<SeriesView>(queryKey);
      if (!known) return client.send<SeriesView>(seriesPath(seriesId), { signal });
      const newer = await client.sendIfChanged<SeriesView>(seriesPath(seriesId), { signal, version: known.version });
      return newer ?? known;
    },
    refetchInterval: SERIES_EVERY,
  });
  useHomeTold(query.data);
  const onTheirWay = useMutationState({
    filters: { mutationKey: queryKeys.changes(seriesId), status: 'pending' },
    select: (mutation) => mutation.state.variables as SeriesChange,
  });
  const view = useMemo(
    () => query.data && onTheirWay.reduce((shown, change) => change.apply(shown), query.data),
    [query.data, onTheirWay],
  );
  return { query, view };
}

/** When the other starts, closes or moves a meeting, Home is not to say for seconds that it goes on. */
function useHomeTold(series: SeriesView | undefined): void {
  const queries = useQueryClient();
  const now = series && [series.id, series.meeting.id, series.meeting.state, series.meeting.startsAt].join(' ');
  const before = useRef(now);
  useEffect(() => {
    const isNew = before.current !== undefined && before.current !== now;
    before.current = now;
    if (isNew) void queries.invalidateQueries({ queryKey: queryKeys.home });
  }, [queries, now]);
}

/** The meetings held, newest first, page by page. */
export function useHistory(seriesId: string) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.history(seriesId),
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam ? `?after=${encodeURIComponent(pageParam)}` : '';
      return client.send<HistoryView>(`${seriesPath(seriesId)}/meetings${after}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** One meeting, held or not; looked at again while the other's answer on it is waited for. */
export function useMeeting(seriesId: string, meetingId: string): UseQueryResult<MeetingView> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.meeting(seriesId, meetingId),
    queryFn: ({ signal }) => client.send<MeetingView>(meetingPath(seriesId, meetingId), { signal }),
    refetchInterval: ({ state }) => {
      const answers = state.data?.answers;
      return answers?.mine && !answers.theirs ? ANSWER_EVERY : false;
    },
  });
}

/** Colleagues by the beginning of a name. */
export function usePeople(search: string): UseQueryResult<readonly FoundPersonView[]> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.people(search),
    queryFn: async ({ signal }) => {
      const found = await client.send<{ people: readonly FoundPersonView[] }>(
        `/people?search=${encodeURIComponent(search)}`,
        { signal },
      );
      return found.people;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
