import type { Span } from './characters';

/**
 * A text as searches compare it: without case, accents, width, ligatures and what cannot be seen, and with one kind of quotes,
 * dashes and blanks. Marks that make another letter (Devanagari, Thai, the voiced sounds of Japanese) stay.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  let folded = '';
  for (const [piece] of text.matchAll(PIECES)) folded += foldPiece(piece);
  return folded;
}

/** A folded text that knows where each part of it came from; it may be longer or shorter than the text itself. */
export interface Folded {
  readonly text: string;
  /** What `from` to `to` of the folded text was in the text itself. */
  spanOf(from: number, to: number): Span;
}

export function foldedWithPlaces(text: string): Folded {
  const pieces: FoldedPiece[] = [];
  let folded = '';
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    pieces.push({ at: folded.length, from: index, length: piece.length, isPlain: isPlain(piece) });
    folded += foldPiece(piece);
  }
  return {
    text: folded,
    spanOf(from, to) {
      const [first, last] = [pieceAt(pieces, from), pieceAt(pieces, to - 1)];
      if (!first || !last) return { from: 0, to: 0 };
      return {
        from: first.isPlain ? first.from + (from - first.at) : first.from,
        to: last.isPlain ? last.from + (to - last.at) : last.from + last.length,
      };
    },
  };
}

/** Many plain characters, or one character with all that belongs to it: its marks, and the letters of one syllable of Hangul. */
const PIECES =
  /\p{ASCII}+(?![\p{M}\p{Default_Ignorable_Code_Point}])|[\s\S][\u1160-\u11ff]{0,2}[\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]*/gu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** In these scripts a mark is an accent, or a vowel that is mostly left out. */
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
/** More marks than any letter bears; putting thousands in order would take long. */
const MOST_MARKS = 30;

/** What Unicode does not take apart, as people type it without a foreign keyboard or a word processor. */
const alike: ReadonlyMap<string, string> = new Map([
  ...['ßss', 'æae', 'œoe', 'øo', 'đd', 'ðd', 'łl', 'þth', 'ıi', 'ħh', 'ŧt', 'ςσ'].map(pairOf),
  ...[...'‘’‚‛′ʼʻ´'].map((quote): [string, string] => [quote, "'"]),
  ...[...'“”„‟″«»'].map((quote): [string, string] => [quote, '"']),
  ...[...'‐‑‒–—―−'].map((dash): [string, string] => [dash, '-']),
]);

// A text has few different letters, and folding one costs far more than remembering it.
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function foldPiece(piece: string): string {
  const seen = known.get(piece);
  if (seen !== undefined) return seen;
  if (isPlain(piece)) return piece.toLowerCase();
  const folded = alike.get(piece) ?? foldCharacter(piece);
  if (known.size >= MOST_KNOWN) known.clear();
  if (piece.length <= MOST_MARKS) known.set(piece, folded);
  return folded;
}

function foldCharacter(piece: string): string {
  const bare = piece
    .slice(0, MOST_MARKS)
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(ACCENTED, '$1')
    .normalize('NFC')
    .toLowerCase();
  return Array.from(bare, (character) => alike.get(character) ?? character).join('');
}

function isPlain(text: string): boolean {
  return !/\P{ASCII}/u.test(text);
}

function pairOf(pair: string): [string, string] {
  return [pair.slice(0, 1), pair.slice(1)];
}

interface FoldedPiece {
  /** Where it begins in the folded text. */
  readonly at: number;
  /** Where it began in the text itself, and how long it was there. */
  readonly from: number;
  readonly length: number;
  /** Each of its characters stayed one. */
  readonly isPlain: boolean;
}

/** The last piece that begins at or before a place: one that became nothing begins where the next one does. */
function pieceAt(pieces: readonly FoldedPiece[], place: number): FoldedPiece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
