import { personPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import type { WorkingHours } from '../domain/rhythm';
import { usualHours } from '../domain/rhythm';
import type { Series } from '../domain/series';
import type { Deps } from './deps';
import { personDocument } from './documents';
import { valueIfReadable } from './readable';

/** The time zone one of the two lives by: their own, else what the directory says, else the one of the 1-on-1. */
export async function zoneOf(deps: Deps, caller: Caller, personId: string, series: Series): Promise<string> {
  return (await hoursOf(deps, caller, personId, series)).timeZone;
}

/** When one of the two works, in the time zone they live by; the usual hours when they never said. */
export async function hoursOf(deps: Deps, caller: Caller, personId: string, series: Series): Promise<WorkingHours> {
  const document = await deps.store.get({ partition: personPartition(caller.tenantId, personId), id: 'person' });
  const person = document && valueIfReadable(deps, personDocument, document);
  // Somebody who has never opened Rapport is known to the directory alone.
  const timeZone = person?.timeZone ?? (await deps.directory.find(caller.tenantId, personId))?.timeZone;
  return { ...usualHours(timeZone ?? series.rhythm.timeZone), ...person?.workingHours };
}
