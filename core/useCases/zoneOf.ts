import { dayIn } from '../domain/calendarDay';
import { personPartition } from '../domain/partitions';
import type { Person } from '../domain/person';
import type { Caller } from '../domain/policy';
import type { WorkingHours } from '../domain/rhythm';
import { usualHours } from '../domain/rhythm';
import type { Series } from '../domain/series';
import { knownTimeZone } from '../domain/timeZone';
import type { Deps } from './deps';
import { personDocument, personDocumentId } from './documents';
import { valueIfReadable } from './readable';

/** The part of a 1-on-1 that says by which clock its dates go. */
type OfRhythm = Pick<Series, 'rhythm'>;

/**
 * The time zone one of the two lives by: their own, else what the directory says, else the one of the 1-on-1. A name that
 * this machine doesn't know, because a newer one stored it, counts as not told.
 */
export async function zoneOf(deps: Deps, caller: Caller, personId: string, series: OfRhythm): Promise<string> {
  return (await ownZoneOf(deps, caller, personId)) ?? series.rhythm.timeZone;
}

/** When one of the two works, in the time zone they live by; the usual hours when they never said. */
export async function hoursOf(deps: Deps, caller: Caller, personId: string, series: Series): Promise<WorkingHours> {
  const person = await readPerson(deps, caller, personId);
  const timeZone = (await zoneFrom(deps, caller, personId, person)) ?? series.rhythm.timeZone;
  return { ...usualHours(timeZone), ...person?.workingHours };
}

/** By whose clock and calendar the caller is told dates; of a 1-on-1 where it's about one. */
export async function readersZone(deps: Deps, caller: Caller, about?: OfRhythm): Promise<string> {
  return zoneOfKnown(deps, caller, await readPerson(deps, caller, caller.userId), about);
}

/** The same for a caller of whom what Rapport knows was read before. */
export async function zoneOfKnown(
  deps: Deps,
  caller: Caller,
  me: Pick<Person, 'timeZone'> | undefined,
  about?: OfRhythm,
): Promise<string> {
  return (await zoneFrom(deps, caller, caller.userId, me)) ?? about?.rhythm.timeZone ?? 'UTC';
}

/** The day it is for one of the two of a 1-on-1, or the day that an instant is for them. */
export type DayFor = (series: OfRhythm, personId: string, at?: Date) => string;

/** Tells days by the calendars of these people; for anybody else by the clock of the 1-on-1. */
export async function daysFor(deps: Deps, caller: Caller, personIds: Iterable<string>): Promise<DayFor> {
  const now = deps.clock.now();
  const zones = new Map(
    await Promise.all([...new Set(personIds)].map(async (id) => [id, await ownZoneOf(deps, caller, id)] as const)),
  );
  return ({ rhythm }, personId, at = now) => dayIn(zones.get(personId) ?? rhythm.timeZone, at);
}

async function ownZoneOf(deps: Deps, caller: Caller, personId: string): Promise<string | undefined> {
  return zoneFrom(deps, caller, personId, await readPerson(deps, caller, personId));
}

/** Somebody who has never opened Rapport is known to the directory alone. */
async function zoneFrom(
  { directory }: Deps,
  { tenantId }: Caller,
  personId: string,
  person: Pick<Person, 'timeZone'> | undefined,
): Promise<string | undefined> {
  const told = knownTimeZone(person?.timeZone);
  return told ?? knownTimeZone((await directory.find(tenantId, personId))?.timeZone);
}

async function readPerson(deps: Deps, { tenantId }: Caller, personId: string): Promise<Person | undefined> {
  const document = await deps.store.get({ partition: personPartition(tenantId, personId), id: personDocumentId });
  return document && valueIfReadable(deps, personDocument, document);
}
