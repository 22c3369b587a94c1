import { personPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import { StoreLimitExceeded, StoreUnavailable } from '@rapport/core/ports';
import { startMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeStatus } from '@rapport/core/useCases/keepRhythm';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { z } from 'zod';
import {
  type BotWorld,
  buttonIn,
  heardFrom,
  inputIn,
  message,
  openBotWorld,
  partsIn,
  pointsOf,
  press,
  reference,
  startWithEve,
  textOf,
} from '../tests/support/botWorld';
import { failingStore } from '../tests/support/failingStore';
import { everyTuesday, startWithSam } from '../tests/support/world';
import type { Incoming, Reply } from './conversation';

const requestId = 'eeeeeeee-0000-4000-8000-00000000000e';

let world: BotWorld;
beforeEach(() => {
  world = openBotWorld();
});
afterEach(() => world.close());

const says = (caller: Caller, text: string, more: object = {}) => world.bot(message(caller, text, more));

describe('somebody new', () => {
  it('is welcomed when Rapport is installed, and when they say hi', async () => {
    for (const incoming of [{ ...heardFrom(world.sam), kind: 'installed' as const }, message(world.sam, 'hi')]) {
      expect(textOf(await world.bot(incoming))).toContain("I'm Rapport");
    }
  });

  it('is led to start a 1-on-1 by the welcome as long as there is none, then to the next agenda', async () => {
    expect(textOf(await says(world.eve, 'hi'))).toContain('Start with someone you meet regularly');
    await startWithSam(world);
    const welcome = textOf(await says(world.sam, 'hi'));
    expect(welcome).not.toContain('Start with one person');
    expect(welcome).toContain('Open your next agenda below.');
  });

  it('is told how to begin when there is no 1-on-1 yet', async () => {
    const reply = await says(world.eve, 'agenda');
    expect(textOf(reply)).toContain("You don't have a 1-on-1 yet");
    expect(partsIn(reply)).toContainEqual(
      expect.objectContaining({ type: 'Action.OpenUrl', url: 'https://tab.example/' }),
    );
  });

  it('is told that a topic had no place to go', async () => {
    expect(textOf(await says(world.eve, 'add Holidays'))).toContain('nothing was added');
  });

  it('is told that a message is too long to be read, and nothing else is done', async () => {
    await startWithSam(world);
    const reads: unknown[] = [];
    const watched = world.withStore((store) => ({
      ...store,
      list: (partition, request) => {
        reads.push(request);
        return store.list(partition, request);
      },
    }));
    const reply = await world.botOn(watched)(message(world.sam, `agenda x${'!'.repeat(80_000)}x`));
    expect(textOf(reply)).toContain('the limit is 10,000 characters');
    expect(reads).toEqual([]);
  });

  it('gets help for what was not understood', async () => {
    expect(textOf(await says(world.eve, 'sing a song'))).toMatch(/didn't get that.*agenda/s);
  });
});

describe('who is not served', () => {
  it.each([
    ['nobody Teams vouches for', (): Incoming => message(undefined, 'agenda'), "didn't say who you are"],
    ['another tenant', (): Incoming => message(world.samElsewhere, 'agenda'), "isn't set up for your company"],
    [
      'a group',
      (): Incoming => message(world.sam, 'help', { conversation: { id: '19:x', kind: 'group' } }),
      'your own chat with me',
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
    const reply = await world.botOn(watched)(incoming());
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

  it('is in the time zone that the directory knows when the computer tells nonsense', async () => {
    await startWithSam(world);
    expect(textOf(await says(world.sam, 'agenda', { timeZone: 'Mars/Olympus' }))).toContain('Tuesday 10:00 with Maya');
  });

  it('is that of the next 1-on-1, and offers the others', async () => {
    await startWithEve(world);
    const { id } = await startWithSam(world);
    const reply = await says(world.maya, 'agenda');
    expect(textOf(reply)).toContain('with Sam');
    const others = await world.bot(press(world.maya, 'showOthers', buttonIn(reply, 'showOthers')));
    const other = inputIn(others, 'show');
    expect(other).toMatchObject({ choices: [{ title: expect.stringContaining('Eve') }] });
    const shown = await world.bot(press(world.maya, 'showAgenda', { show: other?.value }));
    expect(textOf(shown)).toContain('with Eve');
    const back = await world.bot(press(world.maya, 'showOthers', buttonIn(shown, 'showOthers')));
    expect(inputIn(back, 'show')).toMatchObject({ choices: [{ value: id }] });
  });

  it('keeps what was typed on the way to another one', async () => {
    const { id } = await startWithEve(world);
    await startWithSam(world);
    const reply = await says(world.maya, 'agenda');
    const typed = { text: 'Pay', area: 'growth' };
    const others = await world.bot(press(world.maya, 'showOthers', { ...buttonIn(reply, 'showOthers'), ...typed }));
    const shown = await world.bot(press(world.maya, 'showAgenda', { ...buttonIn(others, 'showAgenda'), show: id }));
    expect(textOf(shown)).toContain('with Eve');
    expect([inputIn(shown, 'text'), inputIn(shown, 'area')]).toMatchObject([{ value: 'Pay' }, { value: 'growth' }]);
  });

  it('offers no others when there are none, not even on a card from before', async () => {
    const { id } = await startWithSam(world);
    const reply = await says(world.sam, 'agenda');
    expect(partsIn(reply).filter((each) => each.verb === 'showOthers')).toEqual([]);
    const before = await world.bot(press(world.sam, 'showOthers', { seriesId: id, text: 'Pay' }));
    expect(textOf(before)).toContain('This is your only 1-on-1.');
    expect(inputIn(before, 'text')).toMatchObject({ value: 'Pay' });
  });

  it('puts a 1-on-1 whose time has passed behind the one to come', async () => {
    await startWithSam(world);
    await startWithEve(world);
    world.deps.clock.moveTo('2026-11-24T12:00:00Z');
    expect(textOf(await says(world.maya, 'agenda'))).toContain('with Eve');
  });

  it.each([
    ['agenda eve', 'with Eve'],
    ['agenda with Lind', 'with Sam'],
    ['agenda Bob', 'You don\'t have a 1-on-1 with "Bob"'],
    ['agenda [x](http://evil.example)', "You don't have a 1-on-1 with"],
    ["Eve's agenda", 'with Eve'],
    ['what’s on the agenda with eve castellanos?', 'with Eve'],
    ['Eve', 'with Eve'],
    ['sam lindqvist', 'with Sam'],
    ['Eve agenda', 'with Eve'],
    ['Lind', "didn't get that"],
    ['let it be', "didn't get that"],
  ])('%j finds the person by any part of the name, or says so', async (text, expected) => {
    await startWithSam(world);
    await startWithEve(world);
    expect(textOf(await says(world.maya, text))).toContain(expected);
  });

  it('asks who is meant when several are, and tells them apart', async () => {
    await startWithSam(world);
    await startSeries(world.deps, world.maya, {
      requestId,
      otherId: world.sam.userId,
      kind: 'mentor',
      leads: 'me',
      rhythm: everyTuesday,
    });
    for (const text of ['agenda sam', 'Sam']) {
      const reply = await says(world.maya, text);
      expect(textOf(reply).toLowerCase()).toContain('more than one "sam"');
      expect(buttonIn(reply, 'showAgenda')).toEqual({});
      const titles = z.array(z.object({ title: z.string() })).parse(inputIn(reply, 'show')?.choices);
      expect(titles.map(({ title }) => title)).toEqual([
        expect.stringContaining('Mentor and mentee'),
        expect.stringContaining('Manager and report'),
      ]);
    }
  });

  it('says that the meeting is running, and that is the next one then', async () => {
    const { id, meeting } = await startWithEve(world);
    await startWithSam(world);
    await startMeeting(world.deps, world.maya, { seriesId: id, meetingId: meeting.id });
    expect(textOf(await says(world.maya, 'agenda'))).toContain('Now with Eve Castellanos');
  });

  it('says until when a 1-on-1 is paused, and takes topics for after', async () => {
    const { id } = await startWithSam(world);
    await changeStatus(world.deps, world.sam, { seriesId: id, status: 'paused', untilOn: '2026-12-20' });
    const reply = await says(world.maya, 'agenda');
    expect(textOf(reply)).toContain('Paused until Sun 20 Dec.');
    expect(textOf(await says(world.maya, 'add Pay'))).toContain('Added to the agenda');
  });

  it('asks whether a meeting took place whose time has passed', async () => {
    await startWithSam(world);
    world.deps.clock.moveTo('2026-11-24T12:00:00Z');
    expect(textOf(await says(world.maya, 'agenda'))).toContain('Did you meet?');
  });

  describe('of a 1-on-1 that has ended', () => {
    const end = async () => {
      const { id } = await startWithSam(world);
      await changeStatus(world.deps, world.sam, { seriesId: id, status: 'ended' });
      return id;
    };

    it('is only shown to who asks for it by name, and takes no topics', async () => {
      await end();
      await startWithEve(world);
      expect(textOf(await says(world.maya, 'agenda'))).toContain('with Eve');
      expect(partsIn(await says(world.maya, 'agenda')).filter((each) => each.verb === 'showOthers')).toEqual([]);
      const reply = await says(world.maya, 'agenda Sam');
      expect(textOf(reply)).toContain('Your 1-on-1 with Sam Lindqvist has ended');
      expect(buttonIn(reply, 'showOthers')).toBeDefined();
      expect(inputIn(reply, 'text')).toBeUndefined();
      expect(textOf(await says(world.maya, 'add Pay'))).toContain('Added to the agenda');
    });

    it('is not the next one when there is no other', async () => {
      await end();
      expect(textOf(await says(world.maya, 'agenda'))).toContain('All your 1-on-1s have ended');
      const reply = await says(world.maya, 'add Pay');
      expect(textOf(reply)).toMatch(/nothing was added\.\nPay\n/);
    });

    it('is not behind the button of an old card: what was typed is offered to another one', async () => {
      const seriesId = await end();
      await startWithEve(world);
      const reply = await world.bot(
        press(world.maya, 'addPoint', { requestId, seriesId, text: 'Pay', area: 'growth' }),
      );
      expect(textOf(reply)).toContain('has ended');
      expect(inputIn(reply, 'text')).toMatchObject({ value: 'Pay' });
      expect(inputIn(reply, 'seriesId')).toMatchObject({ choices: [{ title: expect.stringContaining('Eve') }] });
    });
  });
});

describe('a button that is none of ours', () => {
  it.each([
    ['dropDatabase', { seriesId: 'x' }],
    [undefined, undefined],
    [{ verb: 'addPoint' }, null],
    ['addTalkingPoint', { seriesId: 's1' }],
    ['__proto__', []],
  ])('answers %j with what can be done', async (verb, inputs) => {
    await startWithSam(world);
    const reply = await world.bot(press(world.sam, verb, inputs));
    expect(textOf(reply)).toContain('no longer works');
    expect(world.failures).toEqual([]);
  });

  it('keeps what was typed beside it', async () => {
    const { id } = await startWithSam(world);
    const reply = await world.bot(press(world.sam, 'addTalkingPoint', { seriesId: id, text: 'Growth' }));
    expect(textOf(reply)).toContain('no longer works');
    expect(inputIn(reply, 'text')).toMatchObject({ value: 'Growth' });
    expect(await pointsOf(world, world.sam, id)).toEqual([]);
  });

  it.each([
    [{ show: requestId }, "you don't have access"],
    [{ show: '../people' }, 'Whose agenda do you want to see?'],
    [{}, 'Whose agenda do you want to see?'],
    ['text', 'Whose agenda do you want to see?'],
  ])('asks whose agenda is meant by %j', async (inputs, sentence) => {
    await startWithSam(world);
    const reply = await world.bot(press(world.sam, 'showAgenda', inputs));
    expect(textOf(reply)).toContain(sentence);
    expect(inputIn(reply, 'show')).toMatchObject({ choices: [{ title: expect.stringContaining('Maya') }] });
    expect(world.failures).toEqual([]);
  });
});

describe('what goes wrong', () => {
  const failingWith = (error: Error) =>
    world.botOn(world.withStore((store) => failingStore(store, { onCall: 3, error })));

  it('is logged when nobody foresaw it, and the person is given the reference of the request', async () => {
    await startWithSam(world);
    const error = new Error('disk full');
    const reply = await failingWith(error)(message(world.sam, 'add Salary of Maya'));
    expect(reply).toMatchObject({ kind: 'failure', text: expect.stringContaining(`ref ${reference}`) });
    expect(world.failures).toEqual([error]);
    expect(JSON.stringify(reply)).not.toContain('disk');
  });

  it.each([
    ['a store that cannot be reached', new StoreUnavailable('no answer'), 'Try again in a moment'],
    ['a store that asks to slow down', new StoreUnavailable('429', 4200), 'Try again in a moment'],
    ['a text that is too long to store', new StoreLimitExceeded('commitBytes'), 'too long to save'],
  ])('is said as it is over HTTP: %s', async (_, error, sentence) => {
    await startWithSam(world);
    const reply = await failingWith(error)(message(world.sam, 'agenda'));
    expect(reply).toMatchObject({ kind: 'failure', text: expect.stringContaining(sentence) });
    expect(world.failures).toEqual([error]);
  });

  it('is known by who it happened to, in whatever tenant', async () => {
    await world.bot(message(world.sam, 'help'));
    await world.bot(message(world.samElsewhere, 'help'));
    await world.bot(message(undefined, 'help'));
    expect(world.met).toEqual([world.sam, world.samElsewhere]);
  });
});

describe('where a person can be reached', () => {
  const known = async () => {
    const { tenantId, userId } = world.sam;
    return (await world.deps.store.get({ partition: personPartition(tenantId, userId), id: 'conversation' }))?.body;
  };
  const happens = (kind: 'installed' | 'upgraded' | 'uninstalled', more: object = {}): Promise<Reply> =>
    world.bot({ ...heardFrom(world.sam, more), kind });

  it.each(['installed', 'upgraded'] as const)('is known once Rapport is %s', async (kind) => {
    await happens(kind);
    expect(await known()).toMatchObject({ reference: { serviceUrl: 'https://smba.example/' } });
  });

  it('follows the conversation, whatever it was told with', async () => {
    await happens('installed');
    await happens('upgraded', { reference: { serviceUrl: 'https://new.example/' } });
    expect(await known()).toMatchObject({ reference: { serviceUrl: 'https://new.example/' } });
    expect(await happens('installed', { reference: { serviceUrl: 'https://new.example/' } })).toEqual({ kind: 'none' });
  });

  it('is forgotten once Rapport is removed, and removing it again does no harm', async () => {
    await happens('installed');
    await happens('uninstalled');
    expect(await known()).toBeUndefined();
    expect(await happens('uninstalled')).toEqual({ kind: 'none' });
  });

  it('stays known when Rapport is removed from a group', async () => {
    await happens('installed');
    await happens('uninstalled', { conversation: { id: '19:x', kind: 'group' } });
    expect(await known()).toBeDefined();
  });

  it('is not said to a conversation that Rapport was removed from, even when forgetting fails', async () => {
    await happens('installed');
    const broken = world.withStore((store) => failingStore(store, { onCall: 1, error: new Error('disk full') }));
    expect(await world.botOn(broken)({ ...heardFrom(world.sam), kind: 'uninstalled' })).toEqual({ kind: 'none' });
    expect(world.failures).toHaveLength(1);
  });
});

describe('the time zone that Teams tells', () => {
  it('is remembered, so that it is one day for a person everywhere who never opened the tab', async () => {
    await startWithSam(world);
    await says(world.sam, 'agenda');
    expect((await readHome(world.deps, world.sam)).me).toMatchObject({ timeZone: 'Asia/Kolkata' });
    expect(textOf(await says(world.sam, 'agenda', { timeZone: undefined }))).toContain('Tuesday 14:30 with Maya');
  });

  it('gives way to what the person’s own computer told', async () => {
    await startWithSam(world);
    await updateMe(world.deps, world.sam, { timeZone: 'America/New_York', locale: 'en-US' });
    expect(textOf(await says(world.sam, 'agenda'))).toContain('Tuesday 04:00 with Maya');
    expect((await readHome(world.deps, world.sam)).me).toMatchObject({ timeZone: 'America/New_York' });
  });
});

it('remembers where a person can be reached and which time zone Teams tells, and writes each only once', async () => {
  let commits = 0;
  const counted = world.withStore((store) => ({
    ...store,
    commit: (partition, changes) => {
      commits++;
      return store.commit(partition, changes);
    },
  }));
  const again = world.botOn(counted);
  await again(message(world.sam, 'help'));
  await again(message(world.sam, 'agenda', { activityId: 'activity-2' }));
  expect(commits).toBe(2);
});
