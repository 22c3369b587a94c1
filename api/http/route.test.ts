import type { Deps } from '@rapport/core/useCases/deps';
import { z } from 'zod';
import { openWorld, type World } from '../../tests/support/world';
import { inSeries, route } from './route';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const definition = {
  method: 'post',
  path: '/api/series/{seriesId}/things',
  name: 'addThing',
  summary: 'Adds a thing',
  params: inSeries,
  answer: z.looseObject({}),
} as const;
const seriesId = '10000000-0000-4000-8000-000000000001';

it.each([
  ['an object', z.strictObject({ seriesId: z.string() })],
  ['an object with a rule', z.strictObject({ seriesId: z.string() }).refine(() => true)],
  [
    'one of several',
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a') }),
      z.strictObject({ kind: z.literal('b'), seriesId: z.string() }),
    ]),
  ],
  ['any one of several', z.union([z.strictObject({ name: z.string() }), z.strictObject({ seriesId: z.string() })])],
])('a route whose body names an id of its path is refused when it is made: %s', (_, input) => {
  expect(() => route({ ...definition, input, handle: async () => ({}) })).toThrow(
    'The body of addThing must not have "seriesId": the path has it',
  );
});

it('a body that lets everything through cannot replace an id of the path', async () => {
  const handle = jest.fn(async (_deps: Deps, _caller: unknown, input: object) => ({ ...input }));
  const { serve } = route({ ...definition, input: z.looseObject({}), handle });
  const input = { seriesId: '20000000-0000-4000-8000-000000000002', more: 1 };
  await serve({ deps: world.deps, caller: world.maya, params: { seriesId }, input });
  expect(handle).toHaveBeenCalledWith(world.deps, world.maya, { seriesId, more: 1 });
});
