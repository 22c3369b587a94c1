import { z } from 'zod';
import { MAX_DURATION_MINUTES, MIN_DURATION_MINUTES } from '../contract/limits';
import { type ActionItem, isKeptLate } from './actionItem';
import { type Agenda, isNewlyRaised, preparedBy, visiblePoints } from './agenda';
import { cadenceSchema, storedCadenceSchema } from './cadence';
import { DomainError } from './errors';
import { dateBeforeMoves, isWrittenUp, type Meeting } from './meeting';
import {
  defaultPurposePlan,
  type PurposesHad,
  type RecurringPurpose,
  storedPurposePlanSchema,
  storedPurposeSchema,
} from './purpose';
import { isSame } from './same';
import { storedObject, unknownMembers } from './stored';
import { isTimeZone } from './timeZone';
import { isHeld, memoryShape } from './trackRecord';

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
/** A rhythm inside a stored document. The zone may be one that this machine doesn't know: another machine wrote it. */
export const storedRhythmSchema = storedObject({
  cadence: storedCadenceSchema,
  timeZone: z.string(),
  durationMinutes: z.number().int().positive(),
});

const personSchema = storedObject({ id: z.string(), name: z.string(), role: roleSchema });
/** One of the two. The name is as the directory had it when the series began, and as they were called when they last changed something. */
export type SeriesPerson = Readonly<z.infer<typeof personSchema>>;

/** Whose points those are that neither of the two added. */
const BY_NOBODY = 'nobody';

/** What the home page shows of the current meeting, so that it needs to read nothing else. */
const currentSchema = storedObject({
  meetingId: z.string(),
  startsAt: z.iso.datetime(),
  state: z.enum(['planned', 'inProgress']),
  /** The date it had before it was moved to where it stands. */
  movedFrom: z.iso.datetime().optional(),
  durationMinutes: z.number().int(),
  purpose: storedPurposeSchema.optional(),
  /** While it runs: it took place before, and is only written up. */
  isWrittenUp: z.literal(true).optional(),
  /** Open points by their author's id; what came along by itself stands under `BY_NOBODY`. */
  openPoints: z.record(z.string(), z.number().int()),
  /** Those among them that their authors added for this meeting: not carried over. */
  newPoints: z.record(z.string(), z.number().int()),
  /** Who added something since the last meeting. */
  preparedBy: z.array(z.string()).readonly(),
});

const openItemSchema = storedObject({ id: z.string(), ownerId: z.string(), dueOn: z.iso.date().optional() });
const tallySchema = storedObject({ kept: z.number().int(), keptLate: z.number().int(), dropped: z.number().int() });
/** How one side has done with its promises so far. */
export type Tally = Readonly<z.infer<typeof tallySchema>>;

const statusSchema = z.discriminatedUnion('state', [
  storedObject({ state: z.literal('active') }),
  /** No meetings and no reminders until that day, for leave. */
  storedObject({ state: z.literal('paused'), untilOn: z.iso.date(), by: z.string(), at: z.iso.datetime() }),
  storedObject({ state: z.literal('ended'), by: z.string(), at: z.iso.datetime() }),
]);

