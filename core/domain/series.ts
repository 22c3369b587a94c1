import { z } from 'zod';
import { MAX_DURATION_MINUTES, MIN_DURATION_MINUTES } from '../contract/limits';
import { type ActionItem, isKeptLate } from './actionItem';
import { areaSchema, preparedBy, visiblePoints } from './agenda';
import { areasLastDiscussed } from './agendaMix';
import { cadenceSchema, nextOccurrence } from './cadence';
import { dayIn } from './calendarDay';
import { assertNever, DomainError } from './errors';
import { dateBeforeMoves, type Held, isMovedTo, type Meeting, type Skipped } from './meeting';
import { defaultPurposePlan, purposePlanSchema, purposeSchema, type RecurringPurpose } from './purpose';
import type { Writing } from './sharedText';
import { isTimeZone } from './timeZone';

export const seriesKinds = ['managerReport', 'skipLevel', 'mentor', 'peer'] as const;
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

/** Whose points those are that neither of the two added. */
const BY_NOBODY = 'nobody';

/** What the home page shows of the current meeting, so that it needs to read nothing else. */
const currentSchema = z.strictObject({
  meetingId: z.string(),
  startsAt: z.iso.datetime(),
  state: z.enum(['planned', 'inProgress']),
  /** Somebody moved it to where it stands. */
  isMoved: z.literal(true).optional(),
  durationMinutes: z.number().int(),
  purpose: purposeSchema.optional(),
  /** Open points by their author's id; what came along by itself stands under `BY_NOBODY`. */
  openPoints: z.record(z.string(), z.number().int()),
  /** Who added something since the last meeting. */
  preparedBy: z.array(z.string()).readonly(),
});

const pastSchema = z.strictObject({
  meetingId: z.string(),
  /** The date it had when it was held or skipped. */
  plannedAt: z.iso.datetime(),
  outcome: z.enum(['held', 'skipped']),
  /** When it was held, or given up. */
  at: z.iso.datetime(),
  purpose: purposeSchema.optional(),
  /** How often it had been moved. */
  moved: z.number().int().nonnegative(),
  /** The date of the rhythm that it took up, where it was moved ahead of it. */
  rhythmAt: z.iso.datetime().optional(),
});
/** A line of the past: what the rhythm is worked out from. */
export type PastMeeting = Readonly<z.infer<typeof pastSchema>>;

/** How many past meetings the series remembers: half a year of weekly ones. */
export const PAST_MEETINGS = 26;

const openItemSchema = z.strictObject({ id: z.string(), ownerId: z.string(), dueOn: z.iso.date().optional() });
const tallySchema = z.strictObject({ kept: z.number().int(), keptLate: z.number().int(), dropped: z.number().int() });
/** How one side has done with its promises so far. */
export type Tally = Readonly<z.infer<typeof tallySchema>>;

const statusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('active') }),
  /** No meetings and no reminders until that day, for leave. */
  z.strictObject({ state: z.literal('paused'), untilOn: z.iso.date(), by: z.string(), at: z.iso.datetime() }),
  z.strictObject({ state: z.literal('ended'), by: z.string(), at: z.iso.datetime() }),
]);

export const seriesSchema = z.strictObject({
  id: z.string(),
  kind: seriesKindSchema,
  people: z.tuple([personSchema, personSchema]).readonly(),
  rhythm: rhythmSchema,
  status: statusSchema,
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  /** What the two meet for, and how often; absent as long as nobody changed what Rapport proposes. */
  purposePlan: purposePlanSchema.optional(),
  /** The request that created it, so that the same request twice creates one. */
  requestId: z.string(),
  current: currentSchema,
  /** How many meetings were held so far. */
  heldCount: z.number().int().nonnegative(),
  /** The last one held. */
  lastHeld: z.strictObject({ meetingId: z.string(), heldAt: z.iso.datetime() }).optional(),
  /** The last ones, newest first. */
  past: z.array(pastSchema).max(PAST_MEETINGS).readonly(),
  /** Skipped and not made up for: a 1-on-1 is owed until one is held. */
  owed: z.strictObject({ since: z.iso.datetime(), reason: z.string(), skippedBy: z.string() }).optional(),
  /** Pauses that are over or running, so that the rhythm does not count them; the last few. */
  pauses: z.array(z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() })).readonly(),
  openItems: z.array(openItemSchema).readonly(),
  /** By person id. */
  tallies: z.record(z.string(), tallySchema),
  /** When each area was last talked about. */
  lastDiscussed: z.partialRecord(areaSchema, z.iso.datetime()),
  /** Whether a report brought something along from the manager before. */
  hasHeritage: z.boolean(),
  /** Questions taken from the bank, so that they do not come again soon; the last ones. */
  askedQuestions: z.array(z.strictObject({ questionId: z.string(), at: z.iso.datetime() })).readonly(),
});

