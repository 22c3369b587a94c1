import {
  MAX_NOTES_TEXT,
  MAX_POINT_TEXT,
  MAX_POINTS_PER_AGENDA,
  MEETINGS_PER_PAGE,
} from '@rapport/core/contract/limits';
import { addPoint, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { readPractices, readSince } from '@rapport/core/useCases/lookBack';
import { readHome } from '@rapport/core/useCases/readHome';
import { readHistory, readSeries } from '@rapport/core/useCases/readSeries';
import { longestTurn } from '../support/longestTurn';
import { stepsOn } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

/** Nobody else may wait longer for what one pair asks, however much they wrote: in milliseconds of work. */
const LONGEST = 50;

jest.setTimeout(240_000);

let world: World;
let seriesId: string;
/** As much as can be written into one meeting, three bytes a letter, and as many such meetings as a page of the history shows. */
beforeAll(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  const steps = stepsOn(world, seriesId);
  for (let count = 0; count < MAX_POINTS_PER_AGENDA; count++) await steps.add(world.maya, '会'.repeat(MAX_POINT_TEXT));
  const { meeting } = await steps.read();
  const write = (pointId: string) =>
    writePointNotes(world.deps, world.sam, { seriesId, meetingId: meeting.id, pointId, text: notes(0), basedOn: 0 });
  for (const { id } of meeting.points) {
    const isFull = await write(id).then(
      () => false,
      () => true,
    );
    if (isFull) break;
  }
  for (let held = 0; held < MEETINGS_PER_PAGE; held++) {
    await steps.start();
    await steps.close();
  }
});
afterAll(() => world.close());

const notes = (n: number) => `${n}`.padEnd(MAX_NOTES_TEXT, '会');
const meetingId = () => stepsOn(world, seriesId).meetingId();
let saved = 0;

/** Each is got ready first, by what others did before. */
const acts: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
  'opening it': async () => () => readSeries(world.deps, world.maya, { seriesId }),
  home: async () => () => readHome(world.deps, world.maya),
  history: async () => () => readHistory(world.deps, world.maya, { seriesId }),
  'how it is doing': async () => () => readPractices(world.deps, world.maya, { seriesId }),
  'since last time': async () => () => readSince(world.deps, world.maya, { seriesId }),
  'a new point that does not fit': async () => () => {
    const point = { seriesId, requestId: world.deps.ids.next(), text: 'x', area: 'other' } as const;
    return addPoint(world.deps, world.maya, point).catch(() => undefined);
  },
  'saving notes': async () => {
    const { meeting } = await readSeries(world.deps, world.maya, { seriesId });
    const [first] = meeting.points;
    saved += 1;
    const text = { text: notes(saved), basedOn: first?.notes.version ?? 0 };
    const at = { seriesId, meetingId: meeting.id, pointId: first?.id ?? '' };
    return () => writePointNotes(world.deps, world.sam, { ...at, ...text });
  },
  skipping: async () => {
    const at = { seriesId, meetingId: await meetingId() };
    return () => skipMeeting(world.deps, world.maya, { ...at, reason: 'Busy' });
  },
  starting: async () => {
    const at = { seriesId, meetingId: await meetingId() };
    await takeBackStart(world.deps, world.maya, at);
    return () => startMeeting(world.deps, world.maya, at);
  },
  closing: async () => {
    const at = { seriesId, meetingId: await meetingId() };
    await startMeeting(world.deps, world.maya, at);
    return () => closeMeeting(world.deps, world.maya, at);
  },
};

it.each(Object.entries(acts))('%s keeps nobody else waiting', async (_, ready) => {
  const turns: number[] = [];
  // What counts is the best of some: the first compiles, and any may clean up after others.
  for (let time = 0; time < 5; time++) turns.push(await longestTurn(await ready()));
  expect(Math.min(...turns)).toBeLessThan(LONGEST);
});
