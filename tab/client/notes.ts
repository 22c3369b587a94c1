import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { meetingPath, queryKeys } from './addresses';
import type { Client } from './client';
import { createDesk, type Desk } from './desk';
import type { VersionedText } from './drafts';
import { windowPrefix } from './windowStorage';

/** Which notes: of a meeting, or of one of its points. */
export interface NotesAddress {
  readonly seriesId: string;
  readonly meetingId: string;
  readonly pointId?: string;
}

/** All shared notes being written in this tab. */
export type NotesDesk = Desk<NotesAddress>;

export const NotesDeskContext = createContext<NotesDesk | undefined>(undefined);

export function useNotesDesk(): NotesDesk {
  const desk = useContext(NotesDeskContext);
  if (!desk) throw new Error('No desk around this component');
  return desk;
}

/** Whether something of these notes is typed and not saved. */
export function useIsUnsaved(address: NotesAddress): boolean {
  const { subscribe, unsaved } = useNotesDesk();
  const name = nameOf(address);
  return useSyncExternalStore(subscribe, () => unsaved().some((each) => nameOf(each.address) === name));
}

function nameOf({ seriesId, meetingId, pointId = '' }: NotesAddress): string {
  return [seriesId, meetingId, pointId].join('/');
}

interface Deps {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly userId: string;
  readonly windowId: string;
}

export function createNotesDesk({ client, queries, ...owner }: Deps): NotesDesk {
  return createDesk<NotesAddress>({
    prefix: windowPrefix('notes', owner),
    nameOf,
    addressOf: (name) => {
      const [seriesId, meetingId, pointId] = name.split('/');
      return seriesId && meetingId ? { seriesId, meetingId, ...(pointId && { pointId }) } : undefined;
    },
    async save(address, draft, { keepalive }) {
      const body = { text: draft.text, basedOn: draft.basedOn };
      const request = { method: 'PUT', body, keepalive } as const;
      const meeting = await client.send<MeetingView>(notesPath(address), request);
      await showMeeting(queries, address.seriesId, meeting);
      return notesIn(meeting, address);
    },
  });
}

function notesPath({ seriesId, meetingId, pointId }: NotesAddress): string {
  const meeting = meetingPath(seriesId, meetingId);
  return pointId ? `${meeting}/points/${encodeURIComponent(pointId)}/notes` : `${meeting}/notes`;
}

function notesIn(meeting: MeetingView, { pointId }: NotesAddress): VersionedText {
  if (!pointId) return meeting.notes;
  const point = meeting.points.find((each) => each.id === pointId);
  if (!point) throw new Error('The answer lacks the point whose notes were saved');
  return point.notes;
}

// The answer has no version of the series, so the next poll brings the whole; until then only the meeting is newer.
async function showMeeting(queries: QueryClient, seriesId: string, meeting: MeetingView): Promise<void> {
  // A poll that began before the save would show the past.
  await queries.cancelQueries({ queryKey: queryKeys.series(seriesId) });
  queries.setQueryData<SeriesView>(queryKeys.series(seriesId), (view) =>
    view && view.meeting.id === meeting.id ? { ...view, meeting } : view,
  );
  if (meeting.state === 'held') queries.setQueryData(queryKeys.meeting(seriesId, meeting.id), meeting);
}
