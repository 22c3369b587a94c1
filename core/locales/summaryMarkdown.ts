import type { MeetingView, PointView } from '../contract/views';
import type { Reader } from './dates';
import { blocks, escaped, heading, list } from './markdown';
import type { Say } from './say';
import { pointEntry, type SummaryEntry, summaryOf, type TheTwo } from './summary';

/** Who reads a summary, and how deep in a larger text it stands. */
export interface SummaryReader extends Reader {
  readonly say: Say;
  /** Of its title: 1 unless said otherwise. */
  readonly level?: number;
  /** Notes as a quotation in Markdown: `quotedNotes`, or what it made of them before. */
  quoted(notes: string): string;
}

/** What a held meeting came to, as Markdown. Ends with a line end. */
export function summaryMarkdown(meeting: MeetingView, series: TheTwo, reader: SummaryReader): string {
  const { level = 1 } = reader;
  const { title, purpose, sections, notes, nothing } = summaryOf(meeting, series, reader);
  const body = blocks(
    ...sections.map((each) =>
      blocks(heading(level + 1, each.title), list(each.entries.map((entry) => entryMarkdown(entry, reader)))),
    ),
    notes ? blocks(heading(level + 1, notes.title), reader.quoted(notes.text), escaped(notes.edited ?? '')) : '',
  );
  return `${blocks(heading(level, title), escaped(purpose ?? ''), body || nothing)}\n`;
}

/** One talking point with its area and, quoted below it, its notes. */
export function pointMarkdown(
  point: { readonly text: string; readonly area: PointView['area']; readonly notes: string },
  reader: SummaryReader,
): string {
  return entryMarkdown(pointEntry(point, reader.say), reader);
}

function entryMarkdown({ text, facts, notes, edited = '' }: SummaryEntry, reader: SummaryReader): string {
  const line = notes === undefined ? escaped(text) : `**${escaped(text)}**`;
  return blocks(`${line}${facts}`, reader.quoted(notes ?? ''), escaped(edited));
}
