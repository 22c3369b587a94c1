import { StoreConflict } from '@rapport/core/ports';
import { addPoint } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting } from '@rapport/core/useCases/holdMeeting';
import { saveTemplate } from '@rapport/core/useCases/ownTemplates';
import { updateMe } from '@rapport/core/useCases/readHome';
import { countingStore } from '../support/countingStore';
import { stepsOn } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
});
afterEach(() => world.close());

/** The world seen through a store in which another writer is always first. */
function alwaysSecond() {
  const counting = countingStore(world.deps.store);
  const waited: number[] = [];
  const deps = {
    ...world.deps,
    store: { ...counting, commit: () => Promise.reject(new StoreConflict()) },
    backOff: async (lostRaces: number) => {
      waited.push(lostRaces);
    },
  };
  return { deps, waited, reads: () => counting.calls().pointReads };
}

const point = () => ({ seriesId, requestId: world.deps.ids.next(), text: 'x', area: 'other' }) as const;

it('who loses every race is told after five of them, each a little later than the one before', async () => {
  const { deps, waited, reads } = alwaysSecond();
  await expect(addPoint(deps, world.maya, point())).rejects.toMatchObject({ code: 'busy' });
  expect(waited).toEqual([1, 2, 3, 4]);
  // Two documents a time, and no retries inside retries.
  expect(reads()).toBe(10);
});

it.each<[string, () => Promise<(deps: World['deps']) => Promise<unknown>>]>([
  [
    'closing',
    async () => {
      const steps = stepsOn(world, seriesId);
      await steps.start();
      const meetingId = await steps.meetingId();
      return (deps) => closeMeeting(deps, world.maya, { seriesId, meetingId });
    },
  ],
  ['settings', async () => (deps) => updateMe(deps, world.maya, { timeZone: 'Europe/Berlin', locale: 'en-GB' })],
  [
    'a template',
    async () => (deps) => saveTemplate(deps, world.maya, { requestId: deps.ids.next(), name: 'x', points: [] }),
  ],
])('so it is with %s', async (_, prepare) => {
  const act = await prepare();
  const { deps, waited } = alwaysSecond();
  await expect(act(deps)).rejects.toMatchObject({ code: 'busy' });
  expect(waited).toEqual([1, 2, 3, 4]);
});

it('who reads while the other closes reads again, and finds the next meeting', async () => {
  const steps = stepsOn(world, seriesId);
  await steps.start();
  const before = await steps.read();
  let closing: Promise<unknown> | undefined;
  const { store } = world.deps;
  const deps = world.withStore(() => ({
    ...store,
    get: async (key) => {
      const document = await store.get(key);
      // Right after the series was read for the first time.
      closing ??= steps.close();
      await closing;
      return document;
    },
  }));
  const after = await stepsOn(world, seriesId, deps).add(world.sam, 'For next time');
  expect(after.meeting.id).not.toBe(before.meeting.id);
  expect(after.meeting.points.map((each) => each.text.text)).toEqual(['For next time']);
});
