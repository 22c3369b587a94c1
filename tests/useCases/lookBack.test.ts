import { MAX_NOTES_TEXT } from '@rapport/core/contract/limits';
import { seriesPartition } from '@rapport/core/domain/partitions';
import { questions, suits } from '@rapport/core/domain/questionBank';
import type { StoredFields } from '@rapport/core/ports';
import {
  addPoint,
  markDiscussed,
  removePoint,
  writeMeetingNotes,
  writePointNotes,
} from '@rapport/core/useCases/changeAgenda';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { closeMeeting, skipMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeItem } from '@rapport/core/useCases/items';
import { changeStatus } from '@rapport/core/useCases/keepRhythm';
import { addDecision, answerClose } from '@rapport/core/useCases/leadMeeting';
import { readPractices, readSince, searchSeries } from '@rapport/core/useCases/lookBack';
import { saveTemplate } from '@rapport/core/useCases/ownTemplates';
import { writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { readHome } from '@rapport/core/useCases/readHome';
import { readHistory, readMeeting, readSeries } from '@rapport/core/useCases/readSeries';
import { suggestQuestions } from '@rapport/core/useCases/suggestQuestions';
import { type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
let steps: Steps;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  steps = stepsOn(world, seriesId);
});
afterEach(() => world.close());

const itemChange = (itemId: string, change: 'keep' | 'reopen') =>
  changeItem(world.deps, world.sam, { seriesId, itemId, change });
const hold = async (instant: string) => {
  world.deps.clock.moveTo(instant);
  await steps.start();
  await steps.close();
};

describe('since we last met', () => {
  it('is what happened after the close: kept, dropped, late, and new points of each', async () => {
    const early = await steps.promise(world.sam, 'Kept before');
    await itemChange(early.id, 'keep');
    const [kept, dropped] = [await steps.promise(world.sam, 'Kept'), await steps.promise(world.maya, 'Dropped')];
    await steps.promise(world.sam, 'Late', { due: { on: '2026-11-25' } });
    await steps.add(world.maya, 'Carried');
    await hold('2026-11-24T09:00:00Z');
    world.deps.clock.moveTo('2026-11-27T09:00:00Z');
    await itemChange(kept.id, 'keep');
    await changeItem(world.deps, world.maya, { seriesId, itemId: dropped.id, change: 'drop', reason: 'Moot' });
    await steps.add(world.sam, 'New');
    const gone = await steps.add(world.sam, 'Gone');
    await removePoint(world.deps, world.sam, { seriesId, pointId: gone.meeting.points.at(-1)?.id ?? '' });
    expect(await readSince(world.deps, world.maya, { seriesId })).toMatchObject({
      since: '2026-11-24T09:00:00.000Z',
      isFirst: false,
      kept: [{ id: kept.id }],
      dropped: [{ id: dropped.id, reason: 'Moot' }],
      overdue: [{ text: 'Late', isMine: false, isOverdue: true }],
      myNewPoints: 0,
      theirNewPoints: 1,
    });
  });

  it('is since the start when they have not met', async () => {
    await steps.add(world.sam, 'New');
    expect(await readSince(world.deps, world.sam, { seriesId })).toMatchObject({
      isFirst: true,
      myNewPoints: 1,
      kept: [],
    });
  });
});

describe('how this 1-on-1 is doing', () => {
  it('says that it is too early, then tells each practice to each side', async () => {
    expect((await readPractices(world.deps, world.sam, { seriesId })).figures.map((each) => each.isEnough)).toEqual(
      Array(5).fill(false),
    );
    await steps.add(world.sam, 'Forever on the agenda');
    for (const day of ['2026-11-24', '2026-12-01', '2026-12-08']) {
      world.deps.clock.moveTo(`${day}T09:00:00Z`);
      await steps.start();
      const decision = { requestId: world.deps.ids.next(), text: 'Next week' };
      await addDecision(world.deps, world.sam, { seriesId, meetingId: await steps.meetingId(), ...decision });
      await steps.close();
    }
    const { figures } = await readPractices(world.deps, world.sam, { seriesId });
    expect(figures).toMatchObject([
      { practice: 'purpose', held: 3, withPurpose: 0, advice: 'choosePurpose' },
      { practice: 'sharedAgenda', mine: 1, theirs: 0, advice: 'inviteOther' },
      { practice: 'moreThanWork', statusPoints: 0, daysSince: {} },
      { practice: 'followUp', carriedOften: 1, advice: 'decideCarried' },
      { practice: 'consistency', held: 3, planned: 3, streak: 3, longestGapDays: 7 },
    ]);
    expect((await readPractices(world.deps, world.maya, { seriesId })).figures[1]).toMatchObject({
      mine: 0,
      advice: 'addYourOwn',
    });
  });
});

