import { z } from 'zod';
import { MAX_DURATION_MINUTES, MIN_DURATION_MINUTES } from '../contract/limits';
import { preparedBy, visiblePoints } from './agenda';
import { cadenceSchema, isTimeZone, nextOccurrence } from './cadence';
import type { Meeting } from './meeting';

const seriesKinds = ['managerReport', 'skipLevel', 'mentor', 'peer'] as const;
export const seriesKindSchema = z.enum(seriesKinds);
export type SeriesKind = z.infer<typeof seriesKindSchema>;

export const roleSchema = z.enum(['manager', 'report', 'mentor', 'mentee', 'peer']);
/** What one of the two is in a series. In a skip-level, `manager` is the manager's manager. */
export type Role = z.infer<typeof roleSchema>;

/** The roles of a kind: of the one who leads, and of the other. */
export const rolesOf = {
  managerReport: ['manager', 'report'],
  skipLevel: ['manager', 'report'],
  mentor: ['mentor', 'mentee'],
  peer: ['peer', 'peer'],
} as const satisfies Record<SeriesKind, readonly [Role, Role]>;

export const rhythmSchema = z.strictObject({
  cadence: cadenceSchema,
  timeZone: z.string().max(64).refine(isTimeZone),
  durationMinutes: z.number().int().min(MIN_DURATION_MINUTES).max(MAX_DURATION_MINUTES),
});

const personSchema = z.strictObject({ id: z.string(), name: z.string(), role: roleSchema });
/** One of the two. The name is as the directory had it when the series began. */
export type SeriesPerson = Readonly<z.infer<typeof personSchema>>;

/** What the home page shows of the current meeting, so that it needs to read nothing else. */
const currentSchema = z.strictObject({
  meetingId: z.string(),
  startsAt: z.iso.datetime(),
  state: z.enum(['planned', 'inProgress', 'held']),
  /** Open points by their author's id. */
  openPoints: z.record(z.string(), z.number().int()),
  /** Who added something since the last meeting. */
  preparedBy: z.array(z.string()).readonly(),
});

export const seriesSchema = z.strictObject({
  id: z.string(),
  kind: seriesKindSchema,
  people: z.tuple([personSchema, personSchema]).readonly(),
  rhythm: rhythmSchema,
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  /** The request that created it, so that the same request twice creates one. */
  requestId: z.string(),
  current: currentSchema,
  /** How many meetings were held so far. */
  heldCount: z.number().int().nonnegative(),
  /** The last one held. */
  lastHeld: z.strictObject({ meetingId: z.string(), heldAt: z.iso.datetime() }).optional(),
});

/** Two people who meet regularly. */
export type Series = Readonly<z.infer<typeof seriesSchema>>;

export function isMember(series: Series, personId: string): boolean {
  return series.people.some((each) => each.id === personId);
}

/** The caller's side and the other's. Throws when the person is neither: check `isMember` first. */
export function sidesOf(series: Series, personId: string): { readonly me: SeriesPerson; readonly other: SeriesPerson } {
  const [first, second] = series.people;
  if (first.id === personId) return { me: first, other: second };
  if (second.id === personId) return { me: second, other: first };
  throw new Error('Not one of the two');
}

/** The series with what the home page needs to know of its current meeting; the same object when nothing differs. */
export function withCurrent(series: Series, meeting: Meeting): Series {
  const current = currentOf(meeting);
  return JSON.stringify(current) === JSON.stringify(series.current) ? series : { ...series, current };
}

export function currentOf(meeting: Meeting): Series['current'] {
  const open = visiblePoints(meeting.agenda).filter((each) => each.state === 'open');
  const openPoints: Record<string, number> = {};
  for (const each of open) openPoints[each.raisedBy] = (openPoints[each.raisedBy] ?? 0) + 1;
  return {
    meetingId: meeting.id,
    startsAt: meeting.startsAt,
    state: meeting.state,
    openPoints: Object.fromEntries(Object.entries(openPoints).sort()),
    preparedBy: preparedBy(visiblePoints(meeting.agenda)),
  };
}

/** The series after a meeting was held: one more behind it, the next one current. */
export function withNextMeeting(series: Series, held: { id: string; heldAt: string }, next: Meeting): Series {
  return {
    ...series,
    heldCount: series.heldCount + 1,
    lastHeld: { meetingId: held.id, heldAt: held.heldAt },
    current: currentOf(next),
  };
}

/** When the meeting after this one is: after its own date even if held early, and in the future even if held late. */
export function nextStart(series: Series, meeting: Meeting, now: Date): Date {
  const planned = new Date(meeting.startsAt);
  return nextOccurrence(series.rhythm, planned > now ? planned : now);
}
