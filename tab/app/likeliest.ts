import type { SeriesRow } from '@rapport/core/contract/views';

/** The 1-on-1 that someone in a meeting most likely means: the running one, else the next that neither rests nor is over. */
export function likeliest(series: readonly SeriesRow[]): SeriesRow | undefined {
  return (
    series.find((row) => row.meeting.state === 'inProgress') ??
    series.find((row) => row.status.state === 'active' && !row.isUnanswered) ??
    series.find((row) => row.status.state !== 'ended') ??
    series[0]
  );
}
