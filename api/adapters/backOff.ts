import { setTimeout as wait } from 'node:timers/promises';
import type { BackOff } from '@rapport/core/ports';

/** Two who lost the same race are apart after some milliseconds; nobody waits half a second. */
const FIRST_MILLISECONDS = 10;
const LONGEST_MILLISECONDS = 160;

/** Exponential, with full jitter: anything between nothing and twice as long as before. */
export const backOff: BackOff = async (lostRaces) => {
  const longest = Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** lostRaces);
  await wait(Math.random() * longest);
};
