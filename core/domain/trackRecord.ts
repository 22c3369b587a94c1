import { z } from 'zod';
import { areaSchema } from './agenda';
import { dayIn, daysFrom } from './calendarDay';
import { type Purpose, purposeKindSchema, storedPurposeSchema } from './purpose';
import { storedObject } from './stored';

const instant = z.iso.datetime();

/**
 * What became of a meeting: an extra one was held beside the rhythm, and took up no date of it; of a date that passed with
 * nothing written, because the two had talked at another time, they are not asked to make up.
 */
const outcomeSchema = z.enum(['held', 'extra', 'talked', 'skipped']);

/** What a reason for skipping says, whatever its words. */
export const skipReasonKinds = ['noTimeThisWeek', 'away', 'talked'] as const;
export const skipReasonKindSchema = z.enum(skipReasonKinds);
export type SkipReasonKind = z.infer<typeof skipReasonKindSchema>;

const pastSchema = storedObject({
  meetingId: z.string(),
  /** The date it took up when it was held or skipped; of an extra one, when it was held. */
  plannedAt: instant,
  outcome: outcomeSchema,
  /** When it was held, or given up. */
  at: instant,
  purpose: storedPurposeSchema.optional(),
  /** How often it had been moved. */
  moved: z.number().int().nonnegative(),
  /** The date of the rhythm that it took up, where it was moved ahead of it. */
  rhythmAt: instant.optional(),
  /** Of a skipped one. */
  reasonKind: skipReasonKindSchema.optional(),
});
/** A line of the past. */
export type PastMeeting = Readonly<z.infer<typeof pastSchema>>;

/** How many past meetings are remembered one by one: half a year of weekly ones. */
export const PAST_MEETINGS = 26;

type Outcome = Pick<PastMeeting, 'outcome'>;

/** Whether it was held here, and so has an agenda and maybe notes. */
export function isHeld({ outcome }: Outcome): boolean {
  return outcome === 'held' || outcome === 'extra';
}

/** Whether the two met, here or elsewhere. */
export function isMet({ outcome }: Outcome): boolean {
  return outcome !== 'skipped';
}

/** Whether it took up a date of the rhythm. */
export function isOfRhythm({ outcome }: Outcome): boolean {
  return outcome !== 'extra';
}

/** Of the dates of the rhythm among these lines: how many there were, and on how many the two met. */
export function heldOfPlanned(past: readonly PastMeeting[]): { readonly held: number; readonly planned: number } {
  const planned = past.filter(isOfRhythm);
  return { held: planned.filter(isMet).length, planned: planned.length };
}

const lastHeldSchema = storedObject({
  meetingId: z.string(),
  /** When it began: the day it is dated by. */
  startedAt: instant,
  /** When the two parted: what happened since is news. */
  endedAt: instant,
  /** When it was closed, which may be days later. */
  heldAt: instant,
  /** Who has said how it was. The first versions did not keep it. */
  answeredBy: z.array(z.string()).readonly().optional(),
});

const owedSchema = storedObject({ since: instant, reason: z.string(), skippedBy: z.string() });

const trackRecordSchema = storedObject({
  /** Dates of the rhythm in a row up to now on which the two met; a pause and an extra meeting neither count nor break. */
  streak: z.number().int().nonnegative(),
  /** When the two last met. */
  lastMetAt: instant.optional(),
  /** The longest time in which they did not meet, pauses left out; absent before they met twice. */
  longestGapDays: z.number().int().nonnegative().optional(),
  /** Days from the last skipped meeting to the one that made up for it; of several in a row, from the first. */
  lastRepairDays: z.number().int().nonnegative().optional(),
  firstHeldAt: instant.optional(),
  lastHeldByPurpose: z.partialRecord(purposeKindSchema, instant),
});
/** What is known of the whole past, however long it is: its single lines are forgotten after half a year. */
export type TrackRecord = Readonly<z.infer<typeof trackRecordSchema>>;

/** What a series remembers of its past; only a meeting that is held or skipped changes it. */
export const memoryShape = {
  /** How many meetings were held so far. */
  heldCount: z.number().int().nonnegative(),
  /** The last one held. */
  lastHeld: lastHeldSchema.optional(),
  /** The last ones, newest first. */
  past: z.array(pastSchema).readonly(),
  /** Skipped and not made up for: a 1-on-1 is owed until one is held. */
  owed: owedSchema.optional(),
  /** When each area was last talked about. */
  lastDiscussed: z.partialRecord(areaSchema, instant),
  record: trackRecordSchema,
};

