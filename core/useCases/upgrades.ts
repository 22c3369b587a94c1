import { z } from 'zod';
import { storedPurposeSchema } from '../domain/purpose';
import { knownTimeZone } from '../domain/timeZone';
import { recordOf } from '../domain/trackRecord';

/** Lifts stored bodies of earlier versions, one version at a time. `documents.ts` says how they are applied. */
type Upgrade = (body: unknown) => unknown;

/** Version 3 may leave out what goes without saying (`packing.ts`); a body that says it is one as well. */
const packed: Upgrade = (body) => body;

/** Version 2: promises, rhythm and status. */
const seriesVersion1 = z.looseObject({
  current: z.looseObject({}),
  rhythm: z.looseObject({ durationMinutes: z.number() }),
});

/**
 * Version 4: what is known of the whole past, when the last meeting began, and which points are new. A packed body leaves
 * out what is usual.
 */
const seriesVersion3 = z.looseObject({
  current: z.looseObject({
    openPoints: z.record(z.string(), z.number()),
    preparedBy: z.array(z.string()),
  }),
  rhythm: z.looseObject({ timeZone: z.string() }),
  startedAt: z.string(),
  heldCount: z.number().default(0),
  lastHeld: z.looseObject({ meetingId: z.string(), heldAt: z.string() }).optional(),
  past: z
    .array(
      z.looseObject({
        meetingId: z.string(),
        plannedAt: z.string(),
        at: z.string(),
        outcome: z.enum(['held', 'skipped']).default('held'),
        purpose: storedPurposeSchema.optional(),
      }),
    )
    .default([]),
  pauses: z.array(z.looseObject({ from: z.string(), until: z.string() })).default([]),
});

const withRecord: Upgrade = (body) => {
  const series = seriesVersion3.parse(body);
  const { current, lastHeld, heldCount, past, pauses, rhythm, startedAt } = series;
  const record = recordOf(past, { pauses, pairsZone: knownTimeZone(rhythm.timeZone) ?? 'UTC' });
  const isForgotten = heldCount > past.filter(({ outcome }) => outcome === 'held').length;
  const began = lastHeld && (past.find(({ meetingId }) => meetingId === lastHeld.meetingId)?.at ?? lastHeld.heldAt);
  // Who has not prepared has none but carried ones; of the others' points nobody knows until the next change.
  const newPoints = Object.entries(current.openPoints).filter(([author]) => current.preparedBy.includes(author));
  return {
    ...series,
    current: { ...current, newPoints: Object.fromEntries(newPoints) },
    record: {
      ...record,
      // The first meetings are forgotten: they were held soon after the two began.
      ...(isForgotten && { firstHeldAt: startedAt }),
      ...(began && { lastMetAt: began }),
    },
    ...(lastHeld && { lastHeld: { ...lastHeld, startedAt: began, endedAt: lastHeld.heldAt } }),
  };
};

export const seriesUpgrades: readonly Upgrade[] = [
  (body) => {
    const series = seriesVersion1.parse(body);
    return {
      ...series,
      current: { ...series.current, durationMinutes: series.rhythm.durationMinutes },
      status: { state: 'active' },
      past: [],
      pauses: [],
      openItems: [],
      tallies: {},
      lastDiscussed: {},
      hasHeritage: false,
      askedQuestions: [],
    };
  },
  packed,
  withRecord,
];

/** Version 2: purpose, decisions, promises made, and what each said at the close. */
const meetingVersion1 = z.looseObject({ state: z.string() });

export const meetingUpgrades: readonly Upgrade[] = [
  (body) => {
    const meeting = meetingVersion1.parse(body);
    return {
      ...meeting,
      decisions: [],
      moves: [],
      ...(meeting.state === 'inProgress' && { madeItemIds: [] }),
      ...(meeting.state === 'held' && { madeItems: [], answers: {} }),
    };
  },
  packed,
];
