import { type ApiHarness, openApiHarness } from '../../tests/support/apiHarness';

let api: ApiHarness;
afterEach(() => api.close());

const json = { 'content-type': 'application/json' };
const credentials = {
  appId: 'f0000000-0000-4000-8000-00000000000b',
  appType: 'SingleTenant',
  tenantId: '10000000-0000-4000-8000-000000000001',
  password: 'hush-hush',
} as const;
const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  // Nothing listens there: a test that gets as far as answering fails.
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: 'x', aadObjectId: 'aaaaaaaa-0000-4000-8000-00000000000a' },
  recipient: { id: 'bot' },
  conversation: { id: 'c', tenantId: '10000000-0000-4000-8000-000000000001', conversationType: 'personal' },
  text: 'add Something only Maya may add',
};

const send = (body: BodyInit, headers: Readonly<Record<string, string>> = {}) =>
  api.messages(
    new Request('https://example.com/api/messages', { method: 'POST', body, headers: { ...json, ...headers } }),
  );

describe('with credentials, the bot', () => {
  beforeEach(async () => {
    api = await openApiHarness({ bot: credentials });
  });

  it.each([
    ['no token', () => ({})],
    ['garbage for a token', () => ({ authorization: 'Bearer garbage' })],
    [
      'the token of a person',
      async () => ({ authorization: `Bearer ${await api.authority.tokenFor(api.world.maya)}` }),
    ],
  ])('believes no activity that comes with %s', async (_, headers) => {
    const answer = await send(JSON.stringify(activity), await headers());
    expect([401, 403]).toContain(answer.status);
    expect(api.store.calls()).toMatchObject({ pointReads: 0, lists: 0, commits: 0 });
  });
});

describe('the endpoint of the bot', () => {
  beforeEach(async () => {
    api = await openApiHarness();
  });

  it.each([
    ['no JSON', '{', 400],
    ['no activity', '{}', 400],
    ['5 MB', 'a'.repeat(5 * 1024 * 1024), 413],
  ])('refuses %s', async (_, body, status) => {
    expect((await send(body)).status).toBe(status);
  });

  it('writes a line to the log without what was said', async () => {
    await send(JSON.stringify({ ...activity, type: 'typing' }));
    const lines = api.logText().trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ event: 'request', method: 'POST', route: '/api/messages' });
    expect(api.logText()).not.toContain('Something only');
  });
});
