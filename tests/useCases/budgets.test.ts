import { addPoint } from '@rapport/core/useCases/changeAgenda';
import type { Deps } from '@rapport/core/useCases/deps';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeItem, readItems } from '@rapport/core/useCases/items';
import { answerClose } from '@rapport/core/useCases/leadMeeting';
import { readPractices, readSince } from '@rapport/core/useCases/lookBack';
import { readHome } from '@rapport/core/useCases/readHome';
import { readHistory, readSeries } from '@rapport/core/useCases/readSeries';
import { suggestQuestions } from '@rapport/core/useCases/suggestQuestions';
import { countingStore } from '../support/countingStore';
import { type Lived, live } from '../support/livedIn';
import { stepsOn } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

/** Maya and Sam, with all this behind them. */
async function livedWith(lived: Lived): Promise<string> {
  const { id: seriesId } = await startWithSam(world);
  await live(world, { seriesId, other: world.sam }, lived);
  return seriesId;
}

/** What an act asks of the store. */
async function costOf(act: (deps: Deps) => Promise<unknown>) {
  let counting: ReturnType<typeof countingStore> | undefined;
  const deps = world.withStore((store) => {
    counting = countingStore(store);
    return counting;
  });
  await act(deps);
  const calls = counting?.calls();
  if (!calls) throw new Error('Nothing was counted');
  return {
    reads: calls.pointReads,
    lists: calls.lists,
    commits: calls.commits,
    written: calls.documentsWritten,
    units: calls.requestUnits,
  };
}

const pages: Readonly<Record<string, (deps: Deps, seriesId: string) => Promise<unknown>>> = {
  'the 1-on-1': (deps, seriesId) => readSeries(deps, world.sam, { seriesId }),
  home: (deps) => readHome(deps, world.sam),
  history: (deps, seriesId) => readHistory(deps, world.sam, { seriesId }),
  'action items': (deps, seriesId) => readItems(deps, world.sam, { seriesId }),
  'since we last met': (deps, seriesId) => readSince(deps, world.sam, { seriesId }),
  'how it is doing': (deps, seriesId) => readPractices(deps, world.sam, { seriesId }),
  questions: (deps, seriesId) => suggestQuestions(deps, world.sam, { seriesId }),
};

async function costOfPages(seriesId: string) {
  const costs: Record<string, Awaited<ReturnType<typeof costOf>>> = {};
  for (const [name, read] of Object.entries(pages)) costs[name] = await costOf((deps) => read(deps, seriesId));
  return costs;
}

// More than any page holds; the bench measures two years.
describe('what a year of weekly meetings costs', () => {
  it('as many store calls as two meetings, on every page', async () => {
    const young = await costOfPages(await livedWith({ meetings: 2, points: 20, promises: 6 }));
    world.close();
    world = openWorld();
    const old = await costOfPages(await livedWith({ meetings: 52, points: 500, promises: 150 }));
    const calls = (costs: typeof old) =>
      Object.entries(costs).map(([name, { reads, lists, commits }]) => [name, reads, lists, commits]);
    expect(calls(old)).toEqual(calls(young));
    expect(old['the 1-on-1']?.units).toBeLessThanOrEqual(5);
    expect(old.home?.units).toBeLessThanOrEqual(10);
    expect(old.history?.units).toBeLessThanOrEqual(20);
  }, 120_000);
});

describe('what writing costs', () => {
  async function running(points: number, promises: number) {
    const { id: seriesId } = await startWithSam(world);
    const steps = stepsOn(world, seriesId);
    for (let point = 0; point < points; point++) await steps.add(point % 2 ? world.maya : world.sam, `Point ${point}`);
    const at = { seriesId, meetingId: await steps.meetingId() };
    await startMeeting(world.deps, world.maya, at);
    for (let promise = 0; promise < promises; promise++) await steps.promise(world.sam, `Promise ${promise}`);
    return at;
  }

  it('closing a meeting with 40 points and 10 promises is one commit of three documents', async () => {
    const at = await running(40, 10);
    const cost = await costOf((deps) => closeMeeting(deps, world.maya, at));
    expect(cost).toMatchObject({ reads: 12, lists: 0, commits: 1, written: 3 });
    expect(cost.units).toBeLessThanOrEqual(60);
  });

  it('a promise is one commit of at most three documents, keeping it of two', async () => {
    const { seriesId } = await running(5, 0);
    const requestId = world.deps.ids.next();
    const input = { seriesId, requestId, text: 'x', ownerId: world.sam.userId };
    const steps = (deps: Deps) => stepsOn(world, seriesId, deps).promise(world.sam, 'x', input);
    expect(await costOf(steps)).toMatchObject({ reads: 4, commits: 1, written: 3 });
    const kept = await costOf((deps) => changeItem(deps, world.sam, { seriesId, itemId: requestId, change: 'keep' }));
    expect(kept).toMatchObject({ reads: 4, commits: 1, written: 2 });
  });

  it('an answer at the close is one commit, and a point two documents', async () => {
    const at = await running(5, 2);
    await closeMeeting(world.deps, world.maya, at);
    const answered = await costOf((deps) => answerClose(deps, world.sam, { ...at, worth: 4, agreed: [] }));
    // The 1-on-1 as well: so Home knows without reading the meeting who has answered.
    expect(answered).toMatchObject({ reads: 3, commits: 1, written: 2 });
    const { seriesId } = at;
    const add = (meetingId?: string) => (deps: Deps) => {
      const requestId = world.deps.ids.next();
      return addPoint(deps, world.sam, { seriesId, requestId, text: 'x', area: 'other', meetingId });
    };
    const written = { commits: 1, written: 2 };
    const coming = await stepsOn(world, seriesId).meetingId();
    expect(await costOf(add(coming))).toMatchObject({ ...written, reads: 2 });
    // The third is the meeting held last: the point may have been sent before, and talked about since.
    for (const other of [at.meetingId, undefined])
      expect(await costOf(add(other))).toMatchObject({ ...written, reads: 3 });
  });

  it.each([20, 40])('one more talking point on an agenda of %s is at most 15 request units', async (points) => {
    const { id: seriesId } = await startWithSam(world);
    const add = (deps: Deps, n: number) => {
      const text = `${n}. What people write when they put something on the agenda of their next 1-on-1`;
      const input = { seriesId, requestId: world.deps.ids.next(), text, area: 'growth' } as const;
      return addPoint(deps, n % 2 ? world.maya : world.sam, input);
    };
    for (let n = 1; n <= points; n++) await add(world.deps, n);
    const cost = await costOf((deps) => add(deps, points + 1));
    expect(cost).toMatchObject({ reads: 2, lists: 0, commits: 1, written: 2 });
    expect(cost.units).toBeLessThanOrEqual(15);
  });
});
