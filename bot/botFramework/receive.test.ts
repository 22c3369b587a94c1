import { readSeries } from '@rapport/core/useCases/readSeries';
import { type BotConnector, startBotConnector } from '../../tests/support/botConnector';
import { type BotWorld, openBotWorld, reference } from '../../tests/support/botWorld';
import { startWithSam } from '../../tests/support/world';
import type { Bot, Incoming } from '../conversation';
import cardAction from './fixtures/cardAction.json';
import conversationUpdate from './fixtures/conversationUpdate.json';
import installationUpdate from './fixtures/installationUpdate.json';
import message from './fixtures/message.json';
import { createBotEndpoint } from './receive';

let world: BotWorld;
let connector: BotConnector;
let failures: unknown[];
let heard: Incoming[];
let bot: Bot;
const endpoint = createBotEndpoint('none');

beforeEach(async () => {
  world = openBotWorld();
  connector = await startBotConnector();
  failures = [];
  heard = [];
  bot = (incoming) => {
    heard.push(incoming);
    return world.bot(incoming);
  };
});
afterEach(async () => {
  await connector.close();
  world.close();
});

/** What comes in with an activity. */
const visit = { reference, meet: () => undefined, log: (error: unknown) => failures.push(error) };
const receive = (body: unknown, by = bot) => endpoint({ sender: 'thisMachine', body, bot: by, visit });
const send = (activity: object) => receive({ ...activity, serviceUrl: connector.serviceUrl });

const conversationPath = '/connector/v3/conversations/a%3Arapport-bbbbbbbb-0000-4000-8000-00000000000b/activities';

