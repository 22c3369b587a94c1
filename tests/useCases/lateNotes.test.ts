import { writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { exportMarkdown } from '@rapport/core/useCases/exportMarkdown';
import { changeStatus } from '@rapport/core/useCases/keepRhythm';
import { readMeeting } from '@rapport/core/useCases/readSeries';
import { dumpOf, type Steps, stepsOn } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
let steps: Steps;
let pointId: string;
let at: { readonly seriesId: string; readonly meetingId: string };
/** A meeting held on Tuesday 24 November from 10:00 to 10:30 in Berlin, with notes on it and on a point. */
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  steps = stepsOn(world, seriesId);
  world.deps.clock.moveTo('2026-11-24T09:00:00Z');
  pointId = (await steps.add(world.sam, 'On-call')).meeting.points[0]?.id ?? '';
  at = { seriesId, meetingId: (await steps.start()).meeting.id };
  world.deps.clock.moveTo('2026-11-24T09:10:00Z');
  await writeMeetingNotes(world.deps, world.maya, { ...at, text: 'A good talk', basedOn: 0 });
  world.deps.clock.moveTo('2026-11-24T09:30:00Z');
  await steps.close();
});
afterEach(() => world.close());

const edit = (text = 'A very good talk') => writeMeetingNotes(world.deps, world.sam, { ...at, text, basedOn: 1 });
const notes = async () => (await readMeeting(world.deps, world.maya, at)).notes;

describe('notes that are saved after the meeting', () => {
  it('within ten minutes are as good as written in it', async () => {
    world.deps.clock.moveTo('2026-11-24T09:40:00Z');
    await edit();
    expect(await notes()).toMatchObject({ text: 'A very good talk', editedBy: world.sam.userId });
    expect(await notes()).not.toHaveProperty('editedAfterEnd');
  });

  it('later are taken, and both see by whom and when', async () => {
    world.deps.clock.moveTo('2026-11-26T14:00:00Z');
    await edit();
    expect(await notes()).toMatchObject({
      text: 'A very good talk',
      editedBy: world.sam.userId,
      editedAt: '2026-11-26T14:00:00.000Z',
      editedAfterEnd: true,
    });
    const text = await exportMarkdown(await exportAll(world.deps, world.maya), world.deps.turns);
    expect(text).toContain('Edited by Sam Lindqvist on Thursday, November 26, 2026, 3:00 PM, after the meeting');
  });

  it('on a point that moved on go where the point is, and are news there', async () => {
    world.deps.clock.moveTo('2026-11-26T14:00:00Z');
    await writePointNotes(world.deps, world.sam, { ...at, pointId, text: 'A rota', basedOn: 0 });
    const { meeting } = await steps.read();
    expect(meeting.points).toMatchObject([{ id: pointId, notes: { text: 'A rota' } }]);
    expect(meeting.points[0]?.notes).not.toHaveProperty('editedAfterEnd');
  });

  it('are taken for ten minutes more when the 1-on-1 has ended, and then refused with all as it was', async () => {
    await changeStatus(world.deps, world.maya, { seriesId, status: 'ended' });
    world.deps.clock.moveTo('2026-11-24T09:39:00Z');
    await edit();
    expect((await notes()).text).toBe('A very good talk');
    world.deps.clock.moveTo('2026-11-24T09:41:00Z');
    const before = await dumpOf(world, seriesId, [world.maya, world.sam]);
    const late = { ...at, text: 'Too late', basedOn: 2 };
    await expect(writeMeetingNotes(world.deps, world.sam, late)).rejects.toMatchObject({ code: 'seriesEnded' });
    const onPoint = { ...at, pointId, text: 'Too late', basedOn: 0 };
    await expect(writePointNotes(world.deps, world.sam, onPoint)).rejects.toMatchObject({ code: 'seriesEnded' });
    expect(await dumpOf(world, seriesId, [world.maya, world.sam])).toEqual(before);
  });
});
