import { placesOf } from '@rapport/core/domain/search';

/** A piece of a text, and whether it was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A text in pieces, those found apart. @param words as `searchWords` gives them */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to } of placesOf(text, words)) {
    pieces.push({ text: text.slice(end, from), found: false }, { text: text.slice(from, to), found: true });
    end = to;
  }
  return [...pieces, { text: text.slice(end), found: false }].filter((each) => each.text !== '');
}
