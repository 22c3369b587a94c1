import { practicesSchema, searchSchema, sinceSchema } from '@rapport/core/contract/lookBackViews';
import { suggestedQuestionsSchema } from '@rapport/core/contract/preparingViews';
import { searchSeriesSchema } from '@rapport/core/contract/requests';
import { readPractices, readSince, searchSeries } from '@rapport/core/useCases/lookBack';
import { suggestQuestions } from '@rapport/core/useCases/suggestQuestions';
import { inSeries, nothing, type Route, route } from './route';

/** What the past of a 1-on-1 says for the next one. */
export const lookBackRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/series/{seriesId}/since',
    name: 'readSince',
    summary: 'What has happened since the two last met',
    params: inSeries,
    input: nothing,
    answer: sinceSchema,
    handle: readSince,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/questions',
    name: 'suggestQuestions',
    summary: 'Questions to ask, starting with the area untouched for longest',
    params: inSeries,
    input: nothing,
    answer: suggestedQuestionsSchema,
    handle: suggestQuestions,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/practices',
    name: 'readPractices',
    summary: 'How this 1-on-1 is doing, for its two people only',
    params: inSeries,
    input: nothing,
    answer: practicesSchema,
    handle: readPractices,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/search',
    name: 'searchSeries',
    summary: 'Searches everything in this 1-on-1 that I can see',
    params: inSeries,
    input: searchSeriesSchema,
    answer: searchSchema,
    handle: searchSeries,
  }),
];
