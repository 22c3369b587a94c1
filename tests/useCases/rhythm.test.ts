import type { ChangePurposePlan } from '@rapport/core/contract/requests';
import { addPoint, addPoints, movePoint, removePoint } from '@rapport/core/useCases/changeAgenda';
import { changePurposePlan } from '@rapport/core/useCases/changePurposePlan';
import { closeMeeting, skipMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeRhythm, changeStatus, moveMeeting, readRepairTimes } from '@rapport/core/useCases/keepRhythm';
import { addDecision, setPurpose } from '@rapport/core/useCases/leadMeeting';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { readHistory, readMeeting } from '@rapport/core/useCases/readSeries';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { type Steps, stepsOn } from '../support/oneOnOneSteps';
import { everyTuesday, interrupted, openWorld, startWithSam, type World } from '../support/world';

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
const skip = async (reason = 'Release week', caller = world.sam) =>
  skipMeeting(world.deps, caller, { ...(await current()), reason });
const pause = (untilOn: string) => changeStatus(world.deps, world.sam, { seriesId, status: 'paused', untilOn });
const go = (status: 'active' | 'ended') => changeStatus(world.deps, world.maya, { seriesId, status });

describe('skipping a meeting', () => {
  it('moves its points and its purpose along, and a 1-on-1 is owed until one is held', async () => {
    await steps.add(world.maya, 'On-call');
    await setPurpose(world.deps, world.sam, { ...(await current()), purpose: { kind: 'growth' } });
    const skipped = await steps.meetingId();
    const after = await skip();
    expect(after).toMatchObject({
      owed: { since: '2026-11-24T09:00:00.000Z', reason: 'Release week', skippedBy: world.sam.userId },
      recent: { held: 0, of: 1, streak: 0 },
      meeting: {
        startsAt: '2026-12-01T09:00:00.000Z',
        purpose: { kind: 'growth' },
        points: [{ text: { text: 'On-call' }, carried: 0 }],
      },
    });
    expect(await readMeeting(world.deps, world.maya, { seriesId, meetingId: skipped })).toMatchObject({
      state: 'skipped',
      points: [],
      purpose: { kind: 'growth' },
      skipped: { by: world.sam.userId, reason: 'Release week', takenUpBy: after.meeting.id },
    });
    world.deps.clock.moveTo('2026-12-01T09:00:00Z');
    await steps.start();
    expect(await steps.close()).not.toHaveProperty('owed');
  });

  it('is one when both press it, and stands in the history', async () => {
    const at = { ...(await current()) };
    await Promise.all([
      skipMeeting(world.deps, world.maya, { ...at, reason: 'Ill' }),
      skipMeeting(world.deps, world.sam, { ...at, reason: 'Release week' }),
    ]);
    const { meetings } = await readHistory(world.deps, world.maya, { seriesId });
    expect(meetings).toMatchObject([{ outcome: 'skipped', id: at.meetingId }]);
    expect((await steps.read()).recent.of).toBe(1);
  });

  it('is refused when the other starts it at the same moment and is first, and its points stay', async () => {
    await steps.add(world.maya, 'On-call');
    const at = await current();
    const slower = interrupted(world, () => startMeeting(world.deps, world.maya, at));
    await expect(skipMeeting(slower, world.sam, { ...at, reason: 'x' })).rejects.toMatchObject({
      code: 'meetingAlreadyStarted',
    });
    expect((await steps.read()).meeting).toMatchObject({ id: at.meetingId, state: 'inProgress' });
    expect((await steps.read()).meeting.points).toHaveLength(1);
  });

  it('refuses a start at the same moment that comes second, and the points are where it moved them', async () => {
    await steps.add(world.maya, 'On-call');
    const at = await current();
    const slower = interrupted(world, () => skipMeeting(world.deps, world.sam, { ...at, reason: 'x' }));
    await expect(startMeeting(slower, world.maya, at)).rejects.toMatchObject({ code: 'meetingAlreadyHeld' });
    const { meeting } = await steps.read();
    expect(meeting).toMatchObject({ state: 'planned', points: [{ text: { text: 'On-call' } }] });
    expect(meeting.id).not.toBe(at.meetingId);
  });

  it('says so when it was held in the meantime, and closing when it was skipped', async () => {
    const first = await current();
    await steps.start();
    await steps.close();
    await expect(skipMeeting(world.deps, world.sam, { ...first, reason: 'x' })).rejects.toMatchObject({
      code: 'meetingAlreadyHeld',
    });
    const second = await current();
    await skip();
    await expect(closeMeeting(world.deps, world.sam, second)).rejects.toMatchObject({ code: 'meetingSkipped' });
  });
});

