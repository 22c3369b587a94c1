import {
  answerCloseSchema,
  markDiscussedSchema,
  moveMeetingSchema,
  readPageSchema,
  setCurrentPointSchema,
  setPurposeSchema,
  skipMeetingSchema,
  startMeetingSchema,
} from '@rapport/core/contract/requests';
import { historySchema, meetingViewSchema, seriesViewSchema } from '@rapport/core/contract/views';
import { markDiscussed } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { answerClose, setCurrentPoint, setPurpose } from '@rapport/core/useCases/leadMeeting';
import { readHistory, readMeeting } from '@rapport/core/useCases/readSeries';
import { reopenMeeting } from '@rapport/core/useCases/reopenMeeting';
import { takeBackSkip } from '@rapport/core/useCases/takeBackSkip';
import { inMeeting, inSeries, nothing, onPointInMeeting, type Route, route } from './route';

const reading: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/series/{seriesId}/meetings',
    name: 'readHistory',
    summary: 'The meetings held and skipped, newest first',
    params: inSeries,
    input: readPageSchema,
    answer: historySchema,
    handle: readHistory,
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

const planning: readonly Route[] = [
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/purpose',
    name: 'setPurpose',
    summary: 'Chooses why they meet, or leaves it to the rhythm again',
    params: inMeeting,
    input: setPurposeSchema,
    answer: seriesViewSchema,
    handle: setPurpose,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/move',
    name: 'moveMeeting',
    summary: 'Moves the planned meeting to another time',
    params: inMeeting,
    input: moveMeetingSchema,
    answer: seriesViewSchema,
    handle: moveMeeting,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/skip',
    name: 'skipMeeting',
    summary: 'Skips the planned meeting with a reason; its points stand in the next one, and a 1-on-1 is owed',
    params: inMeeting,
    input: skipMeetingSchema,
    answer: seriesViewSchema,
    handle: skipMeeting,
  }),
  route({
    method: 'delete',
    path: '/api/series/{seriesId}/meetings/{meetingId}/skip',
    name: 'takeBackSkip',
    summary: 'Takes a skip back, while the meeting that took up its points is as it was planned',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: takeBackSkip,
  }),
];

const holding: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/start',
    name: 'startMeeting',
    summary: 'Starts the current meeting, or says that it took place at its planned time',
    params: inMeeting,
    input: startMeetingSchema,
    inputIsOptional: true,
    answer: seriesViewSchema,
    handle: startMeeting,
  }),
  route({
    method: 'delete',
    path: '/api/series/{seriesId}/meetings/{meetingId}/start',
    name: 'takeBackStart',
    summary: 'Takes the start back, while nothing has come of the meeting',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: takeBackStart,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/current-point',
    name: 'setCurrentPoint',
    summary: 'Puts both on one talking point',
    params: inMeeting,
    input: setCurrentPointSchema,
    answer: seriesViewSchema,
    handle: setCurrentPoint,
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
    method: 'delete',
    path: '/api/series/{seriesId}/meetings/{meetingId}/close',
    name: 'reopenMeeting',
    summary: 'Reopens the meeting closed a moment ago, while the next one is as it was planned',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: reopenMeeting,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/answer',
    name: 'answerClose',
    summary: 'Says how a held meeting was, again until the other has; what each said is told when both have answered',
    params: inMeeting,
    input: answerCloseSchema,
    answer: meetingViewSchema,
    handle: answerClose,
  }),
];

export const meetingRoutes: readonly Route[] = [...reading, ...planning, ...holding];
