import { z } from 'zod';
import { areaSchema } from '../domain/agenda';
import { dueChoices } from '../domain/dueDay';
import { guidSchema } from '../domain/guid';
import { workingHoursSchema } from '../domain/person';
import { purposePlanSchema, purposeSchema } from '../domain/purpose';
import { rhythmSchema, seriesKindSchema } from '../domain/series';
import { cleanLine } from '../domain/text/clean';
import { isTimeZone } from '../domain/timeZone';
import {
  MAX_DECISION_TEXT,
  MAX_DECISIONS_PER_MEETING,
  MAX_ITEM_TEXT,
  MAX_NOTES_TEXT,
  MAX_OPEN_ITEMS,
  MAX_PAGE_NAME,
  MAX_POINT_TEXT,
  MAX_POINTS_PER_AGENDA,
  MAX_PRIVATE_NOTE,
  MAX_REASON_TEXT,
  MAX_SEARCH_TEXT,
  MAX_SERIES_SEARCH,
  MAX_TEMPLATE_NAME,
  MAX_TEMPLATE_POINTS,
  MAX_WHEN_AND_WHERE,
  MEETINGS_PER_PAGE,
} from './limits';
import { lineOf, textOf } from './text';

export const idSchema = guidSchema;
/** Made by the client for each creating command; the same one twice changes nothing twice. */
const requestId = guidSchema;
/**
 * The meeting that was coming or running when it was written. With it, a request that is sent again after that meeting is
 * told from a new one without looking into the last meeting each time.
 */
const writtenFor = guidSchema.optional();
const basedOn = z.number().int().nonnegative();

export const searchPeopleSchema = z
  .strictObject({ search: z.string().overwrite(cleanLine).trim().max(MAX_SEARCH_TEXT).default('') })
  .meta({ id: 'SearchPeople' });

/** A list by page: `after` is what the page before called `next`. */
export const readPageSchema = z.strictObject({ after: z.string().max(MAX_PAGE_NAME).optional() });

/** Everything that is the caller's, for programs or for people. */
export const readExportSchema = z.strictObject({ format: z.enum(['json', 'markdown']).default('json') });

export const updateMeSchema = z
  .strictObject({
    /** Absent where the person's computer names none. */
    timeZone: z.string().max(64).refine(isTimeZone, 'is not a time zone').optional(),
    locale: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/),
    workingHours: workingHoursSchema.optional(),
  })
  .meta({ id: 'UpdateMe' });
/** What the person's own computer says of them, and when they work. */
export type UpdateMe = z.infer<typeof updateMeSchema>;

export const startSeriesSchema = z
  .strictObject({
    requestId,
    otherId: idSchema,
    kind: seriesKindSchema,
    /** Who leads: the manager of a manager–report, the mentor of a mentoring. Means nothing between peers. */
    leads: z.enum(['me', 'other']).default('me'),
    rhythm: rhythmSchema,
  })
  .meta({ id: 'StartSeries' });
export type StartSeries = z.infer<typeof startSeriesSchema>;

export const addPointSchema = z
  .strictObject({
    requestId,
    text: lineOf(MAX_POINT_TEXT),
    area: areaSchema.default('other'),
    /** When it came from the question bank, so that the question does not come again soon. */
    questionId: z.string().max(64).optional(),
    meetingId: writtenFor,
  })
  .meta({ id: 'AddPoint' });
export type AddPoint = z.infer<typeof addPointSchema>;

export const editPointSchema = z
  .strictObject({
    text: z.strictObject({ text: lineOf(MAX_POINT_TEXT), basedOn }).optional(),
    area: areaSchema.optional(),
  })
  .refine((edit) => edit.text !== undefined || edit.area !== undefined, 'changes nothing')
  .meta({ id: 'EditPoint' });
export type EditPoint = z.infer<typeof editPointSchema>;

export const movePointSchema = z
  .strictObject({ /** The point it shall stand right behind; null makes it the first. */ after: idSchema.nullable() })
  .meta({ id: 'MovePoint' });
export type MovePoint = z.infer<typeof movePointSchema>;

export const markDiscussedSchema = z.strictObject({ discussed: z.boolean() }).meta({ id: 'MarkDiscussed' });
export type MarkDiscussed = z.infer<typeof markDiscussedSchema>;

export const writeNotesSchema = z.strictObject({ text: textOf(MAX_NOTES_TEXT), basedOn }).meta({ id: 'WriteNotes' });
export type WriteNotes = z.infer<typeof writeNotesSchema>;

const due = z.union([z.strictObject({ on: z.iso.date() }), z.strictObject({ choice: z.enum(dueChoices) })]);

export const addPointsSchema = z
  .strictObject({
    requestId,
    points: z
      .array(z.strictObject({ text: lineOf(MAX_POINT_TEXT), area: areaSchema }))
      .min(1)
      .max(MAX_TEMPLATE_POINTS),
    meetingId: writtenFor,
  })
  .meta({ id: 'AddPoints' });
/** Several points at once, as a template brings them. */
export type AddPoints = z.infer<typeof addPointsSchema>;

