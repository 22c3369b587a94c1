import { z } from 'zod';
import { MAX_POINTS_PER_AGENDA } from '../contract/limits';
import { assertNever, DomainError } from './errors';
import { putBehind } from './order';
import { emptyText, type SharedText, sharedTextSchema, type Writing, writtenText } from './sharedText';
import { storedObject } from './stored';

export const areas = [
  'wellbeing',
  'growth',
  'feedback',
  'recognition',
  'roadblock',
  'alignment',
  'status',
  'other',
] as const;
export const areaSchema = z.enum(areas);
/** What a talking point is about. */
export type Area = z.infer<typeof areaSchema>;

export const originSchema = z.enum(['close', 'handOver']);
/** What put a point on the agenda when neither of the two did: they understood it differently, or it was brought along. */
type Origin = z.infer<typeof originSchema>;

const point = {
  id: z.string(),
  text: sharedTextSchema,
  area: areaSchema,
  /** Entra object id of its author. */
  raisedBy: z.string(),
  raisedAt: z.iso.datetime(),
  /** Absent when its author added it. */
  origin: originSchema.optional(),
  /** How many meetings it has been carried over from. */
  carried: z.number().int().nonnegative(),
  notes: sharedTextSchema,
};

export const talkingPointSchema = z.discriminatedUnion('state', [
  storedObject({ ...point, state: z.literal('open') }),
  storedObject({ ...point, state: z.literal('discussed'), discussedBy: z.string(), discussedAt: z.iso.datetime() }),
  /** Kept until the meeting closes, in its place, so that removing can be undone and a repeated request adds nothing. */
  storedObject({ ...point, state: z.literal('removed'), removedBy: z.string(), removedAt: z.iso.datetime() }),
  /** In a held meeting: not discussed, so it stands in the next one under the same id. */
  storedObject({ ...point, state: z.literal('carriedOver') }),
]);

/** Something one of the two wants to talk about. */
export type TalkingPoint = Readonly<z.infer<typeof talkingPointSchema>>;

/** The points of one meeting in their order; the order of the array is the order on the screen. */
export type Agenda = readonly TalkingPoint[];

export interface NewPoint {
  readonly id: string;
  readonly text: string;
  readonly area: Area;
  readonly origin?: Origin;
}

/** How many removed points are kept for undo and for repeated requests. */
const REMOVED_KEPT = 20;

/**
 * The agenda with a new point at its end. A point whose id is there already, even removed, is not added again.
 * @throws DomainError `tooManyPoints`
 */
export function withPoint(agenda: Agenda, { id, text, area, origin }: NewPoint, writing: Writing): Agenda {
  if (agenda.some((each) => each.id === id)) return agenda;
  if (visiblePoints(agenda).length >= MAX_POINTS_PER_AGENDA) throw new DomainError('tooManyPoints');
  return [
    ...withoutOldestRemoved(agenda),
    {
      id,
      text: writtenText(text, writing),
      area,
      raisedBy: writing.by,
      raisedAt: writing.at,
      ...(origin && { origin }),
      carried: 0,
      notes: emptyText,
      state: 'open',
    },
  ];
}

/** All but the removed ones. */
export function visiblePoints(agenda: Agenda): Agenda {
  return agenda.filter((each) => each.state !== 'removed');
}

/** Who added something since the last meeting; what came along by itself is nobody's preparation. */
export function preparedBy(points: readonly Raised[]): string[] {
  return [...new Set(points.filter(isNewlyRaised).map((each) => each.raisedBy))].sort();
}

interface Raised {
  readonly carried: number;
  readonly raisedBy: string;
  readonly origin?: Origin | undefined;
}

/** How many of these points were added for this meeting, were carried over, or were put there by Rapport. */
export function countsOf(points: readonly Pick<Raised, 'carried' | 'origin'>[]) {
  const fresh = points.filter(isNewlyRaised).length;
  const brought = points.filter(({ origin }) => origin !== undefined).length;
  return { fresh, carried: points.length - fresh - brought, brought };
}

/** Whether one of the two added it for this meeting: not carried on, not put there by Rapport. */
export function isNewlyRaised({ carried, origin }: Pick<Raised, 'carried' | 'origin'>): boolean {
  return carried === 0 && origin === undefined;
}

/** The point with that id. @throws DomainError `notFound`, also for a removed one */
export function findPoint(agenda: Agenda, id: string): TalkingPoint {
  const found = agenda.find((each) => each.id === id && each.state !== 'removed');
  if (!found) throw new DomainError('notFound');
  return found;
}

/**
 * The agenda with one point put right behind another, or first when `after` is null.
 * Says where relative to a neighbour rather than at which number, so that two people moving at once both get what they meant.
 */
export function withPointMoved(agenda: Agenda, id: string, after: string | null): Agenda {
  findPoint(agenda, id);
  return putBehind(agenda, id, after);
}

export function withPointText(agenda: Agenda, id: string, change: (text: SharedText) => SharedText): Agenda {
  return replaced(agenda, id, (each) => ({ ...each, text: change(each.text) }));
}

/** What a point is split into: itself with other words, and the rest as a new point. */
interface Split {
  readonly change: (text: SharedText) => SharedText;
  readonly rest: Pick<NewPoint, 'id' | 'text'>;
}

