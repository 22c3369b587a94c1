import type { MeetingView, PointView, SeriesView } from '../contract/views';
import type { Purpose } from '../domain/purpose';
import { fullDate, keptDay, type Reader } from './dates';
import { blocks, escaped, heading, list, quoted } from './markdown';
import type { Say } from './say';

/** Who reads a summary, and how deep in a larger text it stands. */
export interface SummaryReader extends Reader {
  readonly say: Say;
  /** Of its title: 1 unless said otherwise. */
  readonly level?: number;
}

export type TheTwo = Pick<SeriesView, 'me' | 'other'>;

/** What a held meeting came to, as Markdown: promises first, then all that was written down. Ends with a line end. */
export function summaryMarkdown(meeting: MeetingView, series: TheTwo, reader: SummaryReader): string {
  const { say, level = 1 } = reader;
  const date = fullDate(new Date(meeting.startedAt ?? meeting.startsAt), reader);
  const body = blocks(
    section(level, say('summary.iOwe'), promises(meeting, series.me.id, reader)),
    section(level, say('summary.theyOwe', { name: series.other.name }), promises(meeting, series.other.id, reader)),
    section(level, say('summary.decisions'), list(meeting.decisions.map((each) => escaped(each.text)))),
    section(level, say('summary.discussed'), points(meeting, 'discussed', reader)),
    section(level, say('summary.movesOn'), points(meeting, 'carriedOver', reader)),
    section(level, say('summary.notes'), quoted(meeting.notes.text)),
  );
  return `${blocks(
    heading(level, say('summary.title', { me: series.me.name, other: series.other.name, date })),
    meeting.purpose ? purposeLine(meeting.purpose, say) : '',
    body || say('summary.nothing'),
  )}\n`;
}

/** "Purpose: Growth". */
export function purposeLine(purpose: Purpose, say: Say): string {
  const words = purpose.kind === 'custom' ? escaped(purpose.text) : say(`purpose.${purpose.kind}`);
  return say('summary.purpose', { purpose: words });
}

/** One talking point with its area and, quoted below it, its notes. */
export function pointEntry({ text, area, notes }: Pick<PointView, 'area'> & PointTexts, say: Say): string {
  return blocks(`**${escaped(text)}** (${say(`area.${area}`)})`, quoted(notes));
}

interface PointTexts {
  readonly text: string;
  readonly notes: string;
}

function promises({ madeItems }: MeetingView, ownerId: string, { say, locale }: SummaryReader): string {
  const entries = madeItems
    .filter((each) => each.ownerId === ownerId)
    .map(({ text, dueOn }) => {
      const due = dueOn === undefined ? '' : `, ${say('summary.due', { day: keptDay(dueOn, locale) })}`;
      return `${escaped(text)}${due}`;
    });
  return list(entries);
}

function points(meeting: MeetingView, state: PointView['state'], { say }: SummaryReader): string {
  const chosen = meeting.points.filter((each) => each.state === state);
  return list(chosen.map(({ text, area, notes }) => pointEntry({ text: text.text, area, notes: notes.text }, say)));
}

function section(level: number, title: string, body: string): string {
  return body === '' ? '' : blocks(heading(level + 1, title), body);
}
