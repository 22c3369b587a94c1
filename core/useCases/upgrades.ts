import { z } from 'zod';

/** Lifts stored bodies of earlier versions, one version at a time. `documents.ts` says how they are applied. */
type Upgrade = (body: unknown) => unknown;

/** Version 3 may leave out what goes without saying (`packing.ts`); a body that says it is one as well. */
const packed: Upgrade = (body) => body;

/** Version 2: promises, rhythm and status. */
const seriesVersion1 = z.looseObject({
  current: z.looseObject({}),
  rhythm: z.looseObject({ durationMinutes: z.number() }),
});

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
