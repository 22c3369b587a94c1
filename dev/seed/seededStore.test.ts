import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ids } from '@rapport/api/adapters/ids';
import { systemClock } from '@rapport/api/adapters/systemClock';
import { readHome } from '@rapport/core/useCases/readHome';
import { readHistory, readSeries } from '@rapport/core/useCases/readSeries';
import { seededDirectory } from './directory';
import { history } from './history';
import { amara, CONTOSO_TENANT_ID, daniel, maya, priya, type SeededPerson, sam } from './people';
import { openSeededStore } from './seededStore';

const folder = mkdtempSync(join(tmpdir(), 'rapport-seed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const callerOf = ({ id, name }: SeededPerson) => ({ tenantId: CONTOSO_TENANT_ID, userId: id, name });
let files = 0;

async function seededOn(today: Date) {
  files += 1;
  const store = await openSeededStore(join(folder, `${files}.db`), { directory: seededDirectory, ids, today });
  const deps = { store, directory: seededDirectory, ids, clock: systemClock };
  const home = (person: SeededPerson) => readHome(deps, callerOf(person));
  return { store, deps, home };
}

it.each([
  ['a Monday', '2026-11-23T08:00:00Z'],
  ['in the middle of a meeting', '2026-11-25T08:45:00Z'],
  ['after a change of the clock', '2027-03-29T12:00:00Z'],
  ['a leap day', '2028-02-29T23:59:59Z'],
])('seeds a lived-in 1-on-1 of Maya and Priya whose past is past, on %s', async (_, today) => {
  const { store, deps, home } = await seededOn(new Date(today));
  const [row] = (await home(maya)).series;
  const series = await readSeries(deps, callerOf(priya), { seriesId: row?.id ?? '' });
  const past = await readHistory(deps, callerOf(priya), { seriesId: series.id });
  store.close();

  expect(past.meetings.length).toBeGreaterThanOrEqual(history.length - 1);
  for (const { heldAt } of past.meetings) expect(heldAt < new Date(today).toISOString()).toBe(true);
  expect(series.meeting.points.some((point) => point.carried > 0)).toBe(true);
  expect(new Set(series.meeting.points.map((point) => point.raisedBy))).toEqual(new Set([maya.id, priya.id]));
});

it('leaves Sam without a 1-on-1, and Daniel and Amara with an empty one', async () => {
  const { store, deps, home } = await seededOn(new Date('2026-11-23T08:00:00Z'));
  expect((await home(sam)).series).toEqual([]);
  expect((await home(maya)).series.map((row) => row.other.name)).toEqual([priya.name]);
  const [row] = (await home(daniel)).series;
  const series = await readSeries(deps, callerOf(amara), { seriesId: row?.id ?? '' });
  store.close();
  expect(series.meeting.points).toEqual([]);
});

it('starts over after a start that died while seeding', async () => {
  const file = join(folder, 'died.db');
  writeFileSync(`${file}.seeding`, 'half a database');
  const store = await openSeededStore(file, { directory: seededDirectory, ids, today: new Date() });
  expect(store.kind).toBe('sqlite');
  store.close();
});

it('keeps what stands in a store that was seeded before', async () => {
  const file = join(folder, 'kept.db');
  const seed = { directory: seededDirectory, ids, today: new Date('2026-11-23T08:00:00Z') };
  const first = await openSeededStore(file, seed);
  first.close();
  const again = await openSeededStore(file, { ...seed, today: new Date('2027-11-23T08:00:00Z') });
  const home = await readHome({ ...seed, store: again, clock: systemClock }, callerOf(maya));
  again.close();
  expect(home.series).toHaveLength(1);
});
