import { z } from 'zod';
import { areaSchema, originSchema } from '../domain/agenda';
import { slipReasons } from '../domain/attention';
import { cadenceSchema } from '../domain/cadence';
import { workingHoursSchema } from '../domain/person';
import { purposePlanSchema, purposeSchema } from '../domain/purpose';
import { roleSchema, seriesKindSchema } from '../domain/series';
import { skipReasonKindSchema } from '../domain/trackRecord';

/** What the API answers. Views are built field by field in `core/useCases/views.ts`, so nothing stored slips out by accident. */

const instant = z.iso.datetime();

const personViewSchema = z.object({ id: z.string(), name: z.string(), role: roleSchema }).meta({ id: 'Person' });
export type PersonView = Readonly<z.infer<typeof personViewSchema>>;

export const meSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    timeZone: z.string().optional(),
    locale: z.string().optional(),
    workingHours: workingHoursSchema.optional(),
  })
  .meta({ id: 'Me' });
export type MeView = Readonly<z.infer<typeof meSchema>>;

const foundPersonSchema = z
  .object({ id: z.string(), name: z.string(), jobTitle: z.string().optional(), timeZone: z.string().optional() })
  .meta({ id: 'FoundPerson' });
export type FoundPersonView = Readonly<z.infer<typeof foundPersonSchema>>;
export const peopleSchema = z.object({ people: z.array(foundPersonSchema).readonly() }).meta({ id: 'People' });

/** A text both may edit; send `version` back as `basedOn`. */
const sharedTextViewSchema = z
  .object({
    text: z.string(),
    version: z.number().int(),
    editedBy: z.string().optional(),
    editedAt: instant.optional(),
    /** Of notes: the last edit came after the meeting was held. */
    editedAfterEnd: z.literal(true).optional(),
  })
  .meta({ id: 'SharedText' });
export type SharedTextView = Readonly<z.infer<typeof sharedTextViewSchema>>;

const pointViewSchema = z
  .object({
    id: z.string(),
    text: sharedTextViewSchema,
    area: areaSchema,
    raisedBy: z.string(),
    raisedAt: instant,
    /** Where it came from when its author did not add it: understood differently at the close, or brought along. */
    origin: originSchema.optional(),
    /** From how many meetings it was carried over. */
    carried: z.number().int(),
    state: z.enum(['open', 'discussed', 'carriedOver']),
    notes: sharedTextViewSchema,
  })
  .meta({ id: 'TalkingPoint' });
export type PointView = Readonly<z.infer<typeof pointViewSchema>>;

const decisionViewSchema = z.object({ id: z.string(), text: z.string(), by: z.string(), at: instant });
const madeItemViewSchema = z.object({
  id: z.string(),
  text: z.string(),
  ownerId: z.string(),
  dueOn: z.iso.date().optional(),
});
const closeAnswerViewSchema = z.object({ worth: z.number().int(), agreed: z.array(z.string()).readonly() });
export type CloseAnswerView = Readonly<z.infer<typeof closeAnswerViewSchema>>;

export const meetingViewSchema = z
  .object({
    id: z.string(),
    state: z.enum(['planned', 'inProgress', 'held', 'skipped']),
    /** The date it goes by: the day it was held; of one that has not begun or was skipped, the planned one. */
    date: instant,
    /** When it is or was planned. */
    startsAt: instant,
    durationMinutes: z.number().int(),
    purpose: purposeSchema.optional(),
    startedAt: instant.optional(),
    /** While it runs: who pressed start. */
    startedBy: z.string().optional(),
    heldAt: instant.optional(),
    /** It took place without Rapport, and is or was only written up. */
    isWrittenUp: z.literal(true).optional(),
    /** Held beside the rhythm: the planned date stays with the one after it. */
    isExtra: z.literal(true).optional(),
    /** While it runs: nothing has come of it yet, so closing it leaves its points as old as they are. */
    isFreshlyStarted: z.boolean().optional(),
    /** While it runs: the point they are on, and since when. */
    currentPoint: z.object({ id: z.string(), since: instant }).optional(),
    points: z.array(pointViewSchema).readonly(),
    notes: sharedTextViewSchema,
    decisions: z.array(decisionViewSchema).readonly(),
    /** Of a held one: the promises as they were made. */
    madeItems: z.array(madeItemViewSchema).readonly(),
    moves: z.array(z.object({ from: instant, to: instant, by: z.string(), at: instant })).readonly(),
    /** Of a skipped one. */
    skipped: z
      .object({
        by: z.string(),
        at: instant,
        reason: z.string(),
        reasonKind: skipReasonKindSchema.optional(),
        /** The meeting its points and private notes moved along to. */
        takenUpBy: z.string().optional(),
      })
      .optional(),
    /** Of a held one: each side's answer at the close; the other's only when both are in. */
    answers: z
      .object({
        mine: closeAnswerViewSchema.optional(),
        theirs: closeAnswerViewSchema.optional(),
        /** Whether the other has answered, without saying what. */
        theyAnswered: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = Readonly<z.infer<typeof meetingViewSchema>>;

/** Not as strict as a rhythm that somebody asks for: the zone may be one that only another machine knows. */
const rhythmViewSchema = z.object({ cadence: cadenceSchema, timeZone: z.string(), durationMinutes: z.number().int() });

const abilitiesSchema = z.object({
  addPoints: z.boolean(),
  changeAgenda: z.boolean(),
  startMeeting: z.boolean(),
  takeBackStart: z.boolean(),
  markDiscussed: z.boolean(),
  closeMeeting: z.boolean(),
  reopenMeeting: z.boolean(),
  writeNotes: z.boolean(),
  replan: z.boolean(),
  changeRhythm: z.boolean(),
  changePurposePlan: z.boolean(),
  pause: z.boolean(),
  resume: z.boolean(),
  end: z.boolean(),
  handOver: z.boolean(),
});

const statusViewSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('active') }),
  z.object({ state: z.literal('paused'), untilOn: z.iso.date(), by: z.string() }),
  z.object({ state: z.literal('ended'), by: z.string(), at: instant }),
]);
export type StatusView = Readonly<z.infer<typeof statusViewSchema>>;

