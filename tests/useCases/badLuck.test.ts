import { StoreUnavailable } from '@rapport/core/ports';
import { addPoint, addPoints, splitPoint } from '@rapport/core/useCases/changeAgenda';
import type { Deps } from '@rapport/core/useCases/deps';
import { closeMeeting, skipMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { addItem, changeItem } from '@rapport/core/useCases/items';
import { changeRhythm, changeStatus, moveMeeting } from '@rapport/core/useCases/keepRhythm';
import {
  addDecision,
  answerClose,
  removeDecision,
  setCurrentPoint,
  setPurpose,
} from '@rapport/core/useCases/leadMeeting';
import { changeTemplate, deleteTemplate, saveTemplate } from '@rapport/core/useCases/ownTemplates';
import { deletePrivateNotes, writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { reopenMeeting } from '@rapport/core/useCases/reopenMeeting';
import { failingStore } from '../support/failingStore';
import { dumpOf, stepsOn } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

interface Place {
  readonly world: World;
  readonly seriesId: string;
  readonly heldId: string;
  readonly meetingId: string;
  readonly itemId: string;
  readonly pointId: string;
  readonly decisionId: string;
  readonly templateId: string;
}
type Act = (deps: Deps, place: Place) => Promise<unknown>;

const requestId = 'ffffffff-0000-4000-8000-00000000000f';
const points = [{ text: 'How are you?', area: 'wellbeing' as const }];

/** A held meeting that Maya has answered, and a planned or running one with a point, a promise and a decision. */
async function lived(world: World, running: boolean): Promise<Place> {
  const { id: seriesId } = await startWithSam(world);
  const steps = stepsOn(world, seriesId);
  world.deps.clock.moveTo('2026-11-24T09:00:00Z');
  const heldId = await steps.meetingId();
  await steps.start();
  const decided = world.deps.ids.next();
  await addDecision(world.deps, world.maya, { seriesId, meetingId: heldId, requestId: decided, text: 'We ship' });
  await steps.close();
  await answerClose(world.deps, world.maya, { seriesId, meetingId: heldId, worth: 4, agreed: [decided] });
  const itemId = (await steps.promise(world.sam, 'Ask')).id;
  const pointId = (await steps.add(world.maya, 'On-call')).meeting.points[0]?.id ?? '';
  const meetingId = await steps.meetingId();
  const decisionId = world.deps.ids.next();
  if (running) {
    await steps.start();
    await addDecision(world.deps, world.maya, { seriesId, meetingId, requestId: decisionId, text: 'We hire' });
  }
  await writePrivateNote(world.deps, world.sam, { seriesId, meetingId, text: 'Mine', basedOn: 0 });
  const template = await saveTemplate(world.deps, world.sam, { requestId: decided, name: 'Old', points });
  return { world, seriesId, heldId, meetingId, itemId, pointId, decisionId, templateId: template.id };
}

const planned: Readonly<Record<string, Act>> = {
  addPoint: (deps, { world, seriesId }) =>
    addPoint(deps, world.sam, { seriesId, requestId, text: 'x', area: 'growth', questionId: 'q' }),
  addPoints: (deps, { world, seriesId }) => addPoints(deps, world.sam, { seriesId, requestId, points }),
  splitPoint: (deps, { world, seriesId, pointId }) =>
    splitPoint(deps, world.sam, { seriesId, pointId, requestId, text: { text: 'On', basedOn: 1 }, rest: 'Call' }),
  addItem: (deps, { world, seriesId, pointId }) =>
    addItem(deps, world.sam, {
      seriesId,
      requestId,
      text: 'x',
      ownerId: world.sam.userId,
      pointId,
      due: { choice: 'friday' },
    }),
  'keeping a promise': (deps, { world, seriesId, itemId }) =>
    changeItem(deps, world.sam, { seriesId, itemId, change: 'keep' }),
  'dropping a promise': (deps, { world, seriesId, itemId }) =>
    changeItem(deps, world.sam, { seriesId, itemId, change: 'drop', reason: 'Moot' }),
  'handing a promise over': (deps, { world, seriesId, itemId }) =>
    changeItem(deps, world.sam, { seriesId, itemId, change: 'handOver', toId: world.maya.userId }),
  startMeeting: (deps, { world, seriesId, meetingId }) => startMeeting(deps, world.sam, { seriesId, meetingId }),
  skipMeeting: (deps, { world, seriesId, meetingId }) =>
    skipMeeting(deps, world.sam, { seriesId, meetingId, reason: 'x' }),
  moveMeeting: (deps, { world, seriesId, meetingId }) =>
    moveMeeting(deps, world.sam, { seriesId, meetingId, startsAt: '2026-12-03T09:00:00Z' }),
  setPurpose: (deps, { world, seriesId, meetingId }) =>
    setPurpose(deps, world.sam, { seriesId, meetingId, purpose: { kind: 'growth' } }),
  reopenMeeting: (deps, { world, seriesId, heldId }) => reopenMeeting(deps, world.sam, { seriesId, meetingId: heldId }),
  answerClose: (deps, { world, seriesId, heldId }) =>
    answerClose(deps, world.sam, { seriesId, meetingId: heldId, worth: 2, agreed: [] }),
  changeRhythm: (deps, { world, seriesId }) =>
    changeRhythm(deps, world.sam, { seriesId, rhythm: { ...everyTuesday, durationMinutes: 60 } }),
  pause: (deps, { world, seriesId }) =>
    changeStatus(deps, world.sam, { seriesId, status: 'paused', untilOn: '2026-12-24' }),
  end: (deps, { world, seriesId }) => changeStatus(deps, world.sam, { seriesId, status: 'ended' }),
  writePrivateNote: (deps, { world, seriesId, heldId }) =>
    writePrivateNote(deps, world.sam, { seriesId, meetingId: heldId, text: 'x', basedOn: 0 }),
  deletePrivateNotes: (deps, { world, seriesId }) => deletePrivateNotes(deps, world.sam, { seriesId }),
  saveTemplate: (deps, { world }) => saveTemplate(deps, world.sam, { requestId, name: 'New', points }),
  changeTemplate: (deps, { world, templateId }) =>
    changeTemplate(deps, world.sam, { templateId, name: 'Newer', points }),
  deleteTemplate: (deps, { world, templateId }) => deleteTemplate(deps, world.sam, { templateId }),
};
const running: Readonly<Record<string, Act>> = {
  closeMeeting: (deps, { world, seriesId, meetingId }) => closeMeeting(deps, world.sam, { seriesId, meetingId }),
  'addItem while they meet': (deps, { world, seriesId, pointId }) =>
    addItem(deps, world.sam, { seriesId, requestId, text: 'x', ownerId: world.sam.userId, pointId }),
  addDecision: (deps, { world, seriesId, meetingId }) =>
    addDecision(deps, world.sam, { seriesId, meetingId, requestId, text: 'x' }),
  removeDecision: (deps, { world, seriesId, meetingId, decisionId }) =>
    removeDecision(deps, world.sam, { seriesId, meetingId, decisionId }),
  setCurrentPoint: (deps, { world, seriesId, meetingId, pointId }) =>
    setCurrentPoint(deps, world.sam, { seriesId, meetingId, pointId }),
};

/** What a 1-on-1 came to, without the etags, which count the writes. */
async function outcome(act: Act, isRunning: boolean, onCall?: number) {
  const world = openWorld();
  try {
    const place = await lived(world, isRunning);
    const read = async () =>
      (await dumpOf(world, place.seriesId, [world.maya, world.sam])).map(({ id, type, sortKey, body }) => ({
        id,
        type,
        sortKey,
        body,
      }));
    const before = await read();
    let failed = false;
    if (onCall !== undefined) {
      const failing = world.withStore((store) => failingStore(store, { onCall }));
      await act(failing, place).catch((error: unknown) => {
        expect(error).toBeInstanceOf(StoreUnavailable);
        failed = true;
      });
      if (failed) expect(await read()).toEqual(before);
    }
    await act(world.deps, place);
    return { failed, after: withoutChance(await read()) };
  } finally {
    world.close();
  }
}

/** Ids that chance made, by the order they come in. */
function withoutChance(documents: readonly object[]): string {
  const seen = new Map<string, string>();
  return JSON.stringify(documents).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    const name = seen.get(id) ?? `id ${seen.size}`;
    seen.set(id, name);
    return name;
  });
}

