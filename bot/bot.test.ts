import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { Caller } from '@rapport/core/domain/policy';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { readHome } from '@rapport/core/useCases/readHome';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { failingStore } from '../tests/support/failingStore';
import { everyTuesday, openWorld, startWithSam, type World } from '../tests/support/world';
import { createBot } from './bot';
import type { Card } from './cards/card';
import type { Bot, Incoming, Reply } from './conversation';

const contoso = '10000000-0000-4000-8000-000000000001';
const requestId = 'eeeeeeee-0000-4000-8000-00000000000e';

let world: World;
let bot: Bot;
let failures: { readonly reference: string; readonly error: unknown }[];

beforeEach(() => {
  world = openWorld();
  failures = [];
  bot = botOn(world.deps);
});
afterEach(() => world.close());

function botOn(deps: World['deps'] | ReturnType<World['withStore']>): Bot {
  return createBot(deps, {
    allowedTenants: [contoso],
    links: { home: () => 'https://tab.example/', series: (id) => `https://tab.example/series/${id}` },
    log: (failure) => failures.push(failure),
  });
}

const heard = (caller: Caller | undefined, more: object = {}) => ({
  ...(caller && { caller }),
  conversation: { id: `a:${caller?.userId ?? 'nobody'}`, kind: 'personal' as const },
  activityId: 'activity-1',
  locale: 'en-GB',
  timeZone: 'Asia/Kolkata',
  reference: { serviceUrl: 'https://smba.example/' },
  ...more,
});
const message = (caller: Caller | undefined, text: string, more: object = {}): Incoming => ({
  ...heard(caller, more),
  kind: 'message',
  text,
});
const press = (caller: Caller, verb: unknown, inputs: unknown): Incoming => ({
  ...heard(caller),
  kind: 'cardAction',
  verb,
  inputs,
});

const says = (caller: Caller, text: string, more: object = {}) => bot(message(caller, text, more));

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
function partsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isObject(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}
function cardIn(reply: Reply): Card {
  if (reply.kind !== 'card' && reply.kind !== 'replacedCard') throw new Error(`No card but ${reply.kind}`);
  return reply.card;
}
const partsIn = (reply: Reply) => partsOf(JSON.parse(JSON.stringify(cardIn(reply))));
const textOf = (reply: Reply) =>
  partsIn(reply)
    .flatMap((each) => each.text ?? [])
    .join('\n');
const inputIn = (reply: Reply, id: string) => partsIn(reply).find((each) => each.id === id);
const buttonIn = (reply: Reply, verb: string): Json => {
  const data = partsIn(reply).find((each) => each.verb === verb && each.type === 'Action.Execute')?.data;
  if (!isObject(data)) throw new Error(`No button ${verb}`);
  return data;
};

async function pointsOf(caller: Caller, seriesId: string) {
  const { meeting } = await readSeries(world.deps, caller, { seriesId });
  return meeting.points.map((each) => each.text.text);
}

function startWithEve() {
  return startSeries(world.deps, world.maya, {
    requestId: 'dddddddd-0000-4000-8000-0000000000ee',
    otherId: world.eve.userId,
    kind: 'peer',
    leads: 'me',
    rhythm: {
      ...everyTuesday,
      cadence: { every: 'weeks', interval: 1, weekday: 3, time: '10:00', anchorOn: '2026-11-20' },
    },
  });
}

describe('somebody new', () => {
  it('is welcomed when Rapport is installed, and when they say hi', async () => {
    for (const incoming of [{ ...heard(world.sam), kind: 'installed' as const }, message(world.sam, 'hi')]) {
      expect(textOf(await bot(incoming))).toContain('this is Rapport');
    }
  });

  it('is told how to begin when there is no 1-on-1 yet', async () => {
    const reply = await says(world.eve, 'agenda');
    expect(textOf(reply)).toContain('You have no 1-on-1 yet');
    expect(partsIn(reply)).toContainEqual(
      expect.objectContaining({ type: 'Action.OpenUrl', url: 'https://tab.example/' }),
    );
  });

  it('is told that a topic had no place to go', async () => {
    expect(textOf(await says(world.eve, 'add Holidays'))).toContain('it was not added');
  });

  it('gets help for what was not understood', async () => {
    expect(textOf(await says(world.eve, 'sing a song'))).toMatch(/did not understand.*agenda/s);
  });
});

