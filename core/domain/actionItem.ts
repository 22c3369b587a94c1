import { z } from 'zod';
import { dayIn } from './calendarDay';
import { assertNever, DomainError } from './errors';
import type { Writing } from './sharedText';
import { storedObject } from './stored';

const change = { at: z.iso.datetime(), by: z.string() };
const itemChangeSchema = z.discriminatedUnion('kind', [
  storedObject({ kind: z.literal('moved'), ...change, from: z.iso.date().optional(), to: z.iso.date().optional() }),
  storedObject({ kind: z.literal('handedOver'), ...change, from: z.string(), to: z.string() }),
  storedObject({ kind: z.literal('reworded'), ...change, from: z.string() }),
  storedObject({ kind: z.literal('reopened'), ...change, was: z.enum(['kept', 'dropped', 'takenAlong']) }),
]);
/** What happened to a promise since it was made; never removed. */
type ItemChange = Readonly<z.infer<typeof itemChangeSchema>>;

const item = {
  id: z.string(),
  text: z.string(),
  /** The side that promised it. */
  ownerId: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  /** The meeting and the talking point it was made in. */
  meetingId: z.string().optional(),
  pointId: z.string().optional(),
  /** A day, in the owner's own calendar; no time, no zone. */
  dueOn: z.iso.date().optional(),
  /** "When and where", which makes keeping it more likely (Gollwitzer and Sheeran, 2006: if–then plans). */
  whenAndWhere: z.string().optional(),
  /** How often its words were changed; a change says after how many it comes. Absent for never. */
  rewordings: z.number().int().positive().optional(),
  history: z.array(itemChangeSchema).readonly(),
};

export const actionItemSchema = z.discriminatedUnion('state', [
  storedObject({ ...item, state: z.literal('open') }),
  storedObject({
    ...item,
    state: z.literal('kept'),
    closedAt: z.iso.datetime(),
    closedBy: z.string(),
    /** The day it was in the owner's calendar. */
    keptOn: z.iso.date(),
  }),
  storedObject({
    ...item,
    state: z.literal('dropped'),
    closedAt: z.iso.datetime(),
    closedBy: z.string(),
    reason: z.string(),
  }),
  /** The report took it along to the next manager: it goes on in another 1-on-1, and counts here for nothing. */
  storedObject({
    ...item,
    state: z.literal('takenAlong'),
    closedAt: z.iso.datetime(),
    closedBy: z.string(),
  }),
]);

/** A promise one side made the other. Belongs to the series and outlives its meetings. */
export type ActionItem = Readonly<z.infer<typeof actionItemSchema>>;

export interface NewActionItem {
  readonly id: string;
  readonly text: string;
  readonly ownerId: string;
  readonly meetingId?: string | undefined;
  readonly pointId?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly whenAndWhere?: string | undefined;
}

/** How many changes a promise remembers; the oldest are forgotten first. */
const HISTORY_KEPT = 50;

export function newActionItem(input: NewActionItem, { by, at }: Writing): ActionItem {
  const { id, text, ownerId, meetingId, pointId, dueOn, whenAndWhere } = input;
  return {
    id,
    text,
    ownerId,
    madeBy: by,
    madeAt: at,
    ...(meetingId && { meetingId }),
    ...(pointId && { pointId }),
    ...(dueOn && { dueOn }),
    ...(whenAndWhere && { whenAndWhere }),
    history: [],
    state: 'open',
  };
}

/** Marks a promise kept, on a day of its owner's calendar; keeping it twice counts once. */
export function keptItem(present: ActionItem, keptOn: string, { by, at }: Writing): ActionItem {
  if (present.state === 'kept') return present;
  return { ...essence(requireOpen(present)), state: 'kept', closedAt: at, closedBy: by, keptOn };
}

/** Gives a promise up, with the reason both can read. */
export function droppedItem(present: ActionItem, reason: string, { by, at }: Writing): ActionItem {
  if (present.state === 'dropped' && present.reason === reason) return present;
  return { ...essence(requireOpen(present)), state: 'dropped', closedAt: at, closedBy: by, reason };
}

/** Closes a promise that goes on in another 1-on-1; one that is closed stays as it is. */
export function takenAlongItem(present: ActionItem, { by, at }: Writing): ActionItem {
  if (present.state !== 'open') return present;
  return { ...essence(present), state: 'takenAlong', closedAt: at, closedBy: by };
}

/** Whether a promise has been taken along since that instant, even if it was opened again. */
export function wasTakenAlong({ state, history }: ActionItem, since: string): boolean {
  const isUndone = history.some((each) => each.kind === 'reopened' && each.was === 'takenAlong' && each.at >= since);
  return state === 'takenAlong' || isUndone;
}