describe('how a long 1-on-1 is doing', () => {
  it('is told from the last twelve that were held, however many were skipped among them', async () => {
    for (let week = 0; week < 16; week++) {
      world.deps.clock.moveTo((await steps.read()).meeting.startsAt);
      const meetingId = await steps.meetingId();
      if (week % 4 === 1) await skipMeeting(world.deps, world.sam, { seriesId, meetingId, reason: 'Release week' });
      else {
        await steps.start();
        await steps.close();
      }
    }
    const [purpose] = (await readPractices(world.deps, world.sam, { seriesId })).figures;
    expect(purpose).toMatchObject({ practice: 'purpose', held: 12 });
  });
});

describe('searching a 1-on-1', () => {
  it('finds points, notes, decisions and promises of every meeting, newest first', async () => {
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    const pointId = (await steps.add(world.maya, 'The budget')).meeting.points[0]?.id ?? '';
    await steps.start();
    const at = { seriesId, meetingId: await steps.meetingId() };
    await writePointNotes(world.deps, world.sam, { ...at, pointId, text: 'Büdget is tight', basedOn: 0 });
    await addDecision(world.deps, world.sam, { ...at, requestId: world.deps.ids.next(), text: 'No budget this year' });
    await markDiscussed(world.deps, world.sam, { ...at, pointId, discussed: true });
    const item = await steps.promise(world.sam, 'Ask about the BUDGET');
    await steps.close();
    await steps.add(world.sam, 'Budget again');
    const found = await searchSeries(world.deps, world.sam, { seriesId, text: 'budget' });
    expect(found.isMore).toBe(false);
    expect(found.places.map((each) => `${each.kind}: ${each.text}`)).toEqual([
      'point: Budget again',
      'point: The budget',
      'pointNotes: Büdget is tight',
      'decision: No budget this year',
      'item: Ask about the BUDGET',
    ]);
    expect(found.places.at(-1)).toMatchObject({ itemId: item.id });
    expect((await searchSeries(world.deps, world.sam, { seriesId, text: 'tight budget' })).places).toHaveLength(1);
    expect((await searchSeries(world.deps, world.sam, { seriesId, text: 'nowhere' })).places).toEqual([]);
  });

  it('shows notes as they read, without the signs of Markdown, unless it is there that the words stand', async () => {
    await steps.start();
    const at = { seriesId, meetingId: await steps.meetingId() };
    const text = '- [x] **Budget** is\n- with [Finance](https://example.com/plan)';
    await writeMeetingNotes(world.deps, world.sam, { ...at, text, basedOn: 0 });
    const shown = async (asked: string) =>
      (await searchSeries(world.deps, world.sam, { seriesId, text: asked })).places.map((each) => each.text);
    expect(await shown('budget finance')).toEqual(['☑\ufe0e Budget is\n• with Finance']);
    expect(await shown('example.com')).toEqual([expect.stringContaining('(https://example.com/plan)')]);
  });

  it('has an end, and says that there is more', async () => {
    for (let count = 0; count < 51; count++) await steps.promise(world.sam, `Budget ${count}`);
    const found = await searchSeries(world.deps, world.sam, { seriesId, text: 'budget' });
    expect([found.places.length, found.isMore]).toEqual([50, true]);
  });

  it('lets the others have their turn after as much text as one note may have', async () => {
    const notes = 'ば\u0301 '.repeat(MAX_NOTES_TEXT / 3);
    for (let count = 0; count < 5; count++) await steps.add(world.maya, `Point ${count}`);
    const { meeting } = await steps.start();
    for (const { id: pointId } of meeting.points) {
      const input = { seriesId, meetingId: meeting.id, pointId, text: notes, basedOn: 0 };
      await writePointNotes(world.deps, world.sam, input);
    }
    let others = 0;
    const turns = {
      next: async () => {
        others += 1;
      },
    };
    const found = await searchSeries({ ...world.deps, turns }, world.sam, { seriesId, text: 'ば' });
    expect(found.places).toHaveLength(5);
    // Once behind each of them but the last, to look for the word and to cut the piece around it.
    expect(others).toBeGreaterThanOrEqual(8);
  });
});