describe('a meeting whose time has passed', () => {
  it('asks whether it took place until one of the two says so', async () => {
    world.deps.clock.moveTo('2026-11-24T10:00:00Z');
    expect((await steps.read()).isUnanswered).toBe(true);
    expect((await readHome(world.deps, world.sam)).series[0]?.isUnanswered).toBe(true);
    const at = await current();
    const running = await startMeeting(world.deps, world.sam, { ...at, tookPlace: true });
    expect(running).toMatchObject({ isUnanswered: false, meeting: { startedAt: '2026-11-24T09:00:00.000Z' } });
    await closeMeeting(world.deps, world.sam, at);
    expect((await readHistory(world.deps, world.maya, { seriesId })).meetings).toMatchObject([
      { at: '2026-11-24T09:00:00.000Z' },
    ]);
  });

  it('did not: it was skipped, and the next is ahead', async () => {
    world.deps.clock.moveTo('2026-12-10T10:00:00Z');
    expect(await skip('We forgot')).toMatchObject({
      isUnanswered: false,
      meeting: { startsAt: '2026-12-15T09:00:00.000Z' },
    });
  });

  it('cannot have taken place before its time', async () => {
    const running = await startMeeting(world.deps, world.sam, { ...(await current()), tookPlace: true });
    expect(running.meeting.startedAt).toBe('2026-11-20T12:00:00.000Z');
  });
});

describe('moving a meeting', () => {
  const move = async (startsAt: string) => moveMeeting(world.deps, world.sam, { ...(await current()), startsAt });

  it('keeps the one after in its place', async () => {
    expect((await move('2026-11-26T13:00:00Z')).meeting).toMatchObject({
      startsAt: '2026-11-26T13:00:00.000Z',
      moves: [{ from: '2026-11-24T09:00:00.000Z', by: world.sam.userId }],
    });
    await steps.start();
    expect((await steps.close()).meeting.startsAt).toBe('2026-12-01T09:00:00.000Z');
  });

  it.each([
    ['a day earlier', ['2026-11-23T09:00:00Z'], '2026-12-01T09:00:00.000Z'],
    ['later, then earlier', ['2026-12-02T09:00:00Z', '2026-11-23T09:00:00Z'], '2026-12-01T09:00:00.000Z'],
    ['earlier, then back', ['2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'], '2026-12-01T09:00:00.000Z'],
    ['to the morning of the one after', ['2026-12-01T07:00:00Z'], '2026-12-08T09:00:00.000Z'],
    ['past the one after', ['2026-12-02T09:00:00Z'], '2026-12-08T09:00:00.000Z'],
  ])('%s does not bring its own date back', async (_name, moves, next) => {
    for (const startsAt of moves) await move(startsAt);
    world.deps.clock.moveTo(moves.at(-1) ?? '');
    await steps.start();
    expect((await steps.close()).meeting.startsAt).toBe(next);
  });

  it('to make up for a skipped one leaves the date it would have had to the one after', async () => {
    await skip('A customer is in town');
    await move('2026-11-26T13:00:00Z');
    await steps.start();
    expect((await steps.close()).meeting.startsAt).toBe('2026-12-01T09:00:00.000Z');
  });

  it('and then changing the rhythm forgets the date it had before', async () => {
    await move('2026-12-22T09:00:00Z');
    const cadence = { ...everyTuesday.cadence, time: '11:00' } as const;
    await changeRhythm(world.deps, world.maya, { seriesId, rhythm: { ...everyTuesday, cadence } });
    await move('2026-11-23T09:00:00Z');
    await steps.start();
    expect((await steps.close()).meeting.startsAt).toBe('2026-12-01T10:00:00.000Z');
  });

  it.each([
    ['into the past', '2026-11-20T11:59:00Z', 'dateNotAhead'],
    ['further than anybody plans', '2027-12-20T12:00:00Z', 'dateTooFar'],
    ['to the end of time', '9999-12-31T23:59:00Z', 'dateTooFar'],
  ])('%s is refused', async (_name, startsAt, code) => {
    const { version } = await steps.read();
    await expect(move(startsAt)).rejects.toMatchObject({ code });
    expect((await steps.read()).version).toBe(version);
  });
});