/**
 * Makes two points of one: the rest stands right behind it, in the same area. A rest whose id is there already was split off
 * before, and is not again.
 * @throws DomainError `notFound`, `tooManyPoints`
 */
export function withPointSplit(agenda: Agenda, id: string, { change, rest }: Split, writing: Writing): Agenda {
  if (agenda.some((each) => each.id === rest.id)) return agenda;
  const { area } = findPoint(agenda, id);
  const said = withPointText(agenda, id, change);
  return withPointMoved(withPoint(said, { ...rest, area }, writing), rest.id, id);
}

export function withPointNotes(agenda: Agenda, id: string, change: (notes: SharedText) => SharedText): Agenda {
  return replaced(agenda, id, (each) => ({ ...each, notes: change(each.notes) }));
}

export function withPointArea(agenda: Agenda, id: string, area: Area): Agenda {
  return replaced(agenda, id, (each) => ({ ...each, area }));
}

/** Marks a point discussed, or open again. Marking it twice keeps the first mark. */
export function withPointDiscussed(agenda: Agenda, id: string, discussed: boolean, { by, at }: Writing): Agenda {
  return replaced(agenda, id, (each) => {
    if (discussed === (each.state === 'discussed')) return each;
    return discussed
      ? { ...essence(each), state: 'discussed', discussedBy: by, discussedAt: at }
      : { ...essence(each), state: 'open' };
  });
}

/** Removes a point, keeping its place for undo. Removing twice is fine. */
export function withPointRemoved(agenda: Agenda, id: string, { by, at }: Writing): Agenda {
  if (agenda.some((each) => each.id === id && each.state === 'removed')) return agenda;
  return replaced(agenda, id, (each) => ({ ...essence(each), state: 'removed', removedBy: by, removedAt: at }));
}

/**
 * Puts a removed point back where it was, open. Restoring one that is there changes nothing.
 * @throws DomainError `notFound` when it is no longer kept, `tooManyPoints`
 */
export function withPointRestored(agenda: Agenda, id: string): Agenda {
  const kept = agenda.find((each) => each.id === id);
  if (!kept) throw new DomainError('notFound');
  if (kept.state !== 'removed') return agenda;
  if (visiblePoints(agenda).length >= MAX_POINTS_PER_AGENDA) throw new DomainError('tooManyPoints');
  return agenda.map((each) => (each.id === id ? { ...essence(each), state: 'open' } : each));
}

/** So long after a meeting is over a point that was removed before can be put back: on the next agenda. */
const RESTORED_WITHIN = 60 * 60 * 1000;

/** What the meeting after begins with: the points that are not done, and those removed lately, so that undo finds them. */
export function movedAlong(agenda: Agenda, at: string): Agenda {
  const lately = new Date(Date.parse(at) - RESTORED_WITHIN).toISOString();
  return agenda.filter((each) => each.state === 'open' || (each.state === 'removed' && each.removedAt > lately));
}

/**
 * What a closing meeting keeps, and what the next one begins with: the points that move along, one meeting older; no older
 * after a meeting in which nothing was talked about.
 */
export function carryOver(
  agenda: Agenda,
  at: string,
  { ages }: { readonly ages: boolean },
): { readonly held: Agenda; readonly next: Agenda } {
  const kept = visiblePoints(agenda);
  const along = movedAlong(agenda, at);
  return {
    held: kept.map((each) => (each.state === 'open' ? { ...each, state: 'carriedOver' } : each)),
    next: ages ? along.map((each) => ({ ...each, carried: each.carried + 1 })) : along,
  };
}

/**
 * Undoes `carryOver`: the agenda of a meeting that is reopened. What moved along comes back as it is by now, with all that
 * was added since behind it; a point that was forgotten there for good stays forgotten.
 */
export function carriedBack(held: Agenda, next: Agenda, { aged }: { readonly aged: boolean }): Agenda {
  const younger = aged ? next.map((each) => ({ ...each, carried: Math.max(0, each.carried - 1) })) : next;
  const stood = new Map(held.map((each) => [each.id, each.state]));
  // In the order they were given since, in the places they had.
  const back = younger.filter((each) => stood.get(each.id) === 'carriedOver').values();
  const own = held.flatMap((each) => (each.state === 'carriedOver' ? (back.next().value ?? []) : each));
  return [...own, ...younger.filter((each) => !stood.has(each.id))];
}

function replaced(agenda: Agenda, id: string, change: (point: TalkingPoint) => TalkingPoint): Agenda {
  const present = findPoint(agenda, id);
  const changed = change(present);
  return changed === present ? agenda : agenda.map((each) => (each.id === id ? changed : each));
}

/** A point without what its state brought along. */
function essence(point: TalkingPoint) {
  switch (point.state) {
    case 'discussed': {
      const { state, discussedBy, discussedAt, ...own } = point;
      return own;
    }
    case 'removed': {
      const { state, removedBy, removedAt, ...own } = point;
      return own;
    }
    case 'open':
    case 'carriedOver': {
      const { state, ...own } = point;
      return own;
    }
    default:
      return assertNever(point);
  }
}

function withoutOldestRemoved(agenda: Agenda): Agenda {
  const removed = agenda.filter((each) => each.state === 'removed');
  if (removed.length < REMOVED_KEPT) return agenda;
  const oldest = removed.reduce((a, b) => (b.removedAt < a.removedAt ? b : a));
  return agenda.filter((each) => each.id !== oldest.id);
}
