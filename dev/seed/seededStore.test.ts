import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ids } from '@rapport/api/adapters/ids';
import { openSqliteStore } from '@rapport/api/adapters/sqliteStore';
import { dayIn } from '@rapport/core/domain/calendarDay';
import type { DocumentStore } from '@rapport/core/ports';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { readRepairTimes } from '@rapport/core/useCases/keepRhythm';
import { readPractices, readSince } from '@rapport/core/useCases/lookBack';
import { readTemplates } from '@rapport/core/useCases/ownTemplates';
import { readHome } from '@rapport/core/useCases/readHome';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { seededDirectory } from './directory';
import { history } from './history';
import { openPast } from './past';
import { amara, callerOf, daniel, maya, priya, type SeededPerson, sam, tomas, yuki, zoe } from './people';
import { seedContoso } from './seed';
import { openSeededStore } from './seededStore';

const folder = mkdtempSync(join(tmpdir(), 'rapport-seed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const nextFile = () => {
  files += 1;
  return join(folder, `${files}.db`);
};

function worldOn(store: DocumentStore, today: Date) {
  const { deps } = openPast({ store, directory: seededDirectory, ids, today }, today.getTime());
  const home = async (person: SeededPerson) => (await readHome(deps, callerOf(person))).series;
  const between = async (one: SeededPerson, other: SeededPerson) => {
    const row = (await home(one)).find((each) => each.other.id === other.id);
    return readSeries(deps, callerOf(one), { seriesId: row?.id ?? '' });
  };
  const exported = async (person: SeededPerson, other: SeededPerson) => {
    const found = (await exportAll(deps, callerOf(person))).series.find((each) => each.series.other.id === other.id);
    if (!found) throw new Error('The two have no 1-on-1');
    return found;
  };
  return { deps, home, between, exported };
}

async function seededOn(today: Date) {
  const store = await openSeededStore(nextFile(), { directory: seededDirectory, ids, today });
  return { store, ...worldOn(store, today) };
}

describe.each([
  ['a Monday', '2026-11-23T08:00:00Z'],
  ['a Wednesday before the meeting', '2026-11-25T07:00:00Z'],
  ['in the middle of a meeting', '2026-11-25T08:45:00Z'],
  ['right after it', '2026-11-25T09:01:00Z'],
  ['a Sunday night', '2026-11-29T22:30:00Z'],
  ['a new year', '2027-01-01T00:30:00Z'],
  ['after a change of the clock', '2027-03-29T12:00:00Z'],
  ['between two winter and summer times', '2026-11-04T08:15:00Z'],
  ['a leap day', '2028-02-29T23:59:59Z'],
])('the 1-on-1 of Maya and Priya, seeded on %s', (_, now) => {
  const today = new Date(now);
  let world: Awaited<ReturnType<typeof seededOn>>;
  beforeAll(async () => {
    world = await seededOn(today);
  });
  afterAll(() => world.store.close());

  it('has a past that is past, of which one was skipped and made up for in the same week', async () => {
    const { meetings } = await world.exported(priya, maya);
    const past = meetings.filter((each) => each.state !== 'planned');
    expect(past).toHaveLength(history.length);
    for (const each of past) expect((each.heldAt ?? each.skipped?.at ?? '') < now.replace('Z', '.000Z')).toBe(true);
    expect(past.filter((each) => each.state === 'skipped')).toMatchObject([{ skipped: { by: maya.id } }]);
    const figures = await readPractices(world.deps, callerOf(maya), {
      seriesId: (await world.between(maya, priya)).id,
    });
    expect(figures.figures.find((each) => each.practice === 'consistency')).toMatchObject({ lastRepairDays: 2 });
  });

  it('is not owed nor asked for, and has a coming meeting that both prepared, one point carried three times', async () => {
    const { meeting, owed, isUnanswered, proposedPurpose } = await world.between(maya, priya);
    expect({ owed, isUnanswered, proposedPurpose }).toEqual({
      owed: undefined,
      isUnanswered: false,
      proposedPurpose: { kind: 'growth' },
    });
    const fresh = meeting.points.filter((point) => point.carried === 0);
    expect(new Set(fresh.map((point) => point.raisedBy))).toEqual(new Set([maya.id, priya.id]));
    expect(meeting.points.filter((point) => point.carried >= 3)).toHaveLength(1);
  });

  it('has promises of every kind, both ways', async () => {
    const { items } = await world.exported(maya, priya);
    const day = dayIn(maya.timeZone, today);
    const open = items.filter((each) => each.state === 'open');
    expect(new Set(items.map((each) => each.ownerId))).toEqual(new Set([maya.id, priya.id]));
    expect(open.filter((each) => (each.dueOn ?? day) < day)).toMatchObject([{ ownerId: maya.id }]);
    expect(open.filter((each) => (each.dueOn ?? '') >= day)).toHaveLength(3);
    expect(open.filter((each) => each.movedFrom.length === 2)).toMatchObject([{ ownerId: priya.id }]);
    expect(items.filter((each) => each.state === 'dropped')).toMatchObject([{ reason: expect.stringMatching(/./) }]);
    const { tallies } = await world.between(maya, priya);
    expect(tallies).toEqual({
      mine: { kept: 2, keptLate: 0, dropped: 1 },
      theirs: { kept: 3, keptLate: 1, dropped: 0 },
    });
  });

  it('has purposes, decisions, notes, answers of both, and one line they understood differently', async () => {
    const { meetings, series } = await world.exported(maya, priya);
    const held = meetings.filter((each) => each.state === 'held');
    expect(new Set(held.map((each) => each.purpose?.kind)).size).toBeGreaterThanOrEqual(5);
    expect(held.filter((each) => each.decisions.length > 0).length).toBeGreaterThanOrEqual(4);
    expect(held.filter((each) => each.notes.text !== '').length).toBeGreaterThanOrEqual(4);
    expect(held.filter((each) => each.answers?.theirs && each.answers.mine).length).toBeGreaterThanOrEqual(5);
    const decisions = held.flatMap((each) => each.decisions.map(({ text }) => text));
    expect(series.meeting.points.filter((each) => decisions.includes(each.text.text))).toHaveLength(1);
  });

  it('has a human area that was not talked about for weeks, and something since the last meeting', async () => {
    const seriesId = (await world.between(maya, priya)).id;
    const { figures } = await readPractices(world.deps, callerOf(maya), { seriesId });
    const areas = figures.find((each) => each.practice === 'moreThanWork');
    expect(areas).toMatchObject({ quietest: 'recognition', advice: 'askAboutArea' });
    const since = await readSince(world.deps, callerOf(maya), { seriesId });
    expect(since).toMatchObject({ isFirst: false, overdue: [{ isMine: true }] });
    expect(since.theirNewPoints).toBeGreaterThan(0);
  });

  it('has private notes of both, each for its author alone', async () => {
    const [mayas, priyas] = [await world.exported(maya, priya), await world.exported(priya, maya)];
    expect(mayas.privateNotes).toHaveLength(2);
    expect(priyas.privateNotes).toHaveLength(2);
    const texts = priyas.privateNotes.map((each) => each.text);
    for (const text of texts) expect(JSON.stringify(mayas)).not.toContain(text);
  });

  it('stands beside one that nobody answered for, one that is owed, and a paused one', async () => {
    const owed = await world.between(maya, zoe);
    expect(owed).toMatchObject({ owed: { skippedBy: zoe.id }, isUnanswered: false });
    expect((await readRepairTimes(world.deps, callerOf(maya), { seriesId: owed.id })).times).toHaveLength(3);
    expect(await world.between(maya, tomas)).toMatchObject({ isUnanswered: true, heldCount: 3 });
    const paused = await world.between(maya, yuki);
    expect(paused).toMatchObject({ status: { state: 'paused', by: yuki.id }, isUnanswered: false });
    expect(paused.meeting.startsAt > now).toBe(true);
  });
});

it('Maya has a template of her own, Sam has no 1-on-1, and Daniel and Amara have an empty one', async () => {
  const { store, deps, home, between } = await seededOn(new Date('2026-11-23T08:00:00Z'));
  expect(await readTemplates(deps, callerOf(maya))).toMatchObject([{ name: 'After a release' }]);
  expect(await home(sam)).toEqual([]);
  const { meeting } = await between(daniel, amara);
  store.close();
  expect(meeting.points).toEqual([]);
});

it('seeding twice changes nothing', async () => {
  const today = new Date('2026-11-23T08:00:00Z');
  const { store, deps } = await seededOn(today);
  const everything = () => Promise.all([maya, priya, daniel, yuki].map((each) => exportAll(deps, callerOf(each))));
  const before = await everything();
  await seedContoso({ store, directory: seededDirectory, ids, today });
  expect(await everything()).toEqual(before);
  store.close();
});

it('keeps what stands in a store that was seeded before', async () => {
  const file = nextFile();
  const seed = { directory: seededDirectory, ids, today: new Date('2026-11-23T08:00:00Z') };
  (await openSeededStore(file, seed)).close();
  const again = await openSeededStore(file, { ...seed, today: new Date('2027-11-23T08:00:00Z') });
  const home = await worldOn(again, seed.today).home(maya);
  again.close();
  expect(home).toHaveLength(4);
});

it('puts nothing into a store that was there before', async () => {
  const file = nextFile();
  openSqliteStore(file).close();
  const seed = { directory: seededDirectory, ids, today: new Date('2026-11-23T08:00:00Z') };
  const store = await openSeededStore(file, seed);
  const home = await worldOn(store, seed.today).home(maya);
  store.close();
  expect(home).toEqual([]);
});