describe('a pause', () => {
  it('moves the next meeting behind it and asks nothing meanwhile', async () => {
    const paused = await pause('2026-12-15');
    expect(paused).toMatchObject({
      status: { state: 'paused', untilOn: '2026-12-15', by: world.sam.userId },
      meeting: { startsAt: '2026-12-15T09:00:00.000Z' },
      can: { resume: true, pause: true },
    });
    world.deps.clock.moveTo('2026-12-14T12:00:00Z');
    expect(await steps.read()).toMatchObject({ status: { state: 'paused' }, isUnanswered: false });
  });

  it('is over by itself on its day: the meeting asks again, and can be paused anew', async () => {
    await pause('2026-12-15');
    world.deps.clock.moveTo('2026-12-15T12:00:00Z');
    expect(await steps.read()).toMatchObject({
      status: { state: 'active' },
      isUnanswered: true,
      can: { resume: false },
    });
    expect((await readHome(world.deps, world.sam)).series[0]).toMatchObject({
      status: { state: 'active' },
      isUnanswered: true,
    });
    expect((await go('active')).meeting.startsAt).toBe('2026-12-15T09:00:00.000Z');
    expect(await pause('2026-12-22')).toMatchObject({ status: { state: 'paused', untilOn: '2026-12-22' } });
  });

  it('is ended early, made longer and made shorter: the next meeting follows', async () => {
    await pause('2026-12-15');
    expect((await pause('2027-01-05')).meeting.startsAt).toBe('2027-01-05T09:00:00.000Z');
    expect((await pause('2026-12-08')).meeting.startsAt).toBe('2026-12-08T09:00:00.000Z');
    expect(await go('active')).toMatchObject({
      status: { state: 'active' },
      meeting: { startsAt: '2026-11-24T09:00:00.000Z' },
    });
  });

  it('leaves a meeting behind it where it was', async () => {
    await moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-12-03T13:00:00Z' });
    expect((await pause('2026-12-01')).meeting.startsAt).toBe('2026-12-03T13:00:00.000Z');
  });

  it('does not bring back a date that was held early', async () => {
    world.deps.clock.moveTo('2026-11-23T12:00:00Z');
    await steps.start();
    await steps.close();
    await pause('2026-12-03');
    expect((await go('active')).meeting.startsAt).toBe('2026-12-01T09:00:00.000Z');
  });

  it.each([
    ['today', '2026-11-20', 'dateNotAhead'],
    ['a day that was', '2026-11-01', 'dateNotAhead'],
    ['a day nobody plans for', '9999-12-31', 'dateTooFar'],
  ])('until %s is refused', async (_name, untilOn, code) => {
    await expect(pause(untilOn)).rejects.toMatchObject({ code });
  });

  it.each(['held', 'skipped'] as const)('does not bring back the date of one moved ahead and %s', async (outcome) => {
    await moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-11-23T09:00:00Z' });
    world.deps.clock.moveTo('2026-11-23T09:00:00Z');
    if (outcome === 'held') await steps.start();
    const after = outcome === 'held' ? await steps.close() : await skip();
    expect(after.meeting.startsAt).toBe('2026-12-01T09:00:00.000Z');
    await pause('2026-11-24');
    expect((await go('active')).meeting.startsAt).toBe('2026-12-01T09:00:00.000Z');
    const later = { ...everyTuesday, cadence: { ...everyTuesday.cadence, time: '11:00' } };
    const changed = await changeRhythm(world.deps, world.sam, { seriesId, rhythm: later });
    expect(changed.meeting.startsAt).toBe('2026-12-01T10:00:00.000Z');
  });

  it('keeps a changed rhythm behind it', async () => {
    await pause('2026-12-15');
    const rhythm = { ...everyTuesday, cadence: { ...everyTuesday.cadence, time: '14:00' } };
    expect((await changeRhythm(world.deps, world.maya, { seriesId, rhythm })).meeting.startsAt).toBe(
      '2026-12-15T13:00:00.000Z',
    );
  });

  it('is not begun in the middle of a meeting', async () => {
    await steps.start();
    await expect(pause('2026-12-15')).rejects.toMatchObject({ code: 'meetingAlreadyStarted' });
    await expect(go('ended')).rejects.toMatchObject({ code: 'meetingAlreadyStarted' });
  });
});