/** Two people who meet regularly. */
export type Series = Readonly<z.infer<typeof seriesSchema>>;

export const noTally: Tally = { kept: 0, keptLate: 0, dropped: 0 };

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

/** How often each purpose comes round: as the two said, or as Rapport proposes. */
export function purposePlanOf({ purposePlan }: Series): readonly RecurringPurpose[] {
  return purposePlan ?? defaultPurposePlan;
}

/** The series with what the home page needs to know of its current meeting; the same object when nothing differs. */
export function withCurrent(series: Series, meeting: Meeting): Series {
  const current = currentOf(meeting);
  return JSON.stringify(current) === JSON.stringify(series.current) ? series : { ...series, current };
}

export function currentOf(meeting: Meeting): Series['current'] {
  if (meeting.state === 'held' || meeting.state === 'skipped') throw new Error('A meeting that is over is not current');
  const visible = visiblePoints(meeting.agenda);
  const openPoints: Record<string, number> = {};
  for (const each of visible) {
    if (each.state !== 'open') continue;
    const author = each.origin ? BY_NOBODY : each.raisedBy;
    openPoints[author] = (openPoints[author] ?? 0) + 1;
  }
  return {
    meetingId: meeting.id,
    startsAt: meeting.startsAt,
    state: meeting.state,
    ...(isMovedTo(meeting) && { isMoved: true as const }),
    durationMinutes: meeting.durationMinutes,
    ...(meeting.purpose && { purpose: meeting.purpose }),
    openPoints: Object.fromEntries(Object.entries(openPoints).sort()),
    preparedBy: preparedBy(visible),
  };
}

/** The series after a meeting was held: what was owed is made up for, the next one is current. */
export function withHeldMeeting(series: Series, held: Held, next: Meeting): Series {
  const { owed: _, ...rest } = series;
  const past = pastOf(series, held, { outcome: 'held', at: held.startedAt });
  return {
    ...rest,
    heldCount: series.heldCount + 1,
    lastHeld: { meetingId: held.id, heldAt: held.heldAt },
    past: [past, ...series.past].slice(0, PAST_MEETINGS),
    lastDiscussed: areasLastDiscussed([held], series.lastDiscussed),
    current: currentOf(next),
  };
}

/** The series after a meeting was skipped: a 1-on-1 is owed, since the first of several. */
export function withSkippedMeeting(series: Series, skipped: Skipped, next: Meeting): Series {
  const past = pastOf(series, skipped, { outcome: 'skipped', at: skipped.skippedAt });
  return {
    ...series,
    owed: series.owed ?? { since: skipped.startsAt, reason: skipped.reason, skippedBy: skipped.skippedBy },
    past: [past, ...series.past].slice(0, PAST_MEETINGS),
    current: currentOf(next),
  };
}

function pastOf(series: Series, meeting: Meeting, over: Pick<PastMeeting, 'outcome' | 'at'>): PastMeeting {
  const { id, startsAt, purpose, moves } = meeting;
  const rhythmAt = ownDate(series, meeting);
  return {
    meetingId: id,
    plannedAt: startsAt,
    ...over,
    ...(purpose && { purpose }),
    moved: moves.length,
    ...(rhythmAt > startsAt && { rhythmAt }),
  };
}

/** The date of the rhythm that a meeting takes up: one that makes up for a skipped meeting leaves its own to the one after. */
function ownDate({ owed }: Series, meeting: Meeting): string {
  return owed ? meeting.startsAt : dateBeforeMoves(meeting);
}

/**
 * When the meeting after this one is: after its own date even if held early or moved ahead, in the future even if held
 * late, on another day, behind a pause.
 */
export function nextStart(series: Series, meeting: Meeting, now: Date): Date {
  const { rhythm } = series;
  const own = ownDate(series, meeting);
  const after = latest(now.getTime(), Date.parse(meeting.startsAt), Date.parse(own), ...behindPause(series));
  // By new rules of its time zone, its own date may be an hour later than it was written down.
  return onAnotherDay(rhythm, nextOccurrence(rhythm, after), [meeting.startsAt, own]);
}

/** That date, or the one after when it is on the same day as one before. */
function onAnotherDay(rhythm: Series['rhythm'], next: Date, before: readonly string[]): Date {
  const dayOf = (at: Date) => dayIn(rhythm.timeZone, at);
  const isSameDay = before.some((each) => dayOf(new Date(each)) === dayOf(next));
  return isSameDay ? nextOccurrence(rhythm, next) : next;
}

