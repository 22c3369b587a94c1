import { writeNotesSchema } from '@rapport/core/contract/requests';
import { meetingViewSchema } from '@rapport/core/contract/views';
import { writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { inMeeting, onPointInMeeting, type Route, route } from './route';

/** The notes that both write and read. */
export const notesRoutes: readonly Route[] = [
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/points/{pointId}/notes',
    name: 'writePointNotes',
    summary: 'Writes the notes on a talking point',
    params: onPointInMeeting,
    input: writeNotesSchema,
    answer: meetingViewSchema,
    handle: writePointNotes,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/notes',
    name: 'writeMeetingNotes',
    summary: 'Writes the notes on a whole meeting',
    params: inMeeting,
    input: writeNotesSchema,
    answer: meetingViewSchema,
    handle: writeMeetingNotes,
  }),
];
