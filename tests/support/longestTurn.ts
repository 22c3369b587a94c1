import { setImmediate } from 'node:timers/promises';

/**
 * The longest time, in milliseconds of this process's own work, that an act kept everybody else in this process waiting at
 * a stretch. Work rather than time: a machine with much to do is no fault of the act.
 */
export async function longestTurn(act: () => Promise<unknown>): Promise<number> {
  let [longest, isDone] = [0, false];
  const watching = (async () => {
    while (!isDone) {
      const before = process.cpuUsage();
      await setImmediate();
      const { user, system } = process.cpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
    }
  })();
  try {
    await act();
  } finally {
    isDone = true;
    await watching;
  }
  return longest;
}