/** Undoes keeping or dropping. */
export function reopenedItem(present: ActionItem, writing: Writing): ActionItem {
  if (present.state === 'open') return present;
  return withChange({ ...essence(present), state: 'open' }, { kind: 'reopened', ...writing, was: present.state });
}

/** Renegotiates the day; the old one stays in the history. */
export function movedItem(present: ActionItem, dueOn: string | undefined, writing: Writing): ActionItem {
  if (present.dueOn === dueOn) return present;
  const { dueOn: from, ...rest } = requireOpen(present);
  const moved = { ...rest, ...(dueOn && { dueOn }) };
  return withChange(moved, { kind: 'moved', ...writing, ...(from && { from }), ...(dueOn && { to: dueOn }) });
}

/** Gives a promise to the other side. */
export function handedOverItem(present: ActionItem, ownerId: string, writing: Writing): ActionItem {
  if (present.ownerId === ownerId) return present;
  const open = requireOpen(present);
  return withChange({ ...open, ownerId }, { kind: 'handedOver', ...writing, from: open.ownerId, to: ownerId });
}

/** How a promise is said, with the version of the words the writer had before them. */
interface Words {
  readonly text: string;
  readonly whenAndWhere?: string | undefined;
  readonly basedOn: number;
}

/**
 * Says a promise in other words.
 * @throws DomainError `changedElsewhere` with the present words when they changed since the writer read them
 */
export function rewordedItem(present: ActionItem, words: Words, writing: Writing): ActionItem {
  if (words.text === present.text && words.whenAndWhere === present.whenAndWhere) return present;
  const { whenAndWhere: place, rewordings = 0, ...rest } = requireOpen(present);
  if (words.basedOn !== rewordings) {
    const current = { text: present.text, version: rewordings, ...(place && { whenAndWhere: place }) };
    throw new DomainError('changedElsewhere', { current });
  }
  const reworded = {
    ...rest,
    text: words.text,
    ...(words.whenAndWhere && { whenAndWhere: words.whenAndWhere }),
    rewordings: rewordings + 1,
  };
  return words.text === present.text
    ? reworded
    : withChange(reworded, { kind: 'reworded', ...writing, from: present.text });
}

/**
 * Whether an open promise is late: its day is one of its owner's calendar, and so is the day that has come. Everybody who
 * shows or counts what is late asks here.
 */
export function isOverdue({ state = 'open', dueOn }: Due, ownersToday: string): boolean {
  return state === 'open' && dueOn !== undefined && dueOn < ownersToday;
}

/** What lateness depends on; what a series counts is open. */
interface Due {
  readonly state?: ActionItem['state'];
  readonly dueOn?: string | undefined;
}

/** Whether the day of a promise has passed for anybody on Earth: else nobody needs to ask where its owner is. */
export function isOverdueSomewhere(item: Due, now: Date): boolean {
  return isOverdue(item, dayIn(FIRST_TO_HAVE_A_DAY, now));
}

/** Whether lateness depends on where its owner is: its day has passed in some places on Earth, and in others it has not. */
export function isOverdueInPlaces(item: Due, now: Date): boolean {
  return isOverdueSomewhere(item, now) && !isOverdue(item, dayIn(LAST_TO_HAVE_A_DAY, now));
}

const FIRST_TO_HAVE_A_DAY = 'Etc/GMT-14';
const LAST_TO_HAVE_A_DAY = 'Etc/GMT+12';

/** Kept after its day had passed. */
export function isKeptLate(item: ActionItem): boolean {
  return item.state === 'kept' && item.dueOn !== undefined && item.keptOn > item.dueOn;
}

/** @throws DomainError `itemClosed` */
function requireOpen(present: ActionItem): Extract<ActionItem, { state: 'open' }> {
  if (present.state !== 'open') throw new DomainError('itemClosed');
  return present;
}

function withChange<T extends ActionItem>(present: T, changed: ItemChange): T {
  return { ...present, history: [...present.history, changed].slice(-HISTORY_KEPT) };
}

/** A promise without what its state brought along. */
function essence(present: ActionItem) {
  switch (present.state) {
    case 'open': {
      const { state, ...own } = present;
      return own;
    }
    case 'kept': {
      const { state, closedAt, closedBy, keptOn, ...own } = present;
      return own;
    }
    case 'dropped': {
      const { state, closedAt, closedBy, reason, ...own } = present;
      return own;
    }
    case 'takenAlong': {
      const { state, closedAt, closedBy, ...own } = present;
      return own;
    }
    default:
      return assertNever(present);
  }
}
