import { z } from 'zod';
import { MAX_DECISIONS_PER_MEETING } from '../contract/limits';
import { type Agenda, carryOver, findPoint, movedAlong, talkingPointSchema } from './agenda';
import { DomainError } from './errors';
import { type Purpose, storedPurposeSchema } from './purpose';
import { isSame } from './same';
import { emptyText, type SharedText, sharedTextSchema, type Writing } from './sharedText';
import { storedObject } from './stored';
import { beforeSchema, type SkipReasonKind, skipReasonKindSchema } from './trackRecord';

/** A line that both agreed on in a meeting. */
const decisionSchema = storedObject({ id: z.string(), text: z.string(), by: z.string(), at: z.iso.datetime() });

const madeItemSchema = storedObject({
  id: z.string(),
  text: z.string(),
  ownerId: z.string(),
  dueOn: z.iso.date().optional(),
});
/** A promise as it was made in a meeting; what has become of it since stands in the action item itself. */
export type MadeItem = Readonly<z.infer<typeof madeItemSchema>>;

const closeAnswerSchema = storedObject({
  /** Was it worth it: 1 to 5. */
  worth: z.number().int(),
  /** Ids of the decisions and promises this person ticked as agreed. */
  agreed: z.array(z.string()).readonly(),
  at: z.iso.datetime(),
});
/** What one of the two says of a held meeting, hidden from the other until both are in. */
export type CloseAnswer = Readonly<z.infer<typeof closeAnswerSchema>>;

const movedSchema = storedObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  by: z.string(),
  at: z.iso.datetime(),
});

const meeting = {
  id: z.string(),
  /** When it is or was planned. */
  startsAt: z.iso.datetime(),
  durationMinutes: z.number().int().positive(),
  agenda: z.array(talkingPointSchema).readonly(),
  /** Notes on the meeting as a whole; both write them. */
  notes: sharedTextSchema,
  /** Why this meeting; absent until somebody chose one. */
  purpose: storedPurposeSchema.optional(),
  decisions: z.array(decisionSchema).readonly(),
  /** When it was moved, oldest first; the last few. */
  moves: z.array(movedSchema).readonly(),
  /** The first of the skipped meetings whose talk this one takes up. */
  continues: z.string().optional(),
};
const started = {
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  /** When somebody pressed Start, where that was after the fact: it took place at `startedAt`, and is only written up. */
  pressedAt: z.iso.datetime().optional(),
  /** Held beside the rhythm: `startsAt` is not its own, but the date that the one after it keeps. */
  isExtra: z.literal(true).optional(),
};

const currentPointSchema = storedObject({ id: z.string(), since: z.iso.datetime() });
/** By person id. */
const answersSchema = z.record(z.string(), closeAnswerSchema);

const endingSchema = storedObject({
  before: beforeSchema,
  madeItemIds: z.array(z.string()).readonly(),
  currentPoint: currentPointSchema.optional(),
  /** Whether the points that moved along grew older. */
  aged: z.boolean(),
});
/** What else it takes to reopen a held meeting; the first versions did not keep it. */
export type Ending = Readonly<z.infer<typeof endingSchema>>;

export const meetingSchema = z.discriminatedUnion('state', [
  storedObject({ ...meeting, state: z.literal('planned') }),
  storedObject({
    ...meeting,
    ...started,
    state: z.literal('inProgress'),
    /** Promises made while they meet, by id. */
    madeItemIds: z.array(z.string()).readonly(),
    /** The point they are on, and since when. */
    currentPoint: currentPointSchema.optional(),
    /** What was said of it before it was reopened; it stands again when it is closed. */
    answers: answersSchema.optional(),
  }),
  storedObject({
    ...meeting,
    ...started,
    state: z.literal('held'),
    heldAt: z.iso.datetime(),
    closedBy: z.string(),
    madeItems: z.array(madeItemSchema).readonly(),
    answers: answersSchema,
    ending: endingSchema.optional(),
  }),
  storedObject({
    ...meeting,
    state: z.literal('skipped'),
    skippedAt: z.iso.datetime(),
    skippedBy: z.string(),
    reason: z.string(),
    reasonKind: skipReasonKindSchema.optional(),
    /** The meeting that takes up its talk: its points and what either noted for themselves stand there. */
    takenUpBy: z.string().optional(),
    before: beforeSchema.optional(),
  }),
]);

