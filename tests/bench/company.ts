import { directoryOf } from '@rapport/api/adapters/fileDirectory';
import type { Rapport } from '@rapport/api/compose';
import type { Caller } from '@rapport/core/domain/policy';
import type { DocumentStore } from '@rapport/core/ports';
import { addPoint } from '@rapport/core/useCases/changeAgenda';
import type { Deps } from '@rapport/core/useCases/deps';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { openAuthority } from '../support/tokens';
import { everyTuesday, openWorld } from '../support/world';
import { served } from './served';

export const REPORTS = 8;
export const POINTS = 20;

/** A manager with her reports and one full agenda, served by Rapport as it is composed in production. */
export interface Company<Store extends DocumentStore> {
  readonly rapport: Rapport;
  /** What it stands on. */
  readonly store: Store;
  /** The manager's, and good for as long as the company is open. */
  readonly token: string;
  /** The 1-on-1 with the full agenda. */
  readonly seriesId: string;
  close(): void;
}

/** Opens it on the embedded store as `wrap` shows it, in a temporary folder that `close` removes. */
export async function openCompany<Store extends DocumentStore>(
  wrap: (store: DocumentStore) => Store,
  points = POINTS,
): Promise<Company<Store>> {
  const world = openWorld();
  const { maya } = world;
  const reports = reportsOf(maya);
  const store = wrap(world.deps.store);
  const people = [maya, ...reports].map(({ userId: id, name }) => ({ id, name }));
  const deps = { ...world.deps, store, directory: directoryOf({ [maya.tenantId]: people }) };
  const authority = await openAuthority([maya.tenantId], deps.clock.now);
  return {
    rapport: served(deps, authority),
    store,
    token: await authority.tokenFor(maya),
    seriesId: await startAll(deps, { manager: maya, reports, points }),
    close: world.close,
  };
}

/** Answers the id of the first series, which gets all the talking points. */
async function startAll(
  deps: Deps,
  {
    manager,
    reports,
    points,
  }: { readonly manager: Caller; readonly reports: readonly Caller[]; readonly points: number },
): Promise<string> {
  const ids: string[] = [];
  for (const report of reports) {
    const order = { requestId: deps.ids.next(), otherId: report.userId, kind: 'managerReport', leads: 'me' } as const;
    ids.push((await startSeries(deps, manager, { ...order, rhythm: everyTuesday })).id);
  }
  const [seriesId = '', first = manager] = [ids[0], reports[0]];
  for (let n = 1; n <= points; n++) {
    const text = `${n}. What people write when they put something on the agenda of their next 1-on-1`;
    const point = { seriesId, requestId: deps.ids.next(), text, area: 'growth' } as const;
    await addPoint(deps, n % 2 === 0 ? manager : first, point);
  }
  return seriesId;
}

function reportsOf({ tenantId }: Caller): readonly Caller[] {
  return Array.from({ length: REPORTS }, (_, n) => ({
    tenantId,
    userId: `bbbbbbbb-0000-4000-8000-0000000000${10 + n}`,
    name: `Report Number ${n + 1}`,
  }));
}