/** The series with a promise counted as it is now; `before` is undefined for a new one. */
export function withItem(series: Series, before: ActionItem | undefined, after: ActionItem): Series {
  const others = series.openItems.filter((each) => each.id !== after.id);
  const { id, ownerId, dueOn } = after;
  const openItems = after.state === 'open' ? [...others, { id, ownerId, ...(dueOn && { dueOn }) }] : others;
  const tallies = { ...series.tallies };
  if (before?.state !== after.state) {
    if (before) countIn(tallies, before, -1);
    countIn(tallies, after, 1);
  }
  return { ...series, openItems, tallies };
}

/** How many questions a series remembers: about a year of one a week. */
const QUESTIONS_REMEMBERED = 60;

/** Remembers that a question was taken, so that it does not come again soon. */
export function withAsked(series: Series, questionId: string, at: string): Series {
  const others = series.askedQuestions.filter((each) => each.questionId !== questionId);
  return { ...series, askedQuestions: [...others, { questionId, at }].slice(-QUESTIONS_REMEMBERED) };
}

/** @throws DomainError `seriesEnded` */
export function requireActive(series: Series): void {
  if (series.status.state === 'ended') throw new DomainError('seriesEnded');
}

/** How many pauses a series remembers. */
const PAUSES_KEPT = 10;

/** Pauses a series: no meetings until that day. */
export function pausedSeries(
  series: Series,
  { untilOn, until }: { readonly untilOn: string; readonly until: Date },
  { by, at }: Writing,
): Series {
  // A pause that is made longer or shorter replaces the one that is running.
  const before = resumedSeries(series, at).pauses;
  const pauses = withPause(before, { from: at, until: until.toISOString() });
  return { ...series, status: { state: 'paused', untilOn, by, at }, pauses };
}

/** Ends a series: no more meetings, nothing on the agenda; what was promised stays. */
export function endedSeries(series: Series, { by, at }: Writing): Series {
  if (series.status.state === 'ended') return series;
  return { ...resumedSeries(series, at), status: { state: 'ended', by, at } };
}

/** Goes on after a pause or an end: what counts as paused ends now, and the time after an end counts as a pause. */
export function resumedSeries(series: Series, at: string): Series {
  const { status, pauses } = series;
  switch (status.state) {
    case 'active':
      return series;
    case 'paused':
      return { ...series, status: { state: 'active' }, pauses: pauses.map((each) => endedBy(each, at)) };
    case 'ended':
      return { ...series, status: { state: 'active' }, pauses: withPause(pauses, { from: status.at, until: at }) };
    default:
      return assertNever(status);
  }
}

/** The series as it is now: a pause whose day has come is over without anybody saying so. */
export function afterPause(series: Series, now: Date): Series {
  const until = series.pauses.at(-1)?.until;
  const isOver = series.status.state === 'paused' && until !== undefined && until <= now.toISOString();
  return isOver ? resumedSeries(series, now.toISOString()) : series;
}

/**
 * The first date of the rhythm for the meeting that is planned: ahead, behind the pause, and behind the date of the
 * meeting before, which may have been held or skipped early, or moved ahead; on another day than that one.
 */
export function replannedStart(series: Series, now: Date): Date {
  const [before] = series.past.map(({ plannedAt, rhythmAt }) => rhythmAt ?? plannedAt);
  if (!before) return nextOccurrence(series.rhythm, latest(now.getTime(), ...behindPause(series)));
  const after = latest(now.getTime(), Date.parse(before), ...behindPause(series));
  return onAnotherDay(series.rhythm, nextOccurrence(series.rhythm, after), [before]);
}

/** The instant just before a pause ends: one that begins with the day it ends counts as after. */
function behindPause({ status, pauses }: Series): number[] {
  const until = status.state === 'paused' ? pauses.at(-1)?.until : undefined;
  return until ? [Date.parse(until) - 1] : [];
}

function latest(...instants: readonly number[]): Date {
  return new Date(Math.max(...instants));
}

function endedBy(pause: Series['pauses'][number], at: string): Series['pauses'][number] {
  return pause.until > at ? { ...pause, until: at } : pause;
}

function withPause(pauses: Series['pauses'], pause: Series['pauses'][number]): Series['pauses'] {
  return [...pauses, pause].slice(-PAUSES_KEPT);
}

function countIn(tallies: Record<string, Tally>, item: ActionItem, by: 1 | -1): void {
  const present = tallies[item.ownerId] ?? noTally;
  if (item.state === 'kept') {
    const keptLate = present.keptLate + (isKeptLate(item) ? by : 0);
    tallies[item.ownerId] = { ...present, kept: present.kept + by, keptLate };
  }
  if (item.state === 'dropped') tallies[item.ownerId] = { ...present, dropped: present.dropped + by };
}
