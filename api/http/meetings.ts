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
    summary: 'Held and skipped meetings, newest first',
    params: inSeries,
    input: readPageSchema,
    answer: historySchema,
    handle: readHistory,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/meetings/{meetingId}',
    name: 'readMeeting',
    summary: 'One meeting, in any state',
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
    summary: 'Sets the focus of a meeting, or goes back to the suggested one',
    params: inMeeting,
    input: setPurposeSchema,
    answer: seriesViewSchema,
    handle: setPurpose,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/move',
    name: 'moveMeeting',
    summary: 'Reschedules the planned meeting',
    params: inMeeting,
    input: moveMeetingSchema,
    answer: seriesViewSchema,
    handle: moveMeeting,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/skip',
    name: 'skipMeeting',
    summary: 'Skips the planned meeting with a reason; its talking points carry over, and a 1-on-1 is owed',
    params: inMeeting,
    input: skipMeetingSchema,
    answer: seriesViewSchema,
    handle: skipMeeting,
  }),
  route({
    method: 'delete',
    path: '/api/series/{seriesId}/meetings/{meetingId}/skip',
    name: 'takeBackSkip',
    summary: 'Undoes a skip, as long as the next meeting has not changed',
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
    summary: 'Starts the current meeting, or says that it took place as planned',
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
    summary: 'Undoes the start, as long as nothing has happened in the meeting',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: takeBackStart,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/current-point',
    name: 'setCurrentPoint',
    summary: 'Moves both people to one talking point',
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
    summary: 'Ends the meeting in progress; what was not discussed carries over',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: closeMeeting,
  }),
  route({
    method: 'delete',
    path: '/api/series/{seriesId}/meetings/{meetingId}/close',
    name: 'reopenMeeting',
    summary: 'Reopens the meeting that just ended, as long as only talking points have been added since',
    params: inMeeting,
    input: nothing,
    answer: seriesViewSchema,
    handle: reopenMeeting,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/meetings/{meetingId}/answer',
    name: 'answerClose',
    summary: 'Answers how a meeting was; can be changed until the other person answers, and both answers then show',
    params: inMeeting,
    input: answerCloseSchema,
    answer: meetingViewSchema,
    handle: answerClose,
  }),
];

export const meetingRoutes: readonly Route[] = [...reading, ...planning, ...holding];
