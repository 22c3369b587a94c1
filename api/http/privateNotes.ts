import { deletedNotesSchema, privateNoteViewSchema } from '@rapport/core/contract/preparingViews';
import { writePrivateNoteSchema } from '@rapport/core/contract/requests';
import { deletePrivateNotes, readPrivateNote, writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { inMeeting, inSeries, nothing, type Route, route } from './route';

/** What only its author can read. */
export const privateNoteRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/series/{seriesId}/meetings/{meetingId}/private-note',
    name: 'readPrivateNote',
    summary: 'My private note on a meeting; empty if there is none',
    params: inMeeting,
    input: nothing,
    answer: privateNoteViewSchema,
    handle: readPrivateNote,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/private-note',
    name: 'writePrivateNote',
    summary: 'Writes my private note on a meeting',
    params: inMeeting,
    input: writePrivateNoteSchema,
    answer: privateNoteViewSchema,
    handle: writePrivateNote,
  }),
  route({
    method: 'delete',
    path: '/api/series/{seriesId}/private-notes',
    name: 'deletePrivateNotes',
    summary: 'Permanently deletes all my private notes on this 1-on-1, and returns them one last time',
    params: inSeries,
    input: nothing,
    answer: deletedNotesSchema,
    handle: deletePrivateNotes,
  }),
];