describe('who is not served', () => {
  it.each([
    ['nobody Teams vouches for', (): Incoming => message(undefined, 'agenda'), 'did not say who you are'],
    ['another tenant', (): Incoming => message(world.samElsewhere, 'agenda'), 'not set up for your organisation'],
    [
      'a group',
      (): Incoming => message(world.sam, 'help', { conversation: { id: '19:x', kind: 'group' } }),
      'your personal chat',
    ],
  ])('%s gets a sentence, and nothing is kept', async (_, incoming, sentence) => {
    const writes: unknown[] = [];
    const watched = world.withStore((store) => ({
      ...store,
      commit: (partition, changes) => {
        writes.push(changes);
        return store.commit(partition, changes);
      },
    }));
    const reply = await botOn(watched)(incoming());
    expect(reply).toMatchObject({ kind: 'text', text: expect.stringContaining(sentence) });
    expect(writes).toEqual([]);
  });

  it('tells a group nothing about a 1-on-1', async () => {
    await startWithSam(world);
    const group = { conversation: { id: '19:x', kind: 'group' } };
    for (const text of ['agenda', 'add Pay', 'agenda Maya']) {
      expect(JSON.stringify(await says(world.sam, text, group))).not.toContain('Maya');
    }
  });
});

describe('the agenda', () => {
  it.each([
    ['Maya', (): Caller => world.maya, 'with Sam'],
    ['Sam', (): Caller => world.sam, 'with Maya'],
  ])('is shown to %s, in the time zone of their computer', async (_, caller, withWhom) => {
    await startWithSam(world);
    const reply = await says(caller(), 'agenda');
    // Tuesday 10:00 in Berlin.
    expect(textOf(reply)).toContain(`Tuesday 14:30 ${withWhom}`);
  });

  it('is in the time zone of the 1-on-1 when the computer tells nonsense', async () => {
    await startWithSam(world);
    expect(textOf(await says(world.sam, 'agenda', { timeZone: 'Mars/Olympus' }))).toContain('Tuesday 10:00 with Maya');
  });

  it('is that of the next 1-on-1, and offers the others', async () => {
    await startWithEve();
    const { id } = await startWithSam(world);
    const reply = await says(world.maya, 'agenda');
    expect(textOf(reply)).toContain('with Sam');
    const other = inputIn(reply, 'show');
    expect(other).toMatchObject({ choices: [{ title: expect.stringContaining('Eve') }] });
    const shown = await bot(press(world.maya, 'showAgenda', { show: other?.value, text: '', area: 'other' }));
    expect(textOf(shown)).toContain('with Eve');
    expect(inputIn(shown, 'show')).toMatchObject({ choices: [{ value: id }] });
  });

  it('puts a 1-on-1 whose time has passed behind the one to come', async () => {
    await startWithSam(world);
    await startWithEve();
    world.deps.clock.moveTo('2026-11-24T12:00:00Z');
    expect(textOf(await says(world.maya, 'agenda'))).toContain('with Eve');
  });

  it.each([
    ['agenda eve', 'with Eve'],
    ['agenda with Lind', 'with Sam'],
    ['agenda Bob', 'You have no 1-on-1 with "Bob"'],
    ['agenda [x](http://evil.example)', 'You have no 1-on-1 with'],
  ])('%j finds the person by any part of the name, or says so', async (text, expected) => {
    await startWithSam(world);
    await startWithEve();
    expect(textOf(await says(world.maya, text))).toContain(expected);
  });

  it('asks who is meant when several are', async () => {
    await startWithSam(world);
    await startSeries(world.deps, world.maya, {
      requestId,
      otherId: world.sam.userId,
      kind: 'mentor',
      leads: 'me',
      rhythm: everyTuesday,
    });
    const reply = await says(world.maya, 'agenda sam');
    expect(textOf(reply)).toContain('more than one "sam"');
    expect(buttonIn(reply, 'showAgenda')).toEqual({});
  });
});

