import type { Caller } from '@rapport/core/domain/policy';
import { removePoint, writeMeetingNotes } from '@rapport/core/useCases/changeAgenda';
import { changePurposePlan } from '@rapport/core/useCases/changePurposePlan';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { changeRhythm, changeStatus, moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { setPurpose } from '@rapport/core/useCases/leadMeeting';
import { readPrivateNote, writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { readHistory, readMeeting } from '@rapport/core/useCases/readSeries';
import { takeBackSkip } from '@rapport/core/useCases/takeBackSkip';
import { dumpOf, type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

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
const skip = async (caller: Caller = world.sam) => {
  const at = await current();
  await skipMeeting(world.deps, caller, { ...at, reason: 'Release week' });
  return at;
};
const take = (at: { seriesId: string; meetingId: string }, caller: Caller = world.sam) =>
  takeBackSkip(world.deps, caller, at);

describe('a skip that is taken back', () => {
  it('leaves all as it was before, and nothing is owed', async () => {
    await steps.add(world.maya, 'On-call');
    await setPurpose(world.deps, world.sam, { ...(await current()), purpose: { kind: 'growth' } });
    await writeMeetingNotes(world.deps, world.maya, { ...(await current()), text: 'Bring the rota', basedOn: 0 });
    const before = await storedOf(world, seriesId);
    await take(await skip());
    expect(await storedOf(world, seriesId)).toEqual(before);
    expect((await readHistory(world.deps, world.maya, { seriesId })).meetings).toEqual([]);
  });

  it('keeps what came to the following meeting since: points, their order, the purpose, notes', async () => {
    const gone = (await steps.add(world.maya, 'Gone')).meeting.points[0]?.id ?? '';
    await steps.add(world.maya, 'On-call');
    await setPurpose(world.deps, world.sam, { ...(await current()), purpose: { kind: 'growth' } });
    const skipped = await skip();
    await steps.add(world.sam, 'Since');
    await removePoint(world.deps, world.sam, { seriesId, pointId: gone });
    await setPurpose(world.deps, world.maya, { ...(await current()), purpose: { kind: 'feedback' } });
    await writeMeetingNotes(world.deps, world.maya, { ...(await current()), text: 'Noted since', basedOn: 0 });
    const back = await take(skipped, world.maya);
    expect(back.meeting).toMatchObject({
      id: skipped.meetingId,
      state: 'planned',
      startsAt: '2026-11-24T09:00:00.000Z',
      purpose: { kind: 'feedback' },
      points: [{ text: { text: 'On-call' } }, { text: { text: 'Since' } }],
      notes: { text: 'Noted since', version: 1 },
    });
    expect(back.meeting.skipped).toBeUndefined();
  });

  it('gives the private notes back, with what each wrote since', async () => {
    const first = await current();
    await writePrivateNote(world.deps, world.maya, { ...first, text: 'Ask about leave', basedOn: 0 });
    await skip();
    const second = await current();
    const more = { ...second, text: 'Ask about leave, gently', basedOn: 1 };
    await writePrivateNote(world.deps, world.maya, more);
    await take(first);
    expect(await readPrivateNote(world.deps, world.maya, first)).toEqual({ text: more.text, version: 2 });
    expect((await readPrivateNote(world.deps, world.sam, first)).text).toBe('');
    // A window that has not heard of it yet writes on for the meeting that is gone.
    await writePrivateNote(world.deps, world.maya, { ...second, text: 'Gently.', basedOn: 2 });
    expect((await readPrivateNote(world.deps, world.maya, first)).text).toBe('Gently.');
  });

  it('lets notes arrive that were written for the meeting that is gone', async () => {
    const first = await skip();
    const second = await current();
    await take(first);
    await writeMeetingNotes(world.deps, world.sam, { ...second, text: 'Late', basedOn: 0 });
    expect((await steps.read()).meeting.notes.text).toBe('Late');
    const other = { ...second, text: 'Later', basedOn: 0 };
    await expect(writeMeetingNotes(world.deps, world.maya, other)).rejects.toMatchObject({ code: 'changedElsewhere' });
  });

  it('is the same by both, at once and again; and it can be skipped anew', async () => {
    await steps.add(world.maya, 'On-call');
    const first = await skip();
    await Promise.all([take(first), take(first, world.maya)]);
    const { series, meetings } = await storedOf(world, seriesId);
    expect(meetings).toHaveLength(1);
    expect(series).toMatchObject({ past: [], current: { meetingId: first.meetingId } });
    await steps.start();
    expect((await take(first)).meeting).toMatchObject({ id: first.meetingId, state: 'inProgress' });
    await takeBackStart(world.deps, world.sam, first);
    await skip();
    expect(await steps.read()).toMatchObject({
      owed: { since: '2026-11-24T09:00:00.000Z' },
      meeting: { startsAt: '2026-12-01T09:00:00.000Z', points: [{ text: { text: 'On-call' } }] },
    });
  });

  it('asks again about one whose time has passed', async () => {
    world.deps.clock.moveTo('2026-11-24T12:00:00Z');
    expect(await take(await skip())).toMatchObject({ isUnanswered: true, meeting: { state: 'planned' } });
  });

  it('leaves owed what was skipped before', async () => {
    await skip();
    const owed = (await steps.read()).owed;
    const back = await take(await skip());
    expect(back).toMatchObject({ owed, recent: { of: 1 } });
    expect(back.owed).toEqual(owed);
  });

  it('keeps both when a point is added at the same moment', async () => {
    const skipped = await skip();
    await Promise.all([take(skipped), steps.add(world.maya, 'Just now')]);
    expect((await steps.read()).meeting).toMatchObject({
      id: skipped.meetingId,
      points: [{ text: { text: 'Just now' } }],
    });
  });

  it('stays on its own date when the rhythm has changed since', async () => {
    const skipped = await skip();
    const mondays = { ...everyTuesday, cadence: { ...everyTuesday.cadence, weekday: 1 } as const };
    await changeRhythm(world.deps, world.maya, { seriesId, rhythm: mondays });
    await changePurposePlan(world.deps, world.maya, { seriesId, plan: [] });
    expect(await take(skipped)).toMatchObject({
      rhythm: mondays,
      purposePlan: [],
      meeting: { startsAt: '2026-11-24T09:00:00.000Z' },
    });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['was started', async () => startMeeting(world.deps, world.maya, await current()), 'skipStands'],
    [
      'was moved to make up for it',
      async () => moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-11-26T09:00:00Z' }),
      'skipStands',
    ],
    ['was skipped too', async () => skip(world.maya), 'skipStands'],
    [
      'was held',
      async () => {
        world.deps.clock.moveTo('2026-12-01T09:00:00Z');
        await steps.start();
        return closeMeeting(world.deps, world.maya, await current());
      },
      'skipStands',
    ],
    ['has come', async () => world.deps.clock.moveTo('2026-12-01T09:00:00Z'), 'skipStands'],
    [
      'has notes, and the skipped one too',
      async () => {
        await writeMeetingNotes(world.deps, world.sam, { ...(await current()), text: 'Since', basedOn: 0 });
        const [{ meetingId } = { meetingId: '' }] = (await storedOf(world, seriesId)).series.past;
        return writeMeetingNotes(world.deps, world.sam, { seriesId, meetingId, text: 'Before', basedOn: 0 });
      },
      'skipStands',
    ],
    [
      'is behind a pause since',
      async () => {
        world.deps.clock.moveTo('2026-11-20T12:01:00Z');
        return changeStatus(world.deps, world.sam, { seriesId, status: 'paused', untilOn: '2026-12-10' });
      },
      'skipStands',
    ],
    [
      'is over with the 1-on-1',
      async () => changeStatus(world.deps, world.sam, { seriesId, status: 'ended' }),
      'seriesEnded',
    ],
  ])('is refused when the following one %s, and changes nothing', async (_name, act, code) => {
    await steps.add(world.maya, 'On-call');
    const skipped = await skip();
    await act();
    const people = [world.maya, world.sam];
    const before = await dumpOf(world, seriesId, people);
    await expect(take(skipped)).rejects.toMatchObject({ code });
    expect(await dumpOf(world, seriesId, people)).toEqual(before);
  });

  it('is of a meeting that was skipped', async () => {
    const held = await current();
    await steps.start();
    await steps.close();
    await expect(take(held)).rejects.toMatchObject({ code: 'meetingAlreadyHeld' });
    const nothing = { seriesId, meetingId: world.deps.ids.next() };
    await expect(take(nothing)).rejects.toMatchObject({ code: 'notFound' });
    expect((await readMeeting(world.deps, world.maya, held)).state).toBe('held');
  });
});
