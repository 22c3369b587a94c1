import type { AnswerClose } from '@rapport/core/contract/requests';
import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meetingPath, queryKeys } from './addresses';
import { useClient } from './client';
import { awaited, unchanged, useChanging } from './seriesChanges';

type Decision = MeetingView['decisions'][number];

/** Sends what the two do in one meeting. What answers a promise leaves its failures to the caller. */
export function useMeetingChanges(seriesId: string, meetingId: string) {
  const { mutateAsync, mutate } = useChanging(seriesId);
  return useMemo(() => {
    const meeting = meetingPath(seriesId, meetingId);
    const decision = (id: string) => `${meeting}/decisions/${encodeURIComponent(id)}`;
    return {
      /** `as`: chosen on another day than planned. */
      start: (as?: 'planned' | 'extra') =>
        mutate({
          path: `${meeting}/start`,
          request: { method: 'POST', ...(as && { body: { as } }) },
          apply: unchanged,
        }),
      /** Undoes the start, for both. */
      takeBackStart: () => mutate({ path: `${meeting}/start`, request: { method: 'DELETE' }, apply: unchanged }),
      /** They met already, at the planned time if that has passed; it is only to be written up. */
      tookPlace: () =>
        mutateAsync({
          path: `${meeting}/start`,
          request: { method: 'POST', body: { tookPlace: true, as: 'planned' } },
          apply: unchanged,
        }),
      close: () => mutateAsync({ path: `${meeting}/close`, request: { method: 'POST' }, apply: unchanged }),
      /** Reopens a meeting that ended a moment ago, for both. */
      reopen: () => mutate({ path: `${meeting}/close`, request: { method: 'DELETE' }, apply: unchanged }),
      /** Puts both on one point. */
      talkAbout: (pointId: string) => {
        const currentPoint = { id: pointId, since: new Date().toISOString() };
        mutate({
          path: `${meeting}/current-point`,
          request: { method: 'PUT', body: { pointId } },
          apply: (view) => inMeeting(view, meetingId, (present) => ({ ...present, currentPoint })),
        });
      },
      undecide: (decisionId: string) =>
        mutate({
          path: decision(decisionId),
          request: { method: 'DELETE' },
          apply: (view) => withDecisions(view, meetingId, (all) => all.filter((each) => each.id !== decisionId)),
        }),
    };
  }, [seriesId, meetingId, mutate, mutateAsync]);
}

/** Says how a held meeting was. The answer shows the other's too, once both are in. */
export function useAnswerClose(seriesId: string, meetingId: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    ...awaited,
    // One after the other: an earlier answer that is tried again must not come behind a later one.
    scope: { id: `answer:${meetingId}` },
    mutationFn: (body: AnswerClose) =>
      client.send<MeetingView>(`${meetingPath(seriesId, meetingId)}/answer`, { method: 'PUT', body }),
    onSuccess: async (meeting) => {
      const queryKey = queryKeys.meeting(seriesId, meetingId);
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, meeting);
      // What they understood differently stands on the next agenda.
      void queries.invalidateQueries({ queryKey: queryKeys.series(seriesId) });
    },
  });
}

function inMeeting(view: SeriesView, meetingId: string, change: (meeting: MeetingView) => MeetingView): SeriesView {
  return view.meeting.id === meetingId ? { ...view, meeting: change(view.meeting) } : view;
}

function withDecisions(view: SeriesView, meetingId: string, change: (all: readonly Decision[]) => readonly Decision[]) {
  return inMeeting(view, meetingId, (meeting) => ({ ...meeting, decisions: change(meeting.decisions) }));
}