describe('adding by message', () => {
  it('puts the topic on the only agenda and answers with a receipt', async () => {
    const { id } = await startWithSam(world);
    const reply = await says(world.sam, 'add Talk about on-call');
    expect(textOf(reply)).toMatch(/Added to the agenda\nTalk about on-call\nYou and Maya see this\./);
    expect(await pointsOf(world.maya, id)).toEqual(['Talk about on-call']);
  });

  it('adds once when the message is delivered twice', async () => {
    const { id } = await startWithSam(world);
    await Promise.all([says(world.sam, 'add Pay'), says(world.sam, 'add Pay')]);
    expect(await pointsOf(world.sam, id)).toEqual(['Pay']);
    await says(world.sam, 'add Pay', { activityId: 'activity-2' });
    expect(await pointsOf(world.sam, id)).toEqual(['Pay', 'Pay']);
  });

  it('asks with whom when there are several, keeping the text', async () => {
    const withSam = await startWithSam(world);
    const withEve = await startWithEve();
    const asked = await says(world.maya, 'add Budget');
    expect(inputIn(asked, 'text')).toMatchObject({ value: 'Budget' });
    const inputs = { ...buttonIn(asked, 'addPoint'), text: 'Budget', area: 'alignment', seriesId: withEve.id };
    expect(textOf(await bot(press(world.maya, 'addPoint', inputs)))).toContain('Added to the agenda');
    expect(await pointsOf(world.maya, withEve.id)).toEqual(['Budget']);
    expect(await pointsOf(world.maya, withSam.id)).toEqual([]);
  });

  it.each([
    ['5,000 characters', 'x'.repeat(5000), 'too long'],
    ['a control character', 'a\u0007b', 'cannot be saved'],
  ])('refuses %s, keeps it in the input and changes nothing', async (_, text, sentence) => {
    const { id } = await startWithSam(world);
    const reply = await says(world.sam, `add ${text}`);
    expect(textOf(reply)).toContain(sentence);
    expect(inputIn(reply, 'text')).toMatchObject({ value: text });
    expect(await pointsOf(world.sam, id)).toEqual([]);
  });

  it('shows where to write when the text is missing', async () => {
    await startWithSam(world);
    const reply = await says(world.sam, 'add');
    expect(inputIn(reply, 'text')).toBeDefined();
    expect(textOf(reply)).not.toContain('Nothing was added');
  });
});

