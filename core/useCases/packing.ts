import { z } from 'zod';
import type { TalkingPoint } from '../domain/agenda';
import type { Meeting } from '../domain/meeting';
import type { Series } from '../domain/series';
import { emptyText, type SharedText, writtenText } from '../domain/sharedText';
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
 */
const person = z.number().int().nonnegative();
const packedTextSchema = z.looseObject({ editedBy: person.optional() });
const packedPointSchema = z.looseObject({
  raisedBy: person,
  raisedAt: z.string(),
  discussedBy: person.optional(),
  removedBy: person.optional(),
  /** The bare text when it is still as its author wrote it. */
  text: z.union([z.string(), packedTextSchema]),
  notes: packedTextSchema.optional(),
});
const packedAgendaSchema = z.looseObject({ people: z.array(z.string()), points: z.array(packedPointSchema) });
const packedMeetingSchema = z.looseObject({ agenda: z.union([z.array(z.unknown()), packedAgendaSchema]) });
const packedSeriesSchema = z.looseObject({ past: z.array(z.looseObject({})).optional() });

export const meetingPacking: Packing<Meeting> = {
  pack(meeting) {
    const people = [...new Set(meeting.agenda.flatMap(peopleOf))];
    const points = meeting.agenda.map((each) => packedPoint(each, people));
    return { ...without(meeting, usualMeeting), agenda: { people, points } };
  },
  unpack(body) {
    const { agenda, ...meeting } = packedMeetingSchema.parse(body);
    const points = 'points' in agenda ? agenda.points.map((each) => unpackedPoint(each, agenda.people)) : agenda;
    return { ...usualMeeting, ...meeting, agenda: points };
  },
};

export const seriesPacking: Packing<Series> = {
  pack: (series) => without({ ...series, past: series.past.map((each) => without(each, usualPast)) }, usualSeries),
  unpack(body) {
    const { past = [], ...series } = packedSeriesSchema.parse(body);
    return { ...usualSeries, ...series, past: past.map((each) => ({ ...usualPast, ...each })) };
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

function unpackedPoint(packed: z.infer<typeof packedPointSchema>, people: readonly string[]): Members {
  const { text, notes, raisedBy, discussedBy, removedBy, ...rest } = packed;
  const by = personAt(people, raisedBy);
  return {
    ...usualPoint,
    ...rest,
    raisedBy: by,
    ...(discussedBy !== undefined && { discussedBy: personAt(people, discussedBy) }),
    ...(removedBy !== undefined && { removedBy: personAt(people, removedBy) }),
    text: typeof text === 'string' ? writtenText(text, { by, at: rest.raisedAt }) : unpackedText(text, people),
    ...(notes && { notes: unpackedText(notes, people) }),
  };
}

function packedText({ editedBy, ...text }: SharedText, people: readonly string[]): Members {
  return { ...text, ...(editedBy !== undefined && { editedBy: people.indexOf(editedBy) }) };
}

function unpackedText({ editedBy, ...text }: z.infer<typeof packedTextSchema>, people: readonly string[]): Members {
  return { ...text, ...(editedBy !== undefined && { editedBy: personAt(people, editedBy) }) };
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

function personAt(people: readonly string[], place: number): string {
  const id = people[place];
  if (id === undefined) throw new Error('A stored agenda names somebody who is not in its list');
  return id;
}

function without(members: object, usual: Members): Members {
  const isSaid = ([name, value]: [string, unknown]) =>
    !(name in usual) || JSON.stringify(value) !== JSON.stringify(usual[name]);
  return Object.fromEntries(Object.entries(members).filter(isSaid));
}
