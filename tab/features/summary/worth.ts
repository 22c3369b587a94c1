/** The five answers to "Was it worth your time?", least first. */
export const WORTH = [1, 2, 3, 4, 5] as const;

/** The answer with that number. */
export function worthOf(number: number): (typeof WORTH)[number] {
  return WORTH.find((each) => each === number) ?? 3;
}
