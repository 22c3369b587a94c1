import { changePurposePlanSchema, changeRhythmSchema, changeStatusSchema } from '@rapport/core/contract/requests';
import { repairSchema, seriesViewSchema } from '@rapport/core/contract/views';
import { changePurposePlan } from '@rapport/core/useCases/changePurposePlan';
import { changeRhythm, changeStatus, readRepairTimes } from '@rapport/core/useCases/keepRhythm';
import { inSeries, nothing, type Route, route } from './route';

export const rhythmRoutes: readonly Route[] = [
  route({
    method: 'put',
    path: '/api/series/{seriesId}/rhythm',
    name: 'changeRhythm',
    summary: 'Changes how often they meet; the planned meeting takes its next date',
    params: inSeries,
    input: changeRhythmSchema,
    answer: seriesViewSchema,
    handle: changeRhythm,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/purpose-plan',
    name: 'changePurposePlan',
    summary: 'Says what the 1-on-1s are for, and how often each purpose comes up',
    params: inSeries,
    input: changePurposePlanSchema,
    answer: seriesViewSchema,
    handle: changePurposePlan,
  }),
  route({
    method: 'put',
    path: '/api/series/{seriesId}/status',
    name: 'changeStatus',
    summary: 'Pauses for leave, goes on, or ends a 1-on-1',
    params: inSeries,
    input: changeStatusSchema,
    answer: seriesViewSchema,
    handle: changeStatus,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/repair-times',
    name: 'readRepairTimes',
    summary: 'Times to make up for a skipped meeting; none when nothing is owed',
    params: inSeries,
    input: nothing,
    answer: repairSchema,
    handle: readRepairTimes,
  }),
];
