import { heritagesSchema } from '@rapport/core/contract/lookBackViews';
import { handOverSchema } from '@rapport/core/contract/requests';
import { seriesViewSchema } from '@rapport/core/contract/views';
import { handOver } from '@rapport/core/useCases/handOver';
import { readHeritage } from '@rapport/core/useCases/heritage';
import { inSeries, nothing, type Route, route } from './route';

export const handOverRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/series/{seriesId}/handover',
    name: 'handOver',
    summary: 'Hands a report over to a new manager, who gets copies of what the report chose; returns the new 1-on-1',
    params: inSeries,
    input: handOverSchema,
    answer: seriesViewSchema,
    status: 201,
    handle: handOver,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/heritage',
    name: 'readHeritage',
    summary: 'What the report shared from previous managers',
    params: inSeries,
    input: nothing,
    answer: heritagesSchema,
    handle: readHeritage,
  }),
];
