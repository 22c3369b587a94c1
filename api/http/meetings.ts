import { markDiscussedSchema, writeNotesSchema } from '@rapport/core/contract/requests';
import { historySchema, meetingViewSchema, seriesViewSchema } from '@rapport/core/contract/views';
import { markDiscussed, writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { readHistory, readMeeting } from '@rapport/core/useCases/readSeries';
import { z } from 'zod';
import { inMeeting, inSeries, nothing, onPointInMeeting, type Route, route } from './route';

/** A page of the history names the next one; this is far longer than such a name. */
const MAX_PAGE_NAME = 2000;
const olderThan = z.object({ after: z.string().max(MAX_PAGE_NAME).optional() });

const reading: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/series/{seriesId}/meetings',
    name: 'readHistory',
    summary: 'The meetings held, newest first',
    params: inSeries,
    input: olderThan,
    answer: historySchema,
    handle: (deps, caller, { seriesId, after }) =>
      readHistory(deps, caller, { seriesId, ...(after !== undefined && { after }) }),
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/meetings/{meetingId}',
    name: 'readMeeting',
    summary: 'One meeting, whatever its state',
    params: inMeeting,
    input: nothing,
    answer: meetingViewSchema,
    handle: readMeeting,
  }),
];

const holding: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/start',
    name: 'startMeeting',
    summary: 'Starts the current meeting',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: startMeeting,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/close',
    name: 'closeMeeting',
    summary: 'Closes the running meeting; what was not discussed stands in the next one',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: closeMeeting,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/points/{pointId}/discussed',
    name: 'markDiscussed',
    summary: 'Marks a talking point discussed, or open again',
    params: onPointInMeeting,
    input: markDiscussedSchema,
    answer: seriesViewSchema,
    handle: markDiscussed,
  }),
];

const writing: readonly Route[] = [
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
    summary: 'Writes the notes on a meeting as a whole',
    params: inMeeting,
    input: writeNotesSchema,
    answer: meetingViewSchema,
    handle: writeMeetingNotes,
  }),
];

export const meetingRoutes: readonly Route[] = [...reading, ...holding, ...writing];
