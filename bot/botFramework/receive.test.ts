import { readSeries } from '@rapport/core/useCases/readSeries';
import { type BotConnector, startBotConnector } from '../../tests/support/botConnector';
import { openWorld, startWithSam, type World } from '../../tests/support/world';
import { createBot } from '../bot';
import type { Bot, Incoming } from '../conversation';
import cardAction from './fixtures/cardAction.json';
import conversationUpdate from './fixtures/conversationUpdate.json';
import installationUpdate from './fixtures/installationUpdate.json';
import message from './fixtures/message.json';
import { type BotEndpoint, createBotEndpoint } from './receive';

let world: World;
let connector: BotConnector;
let failures: unknown[];
let heard: Incoming[];
let bot: Bot;
let endpoint: BotEndpoint;

beforeEach(async () => {
  world = openWorld();
  connector = await startBotConnector();
  failures = [];
  heard = [];
  const log = (failure: unknown) => failures.push(failure);
  const real = createBot(world.deps, {
    allowedTenants: [world.sam.tenantId],
    links: { home: () => 'https://tab.example/', series: (id) => `https://tab.example/series/${id}` },
    log,
  });
  bot = (incoming) => {
    heard.push(incoming);
    return real(incoming);
  };
  endpoint = createBotEndpoint('none', bot, log);
});
afterEach(async () => {
  await connector.close();
  world.close();
});

const send = (activity: object, headers: Record<string, string> = {}) =>
  endpoint({ headers, body: { ...activity, serviceUrl: connector.serviceUrl } });

const conversationPath = '/connector/v3/conversations/a%3Arapport-bbbbbbbb-0000-4000-8000-00000000000b/activities';

describe('what Teams sends', () => {
  it('an installation is answered with the welcome card, once', async () => {
    expect(await send(installationUpdate)).toEqual({ status: 200 });
    expect(await send(conversationUpdate)).toEqual({ status: 200 });
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]).toMatchObject({
      path: expect.stringContaining(conversationPath),
      activity: {
        type: 'message',
        summary: expect.stringContaining("I'm Rapport"),
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
      },
    });
  });

  it('a message reaches the agenda, and the receipt goes back into the chat', async () => {
    const { id } = await startWithSam(world);
    expect(await send(message)).toEqual({ status: 200 });
    const { meeting } = await readSeries(world.deps, world.maya, { seriesId: id });
    expect(meeting.points.map((each) => [each.text.text, each.raisedBy])).toEqual([
      ['Talk about on-call', world.sam.userId],
    ]);
    expect(JSON.stringify(connector.sent)).toContain('Added to the agenda');
  });

  it('the same message again adds nothing', async () => {
    const { id } = await startWithSam(world);
    await send(message);
    await send(message);
    expect((await readSeries(world.deps, world.maya, { seriesId: id })).meeting.points).toHaveLength(1);
  });

  it('a pressed button is answered with the card that takes its place', async () => {
    const { id } = await startWithSam(world);
    const data = { requestId: 'eeeeeeee-0000-4000-8000-00000000000e', seriesId: id, text: 'Growth', area: 'growth' };
    const action = { ...cardAction.value.action, verb: 'addPoint', data };
    const answer = await send({ ...cardAction, value: { action } });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
    });
    expect(JSON.stringify(answer)).toContain('Added to the agenda');
    expect(connector.sent).toEqual([]);
  });

  it('a button on a client that knows only Action.Submit is answered with a new card', async () => {
    await startWithSam(world);
    const { text: _, ...silent } = message;
    await send({ ...silent, value: { verb: 'showNextAgenda' } });
    expect(JSON.stringify(connector.sent)).toContain('with Maya');
  });

  it('a button of unknown kind is answered with what can be done', async () => {
    expect(await send(cardAction)).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(await send({ ...cardAction, value: 'nonsense' })).toMatchObject({ status: 200, body: { statusCode: 200 } });
  });

  it('anything else is taken quietly', async () => {
    for (const type of ['typing', 'messageReaction', 'event', 'installationUpdate']) {
      expect(await send({ ...conversationUpdate, type, action: 'remove' })).toEqual({ status: 200 });
    }
    expect(connector.sent).toEqual([]);
  });

  it("a mention of the bot's own name is not part of the command", async () => {
    const mention = {
      type: 'mention',
      text: '<at>Rapport</at>',
      mentioned: { id: message.recipient.id, name: 'Rapport' },
    };
    await send({ ...message, text: '<at>Rapport</at> add Ask <at>Maya</at>', entities: [mention] });
    expect(heard).toMatchObject([{ kind: 'message', text: expect.stringMatching(/^\s*add Ask Maya$/) }]);
  });
});

