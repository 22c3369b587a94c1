import { addressesIn } from '../text/address';
import type { Span } from '../text/characters';

/** What one can make of a part of notes with a key. */
export type Format = 'bold' | 'italic' | 'link';

/** One change to a text: what stands in the place of a part of it, and what is marked then. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
  readonly marked: Span;
}

/** Makes what is marked bold, italic or a link, in Markdown; what is bold or italic already no longer is. */
export function formatting(text: string, marked: Span, format: Format): Edit {
  const at = withoutBlanks(text, marked);
  if (format === 'link') return linking(text, at);
  const mark = format === 'bold' ? '**' : '*';
  return undoing(text, at, mark) ?? wrapping(text, at, mark);
}

/** Blanks at the ends stay outside: Markdown reads no emphasis from inside of them. */
function withoutBlanks(text: string, { from, to }: Span): Span {
  const chosen = text.slice(from, to);
  if (chosen.trim() === '') return { from, to };
  const begin = from + chosen.length - chosen.trimStart().length;
  return { from: begin, to: begin + chosen.trim().length };
}

/** Takes the marks away that stand around or inside what is marked. */
function undoing(text: string, { from, to }: Span, mark: string): Edit | undefined {
  const { length } = mark;
  const isAround = hasMark(text.slice(0, from), mark, 'end') && hasMark(text.slice(to), mark, 'beginning');
  if (isAround) {
    const at = { from: from - length, to: to + length };
    return { at, text: text.slice(from, to), marked: { from: at.from, to: to - length } };
  }
  const chosen = text.slice(from, to);
  const isInside = chosen.length > 2 * length && hasMark(chosen, mark, 'beginning') && hasMark(chosen, mark, 'end');
  if (!isInside) return undefined;
  const bare = chosen.slice(length, -length);
  return { at: { from, to }, text: bare, marked: { from, to: from + bare.length } };
}

/** One star is italic, two are bold, three are both. */
function hasMark(text: string, mark: string, where: 'beginning' | 'end'): boolean {
  const [stars = ''] = (where === 'end' ? /\*{0,3}$/ : /^\*{0,3}/).exec(where === 'end' ? text.slice(-3) : text) ?? [];
  return stars.length === 3 || stars.length === mark.length;
}

/** Signs of a list, a heading or a quotation at the beginning of a line; they stay before the marks. */
const BEGINNING = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+|>[ \t]?)?/;

function wrapping(text: string, { from, to }: Span, mark: string): Edit {
  const beginsLine = from === 0 || text.charAt(from - 1) === '\n';
  const lines = text.slice(from, to).split('\n');
  const wrapped = lines.map((line, index) => {
    const [signs = ''] = index > 0 || beginsLine ? (BEGINNING.exec(line) ?? []) : [];
    const words = line.slice(signs.length);
    return words.trim() === '' && lines.length > 1 ? line : `${signs}${mark}${words.trimEnd()}${mark}`;
  });
  const written = wrapped.join('\n');
  const isOneLine = lines.length === 1;
  const inner = { from: from + written.indexOf(mark) + mark.length, to: from + written.length - mark.length };
  return { at: { from, to }, text: written, marked: isOneLine ? inner : { from, to: from + written.length } };
}

const SCHEME = 'https://';

/** What is missing is marked: the address, or the words for it. */
function linking(text: string, at: Span): Edit {
  const chosen = text.slice(at.from, at.to);
  const [address] = addressesIn(chosen);
  const isAddress = address?.from === 0 && address.to === chosen.length;
  const written = isAddress ? `[](${chosen})` : `[${chosen}](${SCHEME})`;
  const place = at.from + (isAddress || chosen === '' ? 1 : chosen.length + 3);
  return { at, text: written, marked: { from: place, to: isAddress || chosen === '' ? place : place + SCHEME.length } };
}
