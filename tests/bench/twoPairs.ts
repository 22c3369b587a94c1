import type { Rapport } from '@rapport/api/compose';
import type { Caller } from '@rapport/core/domain/policy';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { type CountingStore, countingStore } from '../support/countingStore';
import { type Lived, live } from '../support/livedIn';
import { type Steps, stepsOn } from '../support/oneOnOneSteps';
import { openAuthority } from '../support/tokens';
import { everyTuesday, openWorld, type World } from '../support/world';
import { served } from './served';
import { figure } from './table';

export const YOUNG: Lived = { meetings: 2, points: 20, promises: 6 };
export const OLD: Lived = { meetings: 104, points: 1000, promises: 300 };
/** On the agenda of the coming meeting, in both. */
export const COMING_POINTS = 10;

/** One of the two 1-on-1s. */
export interface Pair {
  readonly seriesId: string;
  readonly steps: Steps;
}

/** A manager with two 1-on-1s that differ in their past alone, in one store. */
export interface TwoPairs {
  readonly young: Pair;
  readonly old: Pair;
  readonly maya: Caller;
  /** As it runs in production, for what takes time. */
  readonly timed: Rapport;
  /** The same on a store that counts, for what costs. */
  readonly counted: Rapport;
  readonly store: CountingStore;
  /** Maya's, good for as long as these are open. */
  readonly token: string;
  close(): void;
}

/** Lets both live up to the same day. */
export async function openTwoPairs(): Promise<TwoPairs> {
  const world = openWorld();
  const { clock } = world.deps;
  const old = await pairOf(world, world.sam, OLD);
  const today = clock.now().getTime();
  // The younger one begins late enough to hold its last meeting on that day as well.
  clock.moveTo(new Date(today - (7 * YOUNG.meetings - 3) * 86_400_000).toISOString());
  const young = await pairOf(world, world.eve, YOUNG);
  if (clock.now().getTime() !== today) throw new Error('The two have not met last on the same day');
  const authority = await openAuthority([world.maya.tenantId], clock.now);
  const store = countingStore(world.deps.store);
  return {
    young,
    old,
    maya: world.maya,
    timed: served(world.deps, authority),
    counted: served({ ...world.deps, store }, authority),
    store,
    token: await authority.tokenFor(world.maya),
    close: world.close,
  };
}

async function pairOf(world: World, other: Caller, lived: Lived): Promise<Pair> {
  const { deps, maya } = world;
  const order = { requestId: deps.ids.next(), otherId: other.userId, kind: 'managerReport', leads: 'me' } as const;
  const { id: seriesId } = await startSeries(deps, maya, { ...order, rhythm: everyTuesday });
  await live(world, { seriesId, other }, lived);
  const steps = stepsOn(world, seriesId);
  for (let n = 1; n <= COMING_POINTS; n++) await steps.add(n % 2 ? maya : other, `${n}. What comes next`);
  return { seriesId, steps };
}

/** What two people have behind them, in words. */
export function amountOf({ meetings, points, promises }: Lived): string {
  return `${figure(meetings)} meetings, ${figure(points)} points and ${figure(promises)} promises`;
}
