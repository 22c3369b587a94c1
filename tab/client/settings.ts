import type { DeletedNotesView } from '@rapport/core/contract/preparingViews';
import type { HandOver, UpdateMe } from '@rapport/core/contract/requests';
import type { HomeView, MeView, SeriesView } from '@rapport/core/contract/views';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useHost } from '../host/host';
import { queryKeys, seriesPath } from './addresses';
import { useClient } from './client';
import type { Held } from './desk';
import { type PrivateAddress, privateNotesKey, usePrivateDesk } from './privateNotes';

const NOTHING_WRITTEN = { text: '', version: 0 };

/** What a person changes about themselves. Their zone is told apart from it: the API may not know that one yet. */
export function useSaveHours(): (hours: NonNullable<UpdateMe['workingHours']>) => Promise<MeView> {
  const client = useClient();
  const queries = useQueryClient();
  const { locale } = useHost();
  return async (workingHours) => {
    const body: UpdateMe = { locale, workingHours };
    const me = await client.send<MeView>('/me', { method: 'PUT', body });
    queries.setQueryData<HomeView>(queryKeys.home, (home) => home && { ...home, me });
    return me;
  };
}

/** Deletes all of the reader's own notes on one 1-on-1, written or still being written; answers what takes it back. */
export function useDeleteMyNotes(seriesId: string): () => Promise<() => void> {
  const client = useClient();
  const queries = useQueryClient();
  const desk = usePrivateDesk();
  return async () => {
    const held = await desk.hold((address) => address.seriesId === seriesId);
    try {
      const path = `${seriesPath(seriesId)}/private-notes`;
      const { notes } = await client.send<DeletedNotesView>(path, { method: 'DELETE' });
      held.discard();
      queries.removeQueries({ queryKey: privateNotesKey(seriesId) });
      return () => {
        const texts = textsByMeeting(notes, held.unsaved);
        for (const [meetingId, text] of texts) desk.open({ seriesId, meetingId }).change(text, NOTHING_WRITTEN);
        // The desk saves them like anything typed: until it has worked, through reloads and crashes.
        desk.flush();
      };
    } catch (error) {
      held.release();
      throw error;
    }
  };
}

/** What stood in each note: as it was typed last; where another window saved something else since, both. */
function textsByMeeting(
  saved: DeletedNotesView['notes'],
  unsaved: Held<PrivateAddress>['unsaved'],
): ReadonlyMap<string, string> {
  const texts = new Map(saved.map(({ meetingId, text }) => [meetingId, text] as const));
  for (const { address, draft } of unsaved) {
    const text = texts.get(address.meetingId) ?? '';
    const isOver = text === '' || text === draft.base;
    texts.set(address.meetingId, isOver ? draft.text : `${text}\n\n${draft.text}`);
  }
  return texts;
}

/** Goes on with a new manager; answers the 1-on-1 with them. The same request twice starts one. */
export function useHandOver(seriesId: string): (body: HandOver) => Promise<SeriesView> {
  const client = useClient();
  const queries = useQueryClient();
  return async (body) => {
    try {
      const view = await client.send<SeriesView>(`${seriesPath(seriesId)}/handover`, { method: 'POST', body });
      queries.setQueryData(queryKeys.series(view.id), view);
      void queries.invalidateQueries({ queryKey: queryKeys.home });
      return view;
    } finally {
      // Refused, because what was chosen has changed since: then the choice is shown as it is now.
      for (const queryKey of [queryKeys.series(seriesId), queryKeys.items(seriesId)])
        void queries.invalidateQueries({ queryKey });
    }
  };
}

/** All that is the reader's, as a file; `arrived` hears how many bytes of it are here. */
export function useExport() {
  const client = useClient();
  return useMemo(
    () => ({
      json: (arrived: (bytes: number) => void) => client.download('/export', arrived),
      markdown: (arrived: (bytes: number) => void) => client.download('/export?format=markdown', arrived),
    }),
    [client],
  );
}
