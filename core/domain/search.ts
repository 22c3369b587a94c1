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
  const found = firstFound(text, characters, words);
  const from = atWord(characters, Math.max(0, found - Math.floor(length / 4)), found);
  const to = Math.min(from + length, characters.length);
  const isCut = to < characters.length;
  const all = characters.slice(from, to).join('');
  const piece = isCut ? withoutHalfWord(all) : all;
  return `${from > 0 ? '… ' : ''}${piece.trim()}${isCut ? ' …' : ''}`;
}

const SPACE = /\s/;

/** The next beginning of a word up to `last`; where there is none, as in a script without spaces, the place itself. */
function atWord(characters: readonly string[], from: number, last: number): number {
  if (from === 0) return 0;
  // One step back: the place may be such a beginning already.
  const space = characters.findIndex((each, index) => index >= from - 1 && index < last && SPACE.test(each));
  return space < 0 ? from : space + 1;
}

/** Without a word that was cut at the end, unless half of the piece would go with it. */
function withoutHalfWord(piece: string): string {
  const cut = piece.search(/\s\S*$/);
  return cut > piece.length / 2 ? piece.slice(0, cut) : piece;
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
