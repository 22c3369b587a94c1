import type { SeriesAbilities } from '@rapport/core/domain/policy';
import {
  addPoint,
  editPoint,
  markDiscussed,
  movePoint,
  removePoint,
  splitPoint,
  writeMeetingNotes,
  writePointNotes,
} from '@rapport/core/useCases/changeAgenda';
import { changePurposePlan } from '@rapport/core/useCases/changePurposePlan';
import { handOver } from '@rapport/core/useCases/handOver';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { changeRhythm, changeStatus, moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { reopenMeeting } from '@rapport/core/useCases/reopenMeeting';
import { dumpOf, stepsOn } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

// What the tab offers is one list of rules (`domain/policy.ts`), what the use cases refuse is another: they must agree.

type Who = 'maya' | 'sam';

/** A 1-on-1 with two points on its agenda, opened by one of the two. */
interface Opened {
  readonly world: World;
  readonly seriesId: string;
  readonly meetingId: string;
  readonly lastHeldId: string;
  /** Still to be talked about. */
  readonly pointId: string;
  readonly otherPointId: string;
}

type Act = (opened: Opened, who: Who) => Promise<unknown>;

const requestId = 'eeeeeeee-0000-4000-8000-00000000000e';
const writing = { text: 'Said otherwise', basedOn: 1 };

/** What each ability is about, act by act. */
const acts: Readonly<Record<keyof SeriesAbilities, readonly Act[]>> = {
  addPoints: [
    ({ world, ...at }, who) =>
      addPoint(world.deps, world[who], { ...at, requestId, text: 'x', area: 'other', meetingId: undefined }),
  ],
  changeAgenda: [
    ({ world, ...at }, who) => editPoint(world.deps, world[who], { ...at, text: writing }),
    ({ world, ...at }, who) => splitPoint(world.deps, world[who], { ...at, requestId, text: writing, rest: 'x' }),
    ({ world, ...at }, who) => movePoint(world.deps, world[who], { ...at, after: at.otherPointId }),
    ({ world, ...at }, who) => removePoint(world.deps, world[who], at),
  ],
  startMeeting: [({ world, ...at }, who) => startMeeting(world.deps, world[who], { ...at, tookPlace: false })],
  takeBackStart: [({ world, ...at }, who) => takeBackStart(world.deps, world[who], at)],
  markDiscussed: [({ world, ...at }, who) => markDiscussed(world.deps, world[who], { ...at, discussed: true })],
  closeMeeting: [({ world, ...at }, who) => closeMeeting(world.deps, world[who], at)],
  reopenMeeting: [
    ({ world, seriesId, lastHeldId }, who) =>
      reopenMeeting(world.deps, world[who], { seriesId, meetingId: lastHeldId }),
  ],
  writeNotes: [
    ({ world, ...at }, who) => writeMeetingNotes(world.deps, world[who], { ...at, text: 'x', basedOn: 0 }),
    ({ world, ...at }, who) => writePointNotes(world.deps, world[who], { ...at, text: 'x', basedOn: 0 }),
  ],
  replan: [
    ({ world, ...at }, who) => moveMeeting(world.deps, world[who], { ...at, startsAt: '2026-12-17T09:00:00.000Z' }),
    ({ world, ...at }, who) => skipMeeting(world.deps, world[who], { ...at, reason: 'Release week' }),
  ],
  changeRhythm: [
    ({ world, seriesId }, who) =>
      changeRhythm(world.deps, world[who], { seriesId, rhythm: { ...everyTuesday, durationMinutes: 45 } }),
  ],
  changePurposePlan: [({ world, seriesId }, who) => changePurposePlan(world.deps, world[who], { seriesId, plan: [] })],
  pause: [
    ({ world, seriesId }, who) =>
      changeStatus(world.deps, world[who], { seriesId, status: 'paused', untilOn: '2027-01-20' }),
  ],
  resume: [({ world, seriesId }, who) => changeStatus(world.deps, world[who], { seriesId, status: 'active' })],
  end: [({ world, seriesId }, who) => changeStatus(world.deps, world[who], { seriesId, status: 'ended' })],
  handOver: [
    ({ world, seriesId }, who) => {
      const chosen = { pointIds: [], itemIds: [], meetingIds: [] };
      return handOver(world.deps, world[who], {
        seriesId,
        requestId,
        toId: world.eve.userId,
        rhythm: everyTuesday,
        ...chosen,
      });
    },
  ],
};

/** What the two have done when somebody opens their 1-on-1, by what it's called then. */
const states: Readonly<Record<string, (world: World, seriesId: string) => Promise<void>>> = {
  planned: async () => undefined,
  'planned, its time over': async ({ deps }) => deps.clock.moveTo('2026-11-24T10:00:00Z'),
  'just started': (world, seriesId) => started(world, seriesId),
  'under way': async (world, seriesId) => {
    await started(world, seriesId);
    await stepsOn(world, seriesId).promise(world.sam, 'Ask');
  },
  'closed a moment ago': async (world, seriesId) => {
    await started(world, seriesId);
    await stepsOn(world, seriesId).close();
  },
  'closed a while ago': async (world, seriesId) => {
    await started(world, seriesId);
    await stepsOn(world, seriesId).close();
    world.deps.clock.moveTo('2026-11-24T10:00:00Z');
  },
  paused: async ({ deps, maya }, seriesId) => {
    await changeStatus(deps, maya, { seriesId, status: 'paused', untilOn: '2026-12-14' });
  },
  'paused, and that is over': async ({ deps, maya }, seriesId) => {
    await changeStatus(deps, maya, { seriesId, status: 'paused', untilOn: '2026-12-07' });
    deps.clock.moveTo('2026-12-07T12:00:00Z');
  },
  // Notes that were on their way when it ended are taken for some minutes more.
  'ended some time ago': async ({ deps, maya }, seriesId) => {
    await changeStatus(deps, maya, { seriesId, status: 'ended' });
    deps.clock.moveTo('2026-11-20T13:00:00Z');
  },
};

async function started(world: World, seriesId: string): Promise<void> {
  world.deps.clock.moveTo('2026-11-24T09:00:00Z');
  await stepsOn(world, seriesId).start();
}

async function open(state: keyof typeof states): Promise<Opened> {
  const world = openWorld();
  const { id: seriesId } = await startWithSam(world);
  const steps = stepsOn(world, seriesId);
  // One that was held before, so that there is always a last one.
  await steps.start();
  await steps.close();
  world.deps.clock.moveTo('2026-11-20T12:30:00Z');
  for (const text of ['One', 'Two']) await steps.add(world.maya, text);
  await states[state]?.(world, seriesId);
  const { meeting, lastHeld } = await steps.read();
  const [pointId = '', otherPointId = ''] = meeting.points.map(({ id }) => id);
  return { world, seriesId, meetingId: meeting.id, lastHeldId: lastHeld?.meetingId ?? '', pointId, otherPointId };
}

/** Whether the act did anything. One that is refused, and one that is done already, leaves the store as it was. */
async function does(opened: Opened, act: Act, who: Who): Promise<boolean> {
  const { world, seriesId } = opened;
  const dump = async () => JSON.stringify(await dumpOf(world, seriesId, [world.maya, world.sam, world.eve]));
  const before = await dump();
  await act(opened, who).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'DomainError') throw error;
  });
  return (await dump()) !== before;
}

// By turns, since the rules are the same for both but for one: only the report hands over.
const openedBy = Object.keys(states).map((state, index) => [index % 2 ? 'maya' : 'sam', state] as const);

describe('a 1-on-1 lets people do all that it says they may, and nothing else', () => {
  it.each(openedBy)('%s, when it is %s', async (who, state) => {
    const [said, done]: [Record<string, boolean>, Record<string, boolean>] = [{}, {}];
    let opened = await open(state);
    const { can } = await readSeries(opened.world.deps, opened.world[who], opened);
    try {
      for (const [ability, ways] of Object.entries(acts)) {
        for (const [index, act] of ways.entries()) {
          const name = `${ability} ${index}`;
          const isDone = await does(opened, act, who);
          done[name] = isDone;
          said[name] = Object.entries(can).some(([each, may]) => each === ability && may);
          if (!isDone) continue;
          opened.world.close();
          opened = await open(state);
        }
      }
    } finally {
      opened.world.close();
    }
    expect(done).toEqual(said);
  });
});
