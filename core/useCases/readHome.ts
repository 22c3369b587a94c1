import type { UpdateMe } from '../contract/requests';
import type { HomeView, MeView, SeriesRow, UnreadableSeriesView } from '../contract/views';
import { isOverdueInPlaces } from '../domain/actionItem';
import { DomainError } from '../domain/errors';
import { isAllClear } from '../domain/homeOrder';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Membership, Person, StartingMembership } from '../domain/person';
import type { Caller } from '../domain/policy';
import { isMember, isName, type Series } from '../domain/series';
import { byTheRules, isOffRhythm, withStart } from '../domain/zoneRules';
import { type Stored, StoreUnavailable } from '../ports';
import type { Deps } from './deps';
import { meetingDocument, membershipDocument, personDocument, personDocumentId, seriesDocument } from './documents';
import { listAll, putPersonal } from './pair';
import { troubleReference, valueIfReadable } from './readable';
import { finishStarting } from './startSeries';
import { seriesRow } from './views';
import { daysFor } from './zoneOf';

/** The caller's 1-on-1s: one list of memberships and one point read a series. */
export async function readHome(deps: Deps, caller: Caller): Promise<HomeView> {
  const [me, { series, unreadable }] = await Promise.all([readMe(deps, caller), readAllSeries(deps, caller)]);
  const now = deps.clock.now();
  const dayFor = await daysFor(
    deps,
    caller,
    series.flatMap((each) => ownersToAsk(each, now)),
  );
  const rows = series.map((each) => seriesRow(each, caller, { now, dayFor }));
  return {
    me,
    series: rows.sort(nearestFirst),
    ...(unreadable.length > 0 && { unreadable }),
    isAllClear: unreadable.length === 0 && isAllClear(rows),
  };
}

/** Those whose own calendar decides whether something they owe is late: for most it is so everywhere, or nowhere. */
export function ownersToAsk({ openItems }: Series, now: Date): readonly string[] {
  return openItems.filter((each) => isOverdueInPlaces(each, now)).map(({ ownerId }) => ownerId);
}

/** Running ones first, then by their date; the ended ones, whose date means nothing any more, last. */
function nearestFirst(a: SeriesRow, b: SeriesRow): number {
  const rank = ({ meeting, status }: SeriesRow) => {
    if (status.state === 'ended') return 2;
    return meeting.state === 'planned' ? 1 : 0;
  };
  return rank(a) - rank(b) || a.meeting.startsAt.localeCompare(b.meeting.startsAt) || a.id.localeCompare(b.id);
}

/** The 1-on-1s of one person. */
interface AllSeries {
  readonly series: readonly Series[];
  /** Those that can't be read now. */
  readonly unreadable: readonly UnreadableSeriesView[];
}

/**
 * All series of one person, finishing those whose start was interrupted. One that can't be read does not take the others
 * along; neither does one that is not there yet: another instance may have started it a moment ago.
 */
export async function readAllSeries(deps: Deps, caller: Caller): Promise<AllSeries> {
  const memberships = await finishInterrupted(deps, caller, await listMemberships(deps, caller));
  const keys = memberships.map(({ seriesId }) => ({
    partition: seriesPartition(caller.tenantId, seriesId),
    id: seriesId,
  }));
  const documents = await deps.store.getMany(keys);
  const [series, unreadable]: [Series[], UnreadableSeriesView[]] = [[], []];
  for (const [index, membership] of memberships.entries()) {
    const { seriesId: id } = membership;
    const found = seriesIfReadable(deps, caller, { id, document: documents[index] });
    if (found) series.push(found);
    else {
      const named = 'otherName' in membership && { otherName: membership.otherName };
      unreadable.push({ id, ...named, reference: seriesReference(deps, id) });
    }
  }
  return { series: await withDatesByTheRules(deps, caller, series), unreadable };
}