describe('changing the rhythm', () => {
  const change = (rhythm: typeof everyTuesday) => changeRhythm(world.deps, world.sam, { seriesId, rhythm });

  it('gives the coming meeting its next date and length', async () => {
    const fridays = {
      ...everyTuesday,
      cadence: { ...everyTuesday.cadence, weekday: 5, interval: 2 } as const,
      durationMinutes: 45,
    };
    expect((await change(fridays)).meeting).toMatchObject({
      startsAt: '2026-12-04T09:00:00.000Z',
      durationMinutes: 45,
    });
  });

  it('leaves a date chosen by hand alone when only the length changes', async () => {
    await moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-11-26T13:00:00Z' });
    const longer = await change({ ...everyTuesday, durationMinutes: 60 });
    expect(longer.meeting).toMatchObject({ startsAt: '2026-11-26T13:00:00.000Z', durationMinutes: 60 });
  });

  it('leaves a running meeting alone', async () => {
    await steps.start();
    expect((await change({ ...everyTuesday, durationMinutes: 60 })).meeting).toMatchObject({
      state: 'inProgress',
      durationMinutes: 30,
    });
    expect((await steps.close()).meeting.durationMinutes).toBe(60);
  });

  it('to one that begins in another century is refused, also at the start', async () => {
    const rhythm = { ...everyTuesday, cadence: { ...everyTuesday.cadence, anchorOn: '9999-12-30' } };
    await expect(change(rhythm)).rejects.toMatchObject({ code: 'dateTooFar' });
    const input = {
      requestId: world.deps.ids.next(),
      otherId: world.eve.userId,
      kind: 'peer',
      leads: 'me',
      rhythm,
    } as const;
    await expect(startSeries(world.deps, world.maya, input)).rejects.toMatchObject({ code: 'dateTooFar' });
    expect((await readHome(world.deps, world.maya)).series).toHaveLength(1);
  });
});

describe('what the 1-on-1s are for', () => {
  const change = (plan: ChangePurposePlan['plan'], caller = world.sam) =>
    changePurposePlan(world.deps, caller, { seriesId, plan });
  const held = async () => {
    world.deps.clock.moveTo((await steps.read()).meeting.startsAt);
    await steps.start();
    return steps.close();
  };

  it('is as Rapport proposes until one of the two changes it; both see it, and the proposals follow', async () => {
    const before = await held();
    expect(before).toMatchObject({
      purposePlan: [{ kind: 'growth', everyDays: 28 }, { kind: 'feedback' }, { kind: 'motivation' }],
      comingPurposes: [{ kind: 'catchUp' }, { kind: 'catchUp' }],
    });
    const changed = await change([
      { kind: 'performance', everyDays: 14 },
      { kind: 'growth', everyDays: 7 },
    ]);
    expect(changed.version).not.toBe(before.version);
    expect(await steps.read()).toMatchObject({
      purposePlan: [
        { kind: 'growth', everyDays: 7 },
        { kind: 'performance', everyDays: 14 },
      ],
      proposedPurpose: { kind: 'growth' },
      comingPurposes: [{ kind: 'growth' }, { kind: 'performance' }],
    });
    await setPurpose(world.deps, world.maya, { ...(await current()), purpose: { kind: 'performance' } });
    expect((await held()).comingPurposes).toEqual([{ kind: 'growth' }, { kind: 'performance' }]);
  });

  it('can be nothing by itself, and the same twice writes once', async () => {
    await held();
    const none = await change([]);
    expect(none).toMatchObject({ purposePlan: [], proposedPurpose: { kind: 'catchUp' } });
    expect((await change([], world.maya)).version.split('.')[0]).toBe(none.version.split('.')[0]);
  });

  it('is not changed once the 1-on-1 has ended', async () => {
    const ended = await go('ended');
    expect(ended.can.changePurposePlan).toBe(false);
    await expect(change([])).rejects.toMatchObject({ code: 'seriesEnded' });
    expect(await steps.read()).toEqual(ended);
  });
});

