import type { ChangeItem } from '@rapport/core/contract/requests';
import { editPoint, removePoint, writeMeetingNotes } from '@rapport/core/useCases/changeAgenda';
import { skipMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeItem } from '@rapport/core/useCases/items';
import { changeStatus, moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { type Steps, stepsOn } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
let steps: Steps;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  steps = stepsOn(world, seriesId);
});
afterEach(() => world.close());

const current = async () => ({ seriesId, meetingId: await steps.meetingId() });
const held = async () => {
  world.deps.clock.moveTo('2026-11-24T09:00:00Z');
  await steps.start();
  await steps.close();
};

describe('the version of a 1-on-1', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['begins', async () => undefined],
    ['was held', held],
    ['is owed', async () => skipMeeting(world.deps, world.sam, { ...(await current()), reason: 'Busy' })],
    ['is paused', () => changeStatus(world.deps, world.sam, { seriesId, status: 'paused', untilOn: '2026-12-10' })],
    ['has ended', () => changeStatus(world.deps, world.sam, { seriesId, status: 'ended' })],
    ['runs', () => steps.start('extra')],
    [
      'was moved',
      async () => moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-11-26T13:00:00.000Z' }),
    ],
  ])('of one that %s changes whenever anything in it does, and only then', async (_what, act) => {
    await act();
    const began = world.deps.clock.now().getTime();
    let changes = 0;
    let before = await readSeries(world.deps, world.sam, { seriesId });
    // Close together at first, then every eleven hours for six weeks: nothing is written, only time goes by.
    const hours = [0.1, 0.16, 0.18, 0.5, 0.6, 1, ...Array.from({ length: 92 }, (_, index) => 5 + index * 11)];
    for (const passed of hours) {
      world.deps.clock.moveTo(new Date(began + passed * 3_600_000).toISOString());
      const after = await readSeries(world.deps, world.sam, { seriesId });
      const [{ version: wasVersion, ...was }, { version, ...is }] = [before, after];
      expect(version === wasVersion).toBe(JSON.stringify(was) === JSON.stringify(is));
      changes += version === wasVersion ? 0 : 1;
      before = after;
    }
    expect(changes).toBeLessThan(25);
  });

  it('says apart whether what is asked for besides has changed: words are no reason, items and points are', async () => {
    const { meeting } = await steps.add(world.maya, 'On-call');
    const pointId = meeting.points[0]?.id ?? '';
    await steps.start('extra');
    const at = await current();
    let itemId = '';
    const change = (how: ChangeItem) => () => changeItem(world.deps, world.maya, { seriesId, itemId, ...how });
    const acts: readonly (readonly [changes: boolean, act: () => Promise<unknown>])[] = [
      [false, () => writeMeetingNotes(world.deps, world.sam, { ...at, text: 'A word', basedOn: 0 })],
      [false, () => editPoint(world.deps, world.sam, { seriesId, pointId, text: { text: 'Rota', basedOn: 1 } })],
      [true, () => steps.add(world.sam, 'Pay')],
      [true, () => removePoint(world.deps, world.sam, { seriesId, pointId })],
      [
        true,
        async () => {
          itemId = (await steps.promise(world.sam, 'Ask')).id;
        },
      ],
      [true, change({ change: 'reword', text: 'Ask Zoë', basedOn: 0 })],
      [true, change({ change: 'move', due: { on: '2026-12-04' } })],
      [true, change({ change: 'handOver', toId: world.maya.userId })],
      [true, change({ change: 'keep' })],
      [true, change({ change: 'reopen' })],
      [true, change({ change: 'drop', reason: 'Not needed' })],
    ];
    for (const [changes, act] of acts) {
      const before = await steps.read();
      await act();
      const after = await steps.read();
      expect(after.version).not.toBe(before.version);
      expect(after.itemsVersion !== before.itemsVersion).toBe(changes);
    }
  });

  it('changes when what the coming ones are for changes though nothing is written', async () => {
    await held();
    const due = await steps.read();
    expect(due.comingPurposes).toEqual([{ kind: 'catchUp' }, { kind: 'catchUp' }]);
    // Weeks after the planned date, with nobody saying whether they met.
    world.deps.clock.moveTo('2026-12-03T09:00:00Z');
    const early = await steps.read();
    world.deps.clock.moveTo('2026-12-20T09:00:00Z');
    const late = await steps.read();
    expect(late.comingPurposes).not.toEqual(early.comingPurposes);
    expect(late.version).not.toBe(early.version);
  });
});