describe('what Teams sends', () => {
  it('an installation is answered with the welcome card, once', async () => {
    expect(await send(installationUpdate)).toEqual({ status: 200 });
    expect(await send(conversationUpdate)).toEqual({ status: 200 });
    expect(await send(installationUpdate)).toEqual({ status: 200 });
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

  it('an installation after Rapport was removed is a new one', async () => {
    await send(installationUpdate);
    await send({ ...installationUpdate, id: 'removal', action: 'remove' });
    await send({ ...installationUpdate, id: 'again' });
    expect(connector.sent).toHaveLength(2);
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

  it('two messages without an id are two', async () => {
    const { id } = await startWithSam(world);
    const { id: _, ...nameless } = message;
    await send({ ...nameless, text: 'add Pay' });
    await send({ ...nameless, text: 'add Travel' });
    await send({ ...nameless, id: ' ', text: 'add Holidays' });
    await send({ ...nameless, id: null, text: 'add Hiring' });
    const { meeting } = await readSeries(world.deps, world.maya, { seriesId: id });
    expect(meeting.points.map((each) => each.text.text)).toEqual(['Pay', 'Travel', 'Holidays', 'Hiring']);
  });

  it('the same id in another conversation is another message', async () => {
    const { id } = await startWithSam(world);
    await send(message);
    await send({ ...message, conversation: { ...message.conversation, id: 'a:other' } });
    expect((await readSeries(world.deps, world.maya, { seriesId: id })).meeting.points).toHaveLength(2);
  });

  it.each([
    ['in one more element', (value: object) => [value]],
    ['as the JSON of an object', (value: object) => JSON.stringify(value)],
  ])('a button whose data comes %s never fails', async (_, wrapped) => {
    const { id } = await startWithSam(world);
    const data = { requestId: 'eeeeeeee-0000-4000-8000-00000000000e', seriesId: id, text: 'Growth', area: 'growth' };
    const action = { ...cardAction.value.action, verb: 'addPoint', data: wrapped(data) };
    for (const value of [{ action }, wrapped({ action })]) {
      expect(await send({ ...cardAction, value })).toMatchObject({ status: 200, body: { statusCode: 200 } });
    }
  });

  it.each([
    ['typing', {}],
    ['messageReaction', { reactionsAdded: [{ type: 'like' }] }],
    ['messageUpdate', { text: 'add Pay' }],
    ['messageDelete', {}],
    ['event', { name: 'application/vnd.microsoft.meetingStart', value: { Id: 'x' } }],
    ['conversationUpdate', { membersRemoved: [{ id: '28:rapport' }] }],
    ['installationUpdate', { action: 'remove' }],
    ['installationUpdate', { action: 'remove-upgrade' }],
    ['installationUpdate', { action: 'add-upgrade' }],
    ['installationUpdate', {}],
    ['endOfConversation', { from: undefined, recipient: undefined, conversation: undefined }],
  ])('%s is taken quietly (%#)', async (type, more) => {
    await startWithSam(world);
    expect(await send({ ...conversationUpdate, ...more, type })).toEqual({ status: 200 });
    expect(connector.sent).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('a question that is not about a card is not ours', async () => {
    expect(await send({ ...cardAction, name: 'composeExtension/query' })).toEqual({ status: 501 });
  });

  it('what we can do without may be anything', async () => {
    await startWithSam(world);
    const odd = { locale: 7, localTimezone: {}, entities: 'x', attachments: {}, name: [], textFormat: 1, value: 'x' };
    expect(await send({ ...message, ...odd, text: 'agenda' })).toEqual({ status: 200 });
    expect(JSON.stringify(connector.sent)).toContain('with Maya');
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

  it('is the same person in capitals', async () => {
    const { id } = await startWithSam(world);
    const { from, conversation, channelData } = message;
    await send({
      ...message,
      from: { ...from, aadObjectId: from.aadObjectId.toUpperCase() },
      conversation: { ...conversation, tenantId: conversation.tenantId.toUpperCase() },
      channelData,
    });
    const { meeting } = await readSeries(world.deps, world.sam, { seriesId: id });
    expect(meeting.points.map((each) => each.raisedBy)).toEqual([world.sam.userId]);
  });

  it('only a personal conversation is one', async () => {
    for (const conversationType of ['groupChat', 'channel', undefined]) {
      await send({ ...personal, conversation: { ...personal.conversation, conversationType } });
    }
    expect(heard.map((each) => each.conversation.kind)).toEqual(['group', 'group', 'group']);
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
    await expect(receive(body)).rejects.toMatchObject({ code: 'invalidInput' });
    expect(heard).toEqual([]);
  });
});

describe('without credentials', () => {
  it('nothing is sent to other machines', async () => {
    await expect(receive({ ...message, serviceUrl: 'https://smba.example/' })).rejects.toMatchObject({
      code: 'notSignedIn',
    });
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
  const sender = { serviceUrl: message.serviceUrl, channels: ['msteams'] };
  const button = { ...cardAction, value: { action: { ...cardAction.value.action, verb: 'showNextAgenda' } } };
  const from = (more: object) =>
    createBotEndpoint(credentials)({ sender: { ...sender, ...more }, body: button, bot, visit });

  it.each([
    ['of the channel', {}],
    ['that may speak for any channel', { channels: 'any' }],
  ])('an activity from a sender %s is answered', async (_, more) => {
    expect(await from(more)).toMatchObject({ status: 200, body: { statusCode: 200 } });
  });

  it.each([
    ['that answers elsewhere', { serviceUrl: 'https://smba.example/' }],
    ['that begins the same', { serviceUrl: `${message.serviceUrl}/` }],
    ['of another channel', { channels: ['directline'] }],
    ['of no channel', { channels: [] }],
  ])('the bot does not hear of an activity from a sender %s', async (_, more) => {
    await expect(from(more)).rejects.toMatchObject({ code: 'notSignedIn' });
    expect(heard).toEqual([]);
  });

  it('an empty app id is refused at the start', () => {
    expect(() => createBotEndpoint({ ...credentials, appId: ' ' })).toThrow('app id');
  });
});

describe('when sending fails', () => {
  it('it is logged, and Teams is told that the activity arrived', async () => {
    connector.answerWith(403);
    expect(await send(message)).toEqual({ status: 200 });
    expect(failures).toHaveLength(1);
  });

  it('a failed button keeps the card and says so in the chat', async () => {
    const failed: Bot = async () => ({ kind: 'failure', text: 'Something went wrong (ref 1234).' });
    const answer = await receive({ ...cardAction, serviceUrl: connector.serviceUrl }, failed);
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error' } });
    expect(connector.sent).toMatchObject([{ activity: { text: 'Something went wrong (ref 1234).' } }]);
  });
});
