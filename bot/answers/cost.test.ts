import { startSeries } from '@rapport/core/useCases/startSeries';
import { type BotWorld, buttonIn, message, openBotWorld, press, textOf } from '../../tests/support/botWorld';
import { type CountingStore, countingStore } from '../../tests/support/countingStore';
import { everyTuesday, startWithSam } from '../../tests/support/world';
import type { Bot } from '../conversation';

const OTHERS = 59;

let world: BotWorld;
let counted: CountingStore;
let bot: Bot;
let seriesId: string;

/** Maya meets sixty people, and everybody has written to the bot before. */
beforeAll(async () => {
  world = openBotWorld();
  const colleagues = Array.from({ length: OTHERS }, (_, number) => ({
    id: `dddddddd-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `Colleague Number${number}`,
  }));
  const find = async (_: string, personId: string) =>
    colleagues.find(({ id }) => id === personId) ?? world.deps.directory.find(world.maya.tenantId, personId);
  const deps = { ...world.deps, directory: { ...world.deps.directory, find } };
  seriesId = (await startWithSam(world)).id;
  for (const { id: otherId } of colleagues) {
    const more = { kind: 'peer', leads: 'me', rhythm: everyTuesday } as const;
    await startSeries(deps, world.maya, { requestId: crypto.randomUUID(), otherId, ...more });
  }
  counted = countingStore(world.deps.store);
  bot = world.botOn({ ...world.deps, store: counted });
  await bot(message(world.maya, 'agenda'));
  await bot(message(world.sam, 'agenda'));
});
afterAll(() => world.close());
beforeEach(() => counted.reset());

/** Every document read, and every list and commit. */
const asked = () => {
  const { pointReads, lists, commits } = counted.calls();
  return { pointReads, lists, commits };
};

it('pressing Add reads the one 1-on-1, its reader and where to reach them', async () => {
  const shown = await bot(message(world.maya, 'agenda Sam'));
  counted.reset();
  const reply = await bot(
    press(world.maya, 'addPoint', { ...buttonIn(shown, 'addPoint'), text: 'Pay', area: 'other' }),
  );
  expect(textOf(reply)).toContain('Added to the agenda');
  expect(asked()).toEqual({ pointReads: 4, lists: 0, commits: 1 });
});

it('a refused Add reads as little', async () => {
  await bot(press(world.maya, 'addPoint', { seriesId, text: ' ', area: 'other' }));
  expect(asked()).toEqual({ pointReads: 4, lists: 0, commits: 0 });
});

it('help reads where to reach the person, and nothing else', async () => {
  await bot(message(world.maya, 'help'));
  expect(asked()).toEqual({ pointReads: 1, lists: 0, commits: 0 });
});

it.each([
  ['add Pay', { pointReads: 62, lists: 1, commits: 0 }],
  ['agenda', { pointReads: 64, lists: 1, commits: 0 }],
  ['agenda number7', { pointReads: 64, lists: 1, commits: 0 }],
  ['nothing of the kind', { pointReads: 62, lists: 1, commits: 0 }],
])('%j reads each 1-on-1 once', async (text, calls) => {
  await bot(message(world.maya, text));
  expect(asked()).toEqual(calls);
});

it('a topic for the only 1-on-1 there is costs a handful of reads', async () => {
  expect(textOf(await bot(message(world.sam, 'add Pay')))).toContain('Added to the agenda');
  expect(asked()).toEqual({ pointReads: 6, lists: 1, commits: 1 });
});
