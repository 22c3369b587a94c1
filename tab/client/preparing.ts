import type { SinceView } from '@rapport/core/contract/lookBackViews';
import type { SuggestedQuestionsView, TemplateView } from '@rapport/core/contract/preparingViews';
import type { AddPoint, AddPoints, SaveTemplate, SetPurpose } from '@rapport/core/contract/requests';
import type { Purpose } from '@rapport/core/domain/purpose';
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meetingPath, seriesPath } from './addresses';
import { useClient } from './client';
import { unchanged, useChanging } from './seriesChanges';

const keys = {
  since: (seriesId: string, version: string) => ['since', seriesId, version] as const,
  questions: (seriesId: string, meetingId: string) => ['questions', seriesId, meetingId] as const,
  templates: ['templates'] as const,
};

/** What happened since the two last met; asked again when the 1-on-1 changes. */
export function useSince(seriesId: string, version: string): UseQueryResult<SinceView> {
  const client = useClient();
  return useQuery({
    queryKey: keys.since(seriesId, version),
    queryFn: ({ signal }) => client.send<SinceView>(`${seriesPath(seriesId)}/since`, { signal }),
    placeholderData: (before) => before,
    gcTime: 0,
  });
}

/** The questions to offer for one meeting, the best first. They stay in their order while one looks through them. */
export function useQuestions(seriesId: string, meetingId: string): UseQueryResult<SuggestedQuestionsView> {
  const client = useClient();
  return useQuery({
    queryKey: keys.questions(seriesId, meetingId),
    queryFn: ({ signal }) => client.send<SuggestedQuestionsView>(`${seriesPath(seriesId)}/questions`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The caller's own templates. */
export function useTemplates(): UseQueryResult<readonly TemplateView[]> {
  const client = useClient();
  return useQuery({
    queryKey: keys.templates,
    queryFn: async ({ signal }) => {
      const { templates } = await client.send<{ templates: readonly TemplateView[] }>('/templates', { signal });
      return templates;
    },
    staleTime: 30_000,
  });
}

/** Saves and deletes the caller's own templates. What answers a promise leaves its failures to the caller. */
export function useTemplateChanges() {
  const client = useClient();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: keys.templates });
  const { mutateAsync: save } = useMutation({
    mutationFn: (body: SaveTemplate) => client.send<TemplateView>('/templates', { method: 'POST', body }),
    meta: { handled: true },
    onSuccess,
  });
  const { mutateAsync: remove } = useMutation({
    mutationFn: (templateId: string) =>
      client.send<void>(`/templates/${encodeURIComponent(templateId)}`, { method: 'DELETE' }),
    meta: { handled: true },
    onSuccess,
  });
  return useMemo(() => ({ save, remove }), [save, remove]);
}

/** What prepares the coming meeting. What answers a promise leaves its failures to the caller. */
export function usePreparing(seriesId: string, meetingId: string) {
  const { mutateAsync, mutate } = useChanging(seriesId);
  return useMemo(() => {
    const series = seriesPath(seriesId);
    return {
      /** `null` goes back to what the rhythm proposes. */
      choosePurpose: (purpose: Purpose | null) => {
        const body: SetPurpose = { purpose };
        mutate({
          path: `${meetingPath(seriesId, meetingId)}/purpose`,
          request: { method: 'PUT', body },
          apply: (view) => {
            const { purpose: _, ...meeting } = view.meeting;
            return { ...view, meeting: purpose ? { ...meeting, purpose } : meeting };
          },
        });
      },
      ask: (body: AddPoint) =>
        mutateAsync({ path: `${series}/points`, request: { method: 'POST', body }, apply: unchanged, handled: true }),
      addAll: (body: AddPoints) =>
        mutateAsync({
          path: `${series}/points/many`,
          request: { method: 'POST', body },
          apply: unchanged,
          handled: true,
        }),
    };
  }, [seriesId, meetingId, mutate, mutateAsync]);
}
