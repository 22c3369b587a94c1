import { z } from 'zod';
import { areaSchema } from '../domain/agenda';
import { errorCodes } from '../domain/errors';
import { rhythmSchema, roleSchema, seriesKindSchema } from '../domain/series';

/** What the API answers. Views are built field by field in `core/useCases/views.ts`, so nothing stored slips out by accident. */

const instant = z.iso.datetime();

const personViewSchema = z.object({ id: z.string(), name: z.string(), role: roleSchema }).meta({ id: 'Person' });
export type PersonView = Readonly<z.infer<typeof personViewSchema>>;

export const meSchema = z
  .object({ id: z.string(), name: z.string(), timeZone: z.string().optional(), locale: z.string().optional() })
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
    /** From how many meetings it was carried over. */
    carried: z.number().int(),
    state: z.enum(['open', 'discussed', 'carriedOver']),
    notes: sharedTextViewSchema,
  })
  .meta({ id: 'TalkingPoint' });
export type PointView = Readonly<z.infer<typeof pointViewSchema>>;

export const meetingViewSchema = z
  .object({
    id: z.string(),
    state: z.enum(['planned', 'inProgress', 'held']),
    startsAt: instant,
    durationMinutes: z.number().int(),
    startedAt: instant.optional(),
    heldAt: instant.optional(),
    points: z.array(pointViewSchema).readonly(),
    notes: sharedTextViewSchema,
  })
  .meta({ id: 'Meeting' });
export type MeetingView = Readonly<z.infer<typeof meetingViewSchema>>;

const abilitiesSchema = z.object({
  addPoints: z.boolean(),
  changeAgenda: z.boolean(),
  startMeeting: z.boolean(),
  markDiscussed: z.boolean(),
  closeMeeting: z.boolean(),
  writeNotes: z.boolean(),
});

export const seriesViewSchema = z
  .object({
    id: z.string(),
    /** Changes whenever anything below changes; also the ETag. */
    version: z.string(),
    kind: seriesKindSchema,
    me: personViewSchema,
    other: personViewSchema,
    rhythm: rhythmSchema,
    startedAt: instant,
    heldCount: z.number().int(),
    lastHeld: z.object({ meetingId: z.string(), heldAt: instant }).optional(),
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
    rhythm: rhythmSchema,
    heldCount: z.number().int(),
    lastHeldAt: instant.optional(),
    meeting: z.object({
      id: z.string(),
      startsAt: instant,
      state: z.enum(['planned', 'inProgress', 'held']),
      /** Open points of each side. */
      myPoints: z.number().int(),
      theirPoints: z.number().int(),
      /** Whether a side added something since the last meeting. */
      iPrepared: z.boolean(),
      theyPrepared: z.boolean(),
    }),
  })
  .meta({ id: 'SeriesRow' });
export type SeriesRow = Readonly<z.infer<typeof seriesRowSchema>>;

export const homeViewSchema = z
  .object({
    me: meSchema,
    /** By the date of the next meeting, soonest first. */ series: z.array(seriesRowSchema).readonly(),
  })
  .meta({ id: 'Home' });
export type HomeView = Readonly<z.infer<typeof homeViewSchema>>;

const pastMeetingSchema = z
  .object({
    id: z.string(),
    startsAt: instant,
    heldAt: instant,
    discussed: z.number().int(),
    carriedOver: z.number().int(),
    hasNotes: z.boolean(),
  })
  .meta({ id: 'PastMeeting' });
export type PastMeetingView = Readonly<z.infer<typeof pastMeetingSchema>>;

export const historySchema = z
  .object({
    meetings: z.array(pastMeetingSchema).readonly(),
    /** Pass it as `after` for the older ones. */ next: z.string().optional(),
  })
  .meta({ id: 'History' });
export type HistoryView = Readonly<z.infer<typeof historySchema>>;

/** RFC 9457 problem details, with what a person needs to act on it. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum([...errorCodes, 'unexpected']),
    /** A sentence for the person. */
    detail: z.string(),
    /** Finds the line in the server's log. */
    reference: z.string(),
    current: z.object({ text: z.string(), version: z.number().int() }).optional(),
    seriesId: z.string().optional(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = Readonly<z.infer<typeof problemSchema>>;
