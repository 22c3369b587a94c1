import { addressesIn } from '../text/address';
import type { NoteInline } from './notes';

/** A line that somebody wrote, as it stands but for the addresses in it: they are links. No Markdown is read in it. */
export function linked(text: string): readonly NoteInline[] {
  const inlines: NoteInline[] = [];
  let end = 0;
  for (const { from, to } of addressesIn(text)) {
    const address = text.slice(from, to);
    const words: NoteInline = { kind: 'text', text: text.slice(end, from) };
    inlines.push(words, { kind: 'link', address, children: [{ kind: 'text', text: address }] });
    end = to;
  }
  const rest: NoteInline = { kind: 'text', text: text.slice(end) };
  return [...inlines, rest].filter((each) => each.kind !== 'text' || each.text !== '');
}
