import type { EditPoint, MovePoint, SplitPoint, StartSeries } from '@rapport/core/contract/requests';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { putBehind } from '@rapport/core/domain/order';
import { type MutationOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meetingPath, queryKeys, seriesPath } from './addresses';
import { type ApiRequest, type Client, useClient } from './client';
import { isPassing, isPassingSoon } from './problems';

/** A command on one series: what to send, and what the screen shows until the answer is here. */
export interface SeriesChange {
  readonly path: string;
  readonly request: ApiRequest;
  apply(view: SeriesView): SeriesView;
}

const RETRIES = 4;
export const unchanged = (view: SeriesView) => view;

/**
 * Sends commands on one series, one after the other, and keeps what is shown true.
 * What answers a promise leaves its failures to the caller; those of all others are told by the app's one handler.
 */
export function useSeriesChanges(seriesId: string) {
  const { mutateAsync, mutate } = useChanging(seriesId);
  return useMemo(() => {
    const series = seriesPath(seriesId);
    const point = (pointId: string) => `${series}/points/${encodeURIComponent(pointId)}`;
    const inMeeting = (meetingId: string) => meetingPath(seriesId, meetingId);
    return {
      edit: (pointId: string, body: EditPoint) =>
        mutateAsync({ path: point(pointId), request: { method: 'PATCH', body }, apply: unchanged }),
      split: (pointId: string, body: SplitPoint) =>
        mutateAsync({ path: `${point(pointId)}/split`, request: { method: 'POST', body }, apply: unchanged }),
      /** Answers when it is there again; `restore` does not wait. */
      bringBack: (pointId: string) =>
        mutateAsync({ path: `${point(pointId)}/restore`, request: { method: 'POST' }, apply: unchanged }),
      move: (pointId: string, after: string | null) => {
        const body: MovePoint = { after };
        mutate({
          path: `${point(pointId)}/move`,
          request: { method: 'POST', body },
          apply: (view) => withPoints(view, (points) => putBehind(points, pointId, after)),
        });
      },
      remove: (pointId: string) =>
        mutate({
          path: point(pointId),
          request: { method: 'DELETE' },
          apply: (view) => withPoints(view, (points) => points.filter((each) => each.id !== pointId)),
        }),
      restore: (pointId: string) =>
        mutate({ path: `${point(pointId)}/restore`, request: { method: 'POST' }, apply: unchanged }),
      markDiscussed: (meetingId: string, pointId: string, discussed: boolean) =>
        mutate({
          path: `${inMeeting(meetingId)}/points/${encodeURIComponent(pointId)}/discussed`,
          request: { method: 'PUT', body: { discussed } },
          apply: (view) => withPoints(view, (points) => marked(points, pointId, discussed)),
        }),
    };
  }, [seriesId, mutate, mutateAsync]);
}

/**
 * Sends one command on a series: what `useSeriesChanges` and its like are made of. What nobody waits for is tried for long,
 * and waits for the network; who waits for an answer gets one soon.
 */
export function useChanging(seriesId: string) {
  const options = changing(useClient(), useQueryClient(), seriesId);
  const { mutate } = useMutation(options);
  const { mutateAsync } = useMutation({ ...options, ...awaited });
  return { mutate, mutateAsync };
}

/** For commands whose sender waits: two tries, also without a network, and the sender tells what went wrong. */
export const awaited = {
  networkMode: 'always',
  retry: (failures: number, error: Error) => failures < 1 && isPassingSoon(error),
  meta: { handled: true },
} as const;

/** How commands on one series are sent: one after the other, tried again when that may help. */
function changing(
  client: Client,
  queries: QueryClient,
  seriesId: string,
): MutationOptions<SeriesView, Error, SeriesChange> {
  return {
    mutationKey: queryKeys.changes(seriesId),
    // One after the other, so that answers cannot overtake each other.
    scope: { id: seriesId },
    mutationFn: (change) => client.send<SeriesView>(change.path, change.request),
    retry: (failures, error) => failures < RETRIES && isPassing(error),
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 8_000),
    onSuccess: (view) => showSeries(queries, view),
    onError: () => {
      void queries.invalidateQueries({ queryKey: queryKeys.series(seriesId) });
    },
  };
}

/** Shows an answer at once. A poll that began before the command is dropped: it would show the past. */
export async function showSeries(queries: QueryClient, view: SeriesView): Promise<void> {
  await queries.cancelQueries({ queryKey: queryKeys.series(view.id) });
  queries.setQueryData(queryKeys.series(view.id), view);
  void queries.invalidateQueries({ queryKey: queryKeys.home });
}

/** Starts a series; the same request twice starts one. */
export function useStartSeries() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    ...awaited,
    mutationFn: (body: StartSeries) => client.send<SeriesView>('/series', { method: 'POST', body }),
    onSuccess: (view) => showSeries(queries, view),
  });
}

function withPoints(view: SeriesView, change: (points: readonly PointView[]) => readonly PointView[]): SeriesView {
  return { ...view, meeting: { ...view.meeting, points: change(view.meeting.points) } };
}

function marked(points: readonly PointView[], id: string, discussed: boolean): readonly PointView[] {
  return points.map((each) => (each.id === id ? { ...each, state: discussed ? 'discussed' : 'open' } : each));
}
