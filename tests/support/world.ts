import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryOf } from '@rapport/api/adapters/fileDirectory';
import { ids } from '@rapport/api/adapters/ids';
import { openSqliteStore } from '@rapport/api/adapters/sqliteStore';
import { turns } from '@rapport/api/adapters/turns';
import type { StartSeries } from '@rapport/core/contract/requests';
import type { Caller } from '@rapport/core/domain/policy';
import type { DocumentStore, Trouble } from '@rapport/core/ports';
import type { Deps } from '@rapport/core/useCases/deps';
import { startSeries } from '@rapport/core/useCases/startSeries';

/** A small company on the embedded store, with a clock that stands still until it is moved. */
export interface World {
  readonly deps: Deps & { readonly clock: MovableClock };
  readonly maya: Caller;
  readonly sam: Caller;
  /** Of the same tenant, in no series with the two. */
  readonly eve: Caller;
  /** Has Sam's user id, in another tenant. */
  readonly samElsewhere: Caller;
  /** The same world, seen through another store (counting, failing). */
  withStore(wrap: (store: DocumentStore) => DocumentStore): Deps;
  close(): void;
}

interface MovableClock {
  now(): Date;
  moveTo(instant: string): void;
}

const contoso = '10000000-0000-4000-8000-000000000001';
const fabrikam = '20000000-0000-4000-8000-000000000002';
const mayaId = 'aaaaaaaa-0000-4000-8000-00000000000a';
const samId = 'bbbbbbbb-0000-4000-8000-00000000000b';
const eveId = 'cccccccc-0000-4000-8000-00000000000c';

const people = [
  { id: mayaId, name: 'Maya Okafor', jobTitle: 'Engineering manager', timeZone: 'Europe/Berlin' },
  { id: samId, name: 'Sam Lindqvist', jobTitle: 'Engineer', timeZone: 'Europe/Stockholm' },
  { id: eveId, name: 'Eve Castellanos', jobTitle: 'Designer' },
];

/** Where Linux keeps files in memory. The store waits for the disk at every commit, and these stores outlive no test. */
const MEMORY = '/dev/shm';

/** Opens a world on a store of its own, in a folder that `close` removes. The clock begins on a Friday noon. */
export function openWorld(): World {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'rapport-'));
  const store = openSqliteStore(join(folder, 'rapport.db'));
  let now = new Date('2026-11-20T12:00:00Z');
  const clock: MovableClock = {
    now: () => now,
    moveTo: (instant) => {
      now = new Date(instant);
    },
  };
  const deps = { store, directory: directoryOf({ [contoso]: people }), clock, ids, backOff, report, turns };
  return {
    deps,
    maya: { tenantId: contoso, userId: mayaId, name: 'Maya Okafor' },
    sam: { tenantId: contoso, userId: samId, name: 'Sam Lindqvist' },
    eve: { tenantId: contoso, userId: eveId, name: 'Eve Castellanos' },
    samElsewhere: { tenantId: fabrikam, userId: samId, name: 'Sam Lindqvist' },
    withStore: (wrap) => ({ ...deps, store: wrap(store) }),
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same world for somebody whom something comes between: it happens right after their first read. */
export function interrupted(world: World, between: () => Promise<unknown>): Deps {
  let reads = 0;
  return world.withStore((store) => ({
    ...store,
    get: async (key) => {
      const document = await store.get(key);
      reads += 1;
      if (reads === 1) await between();
      return document;
    },
  }));
}

/** Races in one process need no waiting, only that the other gets its turn. */
const backOff = () => Promise.resolve();

/** Nothing goes wrong here unless a test means it. */
function report({ error }: Trouble): never {
  throw error;
}

/** Every Tuesday 10:00 in Berlin, 30 minutes. */
export const everyTuesday: StartSeries['rhythm'] = {
  cadence: { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-11-20' },
  timeZone: 'Europe/Berlin',
  durationMinutes: 30,
};

/** Maya starts her 1-on-1 with Sam. */
export function startWithSam(world: World, deps: Deps = world.deps) {
  return startSeries(deps, world.maya, {
    requestId: 'dddddddd-0000-4000-8000-00000000000d',
    otherId: world.sam.userId,
    kind: 'managerReport',
    leads: 'me',
    rhythm: everyTuesday,
  });
}
