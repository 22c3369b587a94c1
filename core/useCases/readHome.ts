import type { UpdateMe } from '../contract/requests';
import type { HomeView, MeView } from '../contract/views';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Membership, Person } from '../domain/person';
import { allowMember, type Caller } from '../domain/policy';
import type { Stored } from '../ports';
import type { Deps } from './deps';
import { loaded, membershipDocument, personDocument, seriesDocument } from './documents';
import { putPersonal } from './pair';
import { finishStarting } from './startSeries';
import { seriesRow } from './views';

const MEMBERSHIPS_PER_PAGE = 100;

/** The caller's 1-on-1s: one list of memberships and one point read a series. */
export async function readHome(deps: Deps, caller: Caller): Promise<HomeView> {
  const [me, memberships] = await Promise.all([readMe(deps, caller), listMemberships(deps, caller)]);
  for (const each of memberships) if (each.state === 'starting') await finishStarting(deps, caller, each);
  const keys = memberships.map((each) => ({
    partition: seriesPartition(caller.tenantId, each.seriesId),
    id: each.seriesId,
  }));
  const documents = await deps.store.getMany(keys);
  const rows = documents.map((document) => {
    if (!document) throw new Error('A membership points to a series that is not there');
    const series = loaded(seriesDocument, document).value;
    allowMember(series, caller);
    return seriesRow(series, caller);
  });
  return {
    me,
    series: rows.sort((a, b) => a.meeting.startsAt.localeCompare(b.meeting.startsAt) || a.id.localeCompare(b.id)),
  };
}

/** What Rapport knows of the caller. */
async function readMe(deps: Deps, caller: Caller): Promise<MeView> {
  const document = await deps.store.get({ partition: personPartition(caller.tenantId, caller.userId), id: 'person' });
  return document ? meView(loaded(personDocument, document).value) : { id: caller.userId, name: caller.name };
}

/** Remembers the caller's time zone and language, which cards and reminders are written in. */
export async function updateMe(deps: Deps, caller: Caller, input: UpdateMe): Promise<MeView> {
  const person = await putPersonal(deps, caller, personDocument, () => ({
    id: caller.userId,
    name: caller.name,
    timeZone: input.timeZone,
    locale: input.locale,
  }));
  return meView(person);
}

function meView({ id, name, timeZone, locale }: Person): MeView {
  return { id, name, ...(timeZone && { timeZone }), ...(locale && { locale }) };
}

async function listMemberships(deps: Deps, caller: Caller): Promise<Membership[]> {
  const partition = personPartition(caller.tenantId, caller.userId);
  const documents: Stored[] = [];
  let after: string | undefined;
  do {
    const page = await deps.store.list(partition, {
      type: membershipDocument.type,
      order: 'ascending',
      limit: MEMBERSHIPS_PER_PAGE,
      ...(after !== undefined && { after }),
    });
    documents.push(...page.documents);
    after = page.next;
  } while (after !== undefined);
  return documents.map((each) => loaded(membershipDocument, each).value);
}
