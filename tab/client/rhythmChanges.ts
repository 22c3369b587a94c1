import type { ChangePurposePlan, ChangeStatus, SkipMeeting } from '@rapport/core/contract/requests';
import type { CalendarsView, RepairView } from '@rapport/core/contract/rhythmViews';
import type { SeriesView } from '@rapport/core/contract/views';
import type { Rhythm } from '@rapport/core/domain/cadence';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meetingPath, queryKeys, seriesPath } from './addresses';
import { useClient } from './client';
import { unchanged, useChanging } from './seriesChanges';

/**
 * Sends what becomes of the dates of one series. What answers a promise leaves its failure to the caller; what takes
 * something back has no caller any more, and the app's one handler tells of it.
 */
export function useRhythmChanges(seriesId: string) {
  const { mutateAsync, mutate } = useChanging(seriesId);
  return useMemo(() => {
    const send = (path: string, method: 'POST' | 'PUT', body: unknown): Promise<SeriesView> =>
      mutateAsync({ path, request: { method, body }, apply: unchanged });
    const movePath = (meetingId: string) => `${meetingPath(seriesId, meetingId)}/move`;
    return {
      /** `startsAt`: ISO instant. */
      move: (meetingId: string, startsAt: string) => send(movePath(meetingId), 'POST', { startsAt }),
      moveBack: (meetingId: string, startsAt: string) =>
        mutate({ path: movePath(meetingId), request: { method: 'POST', body: { startsAt } }, apply: unchanged }),
      skip: (meetingId: string, why: SkipMeeting) => send(`${meetingPath(seriesId, meetingId)}/skip`, 'POST', why),
      takeBackSkip: (meetingId: string) =>
        mutate({
          path: `${meetingPath(seriesId, meetingId)}/skip`,
          request: { method: 'DELETE' },
          apply: unchanged,
        }),
      resume: () => {
        const body: ChangeStatus = { status: 'active' };
        mutate({ path: `${seriesPath(seriesId)}/status`, request: { method: 'PUT', body }, apply: unchanged });
      },
      changeStatus: (body: ChangeStatus) => send(`${seriesPath(seriesId)}/status`, 'PUT', body),
      changePurposePlan: (body: ChangePurposePlan) => send(`${seriesPath(seriesId)}/purpose-plan`, 'PUT', body),
      changeRhythm: (rhythm: Rhythm) => send(`${seriesPath(seriesId)}/rhythm`, 'PUT', { rhythm }),
    };
  }, [seriesId, mutateAsync, mutate]);
}

/** Times at which a skipped 1-on-1 could be made up for; another one owed has other times. */
export function useRepairTimes({ id, owed }: SeriesView): UseQueryResult<RepairView> {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.repairTimes(id, owed?.since ?? ''),
    queryFn: ({ signal }) => client.send<RepairView>(`${seriesPath(id)}/repair-times`, { signal }),
  });
}

/** As old as an answer about calendars may be: somebody who travels is told of soon enough. */
const CALENDARS_EVERY = 5 * 60_000;

/** By whose clock each of the two lives; undefined as long as nobody knows. Asked again when the date of the next one moves. */
export function useCalendars(seriesId: string, meeting?: Pick<SeriesView['meeting'], 'startsAt' | 'state'>) {
  const client = useClient();
  const { data } = useQuery({
    queryKey: queryKeys.calendars(seriesId, meeting ? `${meeting.startsAt} ${meeting.state}` : ''),
    queryFn: ({ signal }) => client.send<CalendarsView>(`${seriesPath(seriesId)}/calendars`, { signal }),
    staleTime: CALENDARS_EVERY,
    refetchInterval: CALENDARS_EVERY,
    placeholderData: keepPreviousData,
  });
  return data;
}
