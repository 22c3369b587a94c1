import { generateKeyPair } from 'jose';
import cardAction from '../../bot/botFramework/fixtures/cardAction.json';
import message from '../../bot/botFramework/fixtures/message.json';
import { type ApiHarness, openApiHarness } from '../../tests/support/apiHarness';
import { startBotConnector } from '../../tests/support/botConnector';
import { type ChannelAuthority, openChannelAuthority, serviceUrl } from '../../tests/support/channelTokens';
import { issuersRemembered } from '../../tests/support/rememberedIssuers';
import { startWithSam } from '../../tests/support/world';
import { keysAt } from './tokenKeys';

let api: ApiHarness;
let channel: ChannelAuthority;
afterEach(() => api.close());

/** Sam presses a button. The card comes back in the answer, so nothing has to listen at the service's address. */
const pressed = {
  ...cardAction,
  serviceUrl,
  value: { action: { ...cardAction.value.action, verb: 'showNextAgenda', data: {} } },
};

type Headers = Readonly<Record<string, string>>;
const send = (body: BodyInit | null, headers: Headers = {}) =>
  api.messages(
    new Request('https://example.com/api/messages', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    }),
  );
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const signed = (claims: () => Readonly<Record<string, unknown>>) => async () =>
  bearer(await channel.token({ claims: claims() }));
/** The clock of the harness, in seconds. */
const seconds = () => Math.floor(api.world.deps.clock.now().getTime() / 1000);
const logged = (): unknown[] =>
  api
    .logText()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

async function openBot(endorsements?: readonly string[]): Promise<void> {
  channel = await openChannelAuthority(() => api.world.deps.clock.now(), endorsements);
  api = await openApiHarness({ bot: channel.registration });
}

describe('the bot believes', () => {
  beforeEach(() => openBot());

  it.each([
    ['what the Bot Framework signed for it', () => ({})],
    ['a clock that is a few minutes off', () => ({ nbf: seconds() + 240, exp: seconds() - 240 })],
  ])('%s', async (_, claims) => {
    const answer = await send(JSON.stringify(pressed), await signed(claims)());
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('AdaptiveCard')]);
  });
});

describe('the bot believes nobody who comes with', () => {
  beforeEach(() => openBot());

  const refused: readonly (readonly [string, () => Promise<Headers>])[] = [
    ['no token', async () => ({})],
    ['an empty header', async () => ({ authorization: '' })],
    ['another scheme', async () => ({ authorization: 'Basic c2FtOnNhbQ==' })],
    ['garbage for a token', async () => bearer('garbage')],
    ['three parts of garbage', async () => bearer('a.b.c')],
    ['a header of 20,000 characters', async () => bearer('a'.repeat(20_000))],
    ['the token of a person', async () => bearer(await api.authority.tokenFor(api.world.maya))],
    ['a token that has expired', signed(() => ({ exp: seconds() - 400 }))],
    ['a token that never expires', signed(() => ({ exp: undefined }))],
    ['a token that is not valid yet', signed(() => ({ nbf: seconds() + 400 }))],
    ['a token for another bot', signed(() => ({ aud: 'f0000000-0000-4000-8000-00000000000c' }))],
    ['a token for several bots', signed(() => ({ aud: [channel.appId, 'f0000000-0000-4000-8000-00000000000c'] }))],
    ['a token of the emulator', signed(() => ({ iss: `https://sts.windows.net/${api.world.maya.tenantId}/` }))],
    ['a token for another service', signed(() => ({ serviceurl: 'https://evil.example.com/' }))],
    ['a token for no service', signed(() => ({ serviceurl: undefined }))],
    ['a token of a key nobody knows', async () => bearer(await channel.token({ header: { kid: 'other' } }))],
    ['a token that names no key', async () => bearer(await channel.token({ header: { kid: '' } }))],
    [
      'a token signed by another key',
      async () => bearer(await channel.token({ key: (await generateKeyPair('RS256')).privateKey })),
    ],
  ];

  it.each(refused)('%s', async (_, headers) => {
    const answer = await send(JSON.stringify(pressed), await headers());
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'notSignedIn' }]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(api.store.calls()).toMatchObject({ pointReads: 0, lists: 0, commits: 0 });
    expect(logged()).toEqual([expect.objectContaining({ event: 'request', route: '/api/messages', status: 401 })]);
  });
});

