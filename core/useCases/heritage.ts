import type { HeritagesView } from '../contract/lookBackViews';
import { DomainError } from '../domain/errors';
import type { Heritage } from '../domain/heritage';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import type { Series } from '../domain/series';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { heritageDocument } from './documents';
import { loadSeries } from './pair';
import { nothingToRead, type Readable, readAll, untold } from './readable';
import { heritageView } from './views';

/** What a report brought along into this 1-on-1, the last first. @throws DomainError `notFound` when nothing was */
export async function readHeritage(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<HeritagesView> {
  const series = (await loadSeries(deps.store, caller, seriesId)).value;
  const { values, unreadable } = await heritagesOf(deps, caller, series);
  if (values.length + unreadable.length === 0) throw new DomainError('notFound');
  return { heritages: values.map(heritageView), ...untold(unreadable) };
}

/** All that was brought along into a 1-on-1 the caller is one of the two of. */
export async function heritagesOf(deps: Deps, caller: Caller, series: Series): Promise<Readable<Heritage>> {
  if (!series.hasHeritage) return nothingToRead;
  const partition = seriesPartition(caller.tenantId, series.id);
  return readAll(deps, partition, heritageDocument);
}