describe('the Add button', () => {
  const add = async (seriesId: string, more: object = {}) =>
    bot(press(world.sam, 'addPoint', { requestId, seriesId, text: 'Pay', area: 'growth', ...more }));

  it('adds in place and lets one add another', async () => {
    const { id } = await startWithSam(world);
    const first = await says(world.sam, 'agenda');
    const receipt = await bot(
      press(world.sam, 'addPoint', { ...buttonIn(first, 'addPoint'), text: 'Pay', area: 'growth' }),
    );
    expect(receipt.kind).toBe('replacedCard');
    expect(textOf(receipt)).toContain('Added to the agenda\nPay');
    expect(inputIn(receipt, 'text')).not.toHaveProperty('value');
    await bot(press(world.sam, 'addPoint', { ...buttonIn(receipt, 'addPoint'), text: 'Travel', area: 'other' }));
    expect(await pointsOf(world.maya, id)).toEqual(['Pay', 'Travel']);
  });

  it('adds once when pressed twice, and again for another topic on the same card', async () => {
    const { id } = await startWithSam(world);
    await Promise.all([add(id), add(id)]);
    expect(await pointsOf(world.sam, id)).toEqual(['Pay']);
    await add(id, { text: 'Travel' });
    expect(await pointsOf(world.sam, id)).toEqual(['Pay', 'Travel']);
  });

  it('of an old card adds to the coming meeting', async () => {
    const { id, meeting } = await startWithSam(world);
    const old = await says(world.sam, 'agenda');
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    const held = { seriesId: id, meetingId: meeting.id };
    await startMeeting(world.deps, world.maya, held);
    await closeMeeting(world.deps, world.maya, held);
    const reply = await bot(
      press(world.sam, 'addPoint', { ...buttonIn(old, 'addPoint'), text: 'Late', area: 'other' }),
    );
    expect(textOf(reply)).toContain('Tue 1 Dec');
    expect(await pointsOf(world.maya, id)).toEqual(['Late']);
  });

  it.each([
    ['an empty text', { text: '  ' }, 'Write what you want to talk about'],
    ['no text', { text: undefined }, 'Write what you want to talk about'],
    ['5,000 characters', { text: 'x'.repeat(5000) }, `5,000 characters, and ${MAX_POINT_TEXT} fit`],
    ['a control character', { text: 'a\u0000b' }, 'cannot be saved'],
    ['half a character', { text: 'a\ud800' }, 'cannot be saved'],
    ['a number for a text', { text: 7 }, 'Write what you want to talk about'],
  ])('refuses %s in the card, keeps what was typed and changes nothing', async (_, input, sentence) => {
    const { id } = await startWithSam(world);
    const reply = await add(id, input);
    expect(textOf(reply)).toContain(sentence);
    if (typeof input.text === 'string' && input.text.trim() !== '') {
      expect(inputIn(reply, 'text')).toMatchObject({ value: input.text });
    }
    expect(await pointsOf(world.sam, id)).toEqual([]);
  });

  it.each([
    ['no request id', { requestId: undefined }],
    ['an area there is not', { area: 'gossip' }],
    ['a field too many', { raisedBy: 'somebody' }],
    ['a series id that is none', { seriesId: '../people' }],
  ])('refuses forged data (%s) and changes nothing', async (_, input) => {
    const { id } = await startWithSam(world);
    const reply = await add(id, input);
    expect(reply.kind).toBe('replacedCard');
    expect(inputIn(reply, 'text')).toMatchObject({ value: 'Pay' });
    expect(await pointsOf(world.sam, id)).toEqual([]);
  });

  it.each([
    ['a stranger', (): Caller => world.eve],
    ['somebody of that id in another tenant', (): Caller => world.samElsewhere],
  ])('does not let %s into the 1-on-1', async (_, caller) => {
    const { id } = await startWithSam(world);
    const reply = await bot(press(caller(), 'addPoint', { requestId, seriesId: id, text: 'Let me in', area: 'other' }));
    expect(JSON.stringify(reply)).not.toMatch(/Sam|Maya/);
    expect(await pointsOf(world.sam, id)).toEqual([]);
  });

  it("offers one's own 1-on-1s instead of somebody else's, keeping the text", async () => {
    await startWithSam(world);
    const { id: foreign } = await startWithEve();
    const reply = await add(foreign, { text: 'Pay' });
    expect(textOf(reply)).toContain('not yours');
    expect(inputIn(reply, 'text')).toMatchObject({ value: 'Pay' });
    expect(inputIn(reply, 'seriesId')).toMatchObject({ choices: [{ title: expect.stringContaining('Maya') }] });
    expect(await pointsOf(world.eve, foreign)).toEqual([]);
  });

  it('says so when the agenda is full, and keeps the text', async () => {
    const { id } = await startWithSam(world);
    for (let number = 0; number < 100; number++) await add(id, { text: `Topic ${number}` });
    const reply = await add(id, { text: 'One more' });
    expect(textOf(reply)).toContain('This agenda is full');
    expect(inputIn(reply, 'text')).toMatchObject({ value: 'One more' });
  });
});

describe('a button that is none of ours', () => {
  it.each([
    ['dropDatabase', { seriesId: 'x' }],
    [undefined, undefined],
    [{ verb: 'addPoint' }, null],
    ['showAgenda', { show: requestId }],
    ['showAgenda', 'text'],
    ['__proto__', []],
  ])('answers %j with what can be done', async (verb, inputs) => {
    await startWithSam(world);
    const reply = await bot(press(world.sam, verb, inputs));
    expect(textOf(reply)).toContain('does not work any more');
    expect(failures).toEqual([]);
  });
});

describe('what goes wrong unexpectedly', () => {
  it('is logged with the reference that the person is shown, without what they wrote', async () => {
    await startWithSam(world);
    const broken = world.withStore((store) => failingStore(store, { onCall: 3, error: new Error('disk full') }));
    const reply = await botOn(broken)(message(world.sam, 'add Salary of Maya'));
    expect(reply.kind).toBe('failure');
    const [failure] = failures;
    expect(reply).toMatchObject({ text: expect.stringContaining(`ref ${failure?.reference}`) });
    expect(JSON.stringify(failures)).not.toContain('Salary');
    expect(JSON.stringify(reply)).not.toContain('disk');
  });
});

it('remembers where a person can be reached, and writes that only once', async () => {
  let commits = 0;
  const counted = world.withStore((store) => ({
    ...store,
    commit: (partition, changes) => {
      commits++;
      return store.commit(partition, changes);
    },
  }));
  const again = botOn(counted);
  await again(message(world.sam, 'help'));
  await again(message(world.sam, 'agenda', { activityId: 'activity-2' }));
  expect(commits).toBe(1);
  expect(await readHome(world.deps, world.sam)).toMatchObject({ series: [] });
});
