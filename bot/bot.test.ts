import { personPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import { StoreLimitExceeded, StoreUnavailable } from '@rapport/core/ports';
import { startSeries } from '@rapport/core/useCases/startSeries';
import {
  type BotWorld,
  buttonIn,
  heardFrom,
  inputIn,
  message,
  openBotWorld,
  partsIn,
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

  it('is in the time zone of the 1-on-1 when the computer tells nonsense', async () => {
    await startWithSam(world);
    expect(textOf(await says(world.sam, 'agenda', { timeZone: 'Mars/Olympus' }))).toContain('Tuesday 10:00 with Maya');
  });

  it('is that of the next 1-on-1, and offers the others', async () => {
    await startWithEve(world);
    const { id } = await startWithSam(world);
    const reply = await says(world.maya, 'agenda');
    expect(textOf(reply)).toContain('with Sam');
    const other = inputIn(reply, 'show');
    expect(other).toMatchObject({ choices: [{ title: expect.stringContaining('Eve') }] });
    const shown = await world.bot(press(world.maya, 'showAgenda', { show: other?.value, text: '', area: 'other' }));
    expect(textOf(shown)).toContain('with Eve');
    expect(inputIn(shown, 'show')).toMatchObject({ choices: [{ value: id }] });
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
  ])('%j finds the person by any part of the name, or says so', async (text, expected) => {
    await startWithSam(world);
    await startWithEve(world);
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
    const reply = await world.bot(press(world.sam, verb, inputs));
    expect(textOf(reply)).toContain('no longer works');
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
    ['a store that cannot be reached', new StoreUnavailable('no answer'), 'try again in a moment'],
    ['a store that asks to slow down', new StoreUnavailable('429', 4200), 'try again in a moment'],
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

it('remembers where a person can be reached, and writes that only once', async () => {
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
  expect(commits).toBe(1);
});
