import type { MeetingView, SeriesView, SharedTextView } from '@rapport/core/contract/views';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { meetingPath, queryKeys } from './addresses';
import type { Client } from './client';
import { createDesk, type Desk } from './desk';
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
      await showNotes(queries, address, meeting);
      return notesIn(meeting, address);
    },
  });
}

function notesPath({ seriesId, meetingId, pointId }: NotesAddress): string {
  const meeting = meetingPath(seriesId, meetingId);
  return pointId ? `${meeting}/points/${encodeURIComponent(pointId)}/notes` : `${meeting}/notes`;
}

function notesIn(meeting: MeetingView, { pointId }: NotesAddress): SharedTextView {
  if (!pointId) return meeting.notes;
  const point = meeting.points.find((each) => each.id === pointId);
  if (!point) throw new Error('The answer lacks the point whose notes were saved');
  return point.notes;
}

/**
 * Shows saved notes at once, and nothing else of the answer: other commands run beside a save, and by now what the answer
 * says of the rest may be the past. A poll that began before the save is dropped, for it would show the past as well; the
 * next one brings the whole.
 */
async function showNotes(queries: QueryClient, address: NotesAddress, answer: MeetingView): Promise<void> {
  const { seriesId, meetingId } = address;
  const shown = (meeting: MeetingView) => withNotes(meeting, address, notesIn(answer, address));
  const keys = { series: queryKeys.series(seriesId), meeting: queryKeys.meeting(seriesId, meetingId) };
  await Promise.all(Object.values(keys).map((queryKey) => queries.cancelQueries({ queryKey })));
  queries.setQueryData<SeriesView>(keys.series, (view) =>
    view && view.meeting.id === meetingId ? { ...view, meeting: shown(view.meeting) } : view,
  );
  queries.setQueryData<MeetingView>(keys.meeting, (meeting) => meeting && shown(meeting));
}

function withNotes(meeting: MeetingView, { pointId }: NotesAddress, saved: SharedTextView): MeetingView {
  const newer = (shown: SharedTextView) => (saved.version > shown.version ? saved : shown);
  if (!pointId) return { ...meeting, notes: newer(meeting.notes) };
  const points = meeting.points.map((point) =>
    point.id === pointId ? { ...point, notes: newer(point.notes) } : point,
  );
  return { ...meeting, points };
}
