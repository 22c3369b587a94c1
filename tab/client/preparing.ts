import type { SinceView } from '@rapport/core/contract/lookBackViews';
import type { SuggestedQuestionsView, TemplateView } from '@rapport/core/contract/preparingViews';
import type { ChangeTemplate, SetPurpose } from '@rapport/core/contract/requests';
import type { SeriesView } from '@rapport/core/contract/views';
import type { Purpose } from '@rapport/core/domain/purpose';
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meetingPath, queryKeys, seriesPath } from './addresses';
import { useClient } from './client';
import { awaited, unchanged, useChanging } from './seriesChanges';

const keys = {
  since: (seriesId: string, version: string) => ['since', seriesId, version] as const,
  questions: (seriesId: string, meetingId: string) => ['questions', seriesId, meetingId] as const,
};

/** What happened since the two last met; asked again when an action item changes or a point is added. */
export function useSince({
  id: seriesId,
  itemsVersion,
}: Pick<SeriesView, 'id' | 'itemsVersion'>): UseQueryResult<SinceView> {
  const client = useClient();
  return useQuery({
    queryKey: keys.since(seriesId, itemsVersion),
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
    queryKey: queryKeys.templates,
    queryFn: async ({ signal }) => {
      const { templates } = await client.send<{ templates: readonly TemplateView[] }>('/templates', { signal });
      return templates;
    },
    staleTime: 30_000,
  });
}

/** Gives one of the caller's own templates another name and other points. */
export function useChangeTemplate(): (templateId: string, body: ChangeTemplate) => Promise<TemplateView> {
  const client = useClient();
  const queries = useQueryClient();
  const { mutateAsync } = useMutation({
    ...awaited,
    mutationFn: ({ templateId, body }: { readonly templateId: string; readonly body: ChangeTemplate }) =>
      client.send<TemplateView>(`/templates/${encodeURIComponent(templateId)}`, { method: 'PUT', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.templates }),
  });
  return (templateId, body) => mutateAsync({ templateId, body });
}

/** Deletes one of the caller's own templates. */
export function useRemoveTemplate(): (templateId: string) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const { mutateAsync } = useMutation({
    ...awaited,
    mutationFn: (templateId: string) =>
      client.send<void>(`/templates/${encodeURIComponent(templateId)}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.templates }),
  });
  return mutateAsync;
}

/** What prepares the coming meeting. What answers a promise leaves its failures to the caller. */
export function usePreparing(seriesId: string, meetingId: string) {
  const { mutateAsync, mutate } = useChanging(seriesId);
  return useMemo(() => {
    const path = `${meetingPath(seriesId, meetingId)}/purpose`;
    const changed = (purpose: Purpose | null) => {
      const body: SetPurpose = { purpose };
      return {
        path,
        request: { method: 'PUT', body } as const,
        apply: (view: SeriesView) => {
          const { purpose: _, ...meeting } = view.meeting;
          return { ...view, meeting: purpose ? { ...meeting, purpose } : meeting };
        },
      };
    };
    return {
      /** `null` goes back to what the rhythm proposes. */
      choosePurpose: (purpose: Purpose | null) => mutate(changed(purpose)),
      /** In one's own words, which must not be lost: answers when it is saved. */
      writePurpose: (text: string) => mutateAsync({ ...changed({ kind: 'custom', text }), apply: unchanged }),
    };
  }, [seriesId, meetingId, mutate, mutateAsync]);
}
