import { app } from '@azure/functions';
import { registeredFunctions } from './functionsCore';
import { createFunctionsHost } from './functionsHost';

// Jest has its own module loader, so the core is given to it here and not by installFunctionsCore.
jest.mock('@azure/functions-core', () => jest.requireActual('./functionsCore').functionsCore, { virtual: true });

const failures: unknown[] = [];
const anonymous = { authLevel: 'anonymous' } as const;

app.http('everything', {
  ...anonymous,
  methods: ['GET', 'POST'],
  route: '{*path}',
  handler: async (request) => ({ jsonBody: { path: request.params.path, body: await request.text() } }),
});
app.http('messages', { ...anonymous, methods: ['POST'], route: 'messages', handler: () => ({ status: 202 }) });
app.http('point', {
  ...anonymous,
  methods: ['GET'],
  route: 'series/{seriesId}/points/{pointId?}',
  handler: (request, context) => ({ jsonBody: { ...request.params, by: context.functionName } }),
});
app.http('nothing', { ...anonymous, methods: ['DELETE'], route: 'nothing', handler: () => ({ status: 204 }) });
app.http('broken', {
  ...anonymous,
  methods: ['GET'],
  route: 'broken',
  handler: () => {
    throw new Error('broken on purpose');
  },
});

const host = createFunctionsHost(registeredFunctions, (failure) => failures.push(failure));
const ask = (method: string, path: string, body?: string) =>
  host.fetch(new Request(`http://127.0.0.1${path}`, { method, ...(body === undefined ? {} : { body }) }));

it('prefers the more specific route, whatever was registered first', async () => {
  expect((await ask('POST', '/api/messages')).status).toBe(202);
});

it('gives a path that no other route takes to the wildcard, with its body', async () => {
  const answer = await ask('POST', '/api/series/a%2Fb/agenda?x=1', 'hello');
  expect(await answer.json()).toEqual({ path: 'series/a/b/agenda', body: 'hello' });
});

it('falls back to the wildcard when the specific route does not take the method', async () => {
  expect(await (await ask('GET', '/api/messages')).json()).toEqual({ path: 'messages', body: '' });
});

it('lets a function answer before it has read what is sent', async () => {
  let pieces = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const endless = { method: 'POST', body, duplex: 'half' };
  expect((await host.fetch(new Request('http://127.0.0.1/api/messages', endless))).status).toBe(202);
  expect(pieces).toBeLessThanOrEqual(1);
});

it.each([
  ['/api/series/s1/points/p%201', { seriesId: 's1', pointId: 'p 1', by: 'point' }],
  ['/api/series/s1/points', { seriesId: 's1', by: 'point' }],
  ['/api/SERIES/s1/points/p1', { seriesId: 's1', pointId: 'p1', by: 'point' }],
])('reads the parameters of %s', async (path, expected) => {
  expect(await (await ask('GET', path)).json()).toEqual(expected);
});

it.each([
  ['DELETE', '/api/unknown'],
  ['GET', '/apiary'],
  ['GET', '/elsewhere'],
])('answers 404 to %s %s', async (method, path) => {
  expect((await ask(method, path)).status).toBe(404);
});

it('answers without a body when the status has none', async () => {
  const answer = await ask('DELETE', '/api/nothing');
  expect([answer.status, answer.body]).toEqual([204, null]);
});

it('answers 500 without a word when a function throws, and reports the failure', async () => {
  const answer = await ask('GET', '/api/broken');
  expect([answer.status, await answer.text()]).toEqual([500, '']);
  expect(failures).toEqual([new Error('broken on purpose')]);
});

it('refuses a trigger it can not fire', () => {
  const before = registeredFunctions.length;
  app.timer('tick', { schedule: '0 * * * * *', handler: jest.fn() });
  const timer = registeredFunctions.slice(before);
  expect(() => createFunctionsHost(timer, jest.fn())).toThrow('the timerTrigger of "tick"');
});