/** One dated occurrence of a series, by what has become of it. */
export type Meeting = Readonly<z.infer<typeof meetingSchema>>;
type MeetingState = Meeting['state'];
export type Planned = Extract<Meeting, { state: 'planned' }>;
export type InProgress = Extract<Meeting, { state: 'inProgress' }>;
export type Held = Extract<Meeting, { state: 'held' }>;
export type Skipped = Extract<Meeting, { state: 'skipped' }>;

/** How many moves a meeting remembers. */
const MOVES_KEPT = 10;

export function plannedMeeting(plan: {
  readonly id: string;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly agenda: Agenda;
}): Planned {
  const { id, startsAt, durationMinutes, agenda } = plan;
  return {
    id,
    startsAt: startsAt.toISOString(),
    durationMinutes,
    agenda,
    notes: emptyText,
    decisions: [],
    moves: [],
    state: 'planned',
  };
}

interface Start {
  /** When it took place, where people say so afterwards and only write it up. */
  readonly tookPlaceAt?: string | undefined;
  readonly isExtra?: boolean;
}

/**
 * Starts a meeting; one that is running stays as it is, so that both may press Start.
 * @throws DomainError `meetingAlreadyHeld`, `meetingSkipped`
 */
export function startedMeeting(present: Meeting, { by, at }: Writing, { tookPlaceAt, isExtra }: Start = {}): Meeting {
  if (present.state === 'inProgress') return present;
  return {
    ...requirePlanned(present),
    state: 'inProgress',
    startedAt: tookPlaceAt ?? at,
    startedBy: by,
    ...(tookPlaceAt !== undefined && { pressedAt: at }),
    ...(isExtra && { isExtra }),
    madeItemIds: [],
  };
}

/** Whether it took place without Rapport, and is or was only written up. */
export function isWrittenUp(meeting: Meeting): boolean {
  return 'pressedAt' in meeting && meeting.pressedAt !== undefined;
}

/** Whether it is or was held beside the rhythm. */
export function isExtra(meeting: Meeting): boolean {
  return 'isExtra' in meeting && meeting.isExtra === true;
}

interface Closed {
  readonly held: Held;
  /** What the next one begins with. */
  readonly next: Agenda;
  readonly ending: Omit<Ending, 'before'>;
}

/**
 * Closes a running meeting.
 * @throws DomainError `meetingNotStarted`, `meetingAlreadyHeld`, `meetingSkipped`
 */
export function heldMeeting(present: Meeting, madeItems: readonly MadeItem[], { by, at }: Writing): Closed {
  const { currentPoint, madeItemIds, answers = {}, ...running } = requireInProgress(present);
  const aged = !isFreshlyStarted({ ...running, madeItemIds, answers });
  const { held: agenda, next } = carryOver(running.agenda, at, { ages: aged });
  return {
    held: { ...running, agenda, state: 'held', heldAt: at, closedBy: by, madeItems, answers },
    next,
    ending: { madeItemIds, ...(currentPoint && { currentPoint }), aged },
  };
}

/** Whether nothing has come of a running meeting since somebody pressed Start: nothing discussed, decided, noted or promised. */
export function isFreshlyStarted(running: InProgress): boolean {
  const { decisions, madeItemIds, agenda, notes, answers } = running;
  const since = running.pressedAt ?? running.startedAt;
  const isNoted = [notes, ...agenda.map((each) => each.notes)].some((each) => (each.editedAt ?? '') > since);
  const isDiscussed = agenda.some((each) => each.state === 'discussed');
  const isAnswered = Object.keys(answers ?? {}).length > 0;
  return decisions.length === 0 && madeItemIds.length === 0 && !isDiscussed && !isNoted && !isAnswered;
}

