import { plainText } from '@rapport/core/domain/search';

/** A piece of a text, and whether it was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text in pieces, those found apart; case and accents make no difference. @param words as `searchWords` gives them */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  // As people see them: a letter and its accent stay together.
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const isFound = foundIn(characters, words);
  const pieces: Piece[] = [];
  for (const [index, character] of characters.entries()) {
    const found = isFound[index] ?? false;
    const last = pieces.at(-1);
    if (last?.found === found) pieces[pieces.length - 1] = { text: last.text + character, found };
    else pieces.push({ text: character, found });
  }
  return pieces;
}

/** For each character whether it belongs to a word. Plain text is shorter or longer than what it was made from. */
function foundIn(characters: readonly string[], words: readonly string[]): readonly boolean[] {
  const plain = characters.map(plainText);
  const all = plain.join('');
  const ownerOf = plain.flatMap((part, index) => Array.from({ length: part.length }, () => index));
  const isFound = characters.map(() => false);
  for (const word of words.filter(Boolean)) {
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length)) {
      for (const owner of ownerOf.slice(at, at + word.length)) isFound[owner] = true;
    }
  }
  return isFound;
}
