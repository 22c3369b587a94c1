import { searchPeopleSchema } from '@rapport/core/contract/requests';
import { peopleSchema } from '@rapport/core/contract/views';
import { searchPeople } from '@rapport/core/useCases/searchPeople';
import { nothing, type Route, route } from './route';

export const peopleRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/people',
    name: 'searchPeople',
    summary: 'Colleagues by the beginning of any part of their name',
    params: nothing,
    input: searchPeopleSchema,
    answer: peopleSchema,
    handle: async (deps, caller, { search }) => ({ people: await searchPeople(deps, caller, search) }),
  }),
];
