import type { Caller } from '@rapport/core/domain/policy';
import {
  editPoint,
  markDiscussed,
  movePoint,
  removePoint,
  restorePoint,
  splitPoint,
  writeMeetingNotes,
  writePointNotes,
} from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { changeItem } from '@rapport/core/useCases/items';
import { changeRhythm, changeStatus, moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { addDecision, answerClose, setCurrentPoint, setPurpose } from '@rapport/core/useCases/leadMeeting';
import { readPrivateNote, writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { readHistory, readMeeting } from '@rapport/core/useCases/readSeries';
import { reopenMeeting } from '@rapport/core/useCases/reopenMeeting';
import { dumpOf, type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

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

const current = async () => ({ seriesId, meetingId: await steps.meetingId() });
const minutesLater = (minutes: number) =>
  world.deps.clock.moveTo(new Date(world.deps.clock.now().getTime() + minutes * 60_000).toISOString());
const reopen = (at: { seriesId: string; meetingId: string }, caller: Caller = world.sam) =>
  reopenMeeting(world.deps, caller, at);
const texts = async () => (await steps.read()).meeting.points.map((each) => each.text.text);

/** A meeting with two points, the first discussed, and with a purpose, notes, a decision and a promise; it still runs. */
async function met() {
  await steps.add(world.maya, 'One');
  const { points } = (await steps.add(world.sam, 'Two')).meeting;
  const idOf = (text: string) => points.find((each) => each.text.text === text)?.id ?? '';
  const [one, two] = [idOf('One'), idOf('Two')];
  const at = await current();
  await setPurpose(world.deps, world.sam, { ...at, purpose: { kind: 'growth' } });
  await steps.start();
  minutesLater(5);
  await setCurrentPoint(world.deps, world.sam, { ...at, pointId: one });
  await markDiscussed(world.deps, world.sam, { ...at, pointId: one, discussed: true });
  await writeMeetingNotes(world.deps, world.maya, { ...at, text: 'A good talk', basedOn: 0 });
  await addDecision(world.deps, world.maya, { ...at, requestId: world.deps.ids.next(), text: 'We ship' });
  await steps.promise(world.sam, 'Ask');
  minutesLater(20);
  return { at, one, two };
}

describe('a meeting that is reopened a moment after its end', () => {
  it('runs again as it was, for both, and all that the 1-on-1 remembers of it is taken back', async () => {
    const { at } = await met();
    const before = await storedOf(world, seriesId);
    const closed = await closeMeeting(world.deps, world.maya, at);
    expect(closed.can.reopenMeeting).toBe(true);
    minutesLater(9);
    const running = await reopen(at);
    expect(running).toMatchObject({
      meeting: { id: at.meetingId, state: 'inProgress' },
      can: { reopenMeeting: false },
    });
    expect(await storedOf(world, seriesId)).toEqual(before);
    expect((await readHistory(world.deps, world.maya, { seriesId })).meetings).toEqual([]);
  });

  it('is closed again as if it had only been closed now', async () => {
    const { at } = await met();
    await closeMeeting(world.deps, world.maya, at);
    await reopen(at);
    await addDecision(world.deps, world.sam, { ...at, requestId: world.deps.ids.next(), text: 'And we hire' });
    const after = await closeMeeting(world.deps, world.sam, at);
    expect(after).toMatchObject({
      heldCount: 1,
      recent: { held: 1, of: 1, streak: 1 },
      meeting: { startsAt: '2026-12-01T09:00:00.000Z', points: [{ text: { text: 'Two' }, carried: 1 }] },
    });
    const { decisions, madeItems } = await readMeeting(world.deps, world.sam, at);
    expect(decisions.map((each) => each.text)).toEqual(['We ship', 'And we hire']);
    expect(madeItems.map((each) => each.text)).toEqual(['Ask']);
  });

  it('keeps what came to the next agenda since: points, their words, notes and order, and what was removed', async () => {
    const gone = (await steps.add(world.sam, 'Gone')).meeting.points[0]?.id ?? '';
    const { at, two } = await met();
    const three = (await steps.add(world.sam, 'Three')).meeting.points.at(-1)?.id ?? '';
    const next = await closeMeeting(world.deps, world.maya, at);
    await steps.add(world.maya, 'Since');
    await editPoint(world.deps, world.sam, { seriesId, pointId: two, text: { text: 'Two, said better', basedOn: 1 } });
    const note = { seriesId, meetingId: next.meeting.id, pointId: two, text: 'Noted since', basedOn: 0 };
    await writePointNotes(world.deps, world.sam, note);
    await movePoint(world.deps, world.sam, { seriesId, pointId: three, after: null });
    await removePoint(world.deps, world.sam, { seriesId, pointId: gone });
    const running = await reopen(at);
    expect(running.meeting.points).toMatchObject([
      { text: { text: 'Three' }, carried: 0, state: 'open' },
      { text: { text: 'One' }, carried: 0, state: 'discussed' },
      { text: { text: 'Two, said better' }, carried: 0, state: 'open', notes: { text: 'Noted since' } },
      { text: { text: 'Since' }, carried: 0, state: 'open' },
    ]);
    await restorePoint(world.deps, world.sam, { seriesId, pointId: gone });
    expect(await texts()).toContain('Gone');
    // A window that has not heard of it yet writes on for the meeting that is gone.
    await writePointNotes(world.deps, world.maya, { ...note, text: 'Noted later', basedOn: 1 });
    expect((await steps.read()).meeting.points.find((each) => each.id === two)?.notes.text).toBe('Noted later');
  });

  it('has both halves of a point that was split since', async () => {
    const { at, two } = await met();
    await closeMeeting(world.deps, world.maya, at);
    const requestId = world.deps.ids.next();
    const halves = { requestId, text: { text: 'Two, first', basedOn: 1 }, rest: 'Two, second' };
    await splitPoint(world.deps, world.sam, { seriesId, pointId: two, ...halves });
    await reopen(at);
    expect(await texts()).toEqual(['One', 'Two, first', 'Two, second']);
    // The answer got lost, so the tab sends it again.
    await splitPoint(world.deps, world.sam, { seriesId, pointId: two, ...halves });
    expect(await texts()).toEqual(['One', 'Two, first', 'Two, second']);
  });

  it('is owed what it had made up for, and the row it went on with is as long as before', async () => {
    const before = await current();
    await skipMeeting(world.deps, world.sam, { ...before, reason: 'Release week' });
    const { at } = await met();
    const { series } = await storedOf(world, seriesId);
    await closeMeeting(world.deps, world.maya, at);
    const running = await reopen(at);
    expect(running.owed).toEqual({
      since: '2026-11-24T09:00:00.000Z',
      reason: 'Release week',
      skippedBy: world.sam.userId,
    });
    expect((await storedOf(world, seriesId)).series).toEqual(series);
  });

  it('of an extra one, or one that was only written up, is such a one again', async () => {
    world.deps.clock.moveTo('2026-11-20T12:00:00Z');
    await moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-11-26T13:00:00.000Z' });
    const extra = await current();
    await startMeeting(world.deps, world.sam, { ...extra, as: 'extra' });
    const before = await storedOf(world, seriesId);
    await steps.close();
    await reopen(extra);
    expect(await storedOf(world, seriesId)).toEqual(before);
    expect((await steps.close()).meeting.startsAt).toBe('2026-11-26T13:00:00.000Z');
    world.deps.clock.moveTo('2026-11-27T09:00:00Z');
    await startMeeting(world.deps, world.sam, { ...(await current()), tookPlace: true });
    const writtenUp = await storedOf(world, seriesId);
    const at = await current();
    await steps.close();
    await reopen(at);
    expect(await storedOf(world, seriesId)).toEqual(writtenUp);
  });

  it('keeps what one of the two has said of it, unseen, until it is closed again', async () => {
    const { at } = await met();
    await closeMeeting(world.deps, world.maya, at);
    await answerClose(world.deps, world.maya, { ...at, worth: 4, agreed: [] });
    const running = await reopen(at);
    expect(running.can.takeBackStart).toBe(false);
    expect(JSON.stringify([running, await readMeeting(world.deps, world.maya, at)])).not.toContain('"worth"');
    const late = answerClose(world.deps, world.sam, { ...at, worth: 2, agreed: [] });
    await expect(late).rejects.toMatchObject({ code: 'meetingNotHeld' });
    await closeMeeting(world.deps, world.sam, at);
    expect((await readMeeting(world.deps, world.sam, at)).answers).toEqual({ theyAnswered: true });
    const both = await answerClose(world.deps, world.sam, { ...at, worth: 2, agreed: [] });
    expect(both.answers).toMatchObject({ mine: { worth: 2 }, theirs: { worth: 4 } });
  });

  it('keeps the private notes of both meetings apart', async () => {
    const { at } = await met();
    await writePrivateNote(world.deps, world.sam, { ...at, text: 'On this one', basedOn: 0 });
    await closeMeeting(world.deps, world.maya, at);
    const next = await current();
    await writePrivateNote(world.deps, world.sam, { ...next, text: 'On the next', basedOn: 0 });
    await reopen(at);
    expect((await readPrivateNote(world.deps, world.sam, at)).text).toBe('On this one');
    await closeMeeting(world.deps, world.maya, at);
    expect((await readPrivateNote(world.deps, world.sam, next)).text).toBe('On the next');
  });

  it('follows a rhythm that was changed since, or a pause', async () => {
    const { at } = await met();
    await closeMeeting(world.deps, world.maya, at);
    const fridays = { ...everyTuesday, cadence: { ...everyTuesday.cadence, weekday: 5 as const } };
    await changeRhythm(world.deps, world.sam, { seriesId, rhythm: fridays });
    await changeStatus(world.deps, world.sam, { seriesId, status: 'paused', untilOn: '2026-12-15' });
    await reopen(at);
    expect((await closeMeeting(world.deps, world.maya, at)).meeting.startsAt).toBe('2026-12-18T09:00:00.000Z');
  });

  it('is the same by both, at once and again, and both can close it', async () => {
    const { at } = await met();
    await closeMeeting(world.deps, world.maya, at);
    await Promise.all([reopen(at), reopen(at, world.maya)]);
    const once = await dumpOf(world, seriesId, [world.maya]);
    await reopen(at);
    expect(await dumpOf(world, seriesId, [world.maya])).toEqual(once);
    await Promise.all([closeMeeting(world.deps, world.maya, at), closeMeeting(world.deps, world.sam, at)]);
    const { series, meetings } = await storedOf(world, seriesId);
    expect([series.heldCount, meetings.length]).toEqual([1, 2]);
  });

  it.each<[string, (at: { seriesId: string; meetingId: string }) => Promise<unknown>]>([
    ['the other adds a point', () => steps.add(world.maya, 'Just now')],
    ['the other answers', (at) => answerClose(world.deps, world.maya, { ...at, worth: 4, agreed: [] })],
    [
      'the other keeps a promise',
      async () => {
        const [item] = (await storedOf(world, seriesId)).items;
        return changeItem(world.deps, world.maya, { seriesId, itemId: item?.id ?? '', change: 'keep' });
      },
    ],
  ])('loses nothing when %s at the same moment', async (_what, act) => {
    const { at } = await met();
    await closeMeeting(world.deps, world.maya, at);
    const [, acted] = await Promise.allSettled([reopen(at), act(at)]);
    const { series, meetings } = await storedOf(world, seriesId);
    expect(meetings.filter((each) => each.state === 'inProgress' || each.state === 'planned')).toHaveLength(1);
    expect(series.current.meetingId).toBe(at.meetingId);
    if (_what === 'the other adds a point') expect(await texts()).toContain('Just now');
    if (acted.status === 'fulfilled' && _what === 'the other answers') {
      await closeMeeting(world.deps, world.maya, at);
      expect((await readMeeting(world.deps, world.maya, at)).answers?.mine).toMatchObject({ worth: 4 });
    }
  });
});

describe('a meeting stays closed', () => {
  const next = async (act: () => Promise<unknown>) => {
    await act();
  };
  it.each<[string, (at: { seriesId: string; meetingId: string }) => Promise<unknown>, string]>([
    ['ten minutes after its end', async () => minutesLater(10.1), 'closeStands'],
    [
      'when both have said how it was',
      async (at) => {
        await answerClose(world.deps, world.maya, { ...at, worth: 4, agreed: [] });
        await answerClose(world.deps, world.sam, { ...at, worth: 4, agreed: [] });
      },
      'closeStands',
    ],
    ['when the next one runs', async () => next(() => steps.start()), 'closeStands'],
    [
      'when the next one was moved',
      async () => moveMeeting(world.deps, world.sam, { ...(await current()), startsAt: '2026-12-02T09:00:00.000Z' }),
      'closeStands',
    ],
    [
      'when the next one was skipped',
      async () => skipMeeting(world.deps, world.sam, { ...(await current()), reason: 'Busy' }),
      'closeStands',
    ],
    [
      'when the next one has a purpose',
      async () => setPurpose(world.deps, world.sam, { ...(await current()), purpose: { kind: 'growth' } }),
      'closeStands',
    ],
    [
      'when the next one has notes',
      async () => writeMeetingNotes(world.deps, world.sam, { ...(await current()), text: 'Soon', basedOn: 0 }),
      'closeStands',
    ],
    [
      'when the 1-on-1 has ended',
      async () => changeStatus(world.deps, world.sam, { seriesId, status: 'ended' }),
      'seriesEnded',
    ],
  ])('%s: that is said, not offered, and nothing changes', async (_when, act, code) => {
    const { at } = await met();
    await closeMeeting(world.deps, world.maya, at);
    const { version } = await steps.read();
    minutesLater(1);
    await act(at);
    const view = await steps.read();
    expect(view.can.reopenMeeting).toBe(false);
    expect(view.version).not.toBe(version);
    const people = [world.maya, world.sam];
    const before = await dumpOf(world, seriesId, people);
    await expect(reopen(at)).rejects.toMatchObject({ code });
    expect(await dumpOf(world, seriesId, people)).toEqual(before);
  });

  it('that is not the last one, was skipped, has not begun, or is not there', async () => {
    const { at } = await met();
    await closeMeeting(world.deps, world.maya, at);
    const planned = await current();
    await expect(reopen(planned)).rejects.toMatchObject({ code: 'meetingNotStarted' });
    await startMeeting(world.deps, world.sam, { ...planned, as: 'planned' });
    await closeMeeting(world.deps, world.sam, planned);
    await expect(reopen(at)).rejects.toMatchObject({ code: 'closeStands' });
    const skipped = await current();
    await skipMeeting(world.deps, world.sam, { ...skipped, reason: 'Busy' });
    await expect(reopen(skipped)).rejects.toMatchObject({ code: 'meetingSkipped' });
    await expect(reopen({ seriesId, meetingId: world.deps.ids.next() })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a start', () => {
  it('can be undone after they went to a point, with nothing written yet', async () => {
    const pointId = (await steps.add(world.sam, 'On-call')).meeting.points[0]?.id ?? '';
    const at = await current();
    const before = await storedOf(world, seriesId);
    await steps.start();
    const running = await setCurrentPoint(world.deps, world.sam, { ...at, pointId });
    expect(running.can.takeBackStart).toBe(true);
    await takeBackStart(world.deps, world.maya, at);
    expect(await storedOf(world, seriesId)).toEqual(before);
  });
});

describe('the end of a meeting in which nothing was talked about', () => {
  it('leaves its points as old as they were, and says so before', async () => {
    await steps.add(world.sam, 'On-call');
    expect((await steps.start()).meeting.isFreshlyStarted).toBe(true);
    minutesLater(1);
    const after = await steps.close();
    expect(after.meeting.points).toMatchObject([{ carried: 0 }]);
    const at = { seriesId, meetingId: after.lastHeld?.meetingId ?? '' };
    expect((await reopen(at)).meeting.points).toMatchObject([{ carried: 0 }]);
  });

  it.each<[string, (at: { seriesId: string; meetingId: string }) => Promise<unknown>]>([
    ['a note', (at) => writeMeetingNotes(world.deps, world.sam, { ...at, text: 'Short', basedOn: 0 })],
    [
      'a decision',
      (at) => addDecision(world.deps, world.sam, { ...at, requestId: world.deps.ids.next(), text: 'Yes' }),
    ],
    ['a promise', () => steps.promise(world.sam, 'Ask')],
  ])('is another thing: %s makes the points older', async (_what, act) => {
    await steps.add(world.sam, 'On-call');
    await steps.start();
    minutesLater(1);
    await act(await current());
    expect((await steps.read()).meeting.isFreshlyStarted).toBe(false);
    expect((await steps.close()).meeting.points).toMatchObject([{ carried: 1 }]);
  });
});
