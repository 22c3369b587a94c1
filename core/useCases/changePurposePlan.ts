import type { ChangePurposePlan } from '../contract/requests';
import type { SeriesView } from '../contract/views';
import type { Caller } from '../domain/policy';
import { type RecurringPurpose, recurringPurposes } from '../domain/purpose';
import { isSame } from '../domain/same';
import { purposePlanOf, requireActive } from '../domain/series';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { changePair } from './pair';
import { seriesView } from './views';

/** Says what the two meet for, and how often; either may, and the other sees it. @throws DomainError `seriesEnded` */
export async function changePurposePlan(
  deps: Deps,
  caller: Caller,
  { seriesId, plan }: InSeries & ChangePurposePlan,
): Promise<SeriesView> {
  const purposePlan = inOrder(plan);
  const pair = await changePair(deps, { caller, seriesId }, ({ series: { value: series } }) => {
    requireActive(series);
    const isAsBefore = isSame(inOrder(purposePlanOf(series)), purposePlan);
    return isAsBefore ? {} : { series: { ...series, purposePlan } };
  });
  return seriesView(pair, caller, deps.clock.now());
}

function inOrder(plan: readonly RecurringPurpose[]): readonly RecurringPurpose[] {
  return recurringPurposes.flatMap((kind) =>
    plan.filter((each) => each.kind === kind).map(({ everyDays }) => ({ kind, everyDays })),
  );
}
