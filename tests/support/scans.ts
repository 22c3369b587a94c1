/**
 * How long some work over a text takes, in scans: readings of that text from its first character to the last, on this machine
 * at this moment. What looks at each character once stays below a few hundred, however slow or busy the machine; what
 * looks at each for each other one is above ten thousand when the text is long.
 */
export function scansOf(text: string, work: () => unknown): number {
  const scan = fastest(() => {
    let blanks = 0;
    for (const character of text) if (character === ' ') blanks += 1;
    return blanks;
  });
  return fastest(work) / scan;
}

const RUNS = 5;

/** In milliseconds; the fastest of some runs is the one that least came between. */
function fastest(work: () => unknown): number {
  const took = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.max(Math.min(...took), 0.01);
}
