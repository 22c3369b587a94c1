import type { MeetingView } from '@rapport/core/contract/views';
import { linked } from '@rapport/core/domain/notes/linked';
import { notesOf } from '@rapport/core/domain/notes/notesOf';
import { quotedNotes } from '@rapport/core/locales/notesMarkdown';
import { type Summary, type SummaryEntry, summaryOf, type TheTwo } from '@rapport/core/locales/summary';
import { type SummaryReader, summaryMarkdown } from '@rapport/core/locales/summaryMarkdown';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Inlines, inOrder, NoteBlocks } from '../../components/NoteBlocks';

type Reader = Omit<SummaryReader, 'quoted'>;

/** A summary as it goes into a mail or a document, and as Markdown into an editor. */
export function copiedSummary(meeting: MeetingView, series: TheTwo, reader: Reader) {
  return {
    html: htmlOf(summaryOf(meeting, series, reader)),
    markdown: summaryMarkdown(meeting, series, { ...reader, quoted: quotedNotes }),
  };
}

function htmlOf(summary: Summary): string {
  const page = document.createElement('div');
  const root = createRoot(page);
  flushSync(() => root.render(<Copied summary={summary} />));
  const html = page.innerHTML;
  root.unmount();
  return html;
}

function Copied({ summary: { title, purpose, sections, notes, nothing } }: { readonly summary: Summary }) {
  return (
    <div>
      <h1 dir="auto">{title}</h1>
      {purpose && <p>{purpose}</p>}
      {inOrder(sections, (section) => (
        <section>
          <h2>{section.title}</h2>
          <ul>
            {inOrder(section.entries, (entry) => (
              <Entry entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {notes && <h2>{notes.title}</h2>}
      {notes && <Notes text={notes.text} />}
      {notes?.edited && <p>{notes.edited}</p>}
      {sections.length === 0 && !notes && <p>{nothing}</p>}
    </div>
  );
}

function Entry({ entry: { text, facts, notes, edited } }: { readonly entry: SummaryEntry }) {
  const words = <Inlines inlines={linked(text)} />;
  return (
    <li>
      {notes === undefined ? words : <strong>{words}</strong>}
      {facts}
      {notes && <Notes text={notes} />}
      {edited && <p>{edited}</p>}
    </li>
  );
}

function Notes({ text }: { readonly text: string }) {
  return (
    <blockquote>
      <NoteBlocks blocks={notesOf(text)} />
    </blockquote>
  );
}
