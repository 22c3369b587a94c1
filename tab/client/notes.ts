import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { kept } from '../host/device';
import { meetingPath, queryKeys } from './addresses';
import { type Autosave, createAutosave, type VersionedText } from './autosave';
import type { Client } from './client';

/** Which notes: of a meeting, or of one of its points. */
export interface NotesAddress {
  readonly seriesId: string;
  readonly meetingId: string;
  readonly pointId?: string;
}

/** All notes being written in this tab, on screen or not. */
export interface NotesDesk {
  /** The same autosave for the same notes, so that leaving a screen interrupts nothing. */
  open(address: NotesAddress): Autosave;
  /** Saves what an earlier visit left unsaved. */
  resume(): void;
  /** Sends everything unsaved while the page goes away. */
  flush(): void;
}

export const NotesDeskContext = createContext<NotesDesk | undefined>(undefined);

export function useNotesDesk(): NotesDesk {
  const desk = useContext(NotesDeskContext);
  if (!desk) throw new Error('No desk around this component');
  return desk;
}

interface Deps {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly userId: string;
}

export function createNotesDesk({ client, queries, userId }: Deps): NotesDesk {
  const prefix = `rapport:notes:${userId}:`;
  const open = new Map<string, Autosave>();

  function openOne(address: NotesAddress): Autosave {
    const key = `${prefix}${[address.seriesId, address.meetingId, address.pointId ?? ''].join('/')}`;
    const present = open.get(key);
    if (present) return present;
    const autosave = createAutosave({
      key,
      async save(draft, { keepalive }) {
        const body = { text: draft.text, basedOn: draft.basedOn };
        const request = { method: 'PUT', body, keepalive } as const;
        const meeting = await client.send<MeetingView>(notesPath(address), request);
        await showMeeting(queries, address.seriesId, meeting);
        return notesIn(meeting, address);
      },
    });
    open.set(key, autosave);
    return autosave;
  }

  return {
    open: openOne,
    resume() {
      for (const key of kept.keys(prefix)) {
        const [seriesId, meetingId, pointId] = key.slice(prefix.length).split('/');
        if (seriesId && meetingId) openOne({ seriesId, meetingId, ...(pointId && { pointId }) }).flush();
      }
    },
    flush() {
      for (const autosave of open.values()) autosave.flush({ keepalive: true });
    },
  };
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