/**
 * The date a meeting goes by, everywhere: the day it was held, whatever day it was planned for; of one that has not begun
 * or was skipped, the planned one.
 */
export function dateOf(meeting: Meeting): string {
  return meeting.state === 'inProgress' || meeting.state === 'held' ? meeting.startedAt : meeting.startsAt;
}

/** When the two parted: at the close, or by the plan when it was only written up afterwards. */
export function endOf({ startedAt, pressedAt, durationMinutes, heldAt }: Held): string {
  if (pressedAt === undefined) return heldAt;
  const planned = new Date(Date.parse(startedAt) + durationMinutes * 60_000).toISOString();
  return planned < heldAt ? planned : heldAt;
}

/** Why a meeting is skipped, in words that both read, and maybe as a fact. */
interface SkipReason {
  readonly reason: string;
  readonly reasonKind?: SkipReasonKind | undefined;
}

/**
 * Skips a planned meeting. Its open points move along without growing older: nobody passed them over.
 * @throws DomainError `meetingAlreadyStarted`, `meetingAlreadyHeld`, `meetingSkipped`
 */
export function skippedMeeting(
  present: Meeting,
  { reason, reasonKind }: SkipReason,
  { by, at }: Writing,
): { readonly skipped: Skipped; readonly next: Agenda } {
  const { agenda, ...planned } = requirePlanned(present);
  const why = { reason, ...(reasonKind && { reasonKind }) };
  const skipped: Skipped = { ...planned, agenda: [], state: 'skipped', skippedAt: at, skippedBy: by, ...why };
  return { skipped, next: movedAlong(agenda, at) };
}

/** The talk a meeting belongs to: meetings that were skipped and the one that takes them up share it. */
export function talkOf(meeting: Pick<Meeting, 'id' | 'continues'>): string {
  return meeting.continues ?? meeting.id;
}

/**
 * The planned meeting as the one that takes up a skipped one: the talk is put off, not given up, so what it was for moves
 * along with its points.
 */
export function takingUp(planned: Planned, skipped: Skipped): Planned {
  const { purpose } = skipped;
  return { ...planned, ...(purpose && { purpose }), continues: talkOf(skipped) };
}

/** Moves a planned meeting to another time. @throws DomainError `dateNotAhead` */
export function movedMeeting(present: Meeting, to: Date, { by, at }: Writing): Meeting {
  const planned = requirePlanned(present);
  if (to.toISOString() === planned.startsAt) return present;
  if (to.toISOString() <= at) throw new DomainError('dateNotAhead');
  const move = { from: planned.startsAt, to: to.toISOString(), by, at };
  return { ...planned, startsAt: move.to, moves: [...planned.moves, move].slice(-MOVES_KEPT) };
}

/** Whether somebody moved a meeting to where it stands; a date that the rhythm gave it since is nobody's. */
export function isMovedTo({ startsAt, moves }: Meeting): boolean {
  return moves.at(-1)?.to === startsAt;
}

/** The date a meeting had before it was moved to where it stands; a date that the rhythm gave it since counts anew. */
export function dateBeforeMoves({ startsAt, moves }: Meeting): string {
  return moves.reduceRight((date, { from, to }) => (to === date ? from : date), startsAt);
}

/** Puts both on one point; the time on it begins anew. */
export function withCurrentPoint(present: Meeting, pointId: string, at: string): Meeting {
  const running = requireInProgress(present);
  if (running.currentPoint?.id === pointId) return present;
  findPoint(running.agenda, pointId);
  return { ...running, currentPoint: { id: pointId, since: at } };
}

/** Remembers a promise made in this meeting, for its summary; before a meeting there is nothing to remember. */
export function withMadeItem(present: Meeting, itemId: string): Meeting {
  if (present.state !== 'inProgress' || present.madeItemIds.includes(itemId)) return present;
  return { ...present, madeItemIds: [...present.madeItemIds, itemId] };
}