const lastHeldSchema = z.object({
  meetingId: z.string(),
  /** When it began: the day it goes by. */
  startedAt: instant,
  /** When it was closed. */
  heldAt: instant,
});

const owedSchema = z.object({
  since: instant,
  reason: z.string(),
  skippedBy: z.string(),
  /** The date that was found to make up for it. */
  arranged: instant.optional(),
});
/** The meeting held last, as long as the reader is asked how it was. */
const unansweredCloseSchema = z.object({ meetingId: z.string(), date: instant });

const outcomesSchema = z.object({
  /** Of the last meetings, at most six: how many were held, and of how many. */
  held: z.number().int(),
  of: z.number().int(),
  /** Held in a row up to now. */
  streak: z.number().int(),
});

const tallyViewSchema = z.object({ kept: z.number().int(), keptLate: z.number().int(), dropped: z.number().int() });

export const seriesViewSchema = z
  .object({
    id: z.string(),
    /** Changes whenever anything below changes; also the ETag. */
    version: z.string(),
    /** Changes whenever an action item or the number of talking points does, but not with every word that is typed. */
    itemsVersion: z.string(),
    kind: seriesKindSchema,
    me: personViewSchema,
    other: personViewSchema,
    rhythm: rhythmViewSchema,
    startedAt: instant,
    heldCount: z.number().int(),
    lastHeld: lastHeldSchema.optional(),
    status: statusViewSchema,
    recent: outcomesSchema,
    /** A 1-on-1 was skipped and not made up for yet. */
    owed: owedSchema.optional(),
    /** The planned time has passed and nobody said whether they met. */
    isUnanswered: z.boolean(),
    /**
     * The planned day is still to come, so whoever starts now says whether it is the planned meeting, and then when the one
     * after it is, or an extra one. Absent when there is nothing to choose.
     */
    startChoice: z.object({ nextIfPlanned: instant }).optional(),
    unansweredClose: unansweredCloseSchema.optional(),
    /** What the rhythm proposes as long as nobody chose a purpose. */
    proposedPurpose: purposeSchema,
    /** How often each purpose comes round. */
    purposePlan: purposePlanSchema,
    /** What the current meeting and the one after it are for, if each takes what is proposed. */
    comingPurposes: z.array(purposeSchema).readonly(),
    openItems: z.object({ mine: z.number().int(), theirs: z.number().int() }),
    /** How each side has done with its promises. */
    tallies: z.object({ mine: tallyViewSchema, theirs: tallyViewSchema }),
    /** What a report brought along from the manager before. */
    hasHeritage: z.boolean(),
    /** The current meeting: planned or in progress. */
    meeting: meetingViewSchema,
    can: abilitiesSchema,
  })
  .meta({ id: 'Series' });
export type SeriesView = Readonly<z.infer<typeof seriesViewSchema>>;

const seriesRowSchema = z
  .object({
    id: z.string(),
    kind: seriesKindSchema,
    me: personViewSchema,
    other: personViewSchema,
    rhythm: rhythmViewSchema,
    heldCount: z.number().int(),
    lastHeld: lastHeldSchema.optional(),
    status: statusViewSchema,
    owed: owedSchema.optional(),
    /** The planned time has passed and nobody said whether they met. */
    isUnanswered: z.boolean(),
    /** What needs a look, since when. */
    slip: z.object({ why: z.enum(slipReasons), since: instant }).optional(),
    /** The other has added something for the next meeting, the reader has not. */
    isAwaited: z.boolean(),
    unansweredClose: unansweredCloseSchema.optional(),
    /** Open promises of each side, and how many of them are late. */
    openItems: z.object({
      mine: z.number().int(),
      theirs: z.number().int(),
      myOverdue: z.number().int(),
      theirOverdue: z.number().int(),
      /** The first day by which the reader has promised something still open; absent when none has a day. */
      myNextDueOn: z.iso.date().optional(),
    }),
    meeting: z.object({
      id: z.string(),
      startsAt: instant,
      state: z.enum(['planned', 'inProgress']),
      purpose: purposeSchema.optional(),
      /** While it runs: it took place before, and is only written up. */
      isWrittenUp: z.literal(true).optional(),
      /** Open points in all, those each side added, and those among them that were added for this meeting. */
      points: z.number().int(),
      myPoints: z.number().int(),
      theirPoints: z.number().int(),
      myNewPoints: z.number().int(),
      theirNewPoints: z.number().int(),
      /** Whether a side added something since the last meeting. */
      iPrepared: z.boolean(),
      theyPrepared: z.boolean(),
    }),
  })
  .meta({ id: 'SeriesRow' });
