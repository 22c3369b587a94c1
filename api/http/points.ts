import { addPointSchema, addPointsSchema, editPointSchema, movePointSchema } from '@rapport/core/contract/requests';
import { seriesViewSchema } from '@rapport/core/contract/views';
import {
  addPoint,
  addPoints,
  editPoint,
  movePoint,
  removePoint,
  restorePoint,
} from '@rapport/core/useCases/changeAgenda';
import { inSeries, nothing, onPoint, type Route, route } from './route';

/** The agenda of the current meeting. Each answers the whole 1-on-1 as it is now. */
export const pointRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/series/{seriesId}/points',
    name: 'addPoint',
    summary: 'Adds a talking point to the end of the agenda',
    params: inSeries,
    input: addPointSchema,
    answer: seriesViewSchema,
    status: 201,
    handle: addPoint,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/points/many',
    name: 'addPoints',
    summary: 'Adds several talking points at once, as a template does',
    params: inSeries,
    input: addPointsSchema,
    answer: seriesViewSchema,
    status: 201,
    handle: addPoints,
  }),
  route({
    method: 'patch',
    path: '/api/series/{seriesId}/points/{pointId}',
    name: 'editPoint',
    summary: 'Changes the text or area of a talking point',
    params: onPoint,
    input: editPointSchema,
    answer: seriesViewSchema,
    handle: editPoint,
  }),
  route({
    method: 'delete',
    path: '/api/series/{seriesId}/points/{pointId}',
    name: 'removePoint',
    summary: 'Removes a talking point from the agenda',
    params: onPoint,
    input: nothing,
    answer: seriesViewSchema,
    handle: removePoint,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/points/{pointId}/move',
    name: 'movePoint',
    summary: 'Moves a talking point after another one, or to the top',
    params: onPoint,
    input: movePointSchema,
    answer: seriesViewSchema,
    handle: movePoint,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/points/{pointId}/restore',
    name: 'restorePoint',
    summary: 'Restores a removed talking point',
    params: onPoint,
    input: nothing,
    answer: seriesViewSchema,
    handle: restorePoint,
  }),
];