describe('a meeting whose time has come, with nobody saying whether it took place', () => {
  const mondays = { ...everyTuesday, cadence: { ...everyTuesday.cadence, weekday: 1 } as const, durationMinutes: 60 };
  const acts = {
    'the rhythm changes': () => changeRhythm(world.deps, world.sam, { seriesId, rhythm: mondays }),
    'only the length changes': () =>
      changeRhythm(world.deps, world.sam, { seriesId, rhythm: { ...everyTuesday, durationMinutes: 60 } }),
    'they pause': () => pause('2026-12-15'),
    'they pause, longer': async () => {
      await pause('2026-12-08');
      return pause('2026-12-15');
    },
    'they pause and the rhythm changes': async () => {
      await pause('2026-12-15');
      return changeRhythm(world.deps, world.sam, { seriesId, rhythm: mondays });
    },
    'they pause and go on': async () => {
      await pause('2026-12-15');
      return go('active');
    },
    'they end it and go on': async () => {
      await go('ended');
      world.deps.clock.moveTo('2026-11-27T12:00:00Z');
      return go('active');
    },
  } as const;

  it.each([
    ['the rhythm changes', '2026-11-30T09:00:00.000Z'],
    ['only the length changes', '2026-12-01T09:00:00.000Z'],
    ['they pause', '2026-12-15T09:00:00.000Z'],
    ['they pause, longer', '2026-12-15T09:00:00.000Z'],
    ['they pause and the rhythm changes', '2026-12-21T09:00:00.000Z'],
    ['they pause and go on', '2026-12-01T09:00:00.000Z'],
    ['they end it and go on', '2026-12-01T09:00:00.000Z'],
  ] as const)('stays when %s, and is still asked about; the one after is on %s', async (act, after) => {
    world.deps.clock.moveTo('2026-11-26T12:00:00Z');
    const before = await steps.read();
    expect(await acts[act]()).toMatchObject({ isUnanswered: true, meeting: before.meeting });
    expect((await readHome(world.deps, world.maya)).series[0]?.isUnanswered).toBe(true);
    expect(await skip('We forgot')).toMatchObject({ isUnanswered: false, meeting: { startsAt: after } });
  });

  it('stays from its first minute on, and is asked about once it is over', async () => {
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    expect((await acts['the rhythm changes']()).meeting.startsAt).toBe('2026-11-24T09:00:00.000Z');
    world.deps.clock.moveTo('2026-11-24T09:31:00Z');
    expect((await steps.read()).isUnanswered).toBe(true);
  });

  it('can be said to have taken place while they pause, and be moved by hand', async () => {
    world.deps.clock.moveTo('2026-11-26T12:00:00Z');
    await pause('2026-12-15');
    const at = await current();
    const moved = await moveMeeting(world.deps, world.maya, { ...at, startsAt: '2026-11-27T09:00:00Z' });
    expect(moved).toMatchObject({ isUnanswered: false, meeting: { startsAt: '2026-11-27T09:00:00.000Z' } });
    world.deps.clock.moveTo('2026-11-27T12:00:00Z');
    await startMeeting(world.deps, world.sam, { ...at, tookPlace: true });
    expect((await closeMeeting(world.deps, world.sam, at)).meeting.startsAt).toBe('2026-12-15T09:00:00.000Z');
  });

  it('is asked about no more once the 1-on-1 has ended', async () => {
    world.deps.clock.moveTo('2026-11-26T12:00:00Z');
    expect(await go('ended')).toMatchObject({ isUnanswered: false, meeting: { startsAt: '2026-11-24T09:00:00.000Z' } });
  });
});

describe('the home page', () => {
  it('has a running 1-on-1 first and an ended one last, whatever their dates', async () => {
    const start = (otherId: string, kind: 'peer' | 'mentor') =>
      startSeries(world.deps, world.maya, {
        requestId: world.deps.ids.next(),
        otherId,
        kind,
        leads: 'me',
        rhythm: everyTuesday,
      });
    const late = await start(world.eve.userId, 'peer');
    const soon = await start(world.eve.userId, 'mentor');
    const at = { seriesId: late.id, meetingId: late.meeting.id };
    await moveMeeting(world.deps, world.maya, { ...at, startsAt: '2026-12-30T09:00:00Z' });
    await startMeeting(world.deps, world.eve, at);
    await go('ended');
    world.deps.clock.moveTo('2027-03-01T09:00:00Z');
    const { series } = await readHome(world.deps, world.maya);
    expect(series.map((each) => [each.id, each.isUnanswered])).toEqual([
      [late.id, false],
      [soon.id, true],
      [seriesId, false],
    ]);
  });
});

