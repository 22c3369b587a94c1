import type { MeetingView, PointView, SeriesView, SharedTextView } from '../contract/views';
import type { Purpose } from '../domain/purpose';
import { fullDate, keptDay, type Reader } from './dates';
import type { Say } from './say';

export type TheTwo = Pick<SeriesView, 'me' | 'other'>;

/** What a held meeting came to, as it is copied, exported and sent: for others too, so the two are called by name. */
export interface Summary {
  readonly title: string;
  readonly purpose: string | undefined;
  readonly sections: readonly SummarySection[];
  /** On the meeting as a whole. */
  readonly notes: { readonly title: string; readonly text: string; readonly edited?: string } | undefined;
  /** Said when there is nothing else. */
  readonly nothing: string;
}

interface SummarySection {
  readonly title: string;
  readonly entries: readonly SummaryEntry[];
}

export interface SummaryEntry {
  /** As somebody wrote it. */
  readonly text: string;
  /** A sentence of ours behind it: ", due Fri 4 Dec 2026", " (Growth)". Empty when there is nothing to say. */
  readonly facts: string;
  /** Of a talking point. */
  readonly notes?: string;
  /** Says who changed the notes after the meeting, if somebody did. */
  readonly edited?: string;
}

interface SummaryReader extends Reader {
  readonly say: Say;
}

/** What a held meeting came to: action items first, then all that was written down; nothing that is empty. */
export function summaryOf(meeting: MeetingView, two: TheTwo, reader: SummaryReader): Summary {
  const { say } = reader;
  const { me, other } = two;
  const date = fullDate(new Date(meeting.date), reader);
  const sections = [
    ...[me, other].map(({ id, name }) => ({
      title: say('summary.theyOwe', { name }),
      entries: promises(meeting, id, reader),
    })),
    { title: say('summary.decisions'), entries: meeting.decisions.map(({ text }) => ({ text, facts: '' })) },
    { title: say('summary.discussed'), entries: points(meeting, 'discussed', two, reader) },
    { title: say('summary.movesOn'), entries: points(meeting, 'carriedOver', two, reader) },
  ];
  const { text } = meeting.notes;
  return {
    title: say('summary.title', { me: me.name, other: other.name, date }),
    purpose: meeting.purpose && purposeInWords(meeting.purpose, say),
    sections: sections.filter(({ entries }) => entries.length > 0),
    notes:
      text.trim() === ''
        ? undefined
        : { title: say('summary.notes'), text, ...editedAfter(meeting.notes, two, reader) },
    nothing: say('summary.nothing'),
  };
}

/** "Purpose: Growth". */
export function purposeInWords(purpose: Purpose, say: Say): string {
  return say('summary.purpose', {
    purpose: purpose.kind === 'custom' ? purpose.text : say(`purpose.${purpose.kind}`),
  });
}

function promises({ madeItems }: MeetingView, ownerId: string, { say, locale }: SummaryReader) {
  return madeItems
    .filter((each) => each.ownerId === ownerId)
    .map(({ text, dueOn }): SummaryEntry => {
      const due = dueOn === undefined ? '' : `, ${say('summary.due', { day: keptDay(dueOn, locale) })}`;
      return { text, facts: due };
    });
}

function points(
  meeting: MeetingView,
  state: PointView['state'],
  two: TheTwo,
  reader: SummaryReader,
): readonly SummaryEntry[] {
  return meeting.points
    .filter((each) => each.state === state)
    .map(({ text, area, notes }) => ({
      ...pointEntry({ text: text.text, area, notes: notes.text }, reader.say),
      ...editedAfter(notes, two, reader),
    }));
}

/** Says that notes were changed after the meeting; nothing when they were not. */
function editedAfter(
  { editedAfterEnd, editedBy, editedAt }: SharedTextView,
  { me, other }: TheTwo,
  reader: SummaryReader,
): { readonly edited?: string } {
  if (!editedAfterEnd || editedAt === undefined) return {};
  const date = fullDate(new Date(editedAt), reader);
  return { edited: reader.say('summary.editedAfter', { name: editedBy === me.id ? me.name : other.name, date }) };
}

/** A talking point with its area and its notes. */
export function pointEntry(
  { text, area, notes }: { readonly text: string; readonly area: PointView['area']; readonly notes: string },
  say: Say,
): SummaryEntry & { readonly notes: string } {
  return { text, facts: ` (${say(`area.${area}`)})`, notes };
}
