import { practiceFigures } from '@rapport/core/domain/practices';
import { addPoint, markDiscussed } from '@rapport/core/useCases/changeAgenda';
import { changePurposePlan } from '@rapport/core/useCases/changePurposePlan';
import { skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { changeRhythm, changeStatus, moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { setPurpose } from '@rapport/core/useCases/leadMeeting';
import { readHome } from '@rapport/core/useCases/readHome';
import { readHistory } from '@rapport/core/useCases/readSeries';
import { dumpOf, type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

// It is Friday 20 November; the 1-on-1 is every Tuesday at 10:00 in Berlin, so next on 24 November.
let world: World;
let seriesId: string;
let steps: Steps;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  steps = stepsOn(world, seriesId);
});
afterEach(() => world.close());

const TUESDAY = '2026-11-24T09:00:00.000Z';
const IN_A_WEEK = '2026-12-01T09:00:00.000Z';
const current = async () => ({ seriesId, meetingId: await steps.meetingId() });
const start = async (as?: 'planned' | 'extra') =>
  startMeeting(world.deps, world.sam, { ...(await current()), ...(as && { as }) });
const move = async (startsAt: string) => moveMeeting(world.deps, world.sam, { ...(await current()), startsAt });
const skip = async () => skipMeeting(world.deps, world.sam, { ...(await current()), reason: 'Release week' });

describe('a start on another day than planned', () => {
  it('leaves a choice, and says what comes after the planned one', async () => {
    expect((await steps.read()).startChoice).toEqual({ nextIfPlanned: IN_A_WEEK });
    await move('2026-11-26T13:00:00Z');
    expect((await steps.read()).startChoice).toEqual({ nextIfPlanned: IN_A_WEEK });
    await move('2026-12-02T13:00:00Z');
    expect((await steps.read()).startChoice).toEqual({ nextIfPlanned: '2026-12-08T09:00:00.000Z' });
  });

  it.each([
    ['on the planned day already', '2026-11-23T23:00:00Z', false],
    ['the evening before, by the pair’s calendar', '2026-11-23T22:59:00Z', true],
    ['at the planned time', '2026-11-24T09:00:00Z', false],
    ['when the time has passed with nobody saying whether they met', '2026-11-26T09:00:00Z', false],
  ])('%s', async (_when, now, asks) => {
    const { version } = await steps.read();
    world.deps.clock.moveTo(now);
    const view = await steps.read();
    expect(view.startChoice !== undefined).toBe(asks);
    expect(view.version !== version).toBe(!asks);
  });

  it('goes by the time zone of the 1-on-1: in Auckland it is Tuesday already', async () => {
    const auckland = { ...everyTuesday, timeZone: 'Pacific/Auckland' };
    await changeRhythm(world.deps, world.maya, { seriesId, rhythm: auckland });
    world.deps.clock.moveTo('2026-11-23T10:59:00Z');
    expect((await steps.read()).startChoice).toBeDefined();
    world.deps.clock.moveTo('2026-11-23T11:00:00Z');
    expect((await steps.read()).startChoice).toBeUndefined();
  });

  it('takes the planned date when the two say so', async () => {
    await start('planned');
    expect(await steps.close()).toMatchObject({
      meeting: { startsAt: IN_A_WEEK },
      recent: { held: 1, of: 1, streak: 1 },
    });
  });

  it('never loses a date when the tab does not ask, because it is an older one', async () => {
    expect((await start()).meeting).toMatchObject({ isExtra: true, startsAt: TUESDAY });
    expect((await steps.close()).meeting.startsAt).toBe(TUESDAY);
  });

  it('is the planned one once its time has come, whatever was asked before', async () => {
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    expect((await start('extra')).meeting).not.toHaveProperty('isExtra');
    expect((await steps.close()).meeting.startsAt).toBe(IN_A_WEEK);
  });
});

describe('an extra meeting', () => {
  it('uses the agenda there is, and the next one is on the date that stood before', async () => {
    await steps.add(world.sam, 'Talked about');
    await steps.add(world.maya, 'For Tuesday');
    const { id, points } = (await start('extra')).meeting;
    const pointId = points[0]?.id ?? '';
    await markDiscussed(world.deps, world.sam, { seriesId, meetingId: id, pointId, discussed: true });
    const after = await steps.close();
    expect(after.meeting).toMatchObject({
      state: 'planned',
      startsAt: TUESDAY,
      moves: [],
      points: [{ text: { text: 'For Tuesday' }, carried: 1 }],
    });
    expect(after.meeting).not.toHaveProperty('isExtra');
    expect(after.meeting.id).not.toBe(id);
    expect((await readHistory(world.deps, world.maya, { seriesId })).meetings).toMatchObject([
      { id, isExtra: true, date: '2026-11-20T12:00:00.000Z', discussed: 1 },
    ]);
    expect((await readHome(world.deps, world.sam)).series[0]?.meeting.startsAt).toBe(TUESDAY);
  });

  it('leaves a date that was moved where it was moved to, and its own taken up all the same', async () => {
    await move('2026-11-23T13:00:00Z');
    await start('extra');
    const after = await steps.close();
    expect(after.meeting).toMatchObject({ startsAt: '2026-11-23T13:00:00.000Z', moves: [{ from: TUESDAY }] });
    world.deps.clock.moveTo('2026-11-23T13:00:00Z');
    await start();
    expect((await steps.close()).meeting.startsAt).toBe(IN_A_WEEK);
  });

  it('can be held as often as one likes, and then the planned one', async () => {
    for (const day of [20, 21, 22]) {
      world.deps.clock.moveTo(`2026-11-${day}T15:00:00Z`);
      await start('extra');
      expect((await steps.close()).meeting.startsAt).toBe(TUESDAY);
    }
    world.deps.clock.moveTo(TUESDAY);
    await start();
    const after = await steps.close();
    expect(after).toMatchObject({
      heldCount: 4,
      recent: { held: 1, of: 1, streak: 1 },
      meeting: { startsAt: IN_A_WEEK },
    });
  });

  it('started by a slip gives everything back', async () => {
    await steps.add(world.sam, 'On-call');
    await move('2026-11-26T13:00:00Z');
    const before = await storedOf(world, seriesId);
    await start('extra');
    expect((await steps.read()).can.takeBackStart).toBe(true);
    await takeBackStart(world.deps, world.maya, await current());
    expect(await storedOf(world, seriesId)).toEqual(before);
  });

  it('that is closed when the planned date has passed is followed by the next one ahead', async () => {
    await start('extra');
    world.deps.clock.moveTo('2026-11-26T09:00:00Z');
    expect((await steps.close()).meeting.startsAt).toBe(IN_A_WEEK);
  });

  it('is followed by the date of a rhythm that changed in the meantime', async () => {
    await start('extra');
    const thursdays = {
      ...everyTuesday,
      cadence: { ...everyTuesday.cadence, weekday: 4 as const },
      durationMinutes: 60,
    };
    const running = await changeRhythm(world.deps, world.maya, { seriesId, rhythm: thursdays });
    expect(running.meeting).toMatchObject({ state: 'inProgress', durationMinutes: 30 });
    expect((await steps.close()).meeting).toMatchObject({ startsAt: '2026-11-26T09:00:00.000Z', durationMinutes: 60 });
  });

  it('takes no date away when the rhythm changes later', async () => {
    await start('extra');
    await steps.close();
    const earlier = { ...everyTuesday, cadence: { ...everyTuesday.cadence, time: '09:00' } };
    const changed = await changeRhythm(world.deps, world.maya, { seriesId, rhythm: earlier });
    expect(changed.meeting.startsAt).toBe('2026-11-24T08:00:00.000Z');
  });

  it('in a pause leaves the date behind the pause', async () => {
    await changeStatus(world.deps, world.sam, { seriesId, status: 'paused', untilOn: '2026-12-15' });
    expect((await steps.read()).startChoice).toEqual({ nextIfPlanned: '2026-12-22T09:00:00.000Z' });
    await start('extra');
    expect(await steps.close()).toMatchObject({
      status: { state: 'paused' },
      meeting: { startsAt: '2026-12-15T09:00:00.000Z' },
    });
  });

  it('counts as a meeting, not as a date of the rhythm: for the figures, the row and the gap', async () => {
    world.deps.clock.moveTo(TUESDAY);
    await steps.start();
    await steps.close();
    world.deps.clock.moveTo('2026-11-27T09:00:00Z');
    await start('extra');
    await steps.close();
    const { series } = await storedOf(world, seriesId);
    const facts = { series, held: [], carriedOften: 0, closed: [], me: world.sam.userId };
    const days = { readersZone: 'Europe/Berlin', todayOf: () => '2026-11-27' };
    const figures = practiceFigures({ ...facts, ...days, now: world.deps.clock.now() });
    expect(figures.at(-1)).toMatchObject({ held: 1, planned: 1, streak: 1, longestGapDays: 3, trend: [1] });
    expect(series.heldCount).toBe(2);
  });

  it('has had its purpose, and the planned one is proposed another', async () => {
    const plan = [{ kind: 'growth' as const, everyDays: 7 }];
    await changePurposePlan(world.deps, world.sam, { seriesId, plan });
    world.deps.clock.moveTo(TUESDAY);
    await steps.start();
    await steps.close();
    expect((await steps.read()).proposedPurpose).toEqual({ kind: 'growth' });
    world.deps.clock.moveTo('2026-11-30T09:00:00Z');
    await setPurpose(world.deps, world.sam, { ...(await current()), purpose: { kind: 'growth' } });
    const running = await start('extra');
    expect(running.comingPurposes).toEqual([{ kind: 'growth' }, { kind: 'catchUp' }]);
    expect(await steps.close()).toMatchObject({ proposedPurpose: { kind: 'catchUp' } });
  });

  it('makes "next 1-on-1" the planned date', async () => {
    await start('extra');
    expect((await steps.promise(world.sam, 'Ask', { due: { choice: 'nextMeeting' } })).dueOn).toBe('2026-11-24');
  });

  it('starts once when both press it, each with another answer', async () => {
    await addPoint(world.deps, world.sam, { seriesId, requestId: world.deps.ids.next(), text: 'One', area: 'other' });
    const at = await current();
    await Promise.all([
      startMeeting(world.deps, world.maya, { ...at, as: 'planned' }),
      startMeeting(world.deps, world.sam, { ...at, as: 'extra' }),
    ]);
    const once = await dumpOf(world, seriesId, [world.maya]);
    await startMeeting(world.deps, world.maya, { ...at, as: 'planned' });
    expect(await dumpOf(world, seriesId, [world.maya])).toEqual(once);
  });
});

describe('a skipped meeting that is made up for by pressing Start', () => {
  it.each(['moved there first', 'simply started'])(
    'leaves the date of the rhythm to the one after: %s',
    async (way) => {
      world.deps.clock.moveTo('2026-11-24T08:00:00Z');
      await skip();
      world.deps.clock.moveTo('2026-11-25T13:00:00Z');
      expect((await steps.read()).startChoice).toBeUndefined();
      if (way === 'moved there first') {
        await move('2026-11-25T14:00:00Z');
        world.deps.clock.moveTo('2026-11-25T14:00:00Z');
      }
      await start();
      const after = await steps.close();
      expect(after).not.toHaveProperty('owed');
      expect(after).toMatchObject({ meeting: { startsAt: IN_A_WEEK }, recent: { held: 1, of: 2, streak: 1 } });
      // Nor does a change of the rhythm bring a date back, or take one.
      const later = { ...everyTuesday, cadence: { ...everyTuesday.cadence, time: '11:00' } };
      const changed = await changeRhythm(world.deps, world.maya, { seriesId, rhythm: later });
      expect(changed.meeting.startsAt).toBe('2026-12-01T10:00:00.000Z');
    },
  );

  it.each(['moved there first', 'simply started'])('before its own date does not bring that back: %s', async (way) => {
    await skip();
    if (way === 'moved there first') await move('2026-11-20T14:00:00Z');
    world.deps.clock.moveTo('2026-11-20T14:00:00Z');
    await start('extra');
    expect((await steps.close()).meeting.startsAt).toBe(IN_A_WEEK);
    const later = { ...everyTuesday, cadence: { ...everyTuesday.cadence, time: '11:00' } };
    const changed = await changeRhythm(world.deps, world.maya, { seriesId, rhythm: later });
    expect(changed.meeting.startsAt).toBe('2026-12-01T10:00:00.000Z');
  });

  it('on the next planned day takes that date: it is both', async () => {
    await skip();
    world.deps.clock.moveTo('2026-12-01T07:00:00Z');
    await start();
    const after = await steps.close();
    expect(after).not.toHaveProperty('owed');
    expect(after.meeting.startsAt).toBe('2026-12-08T09:00:00.000Z');
  });
});
