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
    summary: 'The report goes on with a new manager, who sees copies of what the report chose; answers the new 1-on-1',
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
    summary: 'What the report brought along from managers before',
    params: inSeries,
    input: nothing,
    answer: heritagesSchema,
    handle: readHeritage,
  }),
];
