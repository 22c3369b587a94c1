import { MAX_POINTS_PER_AGENDA } from '@rapport/core/contract/limits';
import type { Caller } from '@rapport/core/domain/policy';
import { removePoint, restorePoint, writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { changeStatus } from '@rapport/core/useCases/keepRhythm';
import {
  addDecision,
  answerClose,
  removeDecision,
  setCurrentPoint,
  setPurpose,
} from '@rapport/core/useCases/leadMeeting';
import { readSince } from '@rapport/core/useCases/lookBack';
import { readHome } from '@rapport/core/useCases/readHome';
import { readMeeting } from '@rapport/core/useCases/readSeries';
import { type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
let steps: Steps;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  steps = stepsOn(world, seriesId);
  world.deps.clock.moveTo('2026-11-24T09:00:00Z');
});
afterEach(() => world.close());

const texts = async () => (await steps.read()).meeting.points.map((each) => each.text.text);

/** A held meeting with two decisions and a promise; answers their ids. */
async function closed() {
  await steps.start();
  const at = { seriesId, meetingId: await steps.meetingId() };
  const decide = async (text: string) => {
    const id = world.deps.ids.next();
    await addDecision(world.deps, world.maya, { ...at, requestId: id, text });
    return id;
  };
  const [ship, hire] = [await decide('We ship on Friday'), await decide('We hire a tester')];
  const { id: item } = await steps.promise(world.sam, 'Ask Finance');
  await closeMeeting(world.deps, world.maya, at);
  const answer = (caller: Caller, agreed: readonly string[], worth = 4) =>
    answerClose(world.deps, caller, { ...at, worth, agreed: [...agreed] });
  return { at, ship, hire, item, answer };
}

describe('a start that was a slip', () => {
  const takeBack = async (caller: Caller) =>
    takeBackStart(world.deps, caller, { seriesId, meetingId: await steps.meetingId() });

  it('is undone by either, and both see it; then it can be started, moved and skipped as before', async () => {
    await steps.add(world.sam, 'On-call');
    const before = await steps.read();
    const started = await steps.start();
    expect(started.can).toMatchObject({ takeBackStart: true, replan: false });
    const back = await takeBack(world.sam);
    expect(back).toMatchObject({ meeting: before.meeting, can: { takeBackStart: false, startMeeting: true } });
    expect((await readHome(world.deps, world.maya)).series[0]?.meeting.state).toBe('planned');
    const { version } = await steps.read();
    expect(version).not.toBe(started.version);
    expect((await takeBack(world.maya)).version).toBe(version);
    expect((await steps.start()).meeting.state).toBe('inProgress');
  });

  it('stands once something has come of it, and when both act at the same moment nothing is lost', async () => {
    const { meeting } = await steps.start();
    world.deps.clock.moveTo('2026-11-24T09:05:00Z');
    const note = { seriesId, meetingId: meeting.id, text: 'A good talk', basedOn: 0 };
    await Promise.allSettled([takeBack(world.sam), writeMeetingNotes(world.deps, world.maya, note)]);
    expect((await steps.read()).meeting.notes.text).toBe('A good talk');
    await steps.start();
    await setPurpose(world.deps, world.sam, { seriesId, meetingId: meeting.id, purpose: { kind: 'growth' } });
    await addDecision(world.deps, world.sam, { ...note, requestId: world.deps.ids.next(), text: 'We ship' });
    const { version } = await steps.read();
    await expect(takeBack(world.maya)).rejects.toMatchObject({ code: 'meetingUnderWay' });
    expect(await steps.read()).toMatchObject({ version, can: { takeBackStart: false } });
  });

  it('of a meeting that is written up afterwards leaves the question open', async () => {
    world.deps.clock.moveTo('2026-11-26T09:00:00Z');
    await startMeeting(world.deps, world.sam, { seriesId, meetingId: await steps.meetingId(), tookPlace: true });
    expect(await takeBack(world.maya)).toMatchObject({ isUnanswered: true });
  });

  it('cannot be undone in a meeting that is over', async () => {
    const { at } = await closed();
    await expect(takeBackStart(world.deps, world.sam, at)).rejects.toMatchObject({ code: 'meetingAlreadyHeld' });
  });
});

