import type { SeriesRow } from '@rapport/core/contract/views';

/** Whether it is paused or ended. */
export function isResting({ status }: SeriesRow): boolean {
  return status.state !== 'active';
}
