import { MAX_OPEN_ITEMS } from '../contract/limits';
import type { StartSeries } from '../contract/requests';
import { type ActionItem, newActionItem } from '../domain/actionItem';
import { type Agenda, withPoint } from '../domain/agenda';
import { nextOccurrence } from '../domain/cadence';
import { DomainError } from '../domain/errors';
import type { Inheritance } from '../domain/heritage';
import { requireNear } from '../domain/horizon';
import { withAgenda } from '../domain/meeting';
import { replannedStart } from '../domain/nextDates';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { rolesOf, type Series, withItem } from '../domain/series';
import { resumedSeries } from '../domain/status';
import type { Deps } from './deps';
import { heritageDocument, heritageId, itemDocument } from './documents';
import { changePair, creating, type Pair, type PairChange } from './pair';
import { withReplanned } from './replan';

interface Bringing {
  readonly inheritance: Inheritance | undefined;
  /** The new manager. */
  readonly otherId: string;
  /** What the ids of all that is new are made from, so that the same handover makes the same. */
  readonly key: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

/** The promises that a report brings along, as they begin in the 1-on-1 with the new manager. */
export function inheritedItems(deps: Deps, caller: Caller, bringing: Bringing): readonly ActionItem[] {
  const { inheritance, otherId, key, at } = bringing;
  return (inheritance?.items ?? []).map(({ isMine, ...item }, index) =>
    newActionItem(
      {
        ...item,
        id: deps.ids.derived('inheritedItem', ...key, String(index)),
        ownerId: isMine ? caller.userId : otherId,
      },
      { by: caller.userId, at },
    ),
  );
}

/** An agenda with the points that a report brings along at its end. @throws DomainError `tooManyPoints` */
export function withInherited(deps: Deps, caller: Caller, present: Agenda, bringing: Bringing): Agenda {
  const { inheritance, key, at } = bringing;
  return (inheritance?.points ?? []).reduce(
    (agenda, point, index) =>
      withPoint(
        agenda,
        { id: deps.ids.derived('inheritedPoint', ...key, String(index)), ...point, origin: 'handOver' },
        { by: caller.userId, at },
      ),
    present,
  );
}

interface Resuming {
  readonly seriesId: string;
  readonly input: StartSeries;
  inherit(): Promise<Inheritance>;
}

/**
 * A pair that met before goes on with what the report brings along; what they had stays, an earlier heritage too.
 * The same request twice brings it once.
 * @throws DomainError `alreadyExists` when their 1-on-1 has not ended, `tooManyItems`, `tooManyPoints`
 */
export function resumeWith(deps: Deps, caller: Caller, resuming: Resuming): Promise<Pair> {
  const { seriesId, input } = resuming;
  const partition = seriesPartition(caller.tenantId, seriesId);
  return changePair(deps, { caller, seriesId }, async (pair) => {
    if (await deps.store.get({ partition, id: heritageId(input.requestId) })) return {};
    if (pair.series.value.status.state !== 'ended') throw new DomainError('alreadyExists', { seriesId });
    return resumption(deps, caller, { pair, input, inheritance: await resuming.inherit() });
  });
}

interface Resumption {
  readonly pair: Pair;
  readonly input: StartSeries;
  readonly inheritance: Inheritance;
}

function resumption(deps: Deps, caller: Caller, { pair, input, inheritance }: Resumption): PairChange {
  const now = deps.clock.now();
  requireNear(nextOccurrence(input.rhythm, now), now);
  const [ended, meeting] = [pair.series.value, pair.meeting.value];
  const at = now.toISOString();
  const bringing = { inheritance, otherId: input.otherId, key: [ended.id, input.requestId], at };
  const items = inheritedItems(deps, caller, bringing);
  if (ended.openItems.length + items.length > MAX_OPEN_ITEMS) throw new DomainError('tooManyItems');
  const goingOn = withRoles(
    { ...resumedSeries(ended, at), rhythm: { ...ended.rhythm, ...input.rhythm }, hasHeritage: true },
    caller.userId,
    input,
  );
  const series = items.reduce((present, item) => withItem(present, undefined, item), goingOn);
  const planned = withAgenda(meeting, (agenda) => withInherited(deps, caller, agenda, bringing));
  return {
    meeting: planned,
    ...withReplanned({ ...pair, meeting: { ...pair.meeting, value: planned } }, series, {
      startsAt: replannedStart(series, now).toISOString(),
      asOf: ended.status.state === 'ended' ? ended.status.at : at,
    }),
    others: [creating(heritageDocument, inheritance.heritage), ...items.map((each) => creating(itemDocument, each))],
  };
}

/** Who led last time may be led this time. */
function withRoles(series: Series, callerId: string, { kind, leads }: StartSeries): Series {
  const [leading, led] = rolesOf[kind];
  const [mine, theirs] = leads === 'me' ? [leading, led] : [led, leading];
  const roleOf = (id: string) => (id === callerId ? mine : theirs);
  const [first, second] = series.people;
  return {
    ...series,
    people: [
      { ...first, role: roleOf(first.id) },
      { ...second, role: roleOf(second.id) },
    ],
  };
}
