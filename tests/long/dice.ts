/** Chance that can be repeated. */
export interface Dice {
  /** A whole number from 0 to one less than `count`. */
  below(count: number): number;
  /** One of these; undefined when there is none. */
  oneOf<T>(all: readonly T[]): T | undefined;
}

/** Throws the same numbers for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
  return { below, oneOf: (all) => all[below(all.length)] };
}
