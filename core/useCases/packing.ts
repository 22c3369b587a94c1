import type { TalkingPoint } from '../domain/agenda';
import type { Meeting } from '../domain/meeting';
import { isSame } from '../domain/same';
import type { Series } from '../domain/series';
import { emptyText, type SharedText } from '../domain/sharedText';
import { noRecord } from '../domain/trackRecord';

/**
 * How a body is written shorter than it is worked with: every change writes the whole document, and Cosmos DB charges by
 * its size. What goes without saying is left out.
 */
export interface Packing<T> {
  pack(value: T): unknown;
  /** Takes a body that was written in full as well. */
  unpack(body: unknown): unknown;
}

type Members = Readonly<Record<string, unknown>>;

const usualMeeting: Members = { notes: emptyText, decisions: [], moves: [] };
const usualPoint: Members = { area: 'other', carried: 0, state: 'open', notes: emptyText };
const usualPast: Members = { outcome: 'held', moved: 0 };
const usualSeries: Members = {
  heldCount: 0,
  past: [],
  pauses: [],
  openItems: [],
  tallies: {},
  lastDiscussed: {},
  record: noRecord,
  hasHeritage: false,
  askedQuestions: [],
};

/**
 * In a packed agenda people are numbers: their places in a list at its head, which every change makes anew. So a member that
 * is added later and names somebody is written in full: an older program doesn't know which of the others are such places.
 *
 * Only what is put back is looked at here. Whether it's what it should be, the schema of the whole says afterwards.
 */
type People = readonly unknown[];

export const meetingPacking: Packing<Meeting> = {
  pack(meeting) {
    const people = [...new Set(meeting.agenda.flatMap(peopleOf))];
    const points = meeting.agenda.map((each) => packedPoint(each, people));
    return { ...without(meeting, usualMeeting), agenda: { people, points } };
  },
  unpack(body) {
    const { agenda, ...meeting } = membersOf(body);
    if (Array.isArray(agenda)) return { ...usualMeeting, ...meeting, agenda };
    const { people, points } = membersOf(agenda);
    return { ...usualMeeting, ...meeting, agenda: listOf(points).map((each) => unpackedPoint(each, listOf(people))) };
  },
};

export const seriesPacking: Packing<Series> = {
  pack: (series) => without({ ...series, past: series.past.map((each) => without(each, usualPast)) }, usualSeries),
  unpack(body) {
    const { past = [], ...series } = membersOf(body);
    return { ...usualSeries, ...series, past: listOf(past).map((each) => ({ ...usualPast, ...membersOf(each) })) };
  },
};

function packedPoint(point: TalkingPoint, people: readonly string[]): Members {
  const { text, notes, raisedBy, ...rest } = point;
  const place = (id: string) => people.indexOf(id);
  return {
    ...without({ ...rest, notes: packedText(notes, people) }, usualPoint),
    raisedBy: place(raisedBy),
    ...(point.state === 'discussed' && { discussedBy: place(point.discussedBy) }),
    ...(point.state === 'removed' && { removedBy: place(point.removedBy) }),
    text: isAsWritten(point) ? text.text : packedText(text, people),
  };
}

function unpackedPoint(body: unknown, people: People): Members {
  // Written into, rather than copied again and again: a page of the history has hundreds.
  const point: Record<string, unknown> = { ...usualPoint, ...membersOf(body) };
  for (const name of ['raisedBy', 'discussedBy', 'removedBy'])
    if (name in point) point[name] = personAt(people, point[name]);
  const { text, raisedBy, raisedAt } = point;
  point.text =
    typeof text === 'string'
      ? { text, version: 1, editedBy: raisedBy, editedAt: raisedAt }
      : unpackedText(membersOf(text), people);
  if (point.notes !== emptyText) point.notes = unpackedText(membersOf(point.notes), people);
  return point;
}

function packedText({ editedBy, ...text }: SharedText, people: readonly string[]): Members {
  return { ...text, ...(editedBy !== undefined && { editedBy: people.indexOf(editedBy) }) };
}

function unpackedText(text: Members, people: People): Members {
  return 'editedBy' in text ? { ...text, editedBy: personAt(people, text.editedBy) } : text;
}

/** Whether the text is its author's first, with nothing beside it. */
function isAsWritten({ text, raisedBy, raisedAt }: TalkingPoint): boolean {
  const { text: _, version, editedBy, editedAt, ...more } = text;
  return version === 1 && editedBy === raisedBy && editedAt === raisedAt && Object.keys(more).length === 0;
}

/** Everybody a point names. */
function peopleOf(point: TalkingPoint): readonly string[] {
  const { raisedBy, text, notes } = point;
  const marked = point.state === 'discussed' ? point.discussedBy : undefined;
  const removed = point.state === 'removed' ? point.removedBy : undefined;
  return [raisedBy, text.editedBy, notes.editedBy, marked, removed].filter((each) => each !== undefined);
}

function personAt(people: People, place: unknown): unknown {
  const id = typeof place === 'number' ? people[place] : undefined;
  if (id === undefined) throw new Error('A stored agenda names somebody who is not in its list');
  return id;
}

function membersOf(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Not an object');
  return { ...value };
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('Not a list');
  return value;
}

function without(members: object, usual: Members): Members {
  const isSaid = ([name, value]: [string, unknown]) => !(name in usual) || !isSame(value, usual[name]);
  return Object.fromEntries(Object.entries(members).filter(isSaid));
}