export type SeriesRow = Readonly<z.infer<typeof seriesRowSchema>>;

export const unreadableSeriesSchema = z
  .object({
    id: z.string(),
    /** As they were called when it began; absent when not even that can be read. */
    otherName: z.string().optional(),
    /** Finds the reason in the server's log. */
    reference: z.string(),
  })
  .meta({ id: 'UnreadableSeries' });
/** A 1-on-1 that can't be opened right now. */
export type UnreadableSeriesView = Readonly<z.infer<typeof unreadableSeriesSchema>>;
/** How many entries of a list can't be read right now; absent when all can. */
export const unreadableSchema = z.number().int().positive().optional();

export const homeViewSchema = z
  .object({
    me: meSchema,
    /** 1-on-1s that can't be opened right now; absent when all can. */
    unreadable: z.array(unreadableSeriesSchema).readonly().optional(),
    /** Running ones first, then by the date of the next meeting, the ended ones last. */
    series: z.array(seriesRowSchema).readonly(),
    /** Nothing is open: no meeting runs, nobody waits, nothing is owed or slips. */
    isAllClear: z.boolean(),
  })
  .meta({ id: 'Home' });
export type HomeView = Readonly<z.infer<typeof homeViewSchema>>;

const pastMeetingSchema = z
  .object({
    id: z.string(),
    /** The day it was held, or for which one that was skipped was planned. */
    date: instant,
    startsAt: instant,
    outcome: z.enum(['held', 'skipped']),
    /** When it was held, or given up. */
    at: instant,
    /** Held beside the rhythm. */
    isExtra: z.literal(true).optional(),
    purpose: purposeSchema.optional(),
    /** Of a skipped one. */
    reason: z.string().optional(),
    reasonKind: skipReasonKindSchema.optional(),
    skippedBy: z.string().optional(),
    discussed: z.number().int(),
    carriedOver: z.number().int(),
    decisions: z.number().int(),
    promises: z.number().int(),
    hasNotes: z.boolean(),
    /** Whether it left a note, a decision or a promise behind. */
    isWrittenDown: z.boolean(),
  })
  .meta({ id: 'PastMeeting' });
export type PastMeetingView = Readonly<z.infer<typeof pastMeetingSchema>>;

export const historySchema = z
  .object({
    meetings: z.array(pastMeetingSchema).readonly(),
    unreadable: unreadableSchema,
    /** Pass it as `after` for the older ones. */ next: z.string().optional(),
  })
  .meta({ id: 'History' });
export type HistoryView = Readonly<z.infer<typeof historySchema>>;

export const itemViewSchema = z
  .object({
    id: z.string(),
    seriesId: z.string(),
    /** The other one of the 1-on-1 it belongs to. */
    other: personViewSchema,
    text: z.string(),
    ownerId: z.string(),
    isMine: z.boolean(),
    madeBy: z.string(),
    madeAt: instant,
    meetingId: z.string().optional(),
    /** A day of its owner's calendar. */
    dueOn: z.iso.date().optional(),
    /** The day it is for its owner, and whether its own has passed for them. */
    ownersToday: z.iso.date(),
    isOverdue: z.boolean(),
    whenAndWhere: z.string().optional(),
    /** Counts the changes of the text and of when and where; send it back as `basedOn`. */
    wordsVersion: z.number().int(),
    /** `takenAlong`: goes on in the 1-on-1 with the next manager. */
    state: z.enum(['open', 'kept', 'dropped', 'takenAlong']),
    closedAt: instant.optional(),
    /** Of a dropped one. */
    reason: z.string().optional(),
    /** Its 1-on-1 has ended; it still stands until it is kept or dropped. */
    isOfEnded: z.boolean(),
    /** The days it was moved from, oldest first. */
    movedFrom: z.array(z.string()).readonly(),
  })
  .meta({ id: 'ActionItem' });
export type ItemView = Readonly<z.infer<typeof itemViewSchema>>;

export const itemsSchema = z
  .object({
    items: z.array(itemViewSchema).readonly(),
    unreadable: unreadableSchema,
    /** Pass it as `after` for more. */ next: z.string().optional(),
  })
  .meta({ id: 'ActionItems' });
export type ItemsView = Readonly<z.infer<typeof itemsSchema>>;

export const myItemsSchema = itemsSchema
  .extend({
    /** Open ones of each side that come on later pages. */ behind: z.object({
      mine: z.number().int(),
      theirs: z.number().int(),
    }),
  })
  .meta({ id: 'MyActionItems' });
export type MyItemsView = Readonly<z.infer<typeof myItemsSchema>>;
