import type { ChangePurposePlan } from '../contract/requests';
import type { SeriesView } from '../contract/views';
import type { Caller } from '../domain/policy';
import { type RecurringPurpose, recurringPurposes } from '../domain/purpose';
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
    const isSame = JSON.stringify(inOrder(purposePlanOf(series))) === JSON.stringify(purposePlan);
    return isSame ? {} : { series: { ...series, purposePlan } };
  });
  return seriesView(pair, caller, deps.clock.now());
}

function inOrder(plan: readonly RecurringPurpose[]): readonly RecurringPurpose[] {
  return recurringPurposes.flatMap((kind) =>
    plan.filter((each) => each.kind === kind).map(({ everyDays }) => ({ kind, everyDays })),
  );
}
