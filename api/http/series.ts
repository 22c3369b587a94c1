import { startSeriesSchema } from '@rapport/core/contract/requests';
import { seriesViewSchema } from '@rapport/core/contract/views';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { inSeries, nothing, type Route, route } from './route';

export const seriesRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/series',
    name: 'startSeries',
    summary: 'Starts a 1-on-1',
    params: nothing,
    input: startSeriesSchema,
    answer: seriesViewSchema,
    status: 201,
    handle: startSeries,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}',
    name: 'readSeries',
    summary: 'One 1-on-1 with its current agenda',
    params: inSeries,
    input: nothing,
    answer: seriesViewSchema,
    versionOf: (series) => series.version,
    handle: readSeries,
  }),
];