const known = new Map<Act, string>();
/** What it comes to when all goes well. */
async function wellDone(act: Act, isRunning: boolean): Promise<string> {
  const after = known.get(act) ?? (await outcome(act, isRunning)).after;
  known.set(act, after);
  return after;
}

const all = [
  ...Object.entries(planned).map(([name, act]) => [name, act, false] as const),
  ...Object.entries(running).map(([name, act]) => [name, act, true] as const),
];

describe('a store that fails on any call of', () => {
  it.each(all)('%s: nothing half done, and the same again does it once', async (_name, act, isRunning) => {
    const expected = await wellDone(act, isRunning);
    let failures = 0;
    for (let onCall = 1; onCall < 20; onCall++) {
      const { failed, after } = await outcome(act, isRunning, onCall);
      expect(after).toBe(expected);
      if (!failed) break;
      failures += 1;
    }
    expect(failures).toBeGreaterThan(1);
  });

  it.each(all)('%s: done twice is done once', async (_name, act, isRunning) => {
    const once = await wellDone(act, isRunning);
    const twice: Act = async (deps, place) => {
      await act(deps, place);
      await act(deps, place);
    };
    expect((await outcome(twice, isRunning)).after).toBe(once);
  });
});

describe('two who do the same at once', () => {
  it.each(all)('%s: the second changes nothing more', async (_name, act, isRunning) => {
    const once = await wellDone(act, isRunning);
    const both: Act = (deps, place) => Promise.all([act(deps, place), act(deps, place)]);
    expect((await outcome(both, isRunning)).after).toBe(once);
  });
});
