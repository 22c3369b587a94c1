/** What can be written in a 1-on-1, each with a word of its own in it. */
type Kind = 'point' | 'decision' | 'promise' | 'line';

/** What two people wrote and removed, as they themselves remember it. */
export interface Ledger {
  /** A word that nobody has written yet. */
  word(by: string): string;
  wrote(kind: Kind, word: string): void;
  removed(kind: Kind, words: readonly string[]): void;
  /** What was written and not removed, sorted. */
  standing(kind: Kind): readonly string[];
  /** Somebody changed the text of a point to this one. */
  reworded(word: string, text: string): void;
  /** Every text that this point has had. */
  textsOf(word: string): readonly string[];
}

export function openLedger(): Ledger {
  let count = 0;
  const standing: Readonly<Record<Kind, Set<string>>> = {
    point: new Set(),
    decision: new Set(),
    promise: new Set(),
    line: new Set(),
  };
  const texts = new Map<string, readonly string[]>();
  const textsOf = (word: string) => texts.get(word) ?? [word];
  return {
    word(by) {
      count += 1;
      return `${by}${count}`;
    },
    wrote: (kind, word) => void standing[kind].add(word),
    removed(kind, words) {
      for (const word of words) standing[kind].delete(word);
    },
    standing: (kind) => [...standing[kind]].sort(),
    reworded: (word, text) => void texts.set(word, [...textsOf(word), text]),
    textsOf,
  };
}

/** The words of a ledger in a text, in their order. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/\b(?:maya|sam)\d+\b/g) ?? [];
}