describe('who it is', () => {
  const personal = { ...message, text: 'agenda' };

  it.each([
    ['without an Entra id', { ...personal, from: { id: '29:x', name: 'Sam' } }],
    ['with an id that is none', { ...personal, from: { id: '29:x', aadObjectId: 'a/b' } }],
    ['with two tenants', { ...personal, channelData: { tenant: { id: '20000000-0000-4000-8000-000000000002' } } }],
    ['without a tenant', { ...personal, channelData: {}, conversation: { id: 'a:x', conversationType: 'personal' } }],
    ['from a channel whose users name themselves', { ...personal, channelId: 'directline' }],
  ])('an activity %s is from nobody', async (_, activity) => {
    await startWithSam(world);
    await send(activity);
    expect(heard).toHaveLength(1);
    expect(heard[0]).not.toHaveProperty('caller');
    expect(JSON.stringify(connector.sent)).toContain("didn't say who you are");
  });

  it('only a personal conversation is one', async () => {
    for (const conversationType of ['groupChat', 'channel', undefined]) {
      await send({ ...personal, conversation: { ...personal.conversation, conversationType } });
    }
    expect(heard.map((each) => each.kind !== 'ignored' && each.conversation.kind)).toEqual(['group', 'group', 'group']);
  });

  it('is never believed from the data of a card', async () => {
    await startWithSam(world);
    const data = { aadObjectId: world.maya.userId, from: world.maya.userId };
    await send({ ...cardAction, value: { action: { ...cardAction.value.action, verb: 'showNextAgenda', data } } });
    expect(heard).toMatchObject([{ caller: { userId: world.sam.userId, tenantId: world.sam.tenantId } }]);
  });
});

describe('a request that is no activity', () => {
  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ type: 'message' }],
    [{ ...message, serviceUrl: 'file:///etc' }],
  ])('is refused: %j', async (body) => {
    expect(await endpoint({ headers: {}, body })).toEqual({ status: 400 });
    expect(heard).toEqual([]);
  });
});

describe('without credentials', () => {
  it('nothing is sent to other machines', async () => {
    const answer = await endpoint({ headers: {}, body: { ...message, serviceUrl: 'https://smba.example/' } });
    expect(answer).toEqual({ status: 403 });
    expect(heard).toEqual([]);
  });
});

describe('with credentials', () => {
  const credentials = {
    appId: '30000000-0000-4000-8000-000000000003',
    appType: 'SingleTenant',
    tenantId: '10000000-0000-4000-8000-000000000001',
    password: 'secret',
  } as const;

  it.each([
    ['no token', {}],
    ['an empty token', { authorization: '' }],
    ['another scheme', { authorization: 'Basic c2FtOnNhbQ==' }],
    ['garbage for a token', { authorization: 'Bearer garbage' }],
  ])('a request with %s is refused before the bot hears of it', async (_, headers) => {
    const guarded = createBotEndpoint(credentials, bot, (failure) => failures.push(failure));
    const { status, body } = await guarded({ headers, body: { ...message, serviceUrl: connector.serviceUrl } });
    expect([401, 403]).toContain(status);
    expect(body).toBeUndefined();
    expect(heard).toEqual([]);
    expect(connector.sent).toEqual([]);
  });

  it('an empty app id is refused at the start', () => {
    expect(() => createBotEndpoint({ ...credentials, appId: ' ' }, bot, () => undefined)).toThrow('app id');
  });
});

describe('when sending fails', () => {
  it('it is logged, and Teams is told that the activity arrived', async () => {
    connector.answerWith(403);
    expect(await send(message)).toEqual({ status: 200 });
    expect(failures).toHaveLength(1);
  });

  it('a failed button keeps the card and says so in the chat', async () => {
    const broken = createBotEndpoint(
      'none',
      async () => ({ kind: 'failure', text: 'Something went wrong (ref 1234).' }),
      () => undefined,
    );
    const answer = await broken({ headers: {}, body: { ...cardAction, serviceUrl: connector.serviceUrl } });
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error' } });
    expect(connector.sent).toMatchObject([{ activity: { text: 'Something went wrong (ref 1234).' } }]);
  });
});
