import type { UpdateMe } from '../contract/requests';
import type { HomeView, MeView, SeriesRow } from '../contract/views';
import { isOverdueInPlaces } from '../domain/actionItem';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Membership, Person } from '../domain/person';
import { allowMember, type Caller } from '../domain/policy';
import type { Series } from '../domain/series';
import { byTheRules, isOffRhythm, withStart } from '../domain/zoneRules';
import type { Deps } from './deps';
import { loaded, membershipDocument, personDocument, personDocumentId, seriesDocument } from './documents';
import { listAll, loadMeeting, putPersonal } from './pair';
import { finishStarting } from './startSeries';
import { seriesRow } from './views';
import { daysFor } from './zoneOf';

/** The caller's 1-on-1s: one list of memberships and one point read a series. */
export async function readHome(deps: Deps, caller: Caller): Promise<HomeView> {
  const [me, series] = await Promise.all([readMe(deps, caller), readAllSeries(deps, caller)]);
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

/** All series of one person, finishing those whose start was interrupted. */
export async function readAllSeries(deps: Deps, caller: Caller): Promise<readonly Series[]> {
  const memberships = await listMemberships(deps, caller);
  for (const each of memberships) if (each.state === 'starting') await finishStarting(deps, caller, each);
  const keys = memberships.map(({ seriesId }) => ({
    partition: seriesPartition(caller.tenantId, seriesId),
    id: seriesId,
  }));
  const documents = await deps.store.getMany(keys);
  const all = documents.map((document) => {
    if (!document) throw new Error('A membership points to a series that is not there');
    const series = loaded(seriesDocument, document).value;
    allowMember(series, caller);
    return series;
  });
  return withDatesByTheRules(deps, caller, all);
}

/** Where a zone has new rules since a date was planned. Hardly ever, so hardly ever a meeting is read. */
async function withDatesByTheRules(deps: Deps, caller: Caller, all: readonly Series[]): Promise<readonly Series[]> {
  const now = deps.clock.now();
  return Promise.all(
    all.map(async (series) => {
      if (!isOffRhythm(series, now)) return series;
      const { value } = await loadMeeting(deps.store, caller, series.id, series.current.meetingId);
      return withStart(series, byTheRules(value, series.rhythm, now));
    }),
  );
}

/** What Rapport knows of the caller. */
export async function readMe(deps: Deps, caller: Caller): Promise<MeView> {
  const document = await deps.store.get({
    partition: personPartition(caller.tenantId, caller.userId),
    id: personDocumentId,
  });
  return document ? meView(loaded(personDocument, document).value) : { id: caller.userId, name: caller.name };
}

/** Remembers the caller's time zone, language and working hours, which dates and proposals go by. */
export async function updateMe(deps: Deps, caller: Caller, input: UpdateMe): Promise<MeView> {
  const change = (present: Person | undefined): Person => {
    const timeZone = input.timeZone ?? present?.timeZone;
    return {
      id: caller.userId,
      name: caller.name,
      ...(timeZone !== undefined && { timeZone }),
      locale: input.locale,
      // The tab tells zone and language on its own; hours come from the settings, and stay until they change there.
      ...withHours(input.workingHours ?? present?.workingHours),
    };
  };
  const person = await putPersonal(deps, caller, { kind: personDocument, id: personDocumentId, change });
  return meView(person);
}

function meView({ id, name, timeZone, locale, workingHours }: Person): MeView {
  return { id, name, ...(timeZone && { timeZone }), ...(locale && { locale }), ...withHours(workingHours) };
}

function withHours(workingHours: Person['workingHours']) {
  return workingHours ? { workingHours } : {};
}

async function listMemberships(deps: Deps, caller: Caller): Promise<readonly Membership[]> {
  const partition = personPartition(caller.tenantId, caller.userId);
  const documents = await listAll(deps.store, partition, membershipDocument.type);
  return documents.map((each) => loaded(membershipDocument, each).value);
}