/** Where a zone has new rules since a date was planned. Hardly ever, so hardly ever a meeting is read. */
function withDatesByTheRules(deps: Deps, caller: Caller, all: readonly Series[]): Promise<readonly Series[]> {
  const now = deps.clock.now();
  return Promise.all(
    all.map(async (series) => {
      if (!isOffRhythm(series, now)) return series;
      const key = { partition: seriesPartition(caller.tenantId, series.id), id: series.current.meetingId };
      const document = await deps.store.get(key);
      const meeting = document && valueIfReadable(deps, meetingDocument, document);
      return meeting ? withStart(series, byTheRules(meeting, series.rhythm, now)) : series;
    }),
  );
}

/** So many interrupted starts are finished by one read; the others wait for the next one. */
const FINISHED_AT_ONCE = 5;

/** The memberships of series that are there, as far as that is known. */
async function finishInterrupted(
  deps: Deps,
  caller: Caller,
  memberships: readonly KnownMembership[],
): Promise<readonly KnownMembership[]> {
  const starting = memberships.flatMap((each) => ('state' in each && each.state === 'starting' ? [each] : []));
  const finishing = starting.slice(0, FINISHED_AT_ONCE);
  await Promise.all(finishing.map((each) => finishIfPossible(deps, caller, each)));
  const waiting: readonly KnownMembership[] = starting.slice(FINISHED_AT_ONCE);
  return memberships.filter((each) => !waiting.includes(each));
}

async function finishIfPossible(deps: Deps, caller: Caller, membership: StartingMembership): Promise<void> {
  try {
    await finishStarting(deps, caller, membership);
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof DomainError) throw error;
    deps.report({ reference: seriesReference(deps, membership.seriesId), error });
  }
}

function seriesIfReadable(
  deps: Deps,
  caller: Caller,
  { id, document }: { readonly id: string; readonly document: Stored | undefined },
): Series | undefined {
  const series = document && valueIfReadable(deps, seriesDocument, document);
  if (series && isMember(series, caller.userId)) return series;
  if (!document || series) {
    const error = new Error(document ? 'A membership points to a series of others' : 'A membership points to nothing');
    deps.report({ reference: seriesReference(deps, id), error });
  }
  return undefined;
}

/** Finds in the log why a 1-on-1 can't be read. */
export function seriesReference(deps: Deps, seriesId: string): string {
  return troubleReference(deps, seriesDocument.type, seriesId);
}

/** What Rapport knows of the caller. Without it Rapport does as for somebody it has just met. */
export async function readMe(deps: Deps, caller: Caller): Promise<MeView> {
  const document = await deps.store.get({
    partition: personPartition(caller.tenantId, caller.userId),
    id: personDocumentId,
  });
  const person = document && valueIfReadable(deps, personDocument, document);
  const { userId: id, name } = caller;
  if (!person) return { id, name };
  return meView(isName(name) ? { ...person, name } : person);
}

/** Remembers the caller's time zone, language and working hours, which dates and proposals go by. */
export async function updateMe(deps: Deps, caller: Caller, input: UpdateMe): Promise<MeView> {
  const change = (present: Person | undefined): Person => ({
    ...present,
    id: caller.userId,
    name: caller.name,
    ...(input.timeZone !== undefined && { timeZone: input.timeZone }),
    locale: input.locale,
    // The tab tells zone and language on its own; hours come from the settings, and stay until they change there.
    ...(input.workingHours && { workingHours: { ...present?.workingHours, ...input.workingHours } }),
  });
  const person = await putPersonal(deps, caller, { kind: personDocument, id: personDocumentId, change });
  return meView(person);
}

function meView({ id, name, timeZone, locale, workingHours }: Person): MeView {
  return {
    id,
    name,
    ...(timeZone && { timeZone }),
    ...(locale && { locale }),
    ...(workingHours && { workingHours: hoursView(workingHours) }),
  };
}

function hoursView({ from, to, days }: NonNullable<Person['workingHours']>) {
  return { from, to, days };
}

/** A membership; of one that can't be read, no more than its series. */
type KnownMembership = Membership | { readonly seriesId: string };

async function listMemberships(deps: Deps, caller: Caller): Promise<readonly KnownMembership[]> {
  const partition = personPartition(caller.tenantId, caller.userId);
  const documents = await listAll(deps.store, partition, membershipDocument.type);
  return documents.map((each) => valueIfReadable(deps, membershipDocument, each) ?? { seriesId: each.sortKey });
}
