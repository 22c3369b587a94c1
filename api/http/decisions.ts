import { addDecisionSchema, idSchema } from '@rapport/core/contract/requests';
import { seriesViewSchema } from '@rapport/core/contract/views';
import { addDecision, removeDecision } from '@rapport/core/useCases/leadMeeting';
import { inMeeting, nothing, type Route, route } from './route';

export const decisionRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/series/{seriesId}/meetings/{meetingId}/decisions',
    name: 'addDecision',
    summary: 'Adds a decision to the meeting in progress',
    params: inMeeting,
    input: addDecisionSchema,
    answer: seriesViewSchema,
    status: 201,
    handle: addDecision,
  }),
  route({
    method: 'delete',
    path: '/api/series/{seriesId}/meetings/{meetingId}/decisions/{decisionId}',
    name: 'removeDecision',
    summary: 'Removes a decision while the meeting is in progress',
    params: inMeeting.extend({ decisionId: idSchema }),
    input: nothing,
    answer: seriesViewSchema,
    handle: removeDecision,
  }),
];
