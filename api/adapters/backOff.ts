import { setTimeout as wait } from 'node:timers/promises';
import type { BackOff } from '@rapport/core/ports';

/** Two who lost the same race are apart after some milliseconds; nobody waits long. */
const FIRST_MILLISECONDS = 10;
const LONGEST_MILLISECONDS = 160;

/** Waits by chance, on average twice as long after each lost race. */
export const backOff: BackOff = async (lostRaces) => {
  await wait(delayOf(lostRaces, Math.random()));
};

/** In milliseconds. @param chance from 0 to 1 */
export function delayOf(lostRaces: number, chance: number): number {
  return chance * Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** lostRaces);
}
