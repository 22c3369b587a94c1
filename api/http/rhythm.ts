import { changePurposePlanSchema, changeRhythmSchema, changeStatusSchema } from '@rapport/core/contract/requests';
import { calendarsSchema, repairSchema } from '@rapport/core/contract/rhythmViews';
import { seriesViewSchema } from '@rapport/core/contract/views';
import { changePurposePlan } from '@rapport/core/useCases/changePurposePlan';
import { changeRhythm, changeStatus, readRepairTimes } from '@rapport/core/useCases/keepRhythm';
import { readCalendars } from '@rapport/core/useCases/readCalendars';
import { inSeries, nothing, type Route, route } from './route';

export const rhythmRoutes: readonly Route[] = [
  route({
    method: 'put',
    path: '/api/series/{seriesId}/rhythm',
    name: 'changeRhythm',
    summary: 'Changes the schedule; the planned meeting moves to its next date',
    params: inSeries,
    input: changeRhythmSchema,
    answer: seriesViewSchema,
    handle: changeRhythm,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/purpose-plan',
    name: 'changePurposePlan',
    summary: 'Sets how often each focus area comes up',
    params: inSeries,
    input: changePurposePlanSchema,
    answer: seriesViewSchema,
    handle: changePurposePlan,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/status',
    name: 'changeStatus',
    summary: 'Pauses, resumes, or ends a 1-on-1',
    params: inSeries,
    input: changeStatusSchema,
    answer: seriesViewSchema,
    handle: changeStatus,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/repair-times',
    name: 'readRepairTimes',
    summary: 'Suggested times for a skipped meeting; none if nothing is owed',
    params: inSeries,
    input: nothing,
    answer: repairSchema,
    handle: readRepairTimes,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/calendars',
    name: 'readCalendars',
    summary: 'By which clock each of the two lives, which day it is for them and on which they meet next',
    params: inSeries,
    input: nothing,
    answer: calendarsSchema,
    handle: readCalendars,
  }),
];
