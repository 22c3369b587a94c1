import { addPoint, markDiscussed, writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { exportMarkdown } from '@rapport/core/useCases/exportMarkdown';
import { handOver } from '@rapport/core/useCases/handOver';
import { readHeritage } from '@rapport/core/useCases/heritage';
import { closeMeeting, skipMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeItem } from '@rapport/core/useCases/items';
import { moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { addDecision, setPurpose } from '@rapport/core/useCases/leadMeeting';
import { readPractices, readSince, searchSeries } from '@rapport/core/useCases/lookBack';
import { writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { readHome } from '@rapport/core/useCases/readHome';
import { readHistory, readMeeting } from '@rapport/core/useCases/readSeries';
import { suggestQuestions } from '@rapport/core/useCases/suggestQuestions';
import { type Steps, stepsOn } from '../support/oneOnOneSteps';
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

/** Held on Friday 20 November though planned for Tuesday the 24th, with all that can be written in a meeting. */
async function heldEarly() {
  const at = { seriesId, meetingId: await steps.meetingId() };
  const pointId = world.deps.ids.next();
  const point = { seriesId, requestId: pointId, text: 'Budget point', area: 'growth' } as const;
  await addPoint(world.deps, world.sam, point);
  await writePrivateNote(world.deps, world.sam, { ...at, text: 'Budget, privately', basedOn: 0 });
  await setPurpose(world.deps, world.sam, { ...at, purpose: { kind: 'custom', text: 'Budget purpose' } });
  await startMeeting(world.deps, world.maya, { ...at, as: 'planned' });
  await writePointNotes(world.deps, world.sam, { ...at, pointId, text: 'Budget point notes', basedOn: 0 });
  await writeMeetingNotes(world.deps, world.sam, { ...at, text: 'Budget notes', basedOn: 0 });
  await addDecision(world.deps, world.sam, { ...at, requestId: world.deps.ids.next(), text: 'Budget decision' });
  await markDiscussed(world.deps, world.sam, { ...at, pointId, discussed: true });
  world.deps.clock.moveTo('2026-11-20T12:30:00Z');
  await closeMeeting(world.deps, world.maya, at);
  return at;
}

const FRIDAY = '2026-11-20T12:00:00.000Z';

describe('a meeting held on another day than it was planned for goes by the day it was held', () => {
  it('in the history, and where it is read alone', async () => {
    const at = await heldEarly();
    expect((await readHistory(world.deps, world.sam, { seriesId })).meetings).toMatchObject([{ date: FRIDAY }]);
    expect((await readMeeting(world.deps, world.sam, at)).date).toBe(FRIDAY);
  });

  it('in a search, for all that is found in it', async () => {
    await heldEarly();
    const { places } = await searchSeries(world.deps, world.sam, { seriesId, text: 'budget' });
    expect(places.map(({ kind, at }) => [kind, at])).toEqual(
      expect.arrayContaining(
        ['point', 'pointNotes', 'meetingNotes', 'decision', 'purpose', 'privateNote'].map((kind) => [kind, FRIDAY]),
      ),
    );
    expect(places).toHaveLength(6);
  });

  it('in the export, as data and as text', async () => {
    const at = await heldEarly();
    const exported = await exportAll(world.deps, world.sam);
    expect(exported.series[0]?.meetings.find((each) => each.id === at.meetingId)?.date).toBe(FRIDAY);
    const text = await exportMarkdown(exported, world.deps.turns);
    expect(text).toContain('Friday, November 20, 2026');
    expect(text).not.toContain('Tuesday, November 24, 2026');
  });

  it('on Home, in the practices and for the questions', async () => {
    await heldEarly();
    expect((await readHome(world.deps, world.sam)).series[0]?.lastHeld?.startedAt).toBe(FRIDAY);
    world.deps.clock.moveTo('2026-11-27T12:00:00Z');
    const { figures } = await readPractices(world.deps, world.sam, { seriesId });
    expect(figures[2]).toMatchObject({ daysSince: { growth: 7 } });
    const { questions } = await suggestQuestions(world.deps, world.sam, { seriesId });
    expect(questions.find((each) => each.area === 'growth')?.lastDiscussedAt).toBe(FRIDAY);
  });

  it('where it is brought along to a new manager', async () => {
    const { meetingId } = await heldEarly();
    const choice = { pointIds: [], itemIds: [], meetingIds: [meetingId] };
    const input = { seriesId, requestId: world.deps.ids.next(), toId: world.eve.userId, rhythm: everyTuesday };
    const next = await handOver(world.deps, world.sam, { ...input, ...choice });
    const { heritages } = await readHeritage(world.deps, world.eve, { seriesId: next.id });
    expect(heritages[0]?.meetings).toMatchObject([{ heldAt: FRIDAY }]);
  });
});

describe('a meeting that is written up days later', () => {
  it('goes by its own day, and what was kept before it was written up is news since then', async () => {
    const { id: itemId } = await steps.promise(world.sam, 'Ask');
    const at = { seriesId, meetingId: await steps.meetingId() };
    world.deps.clock.moveTo('2026-11-25T09:00:00Z');
    await changeItem(world.deps, world.sam, { seriesId, itemId, change: 'keep' });
    world.deps.clock.moveTo('2026-11-26T09:00:00Z');
    await startMeeting(world.deps, world.maya, { ...at, tookPlace: true });
    await closeMeeting(world.deps, world.maya, at);
    expect((await readMeeting(world.deps, world.sam, at)).date).toBe('2026-11-24T09:00:00.000Z');
    expect(await readSince(world.deps, world.sam, { seriesId })).toMatchObject({
      since: '2026-11-24T09:30:00.000Z',
      kept: [{ id: itemId }],
    });
  });
});

it('a skipped meeting goes by the day it was planned for', async () => {
  const at = { seriesId, meetingId: await steps.meetingId() };
  await moveMeeting(world.deps, world.sam, { ...at, startsAt: '2026-11-25T13:00:00.000Z' });
  await skipMeeting(world.deps, world.sam, { ...at, reason: 'Budget week' });
  expect((await readHistory(world.deps, world.sam, { seriesId })).meetings).toMatchObject([
    { date: '2026-11-25T13:00:00.000Z' },
  ]);
  const { places } = await searchSeries(world.deps, world.sam, { seriesId, text: 'budget week' });
  expect(places).toMatchObject([{ kind: 'skipReason', at: '2026-11-25T13:00:00.000Z' }]);
});

it('the history has the day held last first, whatever was planned', async () => {
  await heldEarly();
  // Planned for a date before the one that was held early.
  await moveMeeting(world.deps, world.sam, {
    seriesId,
    meetingId: await steps.meetingId(),
    startsAt: '2026-11-23T09:00:00.000Z',
  });
  world.deps.clock.moveTo('2026-11-23T09:00:00Z');
  await steps.start();
  await steps.close();
  const { meetings } = await readHistory(world.deps, world.sam, { seriesId });
  expect(meetings.map((each) => each.date)).toEqual(['2026-11-23T09:00:00.000Z', FRIDAY]);
});