describe('the end of a 1-on-1', () => {
  it('refuses everything on the agenda and the rhythm, and changes nothing', async () => {
    const point = (await steps.add(world.maya, 'On-call')).meeting.points[0]?.id ?? '';
    const at = await current();
    const requestId = world.deps.ids.next();
    const ended = await go('ended');
    expect(
      Object.entries(ended.can)
        .filter(([, may]) => may)
        .map(([what]) => what)
        .sort(),
    ).toEqual(['resume']);
    const attempts = [
      addPoint(world.deps, world.sam, { seriesId, requestId, text: 'x', area: 'other' }),
      addPoints(world.deps, world.sam, { seriesId, requestId, points: [{ text: 'x', area: 'other' }] }),
      movePoint(world.deps, world.sam, { seriesId, pointId: point, after: null }),
      removePoint(world.deps, world.sam, { seriesId, pointId: point }),
      startMeeting(world.deps, world.sam, at),
      skipMeeting(world.deps, world.sam, { ...at, reason: 'x' }),
      moveMeeting(world.deps, world.sam, { ...at, startsAt: '2026-11-26T13:00:00Z' }),
      setPurpose(world.deps, world.sam, { ...at, purpose: { kind: 'growth' } }),
      addDecision(world.deps, world.sam, { ...at, requestId, text: 'x' }),
      changeRhythm(world.deps, world.sam, { seriesId, rhythm: { ...everyTuesday, durationMinutes: 60 } }),
      pause('2026-12-15'),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'seriesEnded' });
    expect(await steps.read()).toEqual(ended);
    expect(await go('ended')).toEqual(ended);
  });

  it('can be taken back by either, with all that stood on the agenda', async () => {
    await steps.add(world.maya, 'On-call');
    await go('ended');
    world.deps.clock.moveTo('2026-12-10T12:00:00Z');
    expect(await go('active')).toMatchObject({
      status: { state: 'active' },
      meeting: { startsAt: '2026-12-15T09:00:00.000Z', points: [{ text: { text: 'On-call' } }] },
    });
  });
});

describe('times to make up for a skipped meeting', () => {
  const repair = async () => (await readRepairTimes(world.deps, world.maya, { seriesId })).times;

  it('are none while nothing is owed', async () => {
    expect(await repair()).toEqual([]);
  });

  it('go by the clock that the directory gives somebody who has never opened Rapport', async () => {
    world.deps.clock.moveTo('2026-11-23T08:00:00Z');
    await skip('Release week', world.maya);
    const inMexico = { id: world.sam.userId, name: 'Sam Lindqvist', timeZone: 'America/Mexico_City' };
    const deps = { ...world.deps, directory: { ...world.deps.directory, find: async () => inMexico } };
    expect(await readRepairTimes(deps, world.maya, { seriesId })).toEqual({
      times: ['2026-11-23T15:00:00.000Z', '2026-11-24T19:00:00.000Z', '2026-11-25T22:30:00.000Z'],
    });
    await updateMe(world.deps, world.sam, { timeZone: 'Asia/Tokyo', locale: 'ja' });
    expect(await readRepairTimes(deps, world.maya, { seriesId })).toEqual({ times: [] });
  });

  it('are three in the same week, from both people’s hours and what else they have', async () => {
    world.deps.clock.moveTo('2026-11-23T08:00:00Z');
    await updateMe(world.deps, world.sam, {
      timeZone: 'Europe/Stockholm',
      locale: 'sv',
      workingHours: { from: '13:00', to: '16:00', days: [2, 3, 4, 5] },
    });
    await startSeries(world.deps, world.maya, {
      requestId: world.deps.ids.next(),
      otherId: world.eve.userId,
      kind: 'peer',
      leads: 'me',
      rhythm: { ...everyTuesday, cadence: { ...everyTuesday.cadence, weekday: 3, time: '13:00' } },
    });
    await skip();
    expect(await repair()).toEqual([
      '2026-11-24T12:00:00.000Z',
      '2026-11-25T13:30:00.000Z',
      '2026-11-26T14:30:00.000Z',
    ]);
    await moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-11-26T12:00:00.000Z' });
    world.deps.clock.moveTo('2026-11-26T12:00:00Z');
    await steps.start();
    expect(await steps.close()).toMatchObject({
      meeting: { startsAt: '2026-12-01T09:00:00.000Z' },
      recent: { held: 1, of: 2 },
    });
    expect(await repair()).toEqual([]);
  });
});