/** Writes down a decision; the same id twice writes it once. */
export function withDecision(
  present: Meeting,
  decision: { readonly id: string; readonly text: string },
  writing: Writing,
): Meeting {
  if (present.decisions.some((each) => each.id === decision.id)) return present;
  const running = requireInProgress(present);
  if (running.decisions.length >= MAX_DECISIONS_PER_MEETING) throw new DomainError('tooManyItems');
  return { ...running, decisions: [...running.decisions, { ...decision, ...writing }] };
}

export function withoutDecision(present: Meeting, id: string): Meeting {
  const running = requireInProgress(present);
  if (!running.decisions.some((each) => each.id === id)) return present;
  return { ...running, decisions: running.decisions.filter((each) => each.id !== id) };
}

/** Chooses why they meet; undefined leaves it to the rhythm's proposal again. */
export function withPurpose(present: Meeting, purpose: Purpose | undefined): Meeting {
  if (isSame(present.purpose, purpose)) return present;
  requireOpen(present);
  const { purpose: _, ...rest } = present;
  return purpose ? { ...rest, purpose } : rest;
}

/**
 * Takes one side's answer on a held meeting. It can be put right until the other's is in; then it stands, because seeing
 * the other's must not change one's own.
 * @throws DomainError `meetingNotHeld`
 */
export function withAnswer(present: Meeting, personId: string, answer: CloseAnswer): Meeting {
  if (present.state !== 'held') throw new DomainError('meetingNotHeld');
  const given = present.answers[personId];
  const isOtherIn = Object.keys(present.answers).some((each) => each !== personId);
  if (given && (isOtherIn || isSameAnswer(given, answer))) return present;
  return { ...present, answers: { ...present.answers, [personId]: answer } };
}

function isSameAnswer(before: CloseAnswer, after: CloseAnswer): boolean {
  return before.worth === after.worth && isSame(before.agreed, after.agreed);
}

/** What exactly one of the two ticked as agreed, once both have answered. */
export function understoodDifferently(held: Held): readonly { readonly id: string; readonly text: string }[] {
  const answers = Object.values(held.answers);
  if (answers.length < 2) return [];
  const ticks = (id: string) => answers.filter((each) => each.agreed.includes(id)).length;
  return [...held.decisions, ...held.madeItems]
    .filter((each) => ticks(each.id) === 1)
    .map(({ id, text }) => ({ id, text }));
}

/** @throws DomainError `meetingAlreadyStarted`, `meetingAlreadyHeld`, `meetingSkipped` */
export function requirePlanned(present: Meeting): Planned {
  if (present.state === 'inProgress') throw new DomainError('meetingAlreadyStarted');
  return requireState(present, 'planned');
}

/** @throws DomainError `meetingNotStarted`, `meetingAlreadyHeld`, `meetingSkipped` */
export function requireInProgress(present: Meeting): InProgress {
  if (present.state === 'planned') throw new DomainError('meetingNotStarted');
  return requireState(present, 'inProgress');
}

/** Refuses changes to a meeting that is over. @throws DomainError `meetingAlreadyHeld`, `meetingSkipped` */
export function requireOpen(present: Meeting): Planned | InProgress {
  if (present.state === 'held') throw new DomainError('meetingAlreadyHeld');
  if (present.state === 'skipped') throw new DomainError('meetingSkipped');
  return present;
}

export function withAgenda(present: Meeting, change: (agenda: Agenda) => Agenda): Meeting {
  const agenda = change(present.agenda);
  return agenda === present.agenda ? present : { ...present, agenda };
}

export function withNotes(present: Meeting, change: (notes: SharedText) => SharedText): Meeting {
  const notes = change(present.notes);
  return notes === present.notes ? present : { ...present, notes };
}

function requireState<S extends 'planned' | 'inProgress'>(present: Meeting, state: S): Extract<Meeting, { state: S }> {
  const open = requireOpen(present);
  if (isIn(open, state)) return open;
  throw new Error(`A meeting that is ${open.state} where it should be ${state}`);
}

function isIn<S extends MeetingState>(present: Meeting, state: S): present is Extract<Meeting, { state: S }> {
  return present.state === state;
}