describe('suggested questions', () => {
  it('put one that was taken behind the others, for both', async () => {
    const [first] = (await suggestQuestions(world.deps, world.maya, { seriesId })).questions;
    if (!first) throw new Error('No question');
    const input = { seriesId, requestId: world.deps.ids.next(), text: 'x', area: first.area, questionId: first.id };
    await addPoint(world.deps, world.maya, input);
    await addPoint(world.deps, world.maya, input);
    expect((await storedOf(world, seriesId)).series.askedQuestions).toHaveLength(1);
    for (const caller of [world.maya, world.sam]) {
      const { questions } = await suggestQuestions(world.deps, caller, { seriesId });
      expect(questions.slice(0, 8).map((each) => each.id)).not.toContain(first.id);
      expect(new Set(questions.map((each) => each.id)).size).toBe(questions.length);
    }
  });
});

it('offers all questions that suit who asks, to search in', async () => {
  const suiting = questions.filter((each) => suits(each, { kind: 'managerReport', role: 'report' }));
  const offered = await suggestQuestions(world.deps, world.sam, { seriesId });
  expect(offered.questions.map((each) => each.id).toSorted()).toEqual(suiting.map((each) => each.id).toSorted());
});

describe('exporting all that is mine', () => {
  it('holds every meeting, promise, own note and template, of ended 1-on-1s too', async () => {
    const heldId = await steps.meetingId();
    await steps.promise(world.sam, 'My promise');
    await writePrivateNote(world.deps, world.sam, { seriesId, meetingId: heldId, text: 'Mine alone', basedOn: 0 });
    await writePrivateNote(world.deps, world.maya, { seriesId, meetingId: heldId, text: 'planted', basedOn: 0 });
    await hold('2026-11-24T09:00:00Z');
    await answerClose(world.deps, world.maya, { seriesId, meetingId: heldId, worth: 1, agreed: [] });
    const points = [{ text: 'How are you?', area: 'wellbeing' as const }];
    await saveTemplate(world.deps, world.sam, { requestId: world.deps.ids.next(), name: 'My template', points });
    await changeStatus(world.deps, world.maya, { seriesId, status: 'ended' });
    const exported = await exportAll(world.deps, world.sam);
    expect(exported).toMatchObject({
      me: { name: 'Sam Lindqvist' },
      series: [
        {
          series: { id: seriesId, status: { state: 'ended' } },
          items: [{ text: 'My promise' }],
          privateNotes: [{ meetingId: heldId, text: 'Mine alone' }],
        },
      ],
      templates: [{ name: 'My template', points }],
    });
    expect(exported.series[0]?.meetings.map((each) => each.state).sort()).toEqual(['held', 'planned']);
    expect(JSON.stringify(exported)).not.toMatch(/planted|"worth"/);
  });
});

