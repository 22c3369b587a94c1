import { DomainError } from '@rapport/core/domain/errors';
import type { Caller } from '@rapport/core/domain/policy';
import * as agenda from '@rapport/core/useCases/changeAgenda';
import { changePurposePlan } from '@rapport/core/useCases/changePurposePlan';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { handOver } from '@rapport/core/useCases/handOver';
import { readHeritage } from '@rapport/core/useCases/heritage';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { addItem, changeItem, readItems } from '@rapport/core/useCases/items';
import { changeRhythm, changeStatus, moveMeeting, readRepairTimes } from '@rapport/core/useCases/keepRhythm';
import {
  addDecision,
  answerClose,
  removeDecision,
  setCurrentPoint,
  setPurpose,
} from '@rapport/core/useCases/leadMeeting';
import { readPractices, readSince, searchSeries } from '@rapport/core/useCases/lookBack';
import { changeTemplate, deleteTemplate, readTemplates, saveTemplate } from '@rapport/core/useCases/ownTemplates';
import { deletePrivateNotes, readPrivateNote, writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { readHome } from '@rapport/core/useCases/readHome';
import { readMyItems } from '@rapport/core/useCases/readMyItems';
import { readHistory, readMeeting, readSeries } from '@rapport/core/useCases/readSeries';
import { reopenMeeting } from '@rapport/core/useCases/reopenMeeting';
import { searchPeople } from '@rapport/core/useCases/searchPeople';
import { suggestQuestions } from '@rapport/core/useCases/suggestQuestions';
import { takeBackSkip } from '@rapport/core/useCases/takeBackSkip';
import { dumpOf, stepsOn } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

interface Place {
  readonly seriesId: string;
  readonly meetingId: string;
  readonly heldId: string;
  readonly pointId: string;
  readonly itemId: string;
  readonly decisionId: string;
}
type Attempt = (caller: Caller, place: Place) => Promise<unknown>;

/** A 1-on-1 with a held meeting, a running one, a point, a promise and a decision. */
async function lived(): Promise<Place> {
  const { id: seriesId } = await startWithSam(world);
  const steps = stepsOn(world, seriesId);
  const heldId = await steps.meetingId();
  await steps.start();
  await steps.close();
  const itemId = (await steps.promise(world.sam, 'Between us: ask Finance')).id;
  const pointId = (await steps.add(world.maya, 'Between us: on-call')).meeting.points[0]?.id ?? '';
  await steps.start();
  const meetingId = await steps.meetingId();
  const decisionId = world.deps.ids.next();
  await addDecision(world.deps, world.maya, {
    seriesId,
    meetingId,
    requestId: decisionId,
    text: 'Between us: we ship',
  });
  return { seriesId, meetingId, heldId, pointId, itemId, decisionId };
}

const next = () => world.deps.ids.next();
const reads: Readonly<Record<string, Attempt>> = {
  readSeries: (caller, place) => readSeries(world.deps, caller, place),
  readHistory: (caller, { seriesId }) => readHistory(world.deps, caller, { seriesId }),
  readMeeting: (caller, place) => readMeeting(world.deps, caller, place),
  'readMeeting, a held one': (caller, { seriesId, heldId }) =>
    readMeeting(world.deps, caller, { seriesId, meetingId: heldId }),
  readItems: (caller, { seriesId }) => readItems(world.deps, caller, { seriesId }),
  readSince: (caller, place) => readSince(world.deps, caller, place),
  readPractices: (caller, place) => readPractices(world.deps, caller, place),
  searchSeries: (caller, { seriesId }) => searchSeries(world.deps, caller, { seriesId, text: 'e' }),
  'searchSeries for it': (caller, { seriesId }) => searchSeries(world.deps, caller, { seriesId, text: 'planted' }),
  readRepairTimes: (caller, place) => readRepairTimes(world.deps, caller, place),
  suggestQuestions: (caller, place) => suggestQuestions(world.deps, caller, place),
  readPrivateNote: (caller, place) => readPrivateNote(world.deps, caller, place),
  'readPrivateNote, of a held one': (caller, { seriesId, heldId }) =>
    readPrivateNote(world.deps, caller, { seriesId, meetingId: heldId }),
};
const ownReads: Readonly<Record<string, Attempt>> = {
  readHome: (caller) => readHome(world.deps, caller),
  readMyItems: (caller) => readMyItems(world.deps, caller),
  readTemplates: (caller) => readTemplates(world.deps, caller),
  exportAll: (caller) => exportAll(world.deps, caller),
  searchPeople: (caller) => searchPeople(world.deps, caller, ''),
};
const changes: Readonly<Record<string, Attempt>> = {
  addPoint: (caller, { seriesId }) =>
    agenda.addPoint(world.deps, caller, { seriesId, requestId: next(), text: 'x', area: 'other' }),
  addPoints: (caller, { seriesId }) =>
    agenda.addPoints(world.deps, caller, { seriesId, requestId: next(), points: [{ text: 'x', area: 'other' }] }),
  editPoint: (caller, place) => agenda.editPoint(world.deps, caller, { ...place, area: 'growth' }),
  splitPoint: (caller, place) =>
    agenda.splitPoint(world.deps, caller, { ...place, requestId: next(), text: { text: 'x', basedOn: 1 }, rest: 'y' }),
  movePoint: (caller, place) => agenda.movePoint(world.deps, caller, { ...place, after: null }),
  removePoint: (caller, place) => agenda.removePoint(world.deps, caller, place),
  restorePoint: (caller, place) => agenda.restorePoint(world.deps, caller, place),
  markDiscussed: (caller, place) => agenda.markDiscussed(world.deps, caller, { ...place, discussed: true }),
  writePointNotes: (caller, place) => agenda.writePointNotes(world.deps, caller, { ...place, text: 'x', basedOn: 0 }),
  writeMeetingNotes: (caller, place) =>
    agenda.writeMeetingNotes(world.deps, caller, { ...place, text: 'x', basedOn: 0 }),
  startMeeting: (caller, place) => startMeeting(world.deps, caller, place),
  takeBackStart: (caller, place) => takeBackStart(world.deps, caller, place),
  skipMeeting: (caller, place) => skipMeeting(world.deps, caller, { ...place, reason: 'x' }),
  takeBackSkip: (caller, place) => takeBackSkip(world.deps, caller, place),
  changePurposePlan: (caller, { seriesId }) => changePurposePlan(world.deps, caller, { seriesId, plan: [] }),
  moveMeeting: (caller, place) => moveMeeting(world.deps, caller, { ...place, startsAt: '2026-12-03T09:00:00Z' }),
  setPurpose: (caller, place) => setPurpose(world.deps, caller, { ...place, purpose: { kind: 'growth' } }),
  setCurrentPoint: (caller, place) => setCurrentPoint(world.deps, caller, place),
  addDecision: (caller, place) => addDecision(world.deps, caller, { ...place, requestId: next(), text: 'x' }),
  removeDecision: (caller, place) => removeDecision(world.deps, caller, place),
  reopenMeeting: (caller, { seriesId, heldId }) => reopenMeeting(world.deps, caller, { seriesId, meetingId: heldId }),
  answerClose: (caller, { seriesId, heldId }) =>
    answerClose(world.deps, caller, { seriesId, meetingId: heldId, worth: 1, agreed: [] }),
  addItem: (caller, { seriesId }) =>
    addItem(world.deps, caller, { seriesId, requestId: next(), text: 'x', ownerId: caller.userId }),
  changeItem: (caller, place) => changeItem(world.deps, caller, { ...place, change: 'keep' }),
  changeRhythm: (caller, { seriesId }) =>
    changeRhythm(world.deps, caller, { seriesId, rhythm: { ...everyTuesday, durationMinutes: 60 } }),
  'changeStatus, pause': (caller, { seriesId }) =>
    changeStatus(world.deps, caller, { seriesId, status: 'paused', untilOn: '2026-12-24' }),
  'changeStatus, end': (caller, { seriesId }) => changeStatus(world.deps, caller, { seriesId, status: 'ended' }),
  'changeStatus, go on': (caller, { seriesId }) => changeStatus(world.deps, caller, { seriesId, status: 'active' }),
  handOver: (caller, { seriesId, itemId, heldId, pointId }) =>
    handOver(world.deps, caller, {
      seriesId,
      requestId: next(),
      toId: caller.userId,
      rhythm: everyTuesday,
      pointIds: [pointId],
      itemIds: [itemId],
      meetingIds: [heldId],
    }),
  writePrivateNote: (caller, place) => writePrivateNote(world.deps, caller, { ...place, text: 'x', basedOn: 0 }),
  deletePrivateNotes: (caller, place) => deletePrivateNotes(world.deps, caller, place),
  closeMeeting: (caller, place) => closeMeeting(world.deps, caller, place),
};

describe('a stranger and another tenant', () => {
  it.each([...Object.entries(reads), ...Object.entries(changes), ['readHeritage', reads.readSeries]])(
    'are told of nothing by %s, and nothing changes',
    async (name, attempt) => {
      const place = await lived();
      const people = [world.maya, world.sam, world.eve, world.samElsewhere];
      const before = await dumpOf(world, place.seriesId, people);
      for (const caller of [world.eve, world.samElsewhere]) {
        const refusal = await (name === 'readHeritage'
          ? readHeritage(world.deps, caller, place)
          : attempt?.(caller, place)
        )?.then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(refusal).toBeInstanceOf(DomainError);
        expect(refusal).toMatchObject({ code: 'notFound', detail: {} });
      }
      expect(await dumpOf(world, place.seriesId, people)).toEqual(before);
    },
  );

  it.each(Object.entries(ownReads))('find nothing of it in their own %s', async (_name, read) => {
    const place = await lived();
    for (const caller of [world.eve, world.samElsewhere]) {
      const told = JSON.stringify(await read(caller, place));
      expect(told).not.toContain('Between us');
      expect(told).not.toContain(place.seriesId);
    }
  });

  it('are served by each read when they are one of the two, so that the refusals mean something', async () => {
    const place = await lived();
    for (const caller of [world.maya, world.sam]) {
      for (const read of [...Object.values(reads), ...Object.values(ownReads)]) await read(caller, place);
    }
  });
});

describe('a private note', () => {
  const planted = 'planted: Sam is not ready for this';

  it('is read by its author alone, whatever the other reads, before and after the close', async () => {
    const place = await lived();
    await writePrivateNote(world.deps, world.maya, { ...place, text: planted, basedOn: 0 });
    await writePrivateNote(world.deps, world.maya, { ...place, meetingId: place.heldId, text: planted, basedOn: 0 });
    const look = async () => {
      for (const [name, read] of Object.entries({ ...reads, ...ownReads })) {
        expect(`${name}: ${JSON.stringify(await read(world.sam, place))}`).not.toContain('planted');
      }
    };
    await look();
    for (const [name, change] of Object.entries(changes)) {
      const told = await change(world.sam, place).catch((error: unknown) => error);
      expect(`${name}: ${JSON.stringify(told)}`).not.toContain('planted');
    }
    await look();
    expect((await readPrivateNote(world.deps, world.maya, place)).text).toBe(planted);
    expect(JSON.stringify(await exportAll(world.deps, world.maya))).toContain(planted);
    const found = await searchSeries(world.deps, world.maya, { seriesId: place.seriesId, text: 'PLANTED' });
    expect(found.places.map((each) => each.kind)).toEqual(['privateNote', 'privateNote']);
  });

  it('lies in no document of the 1-on-1', async () => {
    const place = await lived();
    await writePrivateNote(world.deps, world.maya, { ...place, text: planted, basedOn: 0 });
    expect(JSON.stringify(await dumpOf(world, place.seriesId, [world.sam, world.eve]))).not.toContain('planted');
    expect(JSON.stringify(await dumpOf(world, place.seriesId, [world.maya]))).toContain('planted');
  });

  it('is never seen by the next manager, neither Maya’s nor Sam’s own, nor what the two said at the close', async () => {
    const place = await lived();
    for (const caller of [world.maya, world.sam]) {
      await writePrivateNote(world.deps, caller, { ...place, meetingId: place.heldId, text: planted, basedOn: 0 });
      await answerClose(world.deps, caller, {
        seriesId: place.seriesId,
        meetingId: place.heldId,
        worth: 2,
        agreed: [],
      });
    }
    await closeMeeting(world.deps, world.sam, place);
    const { id: seriesId, meeting } = await handOver(world.deps, world.sam, {
      seriesId: place.seriesId,
      requestId: next(),
      toId: world.eve.userId,
      rhythm: everyTuesday,
      pointIds: [place.pointId],
      itemIds: [place.itemId],
      meetingIds: [place.heldId, place.meetingId],
    });
    const there = { ...place, seriesId, meetingId: meeting.id, heldId: meeting.id };
    for (const [name, read] of Object.entries({ ...reads, ...ownReads })) {
      expect(`${name}: ${JSON.stringify(await read(world.eve, there))}`).not.toContain('planted');
    }
    const heritage = JSON.stringify(await readHeritage(world.deps, world.eve, { seriesId }));
    expect(heritage).not.toMatch(/planted|worth|answers/);
    expect(heritage).toContain('Between us: we ship');
    await expect(readMeeting(world.deps, world.eve, place)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('and the sealed rest of a 1-on-1 are found by no search of the next manager, what was chosen is', async () => {
    const place = await lived();
    const write = (text: string, meetingId: string) =>
      agenda.writeMeetingNotes(world.deps, world.maya, { seriesId: place.seriesId, meetingId, text, basedOn: 0 });
    await write('marker in the sealed notes', place.heldId);
    await write('marker in the shown notes', place.meetingId);
    await setPurpose(world.deps, world.sam, {
      ...place,
      purpose: { kind: 'custom', text: 'marker of a sealed purpose' },
    });
    await writePrivateNote(world.deps, world.maya, { ...place, text: 'marker, planted', basedOn: 0 });
    await closeMeeting(world.deps, world.sam, place);
    const skippedId = await stepsOn(world, place.seriesId).meetingId();
    await skipMeeting(world.deps, world.sam, { ...place, meetingId: skippedId, reason: 'marker of a sealed reason' });
    const { id: seriesId } = await handOver(world.deps, world.sam, {
      seriesId: place.seriesId,
      requestId: next(),
      toId: world.eve.userId,
      rhythm: everyTuesday,
      pointIds: [],
      itemIds: [],
      meetingIds: [place.meetingId],
    });
    const search = (caller: Caller, inSeries: string) =>
      searchSeries(world.deps, caller, { seriesId: inSeries, text: 'marker' });
    expect((await search(world.eve, seriesId)).places).toMatchObject([
      { kind: 'heritage', text: 'marker in the shown notes' },
    ]);
    await expect(search(world.eve, place.seriesId)).rejects.toMatchObject({ code: 'notFound' });
    const own = (await search(world.sam, place.seriesId)).places.map((each) => each.kind);
    expect(own.sort()).toEqual(['meetingNotes', 'meetingNotes', 'purpose', 'skipReason']);
  });

  it('is written again and again, and shows another window of the author what stands now', async () => {
    const place = await lived();
    const write = (text: string, basedOn: number) =>
      writePrivateNote(world.deps, world.maya, { ...place, text, basedOn });
    expect(await readPrivateNote(world.deps, world.maya, place)).toEqual({ text: '', version: 0 });
    expect(await write('One', 0)).toEqual({ text: 'One', version: 1 });
    expect(await write('Two', 1)).toEqual({ text: 'Two', version: 2 });
    await expect(write('Three', 1)).rejects.toMatchObject({
      code: 'changedElsewhere',
      detail: { current: { text: 'Two', version: 2 } },
    });
  });

  it('moves along when its meeting is skipped, again and again, still its author’s alone; the next talk begins empty', async () => {
    const { id: seriesId } = await startWithSam(world);
    const steps = stepsOn(world, seriesId);
    const first = await steps.meetingId();
    const read = (caller: Caller, meetingId: string) => readPrivateNote(world.deps, caller, { seriesId, meetingId });
    await writePrivateNote(world.deps, world.maya, { seriesId, meetingId: first, text: planted, basedOn: 0 });
    for (const reason of ['Ill', 'Busy'])
      await skipMeeting(world.deps, world.sam, { seriesId, meetingId: await steps.meetingId(), reason });
    const second = await steps.meetingId();
    expect(await read(world.maya, second)).toEqual({ text: planted, version: 1 });
    expect(await read(world.sam, second)).toEqual({ text: '', version: 0 });
    const found = await searchSeries(world.deps, world.maya, { seriesId, text: 'planted' });
    expect(found.places).toMatchObject([{ kind: 'privateNote', meetingId: second }]);
    const exported = await exportAll(world.deps, world.maya);
    expect(exported.series[0]?.privateNotes).toEqual([{ meetingId: second, text: planted }]);
    // A save that comes late, from a window that still shows the skipped meeting, is the same note.
    await writePrivateNote(world.deps, world.maya, { seriesId, meetingId: first, text: 'planted, late', basedOn: 1 });
    expect(await read(world.maya, second)).toEqual({ text: 'planted, late', version: 2 });
    await steps.start();
    await steps.close();
    expect(await read(world.maya, await steps.meetingId())).toEqual({ text: '', version: 0 });
    expect((await read(world.maya, second)).text).toBe('planted, late');
    expect(JSON.stringify(await dumpOf(world, seriesId, [world.sam, world.eve]))).not.toContain('planted');
  });

  it('is deleted with all others of that 1-on-1, and only the author’s', async () => {
    const place = await lived();
    for (const caller of [world.maya, world.sam]) {
      await writePrivateNote(world.deps, caller, { ...place, text: planted, basedOn: 0 });
      await writePrivateNote(world.deps, caller, { ...place, meetingId: place.heldId, text: planted, basedOn: 0 });
    }
    await deletePrivateNotes(world.deps, world.maya, place);
    await deletePrivateNotes(world.deps, world.maya, place);
    expect(JSON.stringify(await dumpOf(world, place.seriesId, [world.maya]))).not.toContain('planted');
    expect((await readPrivateNote(world.deps, world.sam, place)).text).toBe(planted);
    expect((await writePrivateNote(world.deps, world.maya, { ...place, text: 'Anew', basedOn: 0 })).version).toBe(1);
  });
});

describe('own templates', () => {
  it('are seen by their owner alone, saved once a request, and deleted by no other', async () => {
    const template = {
      requestId: next(),
      name: 'Planted',
      points: [{ text: 'How are you?', area: 'wellbeing' as const }],
    };
    const saved = await saveTemplate(world.deps, world.maya, template);
    expect(await saveTemplate(world.deps, world.maya, template)).toEqual(saved);
    expect(await readTemplates(world.deps, world.maya)).toEqual([saved]);
    expect(await readTemplates(world.deps, world.sam)).toEqual([]);
    const change = { templateId: saved.id, name: 'Changed', points: [] };
    await expect(changeTemplate(world.deps, world.sam, change)).rejects.toMatchObject({ code: 'notFound' });
    await expect(changeTemplate(world.deps, world.maya, { ...change, templateId: 'person' })).rejects.toMatchObject({
      code: 'notFound',
    });
    await deleteTemplate(world.deps, world.sam, { templateId: saved.id });
    await deleteTemplate(world.deps, world.maya, { templateId: 'person' });
    expect(await readTemplates(world.deps, world.maya)).toEqual([saved]);
    await deleteTemplate(world.deps, world.maya, { templateId: saved.id });
    await deleteTemplate(world.deps, world.maya, { templateId: saved.id });
    expect(await readTemplates(world.deps, world.maya)).toEqual([]);
    expect(await saveTemplate(world.deps, world.maya, template)).toEqual(saved);
  });

  it('can be given another name and other points, and keep their place', async () => {
    const points = [{ text: 'How are you?', area: 'wellbeing' as const }];
    const [first, second] = [
      await saveTemplate(world.deps, world.maya, { requestId: next(), name: 'First', points }),
      await saveTemplate(world.deps, world.maya, { requestId: next(), name: 'Second', points }),
    ];
    const before = (await readTemplates(world.deps, world.maya)).map(({ id }) => id);
    const changed = { name: 'Renamed', points: [{ text: 'What is new?', area: 'other' as const }, ...points] };
    const answer = await changeTemplate(world.deps, world.maya, { templateId: first.id, ...changed });
    expect(answer).toEqual({ id: first.id, ...changed });
    const after = await readTemplates(world.deps, world.maya);
    expect(after.map(({ id }) => id)).toEqual(before);
    expect(after).toContainEqual(answer);
    expect(after).toContainEqual(second);
  });

  it('have an end', async () => {
    const points = [{ text: 'How are you?', area: 'wellbeing' as const }];
    for (let count = 0; count < 50; count++)
      await saveTemplate(world.deps, world.maya, { requestId: next(), name: `T${count}`, points });
    await expect(saveTemplate(world.deps, world.maya, { requestId: next(), name: 'x', points })).rejects.toMatchObject({
      code: 'tooManyItems',
    });
  });
});
