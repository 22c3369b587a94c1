import { practiceFigures } from '@rapport/core/domain/practices';
import { closeMeeting, skipMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeStatus, moveMeeting, readRepairTimes } from '@rapport/core/useCases/keepRhythm';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { readHistory } from '@rapport/core/useCases/readSeries';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { takeBackSkip } from '@rapport/core/useCases/takeBackSkip';
import { type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
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

const current = async () => ({ seriesId, meetingId: await steps.meetingId() });
const skip = async (reasonKind?: 'noTimeThisWeek' | 'away' | 'talked') =>
  skipMeeting(world.deps, world.sam, {
    ...(await current()),
    reason: 'In words',
    ...(reasonKind && { reasonKind }),
  });
const move = async (startsAt: string) => moveMeeting(world.deps, world.sam, { ...(await current()), startsAt });
const row = async () => (await readHome(world.deps, world.maya)).series[0];

describe('a 1-on-1 that is owed', () => {
  it('is arranged once a date to make up for it was found, for both and wherever it is shown', async () => {
    await skip();
    const owed = { since: '2026-11-24T09:00:00.000Z', reason: 'In words', skippedBy: world.sam.userId };
    expect((await steps.read()).owed).toEqual(owed);
    const arranged = '2026-11-26T13:00:00.000Z';
    await move(arranged);
    expect((await steps.read()).owed).toEqual({ ...owed, arranged });
    expect((await row())?.owed).toEqual({ ...owed, arranged });
    const { series } = await storedOf(world, seriesId);
    const facts = { series, held: [], carriedOften: 0, closed: [], me: world.sam.userId };
    const days = { readersZone: 'Europe/Berlin', todayOf: () => '2026-11-20' };
    const figures = practiceFigures({ ...facts, ...days, now: world.deps.clock.now() });
    expect(figures.at(-1)?.advice).not.toBe('makeUpForSkipped');
  });

  it('is no longer when that is taken back, or its date given up again', async () => {
    await skip();
    await move('2026-11-26T13:00:00.000Z');
    await move('2026-12-01T09:00:00.000Z');
    expect((await steps.read()).owed).not.toHaveProperty('arranged');
    await move('2026-11-26T13:00:00.000Z');
    await skip();
    expect((await row())?.owed).not.toHaveProperty('arranged');
  });
});

describe('times to make up for one', () => {
  const times = async () => (await readRepairTimes(world.deps, world.maya, { seriesId })).times;
  const mayaWithEve = (cadence: { weekday: 1 | 3; time: string }) =>
    startSeries(world.deps, world.maya, {
      requestId: world.deps.ids.next(),
      otherId: world.eve.userId,
      kind: 'peer',
      leads: 'me',
      rhythm: { ...everyTuesday, cadence: { ...everyTuesday.cadence, ...cadence } },
    });

  it('never reach past the next date of the rhythm, so none is swallowed', async () => {
    await skip();
    // A week later it is Monday, and the next one is on Tuesday 1 December.
    world.deps.clock.moveTo('2026-11-30T05:00:00Z');
    expect(await times()).toEqual(['2026-11-30T08:00:00.000Z', '2026-11-30T11:30:00.000Z', '2026-11-30T15:30:00.000Z']);
    await move('2026-11-30T15:30:00.000Z');
    world.deps.clock.moveTo('2026-11-30T15:30:00Z');
    await steps.start();
    expect((await steps.close()).meeting.startsAt).toBe('2026-12-01T09:00:00.000Z');
    await skip();
    world.deps.clock.moveTo('2026-12-08T05:00:00Z');
    expect(await times()).toEqual([]);
  });

  it('are not in a week in which there is no time', async () => {
    world.deps.clock.moveTo('2026-11-23T05:00:00Z');
    await skip('noTimeThisWeek');
    for (const at of await times()) expect(at >= '2026-11-30' && at < '2026-12-01').toBe(true);
    expect(await times()).toHaveLength(3);
  });

  it('are clear of every date of the other 1-on-1s, however far ahead, and of none that a pause leaves out', async () => {
    const mondays = await mayaWithEve({ weekday: 1, time: '11:30' });
    const hours = { from: '11:30', to: '12:00', days: [1] };
    await updateMe(world.deps, world.sam, { timeZone: 'Europe/Berlin', locale: 'de', workingHours: hours });
    world.deps.clock.moveTo('2026-11-23T12:00:00Z');
    await skip('noTimeThisWeek');
    // The one of today has passed; a week later they meet again.
    expect(await times()).toEqual([]);
    await changeStatus(world.deps, world.maya, { seriesId: mondays.id, status: 'paused', untilOn: '2026-12-07' });
    expect(await times()).toEqual(['2026-11-30T10:30:00.000Z']);
  });

  it('take another 1-on-1 that was moved where it is, not where it was', async () => {
    const { id, meeting } = await mayaWithEve({ weekday: 3, time: '10:00' });
    const hours = { from: '10:00', to: '11:00', days: [3] };
    await updateMe(world.deps, world.sam, { timeZone: 'Europe/Berlin', locale: 'de', workingHours: hours });
    world.deps.clock.moveTo('2026-11-24T12:00:00Z');
    await skip();
    expect(await times()).toEqual(['2026-11-25T09:30:00.000Z']);
    const at = { seriesId: id, meetingId: meeting.id };
    await moveMeeting(world.deps, world.maya, { ...at, startsAt: '2026-11-25T09:30:00.000Z' });
    expect(await times()).toEqual(['2026-11-25T09:00:00.000Z']);
  });
});

describe('a date on which the two had talked already', () => {
  it('is not owed and breaks no row; its points move along no older', async () => {
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    await steps.start();
    await steps.close();
    await steps.add(world.maya, 'On-call');
    const after = await skip('talked');
    expect(after).not.toHaveProperty('owed');
    expect(after).toMatchObject({
      recent: { held: 2, of: 2, streak: 2 },
      heldCount: 1,
      meeting: { startsAt: '2026-12-08T09:00:00.000Z', points: [{ carried: 0 }] },
    });
    expect((await readHistory(world.deps, world.maya, { seriesId })).meetings).toMatchObject([
      { outcome: 'skipped', reason: 'In words', reasonKind: 'talked' },
      { outcome: 'held' },
    ]);
    expect(await readRepairTimes(world.deps, world.maya, { seriesId })).toMatchObject({ times: [] });
  });

  it('leaves no gap: they have met', async () => {
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    await steps.start();
    await steps.close();
    world.deps.clock.moveTo('2026-12-01T10:00:00Z');
    await skip('talked');
    world.deps.clock.moveTo('2026-12-08T09:00:00Z');
    await steps.start();
    await steps.close();
    expect((await storedOf(world, seriesId)).series.record).toMatchObject({ streak: 3, longestGapDays: 7 });
  });

  it('makes up for one that was owed', async () => {
    world.deps.clock.moveTo('2026-11-24T12:00:00Z');
    await skip();
    expect(await skip('talked')).not.toHaveProperty('owed');
  });

  it.each(['talked', 'noTimeThisWeek', undefined] as const)('can be taken back: %s', async (kind) => {
    await skip();
    await steps.add(world.maya, 'On-call');
    const before = await storedOf(world, seriesId);
    const at = await current();
    await skip(kind);
    await takeBackSkip(world.deps, world.maya, at);
    expect(await storedOf(world, seriesId)).toEqual(before);
  });

  it('can be written up instead: it was held, today at the latest, and takes its date', async () => {
    const at = await current();
    const running = await startMeeting(world.deps, world.sam, { ...at, as: 'planned', tookPlace: true });
    expect(running.meeting).toMatchObject({ state: 'inProgress', date: '2026-11-20T12:00:00.000Z' });
    expect(await closeMeeting(world.deps, world.sam, at)).toMatchObject({
      heldCount: 1,
      meeting: { startsAt: '2026-12-01T09:00:00.000Z' },
    });
  });
});
