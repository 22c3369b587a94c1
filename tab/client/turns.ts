/** Runs work when it is its turn. A piece that is given up while it waits is never begun. */
export type InTurn = <Answer>(work: () => Promise<Answer>, signal: AbortSignal) => Promise<Answer>;

/** Lets so many pieces of work run at a time; the others wait, first come, first served. */
export function takingTurns(most: number): InTurn {
  const waiting: Array<() => void> = [];
  let running = 0;
  const enter = () => {
    if (running >= most) return new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    return undefined;
  };
  const leave = () => {
    const next = waiting.shift();
    // The place goes to who waited longest, before somebody new can take it.
    if (next) next();
    else running -= 1;
  };
  return async (work, signal) => {
    await enter();
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      leave();
    }
  };
}
