import type { SeriesRow } from '@rapport/core/contract/views';

/** The 1-on-1 that someone in a meeting most likely means: the running one, else the next. */
export function likeliest(series: readonly SeriesRow[]): SeriesRow | undefined {
  return series.find((row) => row.meeting.state === 'inProgress') ?? series[0];
}