export const addItemSchema = z
  .strictObject({
    requestId,
    text: lineOf(MAX_ITEM_TEXT),
    ownerId: idSchema,
    due: due.optional(),
    whenAndWhere: lineOf(MAX_WHEN_AND_WHERE).optional(),
    /** The talking point it came out of; that point is then done with. */
    pointId: idSchema.optional(),
  })
  .meta({ id: 'AddItem' });
export type AddItem = z.infer<typeof addItemSchema>;

export const changeItemSchema = z
  .discriminatedUnion('change', [
    z.strictObject({ change: z.literal('keep') }),
    z.strictObject({ change: z.literal('reopen') }),
    z.strictObject({ change: z.literal('drop'), reason: lineOf(MAX_REASON_TEXT) }),
    z.strictObject({ change: z.literal('move'), due: due.nullable() }),
    z.strictObject({
      change: z.literal('handOver'),
      /** The new owner, so that the same request twice does not hand it back. */
      toId: idSchema,
    }),
    z.strictObject({
      change: z.literal('reword'),
      text: lineOf(MAX_ITEM_TEXT),
      whenAndWhere: lineOf(MAX_WHEN_AND_WHERE).optional(),
      /** `wordsVersion` of the words the writer had before them. */
      basedOn,
    }),
  ])
  .meta({ id: 'ChangeItem' });
export type ChangeItem = z.infer<typeof changeItemSchema>;

export const setPurposeSchema = z.strictObject({ purpose: purposeSchema.nullable() }).meta({ id: 'SetPurpose' });
export type SetPurpose = z.infer<typeof setPurposeSchema>;

export const addDecisionSchema = z
  .strictObject({ requestId, text: lineOf(MAX_DECISION_TEXT) })
  .meta({ id: 'AddDecision' });
export type AddDecision = z.infer<typeof addDecisionSchema>;

export const answerCloseSchema = z
  .strictObject({
    worth: z.number().int().min(1).max(5),
    agreed: z.array(idSchema).max(MAX_DECISIONS_PER_MEETING + MAX_OPEN_ITEMS),
  })
  .meta({ id: 'AnswerClose' });
export type AnswerClose = z.infer<typeof answerCloseSchema>;

export const moveMeetingSchema = z.strictObject({ startsAt: z.iso.datetime() }).meta({ id: 'MoveMeeting' });
export type MoveMeeting = z.infer<typeof moveMeetingSchema>;

export const skipMeetingSchema = z.strictObject({ reason: lineOf(MAX_REASON_TEXT) }).meta({ id: 'SkipMeeting' });
export type SkipMeeting = z.infer<typeof skipMeetingSchema>;

export const changeStatusSchema = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('paused'), untilOn: z.iso.date() }),
    z.strictObject({ status: z.literal('active') }),
    z.strictObject({ status: z.literal('ended') }),
  ])
  .meta({ id: 'ChangeStatus' });
export type ChangeStatus = z.infer<typeof changeStatusSchema>;

export const changeRhythmSchema = z.strictObject({ rhythm: rhythmSchema }).meta({ id: 'ChangeRhythm' });
export type ChangeRhythm = z.infer<typeof changeRhythmSchema>;

export const changePurposePlanSchema = z.strictObject({ plan: purposePlanSchema }).meta({ id: 'ChangePurposePlan' });
export type ChangePurposePlan = z.infer<typeof changePurposePlanSchema>;

export const writePrivateNoteSchema = z
  .strictObject({ text: textOf(MAX_PRIVATE_NOTE), basedOn })
  .meta({ id: 'WritePrivateNote' });
export type WritePrivateNote = z.infer<typeof writePrivateNoteSchema>;

export const saveTemplateSchema = z
  .strictObject({
    requestId,
    name: lineOf(MAX_TEMPLATE_NAME),
    points: z
      .array(z.strictObject({ text: lineOf(MAX_POINT_TEXT), area: areaSchema }))
      .min(1)
      .max(MAX_TEMPLATE_POINTS),
  })
  .meta({ id: 'SaveTemplate' });
export type SaveTemplate = z.infer<typeof saveTemplateSchema>;

export const searchSeriesSchema = z.strictObject({ text: lineOf(MAX_SERIES_SEARCH) }).meta({ id: 'SearchSeries' });

export const handOverSchema = z
  .strictObject({
    requestId,
    /** The new manager. */
    toId: idSchema,
    rhythm: rhythmSchema,
    /** What the report lets the new manager see; everything else stays sealed. */
    pointIds: z.array(idSchema).max(MAX_POINTS_PER_AGENDA),
    itemIds: z.array(idSchema).max(MAX_OPEN_ITEMS),
    meetingIds: z.array(idSchema).max(MEETINGS_PER_PAGE),
  })
  .meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof handOverSchema>;

export const startMeetingSchema = z
  .strictObject({
    /** It was held at its planned time already, and is only to be written up. */
    tookPlace: z.boolean().default(false),
  })
  .meta({ id: 'StartMeeting' });

export const setCurrentPointSchema = z.strictObject({ pointId: idSchema }).meta({ id: 'SetCurrentPoint' });