describe('a point that was dropped', () => {
  it.each(['closed', 'skipped'] as const)(
    'can be brought back when the meeting is %s: on the next agenda',
    async (how) => {
      for (const text of ['One', 'Two', 'Three']) await steps.add(world.sam, text);
      const { meeting } = await steps.read();
      const point = { seriesId, pointId: meeting.points[1]?.id ?? '' };
      await removePoint(world.deps, world.sam, point);
      const at = { seriesId, meetingId: meeting.id };
      if (how === 'closed') {
        await steps.start();
        await closeMeeting(world.deps, world.maya, at);
      } else await skipMeeting(world.deps, world.maya, { ...at, reason: 'Busy' });
      expect(await texts()).toEqual(['One', 'Three']);
      await restorePoint(world.deps, world.sam, point);
      expect(await texts()).toEqual(['One', 'Two', 'Three']);
      expect((await readMeeting(world.deps, world.sam, at)).points.map((each) => each.text.text)).not.toContain('Two');
    },
  );

  it('is gone when somebody thinks of it days later', async () => {
    const point = { seriesId, pointId: (await steps.add(world.sam, 'One')).meeting.points[0]?.id ?? '' };
    await removePoint(world.deps, world.sam, point);
    await steps.start();
    world.deps.clock.moveTo('2026-11-24T11:00:00Z');
    await steps.close();
    await expect(restorePoint(world.deps, world.sam, point)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('leading a meeting', () => {
  it('has one point both are on, decisions both read, and a purpose either chooses', async () => {
    const point = (await steps.add(world.sam, 'On-call')).meeting.points[0]?.id ?? '';
    await steps.start();
    const at = { seriesId, meetingId: await steps.meetingId() };
    await setCurrentPoint(world.deps, world.sam, { ...at, pointId: point });
    const requestId = world.deps.ids.next();
    await addDecision(world.deps, world.sam, { ...at, requestId, text: 'We ship' });
    await addDecision(world.deps, world.sam, { ...at, requestId, text: 'We ship' });
    await setPurpose(world.deps, world.maya, { ...at, purpose: { kind: 'custom', text: 'Promotion' } });
    expect((await steps.read()).meeting).toMatchObject({
      currentPoint: { id: point, since: '2026-11-24T09:00:00.000Z' },
      decisions: [{ id: requestId, text: 'We ship', by: world.sam.userId }],
      purpose: { kind: 'custom', text: 'Promotion' },
    });
    const without = await removeDecision(world.deps, world.maya, { ...at, decisionId: requestId });
    expect(without.meeting.decisions).toEqual([]);
    expect((await setPurpose(world.deps, world.maya, { ...at, purpose: null })).meeting).not.toHaveProperty('purpose');
  });

  it('keeps decisions and the promise that both write at the same moment', async () => {
    await steps.start();
    const at = { seriesId, meetingId: await steps.meetingId() };
    await Promise.all([
      addDecision(world.deps, world.maya, { ...at, requestId: world.deps.ids.next(), text: 'Mine' }),
      addDecision(world.deps, world.sam, { ...at, requestId: world.deps.ids.next(), text: 'Yours' }),
      steps.promise(world.sam, 'Ask'),
    ]);
    await closeMeeting(world.deps, world.sam, at);
    const held = await readMeeting(world.deps, world.maya, at);
    expect(held.decisions.map((each) => each.text).sort()).toEqual(['Mine', 'Yours']);
    expect(held.madeItems).toHaveLength(1);
  });

  it('does not reach into a meeting that is over', async () => {
    const { at } = await closed();
    const requestId = world.deps.ids.next();
    await expect(addDecision(world.deps, world.sam, { ...at, requestId, text: 'x' })).rejects.toMatchObject({
      code: 'meetingAlreadyHeld',
    });
    await expect(setPurpose(world.deps, world.sam, { ...at, purpose: null })).rejects.toMatchObject({
      code: 'meetingAlreadyHeld',
    });
  });

  it('keeps the purpose in the past, and proposes one until it is chosen', async () => {
    const at = { seriesId, meetingId: await steps.meetingId() };
    expect((await steps.read()).proposedPurpose).toEqual({ kind: 'catchUp' });
    await setPurpose(world.deps, world.sam, { ...at, purpose: { kind: 'growth' } });
    await steps.start();
    await steps.close();
    const { series } = await storedOf(world, seriesId);
    expect(series.past).toMatchObject([{ purpose: { kind: 'growth' }, outcome: 'held' }]);
    expect(series.current).not.toHaveProperty('purpose');
  });
});

describe('notes while the other closes', () => {
  it('follow their point into the next meeting, never staying behind alone', async () => {
    for (let round = 0; round < 10; round++) {
      const point = (await steps.add(world.sam, `Point ${round}`)).meeting.points.at(-1)?.id ?? '';
      await steps.start();
      const at = { seriesId, meetingId: await steps.meetingId() };
      await Promise.all([
        closeMeeting(world.deps, world.maya, at),
        writePointNotes(world.deps, world.sam, { ...at, pointId: point, text: 'Noted', basedOn: 0 }),
        writeMeetingNotes(world.deps, world.sam, { ...at, text: 'Good talk', basedOn: 0 }),
      ]);
      const { meeting } = await steps.read();
      expect(meeting.points.find((each) => each.id === point)?.notes.text).toBe('Noted');
      expect((await readMeeting(world.deps, world.maya, at)).notes.text).toBe('Good talk');
    }
  });
});

describe('the answers at the close', () => {
  it('are blind until both are in, each reading the own at once', async () => {
    const { at, ship, answer } = await closed();
    const mine = await answer(world.maya, [ship], 5);
    expect(mine.answers).toEqual({ mine: { worth: 5, agreed: [ship] }, theyAnswered: false });
    const before = await readMeeting(world.deps, world.sam, at);
    expect(before.answers).toEqual({ theyAnswered: true });
    expect(JSON.stringify(await steps.read())).not.toContain('"worth"');
    const both = await answer(world.sam, [ship], 2);
    expect(both.answers).toMatchObject({ mine: { worth: 2 }, theirs: { worth: 5 }, theyAnswered: true });
    expect((await readMeeting(world.deps, world.maya, at)).answers).toMatchObject({
      mine: { worth: 5 },
      theirs: { worth: 2 },
    });
  });

  it('are asked for on Home, of each until they have given theirs, for a week', async () => {
    const { at, answer } = await closed();
    const asked = async (caller: Caller) => {
      const { series, isAllClear } = await readHome(world.deps, caller);
      return [series[0]?.unansweredClose?.meetingId, isAllClear];
    };
    expect(await asked(world.maya)).toEqual([at.meetingId, false]);
    await answer(world.maya, []);
    expect(await asked(world.maya)).toEqual([undefined, true]);
    expect((await steps.read()).unansweredClose).toBeUndefined();
    expect((await asked(world.sam))[0]).toBe(at.meetingId);
    world.deps.clock.moveTo('2026-12-01T08:59:00Z');
    expect((await asked(world.sam))[0]).toBe(at.meetingId);
    world.deps.clock.moveTo('2026-12-01T09:00:00Z');
    expect((await asked(world.sam))[0]).toBeUndefined();
  });

  it('can be put right until the other’s is in, and tell nothing meanwhile', async () => {
    const { at, ship, hire, answer } = await closed();
    await answer(world.maya, [ship], 5);
    const put = await answer(world.maya, [hire], 2);
    expect(put.answers).toEqual({ mine: { worth: 2, agreed: [hire] }, theyAnswered: false });
    expect((await readMeeting(world.deps, world.sam, at)).answers).toEqual({ theyAnswered: true });
    const both = await answer(world.sam, [hire], 3);
    expect(both.answers).toMatchObject({ theirs: { worth: 2, agreed: [hire] } });
    expect(await texts()).toEqual([]);
  });

  it('stand once both are in, however often they are sent', async () => {
    const { answer } = await closed();
    await answer(world.maya, [], 5);
    await answer(world.sam, [], 3);
    expect((await answer(world.maya, [], 1)).answers).toMatchObject({ mine: { worth: 5 } });
  });

  it('make a point for next time of what only one ticked', async () => {
    const { ship, hire, item, answer } = await closed();
    await answer(world.maya, [ship, item]);
    expect(await texts()).toEqual([]);
    await answer(world.sam, [ship, hire]);
    expect(await texts()).toEqual(['We hire a tester', 'Ask Finance']);
  });

  it('count such a point for neither as preparation, and say where it comes from', async () => {
    const { ship, answer } = await closed();
    await answer(world.maya, [ship]);
    await answer(world.sam, []);
    expect((await steps.read()).meeting.points).toMatchObject([{ origin: 'close' }]);
    const { series } = await readHome(world.deps, world.sam);
    expect(series[0]?.meeting).toMatchObject({ points: 1, myPoints: 0, iPrepared: false, theyPrepared: false });
    expect(await readSince(world.deps, world.maya, { seriesId })).toMatchObject({ myNewPoints: 0, theirNewPoints: 0 });
  });

  it('make those points once when both answer at the same moment, and again', async () => {
    const { ship, hire, answer } = await closed();
    await Promise.all([answer(world.maya, [ship]), answer(world.sam, [hire])]);
    await Promise.all([answer(world.maya, [ship]), answer(world.sam, [hire])]);
    expect(await texts()).toEqual(['We ship on Friday', 'We hire a tester']);
  });

  it('are not refused because the next agenda is full', async () => {
    const { ship, answer } = await closed();
    for (let count = 0; count < MAX_POINTS_PER_AGENDA; count++) await steps.add(world.maya, `Point ${count}`);
    await answer(world.maya, [ship]);
    expect((await answer(world.sam, [])).answers?.theirs).toBeDefined();
    expect(await texts()).toHaveLength(MAX_POINTS_PER_AGENDA);
  });

  it('are taken after the 1-on-1 has ended, and leave its agenda alone', async () => {
    const { ship, answer } = await closed();
    await answer(world.maya, [ship]);
    await changeStatus(world.deps, world.sam, { seriesId, status: 'ended' });
    expect((await answer(world.sam, [])).answers?.theirs).toBeDefined();
    expect(await texts()).toEqual([]);
  });

  it.each(['planned', 'inProgress'] as const)('are refused while it is %s', async (state) => {
    const at = { seriesId, meetingId: await steps.meetingId() };
    if (state === 'inProgress') await startMeeting(world.deps, world.sam, at);
    const attempt = answerClose(world.deps, world.sam, { ...at, worth: 3, agreed: [] });
    await expect(attempt).rejects.toMatchObject({ code: 'meetingNotHeld' });
  });
});
