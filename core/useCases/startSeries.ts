import type { StartSeries } from '../contract/requests';
import type { SeriesView } from '../contract/views';
import { nextOccurrence } from '../domain/cadence';
import { DomainError } from '../domain/errors';
import type { Inheritance } from '../domain/heritage';
import { requireNear } from '../domain/horizon';
import { type Meeting, plannedMeeting } from '../domain/meeting';
import { personPartition, seriesPartition } from '../domain/partitions';
import type { Membership, StartingMembership } from '../domain/person';
import type { Caller } from '../domain/policy';
import { currentOf, rolesOf, type Series, withItem } from '../domain/series';
import { type Change, StoreConflict } from '../ports';
import type { Deps } from './deps';
import {
  heritageDocument,
  itemDocument,
  type Loaded,
  loaded,
  meetingDocument,
  membershipDocument,
  membershipId,
  seriesDocument,
} from './documents';
import { inheritedItems, resumeWith, withInherited } from './inherit';
import { creating, loadPair, replacing, withRetries } from './pair';
import { seriesView } from './views';

/**
 * Two people begin to meet regularly. One series a pair and kind: whoever starts it second is told of the first.
 * @param inherit what it begins with; asked once, before anything is written, so that a repeated request brings the same.
 * With it a 1-on-1 of the two that has ended goes on.
 * @throws DomainError `notFound` when nobody of that id works here, `invalidInput` with oneself, `alreadyExists`
 */
export async function startSeries(
  deps: Deps,
  caller: Caller,
  input: StartSeries,
  inherit?: () => Promise<Inheritance>,
): Promise<SeriesView> {
  if (input.otherId === caller.userId) {
    throw new DomainError('invalidInput', { fields: [{ path: 'otherId', message: 'is yourself' }] });
  }
  const other = await deps.directory.find(caller.tenantId, input.otherId);
  if (!other) throw new DomainError('notFound');
  const seriesId = deps.ids.derived('series', caller.tenantId, input.kind, ...[caller.userId, other.id].sort());
  const membership = await withRetries(async () => {
    const present = await ownMembership(deps, caller, seriesId);
    if (present) return present.value;
    const { requestId, kind, leads, rhythm } = input;
    const now = deps.clock.now();
    requireNear(nextOccurrence(rhythm, now), now);
    const startedAt = now.toISOString();
    const inheritance = await inherit?.();
    const plan = {
      requestId,
      kind,
      leads,
      rhythm,
      myName: caller.name,
      startedAt,
      ...(inheritance && { inheritance }),
    };
    const starting: StartingMembership = {
      seriesId,
      otherId: other.id,
      otherName: other.name,
      state: 'starting',
      plan,
    };
    await deps.store.commit(personPartition(caller.tenantId, caller.userId), [creating(membershipDocument, starting)]);
    return starting;
  });
  if (membership.state === 'starting') await finishStarting(deps, caller, membership);
  const pair = await loadPair(deps, caller, seriesId);
  if (!inherit && pair.series.value.requestId === input.requestId) return seriesView(pair, caller, deps.clock.now());
  if (!inherit) throw new DomainError('alreadyExists', { seriesId });
  // The same request id may have started it without anything brought along: only what was brought says that it was.
  return seriesView(await resumeWith(deps, caller, { seriesId, input, inherit }), caller, deps.clock.now());
}

/**
 * Carries out what a `starting` membership plans: the series with its first meeting, the other's membership, then its own.
 * Each step may have been done already, by an earlier try that died or by the other person at the same moment.
 */
export async function finishStarting(deps: Deps, caller: Caller, membership: StartingMembership): Promise<void> {
  const { seriesId, otherId, otherName, plan } = membership;
  await unlessThere(() =>
    deps.store.commit(seriesPartition(caller.tenantId, seriesId), beginning(deps, caller, membership)),
  );
  const theirs: Membership = { seriesId, otherId: caller.userId, otherName: plan.myName, state: 'active' };
  await unlessThere(() =>
    deps.store.commit(personPartition(caller.tenantId, otherId), [creating(membershipDocument, theirs)]),
  );
  await withRetries(async () => {
    const mine = await ownMembership(deps, caller, seriesId);
    if (mine?.value.state !== 'starting') return;
    const active: Membership = { seriesId, otherId, otherName, state: 'active' };
    await deps.store.commit(personPartition(caller.tenantId, caller.userId), [
      replacing(membershipDocument, active, mine.etag),
    ]);
  });
}

async function ownMembership(deps: Deps, caller: Caller, seriesId: string): Promise<Loaded<Membership> | undefined> {
  const partition = personPartition(caller.tenantId, caller.userId);
  const document = await deps.store.get({ partition, id: membershipId(seriesId) });
  return document && loaded(membershipDocument, document);
}

/** The documents a series begins with. */
function beginning(
  deps: Deps,
  caller: Caller,
  { seriesId, otherId, otherName, plan }: StartingMembership,
): readonly Change[] {
  const [leading, led] = rolesOf[plan.kind];
  const bringing = { inheritance: plan.inheritance, otherId, key: [seriesId], at: plan.startedAt };
  const items = inheritedItems(deps, caller, bringing);
  const meeting: Meeting = plannedMeeting({
    id: deps.ids.derived('meeting', seriesId, 'first'),
    startsAt: nextOccurrence(plan.rhythm, new Date(plan.startedAt)),
    durationMinutes: plan.rhythm.durationMinutes,
    agenda: withInherited(deps, caller, [], bringing),
  });
  const series: Series = {
    id: seriesId,
    kind: plan.kind,
    people: [
      { id: caller.userId, name: plan.myName, role: plan.leads === 'me' ? leading : led },
      { id: otherId, name: otherName, role: plan.leads === 'me' ? led : leading },
    ],
    rhythm: plan.rhythm,
    status: { state: 'active' },
    startedAt: plan.startedAt,
    startedBy: caller.userId,
    requestId: plan.requestId,
    current: currentOf(meeting),
    heldCount: 0,
    past: [],
    pauses: [],
    openItems: [],
    tallies: {},
    lastDiscussed: {},
    hasHeritage: plan.inheritance !== undefined,
    askedQuestions: [],
  };
  const counted = items.reduce((present, item) => withItem(present, undefined, item), series);
  return [
    creating(seriesDocument, counted),
    creating(meetingDocument, meeting),
    ...items.map((each) => creating(itemDocument, each)),
    ...(plan.inheritance ? [creating(heritageDocument, plan.inheritance.heritage)] : []),
  ];
}

async function unlessThere(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
  }
}
