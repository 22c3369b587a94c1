import { z } from 'zod';
import { MAX_PURPOSE_DAYS, MAX_PURPOSE_TEXT, MIN_PURPOSE_DAYS } from '../contract/limits';
import { lineOf } from '../contract/text';
import { daysPassedIn } from './calendarDay';
import { storedObject } from './stored';

/** The purposes Rapport knows and has templates for. */
export const knownPurposes = ['catchUp', 'growth', 'feedback', 'motivation', 'performance', 'onboarding'] as const;
/** Every kind of purpose, the line of one's own included. */
export const purposes = [...knownPurposes, 'custom'] as const;

export const purposeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(knownPurposes) }),
  z.strictObject({ kind: z.literal('custom'), text: lineOf(MAX_PURPOSE_TEXT) }),
]);
export const storedPurposeSchema = z.discriminatedUnion('kind', [
  storedObject({ kind: z.enum(knownPurposes) }),
  storedObject({ kind: z.literal('custom'), text: z.string() }),
]);

export const purposeKindSchema = z.enum(purposes);

/** Why the two meet this time. */
export type Purpose = Readonly<z.infer<typeof purposeSchema>>;
export type KnownPurpose = (typeof knownPurposes)[number];

/** What can come round by itself: catching up is what all else leaves, and onboarding only the two can begin. */
export const recurringPurposes = ['growth', 'feedback', 'motivation', 'performance'] as const;

const recurringPurposeSchema = z.strictObject({
  kind: z.enum(recurringPurposes),
  everyDays: z.number().int().min(MIN_PURPOSE_DAYS).max(MAX_PURPOSE_DAYS),
});
/** How often a purpose other than catching up should come round. */
export type RecurringPurpose = Readonly<z.infer<typeof recurringPurposeSchema>>;

/** How often each purpose should come round; one that is not in it never does by itself. */
export const purposePlanSchema = z
  .array(recurringPurposeSchema)
  .max(recurringPurposes.length)
  .refine((plan) => new Set(plan.map((each) => each.kind)).size === plan.length, 'names a purpose twice')
  .readonly();
export const storedPurposePlanSchema = z
  .array(storedObject({ kind: z.enum(recurringPurposes), everyDays: z.number().int() }))
  .readonly();

/**
 * What the rhythm proposes unless the two say otherwise. Performance is not in it: that talk follows the calendar of the
 * company. Neither is onboarding: a new series is not a new colleague.
 */
export const defaultPurposePlan: readonly RecurringPurpose[] = [
  { kind: 'growth', everyDays: 28 },
  { kind: 'feedback', everyDays: 56 },
  { kind: 'motivation', everyDays: 91 },
];

/** A meeting and its purpose if it has one. */
export interface PurposefulMeeting {
  /** ISO instant at which it takes place. */
  readonly at: string;
  readonly purpose?: Purpose | undefined;
}

/** What the proposals go by: when the two first met, and when each purpose was last had. */
export interface PurposesHad {
  readonly heldCount: number;
  /** ISO instant; absent as long as nothing was held. */
  readonly firstHeldAt?: string | undefined;
  readonly lastHeldByPurpose: Readonly<Partial<Record<Purpose['kind'], string>>>;
  /** Of the last meeting held. */
  readonly lastPurpose?: Purpose | undefined;
}

export const noPurposesHad: PurposesHad = { heldCount: 0, lastHeldByPurpose: {} };

/** The same after one more meeting was held. */
export function withPurposeHad(had: PurposesHad, { at, purpose }: PurposefulMeeting): PurposesHad {
  const lastHeldByPurpose = purpose ? { ...had.lastHeldByPurpose, [purpose.kind]: at } : had.lastHeldByPurpose;
  return {
    heldCount: had.heldCount + 1,
    firstHeldAt: had.firstHeldAt ?? at,
    lastHeldByPurpose,
    ...(purpose && { lastPurpose: purpose }),
  };
}

/** A meeting moved by a day or two shall not put a purpose off by a whole meeting. */
const SLACK_DAYS = 3;
/** Onboarding that the two chose themselves is proposed again until this many meetings were held. */
const ONBOARDING_MEETINGS = 4;

/**
 * The purpose that the rhythm proposes for the meeting at `comingAt`: the most overdue one of the plan, measured in its own
 * intervals so that in a monthly series no purpose crowds out the others; among equals the rarer; else catching up.
 * A purpose that never was had counts from the first meeting held, so a new series begins with catching up. Onboarding
 * goes on by itself for the first meetings once the two have chosen it, because only they know that one of them is new.
 * @param pairsZone by whose calendar days are counted
 */
export function proposedPurpose(
  plan: readonly RecurringPurpose[],
  { heldCount, firstHeldAt, lastHeldByPurpose, lastPurpose }: PurposesHad,
  comingAt: string,
  pairsZone: string,
): Purpose {
  if (firstHeldAt === undefined) return { kind: 'catchUp' };
  if (heldCount < ONBOARDING_MEETINGS && lastPurpose?.kind === 'onboarding') return { kind: 'onboarding' };

  const due = plan
    .map((each) => {
      const last = lastHeldByPurpose[each.kind] ?? firstHeldAt;
      return { ...each, days: daysPassedIn(pairsZone, new Date(last), new Date(comingAt)) };
    })
    .filter(({ days, everyDays }) => days >= everyDays - SLACK_DAYS)
    .sort((a, b) => intervalsPassed(b) - intervalsPassed(a) || b.everyDays - a.everyDays);
  return { kind: due[0]?.kind ?? 'catchUp' };
}

/**
 * What the coming meetings are for, if each takes what is proposed for it; one whose purpose was chosen keeps that.
 * @param coming soonest first
 * @param pairsZone by whose calendar days are counted
 */
export function comingPurposes(
  plan: readonly RecurringPurpose[],
  before: PurposesHad,
  coming: readonly PurposefulMeeting[],
  pairsZone: string,
): readonly Purpose[] {
  let had = before;
  return coming.map(({ at, purpose = proposedPurpose(plan, had, at, pairsZone) }) => {
    had = withPurposeHad(had, { at, purpose });
    return purpose;
  });
}

/** To a tenth: a day more or less of a rare purpose decides nothing. */
function intervalsPassed({ days, everyDays }: { days: number; everyDays: number }): number {
  return Math.round((10 * days) / everyDays);
}
