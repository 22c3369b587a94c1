/** Whether a text has every word that was asked for, in any order, whatever the case and the accents. No words find nothing. */
export function matches(text: string, words: readonly string[]): boolean {
  const plain = plainText(text);
  return words.length > 0 && words.every((each) => plain.includes(each));
}

/** The words of a question, as `matches` wants them. */
export function searchWords(question: string): readonly string[] {
  return plainText(question).split(/\s+/).filter(Boolean);
}

/** A short piece of a text around the first word found, with an ellipsis where it was cut. */
export function excerpt(text: string, words: readonly string[], length = 160): string {
  // By whole characters: half an emoji is none.
  const characters = [...text];
  const from = Math.max(0, firstFound(text, characters, words) - Math.floor(length / 4));
  const piece = characters
    .slice(from, from + length)
    .join('')
    .trim();
  return `${from > 0 ? '… ' : ''}${piece}${from + length < characters.length ? ' …' : ''}`;
}

/** The character at which the first of the words begins; plain text is shorter or longer than what it was made from. */
function firstFound(text: string, characters: readonly string[], words: readonly string[]): number {
  const plain = plainText(text);
  const places = words.map((each) => plain.indexOf(each)).filter((each) => each >= 0);
  const place = places.length > 0 ? Math.min(...places) : 0;
  let passed = 0;
  for (const [index, each] of characters.entries()) {
    passed += plainText(each).length;
    if (passed > place) return index;
  }
  return 0;
}

/** A text without case and accents. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