export const beforeSchema = storedObject({
  lastHeld: memoryShape.lastHeld,
  owed: memoryShape.owed,
  lastDiscussed: memoryShape.lastDiscussed,
  record: memoryShape.record,
  /** The line of the past that had to make room for this one. */
  forgotten: pastSchema.optional(),
});
/** What a series remembered before a meeting was over, so that its end can be taken back. */
export type Before = Readonly<z.infer<typeof beforeSchema>>;

export const noRecord: TrackRecord = { streak: 0, lastHeldByPurpose: {} };

/** A time without meetings: no gap, and no break in a row. */
interface Pause {
  readonly from: string;
  readonly until: string;
}

/** What days between meetings are counted by. */
interface Counting {
  readonly pauses: readonly Pause[];
  /** By whose calendar: the one that the two plan by. */
  readonly pairsZone: string;
}

interface MeetingHeld {
  readonly startedAt: string;
  readonly purpose?: Purpose | undefined;
  readonly isExtra?: boolean | undefined;
}

interface SoFar {
  readonly record: TrackRecord;
  readonly owedSince: string | undefined;
  readonly counting: Counting;
}

/** The record with one more held meeting. */
export function recordWithHeld({ record, owedSince, counting }: SoFar, held: MeetingHeld): TrackRecord {
  const { startedAt, purpose, isExtra } = held;
  return {
    ...recordWithMet(record, startedAt, counting),
    streak: record.streak + (isExtra ? 0 : 1),
    ...(owedSince !== undefined && { lastRepairDays: daysWithoutPauses(owedSince, startedAt, counting) }),
    firstHeldAt: record.firstHeldAt ?? startedAt,
    ...(purpose && { lastHeldByPurpose: { ...record.lastHeldByPurpose, [purpose.kind]: startedAt } }),
  };
}

/** The record with one more date on which the two had talked already, at about `at`. */
export function recordWithTalked(record: TrackRecord, at: string, counting: Counting): TrackRecord {
  return { ...recordWithMet(record, at, counting), streak: record.streak + 1 };
}

function recordWithMet(record: TrackRecord, at: string, counting: Counting): TrackRecord {
  const { lastMetAt, longestGapDays = 0 } = record;
  const gap = lastMetAt !== undefined && {
    longestGapDays: Math.max(longestGapDays, daysWithoutPauses(lastMetAt, at, counting)),
  };
  return { ...record, lastMetAt: at, ...gap };
}

/** The record with one more skipped meeting. */
export function recordWithSkipped(record: TrackRecord): TrackRecord {
  return { ...record, streak: 0 };
}

type Line = Pick<PastMeeting, 'outcome' | 'at' | 'plannedAt' | 'purpose'>;

/** The record that these lines of the past come to, newest first: for series that were stored before one was kept. */
export function recordOf(past: readonly Line[], counting: Counting): TrackRecord {
  let owedSince: string | undefined;
  return past.toReversed().reduce<TrackRecord>((record, { outcome, at, plannedAt, purpose }) => {
    if (outcome === 'skipped') {
      owedSince ??= plannedAt;
      return recordWithSkipped(record);
    }
    const since = owedSince;
    owedSince = undefined;
    if (outcome === 'talked') return recordWithTalked(record, plannedAt < at ? plannedAt : at, counting);
    const held = { startedAt: at, purpose, isExtra: outcome === 'extra' };
    return recordWithHeld({ record, owedSince: since, counting }, held);
  }, noRecord);
}

/** Calendar days between two instants, without the pauses in between; never negative. */
function daysWithoutPauses(from: string, to: string, { pauses, pairsZone }: Counting): number {
  const day = (instant: string) => dayIn(pairsZone, new Date(instant));
  const [start, end] = [day(from), day(to)];
  const paused = pauses.reduce((sum, each) => {
    const [first, last] = [day(each.from), day(each.until)];
    return sum + Math.max(0, daysFrom(first > start ? first : start, last < end ? last : end));
  }, 0);
  return Math.max(0, daysFrom(start, end) - paused);
}