describe('documents as the first version stored them', () => {
  const [maya, sam] = ['aaaaaaaa-0000-4000-8000-00000000000a', 'bbbbbbbb-0000-4000-8000-00000000000b'];
  const [oldId, heldId, currentId] = ['series', 'held', 'current'].map(
    (name) => `00000000-0000-4000-8000-${name.padEnd(12, '0').slice(0, 12)}`,
  );
  const text = (words: string) => ({ text: words, version: 1, editedBy: sam, editedAt: '2026-10-20T08:00:00.000Z' });
  const point = (id: string, more: object) => ({
    id,
    text: text(`About ${id}`),
    area: 'growth',
    raisedBy: sam,
    raisedAt: '2026-10-20T08:00:00.000Z',
    carried: 0,
    notes: { text: '', version: 0 },
    ...more,
  });
  const rhythm = {
    cadence: { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-10-01' },
    timeZone: 'Europe/Berlin',
    durationMinutes: 45,
  };
  const series = (state: string) => ({
    id: oldId,
    kind: 'managerReport',
    people: [
      { id: maya, name: 'Maya Okafor', role: 'manager' },
      { id: sam, name: 'Sam Lindqvist', role: 'report' },
    ],
    rhythm,
    startedAt: '2026-10-01T08:00:00.000Z',
    startedBy: maya,
    requestId: 'dddddddd-0000-4000-8000-00000000000e',
    current: {
      meetingId: currentId,
      startsAt: '2026-11-24T09:00:00.000Z',
      state,
      openPoints: { [sam]: 1 },
      preparedBy: [sam],
    },
    heldCount: 1,
    lastHeld: { meetingId: heldId, heldAt: '2026-11-17T09:40:00.000Z' },
  });
  const meeting = { durationMinutes: 45, notes: text('Good talk') };
  const started = { startedAt: '2026-11-17T09:00:00.000Z', startedBy: maya };
  const heldBody = {
    ...meeting,
    ...started,
    id: heldId,
    startsAt: '2026-11-17T09:00:00.000Z',
    agenda: [
      point('p0', { state: 'discussed', discussedBy: sam, discussedAt: '2026-11-17T09:10:00.000Z' }),
      point('p1', { state: 'carriedOver' }),
    ],
    state: 'held',
    heldAt: '2026-11-17T09:40:00.000Z',
    closedBy: sam,
  };
  const currentBody = (state: string) => ({
    ...meeting,
    ...(state === 'inProgress' && started),
    id: currentId,
    startsAt: '2026-11-24T09:00:00.000Z',
    agenda: [
      point('p1', { state: 'open' }),
      point('p2', { state: 'removed', removedBy: sam, removedAt: '2026-11-18T09:10:00.000Z' }),
    ],
    state,
  });

  async function store(state: 'planned' | 'inProgress') {
    const document = (type: string, body: { readonly id: string | undefined }, sortKey: string): StoredFields => ({
      id: body.id ?? '',
      type,
      sortKey,
      schemaVersion: 1,
      body,
    });
    await world.deps.store.commit(
      seriesPartition(world.maya.tenantId, oldId ?? ''),
      [
        document('series', series(state), '2026-10-01T08:00:00.000Z'),
        document('meeting', heldBody, heldBody.startsAt),
        document('meeting', currentBody(state), '2026-11-24T09:00:00.000Z'),
      ].map((each) => ({ kind: 'create', document: each })),
    );
    return { seriesId: oldId ?? '', meetingId: currentId ?? '' };
  }

  it.each(['planned', 'inProgress'] as const)('are read, lived on and written anew: one that is %s', async (state) => {
    const at = await store(state);
    expect(await readSeries(world.deps, world.sam, at)).toMatchObject({
      status: { state: 'active' },
      heldCount: 1,
      recent: { held: 0, of: 0 },
      openItems: { mine: 0, theirs: 0 },
      meeting: { state, points: [{ id: 'p1', text: { text: 'About p1' } }], decisions: [], moves: [] },
    });
    expect(await readMeeting(world.deps, world.sam, { ...at, meetingId: heldId ?? '' })).toMatchObject({
      state: 'held',
      madeItems: [],
      answers: { theyAnswered: false },
    });
    expect((await readHistory(world.deps, world.sam, at)).meetings).toMatchObject([{ discussed: 1, carriedOver: 1 }]);
    for (const read of [readPractices, readSince]) await read(world.deps, world.sam, at);
    expect((await searchSeries(world.deps, world.sam, { ...at, text: 'about' })).places).toHaveLength(2);
    await answerClose(world.deps, world.sam, { ...at, meetingId: heldId ?? '', worth: 4, agreed: [] });
    await startMeeting(world.deps, world.maya, at);
    const item = await stepsOn(world, at.seriesId).promise(world.sam, 'Ask');
    const next = await closeMeeting(world.deps, world.sam, at);
    expect(next).toMatchObject({
      heldCount: 2,
      openItems: { mine: 1 },
      meeting: { points: [{ id: 'p1', carried: 1 }] },
    });
    expect((await readMeeting(world.deps, world.maya, at)).madeItems.map((each) => each.id)).toEqual([item.id]);
  });

  it('stand on the home page', async () => {
    const { seriesId: id } = await store('planned');
    await world.deps.store.commit(
      { container: 'people', key: `${world.sam.tenantId}:${sam}`, tenantId: world.sam.tenantId },
      [
        {
          kind: 'create',
          document: {
            id: `membership:${id}`,
            type: 'membership',
            sortKey: id,
            schemaVersion: 1,
            body: { seriesId: id, otherId: maya, otherName: 'Maya Okafor', state: 'active' },
          },
        },
      ],
    );
    const { series: rows } = await readHome(world.deps, world.sam);
    expect(rows.find((each) => each.id === id)).toMatchObject({
      meeting: { iPrepared: true, myPoints: 1 },
      status: { state: 'active' },
    });
  });
});
