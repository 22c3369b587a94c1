import type { SeriesRow } from '@rapport/core/contract/views';
import { nextFirst } from '@rapport/core/domain/homeOrder';

/** The 1-on-1 that someone in a meeting most likely means. */
export function likeliest(series: readonly SeriesRow[]): SeriesRow | undefined {
  return nextFirst(series)[0];
}
