import type { Cadence } from './cadence';

/** How many days usually lie between two meetings; monthly ones are rounded. */
export function usualDaysBetween(cadence: Cadence): number {
  return cadence.every === 'weeks' ? 7 * cadence.interval : 30;
}
