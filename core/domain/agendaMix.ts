import type { Agenda, Area, TalkingPoint } from './agenda';

/** What the mix needs to know of a point; a stored one and a shown one both have it. */
export type MixedPoint = Pick<TalkingPoint, 'area' | 'raisedBy' | 'state'>;

/** Some of the points of an agenda. */
interface AgendaPart {
  readonly points: number;
  /** Of all points, above 0 up to 1. */
  readonly share: number;
}

/** Whose points an agenda has, and what about. Who raised nothing, and what nobody raised, is not in it. */
export interface AgendaMix {
  /** How many points there are, removed ones apart. */
  readonly total: number;
  /** By the author's id. */
  readonly byAuthor: Readonly<Partial<Record<string, AgendaPart>>>;
  readonly byArea: Readonly<Partial<Record<Area, AgendaPart>>>;
}

/** When the meeting was held in which each area was last discussed; an area never discussed is absent. */
export type LastDiscussed = Readonly<Partial<Record<Area, string>>>;

/** Fewer points than this say nothing about what a meeting is like. */
const ENOUGH_POINTS = 3;

/** Whether more than half of an agenda is status, and there are enough points to say so. */
export function isMostlyStatus(points: readonly MixedPoint[]): boolean {
  const { total, byArea } = agendaMix(points);
  return total >= ENOUGH_POINTS && (byArea.status?.share ?? 0) > 0.5;
}

export function agendaMix(points: readonly MixedPoint[]): AgendaMix {
  const present = points.filter(({ state }) => state !== 'removed');
  return {
    total: present.length,
    byAuthor: partsOf(present.map(({ raisedBy }) => raisedBy)),
    byArea: partsOf(present.map(({ area }) => area)),
  };
}

/** When each area was last discussed, these meetings and what was known earlier taken together. */
export function areasLastDiscussed(
  meetings: readonly { readonly startedAt: string; readonly agenda: Agenda }[],
  earlier: LastDiscussed = {},
): LastDiscussed {
  const last: Partial<Record<Area, string>> = { ...earlier };
  for (const { startedAt, agenda } of meetings) {
    for (const { area, state } of agenda) {
      if (state === 'discussed' && (last[area] ?? '') < startedAt) last[area] = startedAt;
    }
  }
  return last;
}

function partsOf<Name extends string>(names: readonly Name[]): Partial<Record<Name, AgendaPart>> {
  const parts: Partial<Record<Name, AgendaPart>> = {};
  for (const name of names) {
    const points = (parts[name]?.points ?? 0) + 1;
    parts[name] = { points, share: points / names.length };
  }
  return parts;
}
