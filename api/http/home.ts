import { updateMeSchema } from '@rapport/core/contract/requests';
import { homeViewSchema, meSchema } from '@rapport/core/contract/views';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { nothing, type Route, route } from './route';

export const homeRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/home',
    name: 'readHome',
    summary: 'My 1-on-1s, next meeting first',
    params: nothing,
    input: nothing,
    answer: homeViewSchema,
    handle: (deps, caller) => readHome(deps, caller),
  }),
  route({
    method: 'put',
    path: '/api/me',
    name: 'updateMe',
    summary: 'Sets my time zone, language, and working hours',
    params: nothing,
    input: updateMeSchema,
    answer: meSchema,
    handle: updateMe,
  }),
];
