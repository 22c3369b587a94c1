import { cutTo, type Span, startOfGrapheme, wholeGraphemes } from './text/characters';
import { fold, foldedWithPlaces } from './text/fold';

/** Whether a text has every word that was asked for, in any order, as `fold` compares them. No words find nothing. */
export function matches(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.length > 0 && words.every((each) => folded.includes(each));
}

/** The words of a question, as `matches` wants them. */
export function searchWords(question: string): readonly string[] {
  return fold(question).split(/\s+/).filter(Boolean);
}

/** Where the words stand in a short text, in order and apart from each other: whole characters as people see them. */
export function placesOf(text: string, words: readonly string[]): readonly Span[] {
  const folded = foldedWithPlaces(text);
  const spans = words.filter(Boolean).flatMap((word) => {
    const found: Span[] = [];
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      found.push(wholeGraphemes(text, folded.spanOf(at, at + word.length)));
    }
    return found;
  });
  const apart: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else apart.push({ from, to });
  }
  return apart;
}

/** A short piece of a text around the first word found, with an ellipsis where it was cut. */
export function excerpt(text: string, words: readonly string[], length = 160): string {
  const found = firstFound(text, words);
  const from = atWord(text, startOfGrapheme(text, Math.max(0, found - Math.floor(length / 4))), found);
  const rest = text.slice(from);
  const all = cutTo(rest, length);
  const isCut = all.length < rest.length;
  const piece = isCut ? withoutHalfWord(all) : all;
  return `${from > 0 ? '… ' : ''}${piece.trim()}${isCut ? ' …' : ''}`;
}

function firstFound(text: string, words: readonly string[]): number {
  const folded = foldedWithPlaces(text);
  const places = words.map((each) => folded.text.indexOf(each)).filter((each) => each >= 0);
  if (places.length === 0) return 0;
  const first = Math.min(...places);
  return folded.spanOf(first, first + 1).from;
}

/** The next beginning of a word up to `last`; where there is none, as in a script without spaces, the place itself. */
function atWord(text: string, from: number, last: number): number {
  if (from === 0) return 0;
  // One step back: the place may be such a beginning already.
  const space = text.slice(from - 1, last).search(/\s/);
  return space < 0 ? from : from + space;
}

/** Without a word that was cut at the end, unless half of the piece would go with it. */
function withoutHalfWord(piece: string): string {
  const cut = piece.search(/\s\S*$/);
  return cut > piece.length / 2 ? piece.slice(0, cut) : piece;
}