export const seriesSchema = storedObject({
  id: z.string(),
  kind: seriesKindSchema,
  people: z.tuple([personSchema, personSchema]).readonly(),
  rhythm: storedRhythmSchema,
  status: statusSchema,
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  /** What the two meet for, and how often; absent as long as nobody changed what Rapport proposes. */
  purposePlan: storedPurposePlanSchema.optional(),
  /** The request that created it, so that the same request twice creates one. */
  requestId: z.string(),
  current: currentSchema,
  ...memoryShape,
  /** Pauses that are over or running, so that the rhythm does not count them; the last few. */
  pauses: z.array(storedObject({ from: z.iso.datetime(), until: z.iso.datetime() })).readonly(),
  openItems: z.array(openItemSchema).readonly(),
  /** By person id. */
  tallies: z.record(z.string(), tallySchema),
  /** Whether a report brought something along from the manager before. */
  hasHeritage: z.boolean(),
  /** Questions taken from the bank, so that they do not come again soon; the last ones. */
  askedQuestions: z.array(storedObject({ questionId: z.string(), at: z.iso.datetime() })).readonly(),
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

/** Whether this is what somebody is called: where a token has no name, it has a user name such as `sam@contoso.com`. */
export function isName(text: string): boolean {
  return text.trim() !== '' && !text.includes('@');
}

/** The series with one of the two called as they are now; the same object when nothing differs. */
export function withName(series: Series, { userId, name }: { readonly userId: string; readonly name: string }): Series {
  const { me } = sidesOf(series, userId);
  if (me.name === name || !isName(name)) return series;
  const [first, second] = series.people;
  const called = { ...me, name };
  return { ...series, people: first === me ? [called, second] : [first, called] };
}

/** How often each purpose comes round: as the two said, or as Rapport proposes. */
export function purposePlanOf({ purposePlan }: Series): readonly RecurringPurpose[] {
  return purposePlan ?? defaultPurposePlan;
}

/** What the proposals of a purpose go by. */
export function purposesHad({ heldCount, past, record }: Series): PurposesHad {
  const { firstHeldAt, lastHeldByPurpose } = record;
  return { heldCount, firstHeldAt, lastHeldByPurpose, lastPurpose: past.find(isHeld)?.purpose };
}

/** The series with what the home page needs to know of its current meeting; the same object when nothing differs. */
export function withCurrent(series: Series, meeting: Meeting): Series {
  const told = currentOf(meeting);
  const isOfSame = told.meetingId === series.current.meetingId;
  const current = isOfSame ? { ...told, ...unknownMembers(currentSchema, series.current) } : told;
  return isSame(current, series.current) ? series : { ...series, current };
}

export function currentOf(meeting: Meeting): Series['current'] {
  if (meeting.state === 'held' || meeting.state === 'skipped') throw new Error('A meeting that is over is not current');
  const movedFrom = dateBeforeMoves(meeting);
  const isMoved = movedFrom !== meeting.startsAt;
  const visible = visiblePoints(meeting.agenda);
  const open = visible.filter((each) => each.state === 'open');
  return {
    meetingId: meeting.id,
    startsAt: meeting.startsAt,
    state: meeting.state,
    ...(isMoved && { movedFrom }),
    durationMinutes: meeting.durationMinutes,
    ...(meeting.purpose && { purpose: meeting.purpose }),
    ...(isWrittenUp(meeting) && { isWrittenUp: true }),
    openPoints: countByAuthor(open),
    newPoints: countByAuthor(open.filter(isNewlyRaised)),
    preparedBy: preparedBy(visible),
  };
}

/** In an order that does not depend on that of the points, so that the same counts are written once. */
function countByAuthor(points: Agenda): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { origin, raisedBy } of points) {
    const author = origin ? BY_NOBODY : raisedBy;
    counts[author] = (counts[author] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort());
}

/** What is owed, and the date that was found to make up for it. */
export function owedOf({ owed, current }: Series): (NonNullable<Series['owed']> & { arranged?: string }) | undefined {
  const isArranged = current.state === 'planned' && current.movedFrom !== undefined;
  return owed && { ...owed, ...(isArranged && { arranged: current.startsAt }) };
}

/** The series with a promise counted as it is now; `before` is undefined for a new one. */
export function withItem(series: Series, before: ActionItem | undefined, after: ActionItem): Series {
  const others = series.openItems.filter((each) => each.id !== after.id);
  const present = series.openItems.find((each) => each.id === after.id);
  const { id, ownerId, dueOn } = after;
  const counted = { id, ownerId, ...(dueOn && { dueOn }), ...unknownMembers(openItemSchema, present ?? {}) };
  const openItems = after.state === 'open' ? [...others, counted] : others;
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

function countIn(tallies: Record<string, Tally>, item: ActionItem, by: 1 | -1): void {
  const present = tallies[item.ownerId] ?? noTally;
  if (item.state === 'kept') {
    const keptLate = present.keptLate + (isKeptLate(item) ? by : 0);
    tallies[item.ownerId] = { ...present, kept: present.kept + by, keptLate };
  }
  if (item.state === 'dropped') tallies[item.ownerId] = { ...present, dropped: present.dropped + by };
}