it('the bot does not believe a key that speaks for other channels', async () => {
  await openBot(['directline']);
  expect((await send(JSON.stringify(pressed), bearer(await channel.token()))).status).toBe(401);
});

it('the bot tells nobody that their token is wrong while the keys cannot be read', async () => {
  await openBot();
  const { credentials, tokens } = channel.registration;
  api.close();
  // A port of this machine where nothing listens.
  api = await openApiHarness({ bot: { credentials, tokens: { ...tokens, keys: keysAt('http://127.0.0.1:1/keys') } } });
  const answer = await send(JSON.stringify(pressed), bearer(await channel.token()));
  expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'busy' }]);
});

describe('somebody who is not known', () => {
  beforeEach(() => openBot());

  it('leaves nothing behind, however often they come', async () => {
    const before = issuersRemembered();
    const unsigned = (claims: object) =>
      [
        { alg: 'RS256', kid: 'channel' },
        { iss: channel.issuer, aud: channel.appId, serviceurl: serviceUrl, ...claims },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
    for (let count = 0; count < 5000; count += 1) {
      const tid = crypto.randomUUID();
      const claims = count % 2 === 0 ? { tid, exp: seconds() + 60 } : { tid, iss: `https://sts.windows.net/${tid}/` };
      expect((await send('{}', bearer(`${unsigned(claims)}.AAAA`))).status).toBe(401);
    }
    expect(issuersRemembered()).toBe(before);
  }, 120_000);

  it('has nothing read of what they send', async () => {
    let read = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        read += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    expect((await send(endless, bearer('garbage'))).status).toBe(401);
    // A stream fills its own queue with one piece before anybody reads.
    expect(read).toBeLessThanOrEqual(1);
  });
});

describe('the endpoint of the bot', () => {
  beforeEach(() => openBot());

  it.each([
    ['no JSON', '{', 400, 'invalidInput'],
    ['no activity', '{}', 400, 'invalidInput'],
    ['5 MB', 'a'.repeat(5 * 1024 * 1024), 413, 'tooLarge'],
  ])('refuses %s with a problem', async (_, body, status, code) => {
    const answer = await send(body, bearer(await channel.token()));
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it('stops reading what has no end, and says that it is too large', async () => {
    let pieces = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pieces += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const answer = await send(endless, bearer(await channel.token()));
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'tooLarge' }]);
    expect(pieces).toBeLessThan(10);
  });
});

describe('the log', () => {
  beforeEach(() => openBot());

  it('has a line with who it was, what it cost and nothing that was said', async () => {
    await startWithSam(api.world);
    const data = {
      requestId: crypto.randomUUID(),
      seriesId: 'none',
      text: 'Something only Sam may read',
      area: 'other',
    };
    const action = { ...pressed.value.action, verb: 'addPoint', data };
    await send(JSON.stringify({ ...pressed, value: { action } }), bearer(await channel.token()));
    const { tenantId, userId } = api.world.sam;
    expect(logged()).toEqual([
      expect.objectContaining({ event: 'request', method: 'POST', route: '/api/messages', tenantId, userId }),
    ]);
    expect(logged()).toMatchObject([{ storeCalls: expect.any(Number) }]);
    expect(api.logText()).not.toContain('Something only');
  });

  it('has the failure and the request under the reference that the person is given', async () => {
    const fails = () => Promise.reject(new Error('the salary of Maya'));
    const store = { kind: 'broken', get: fails, getMany: fails, list: fails, commit: fails };
    const connector = await startBotConnector();
    api.close();
    api = await openApiHarness({ store });
    await send(JSON.stringify({ ...message, serviceUrl: connector.serviceUrl }));
    await connector.close();
    const [, reference] = /ref (\w+)/.exec(JSON.stringify(connector.sent)) ?? [];
    expect(logged()).toMatchObject([
      { event: 'failure', reference, error: { name: 'Error' } },
      { event: 'request', reference, tenantId: api.world.sam.tenantId, route: '/api/messages' },
    ]);
    expect(api.logText()).not.toContain('salary');
  });
});
