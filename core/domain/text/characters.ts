/**
 * How long a text is, in characters of Unicode (code points): as zod, JSON Schema and people count, so an emoji is one and
 * not two. Not in graphemes: browsers and servers of different age see those differently.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most the first `max` characters, never through what people see as one: an emoji of several, a letter and its accent. */
export function cutTo(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = endOf(text, max);
  if (end === text.length) return text;
  const start = startOfGrapheme(text, end);
  // A single one that is longer than all that fits is cut nonetheless.
  return text.slice(0, start > 0 ? start : end);
}

/** The start of what people see as one character around this place. */
export function startOfGrapheme(text: string, place: number): number {
  return graphemes.segment(text).containing(place)?.index ?? place;
}

/** What people see as the first character. */
export function firstGrapheme(text: string): string {
  return graphemes.segment(text).containing(0)?.segment ?? '';
}

/** A part of a text: from a place to the one behind its end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of a text with what people see as one character at its ends left whole. */
export function wholeGraphemes(text: string, { from, to }: Span): Span {
  const last = graphemes.segment(text).containing(to - 1);
  return { from: startOfGrapheme(text, from), to: last ? last.index + last.segment.length : to };
}

/** What is long enough to recognise a text by, in the names of buttons and in what is told. */
const RECOGNISED = 60;

/** The beginning of a text: at most `max` characters, with an ellipsis where it was cut. */
export function shortened(text: string, max = RECOGNISED): string {
  return cutTo(text, max) === text ? text : `${cutTo(text, max - 1).trimEnd()}…`;
}

/** The place behind the first `count` characters. */
function endOf(text: string, count: number): number {
  let end = 0;
  let left = count;
  for (const character of text) {
    if (left === 0) return end;
    end += character.length;
    left -= 1;
  }
  return end;
}
