import { z } from 'zod';
import { areaSchema } from '../domain/agenda';
import { dueChoices } from '../domain/dueDay';
import { guidSchema } from '../domain/guid';
import { workingHoursSchema } from '../domain/person';
import { purposePlanSchema, purposeSchema } from '../domain/purpose';
import { rhythmSchema, seriesKindSchema } from '../domain/series';
import { startKinds } from '../domain/start';
import { cleanLine } from '../domain/text/clean';
import { isTimeZone } from '../domain/timeZone';
import { skipReasonKinds } from '../domain/trackRecord';
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

/** Ids are GUIDs: Entra's, and our own. */
export const idSchema = guidSchema;
/**
 * Made by the client for each creating command, usually by chance; the same one twice changes nothing twice. What is made
 * bears it as its id. Those of version 8 are for what Rapport names itself (`Ids.derived`): a client that took the id of the
 * next meeting would keep the two from ever having one.
 */
const requestId = guidSchema.refine((id) => id.charAt(14) !== '8', 'is one that Rapport gives itself');
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

export const splitPointSchema = z
  .strictObject({
    requestId,
    /** What the point says from now on. */
    text: z.strictObject({ text: lineOf(MAX_POINT_TEXT), basedOn }),
    /** What the new point says. */
    rest: lineOf(MAX_POINT_TEXT),
  })
  .meta({ id: 'SplitPoint' });
export type SplitPoint = z.infer<typeof splitPointSchema>;

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

export const skipMeetingSchema = z
  .strictObject({
    reason: lineOf(MAX_REASON_TEXT),
    /** What the reason says as a fact; absent when it is only words. With `talked` nothing is owed. */
    reasonKind: z.enum(skipReasonKinds).optional(),
  })
  .meta({ id: 'SkipMeeting' });
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

const template = {
  name: lineOf(MAX_TEMPLATE_NAME),
  points: z
    .array(z.strictObject({ text: lineOf(MAX_POINT_TEXT), area: areaSchema }))
    .min(1)
    .max(MAX_TEMPLATE_POINTS),
};
export const saveTemplateSchema = z.strictObject({ requestId, ...template }).meta({ id: 'SaveTemplate' });
export type SaveTemplate = z.infer<typeof saveTemplateSchema>;

export const changeTemplateSchema = z.strictObject(template).meta({ id: 'ChangeTemplate' });
export type ChangeTemplate = z.infer<typeof changeTemplateSchema>;

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
    /** It was held already, at its planned time if that has passed, and is only to be written up. */
    tookPlace: z.boolean().default(false),
    /** On another day than planned: whether it takes the planned date. Without it that date is kept. */
    as: z.enum(startKinds).optional(),
  })
  .meta({ id: 'StartMeeting' });
export type StartMeeting = z.infer<typeof startMeetingSchema>;

export const setCurrentPointSchema = z.strictObject({ pointId: idSchema }).meta({ id: 'SetCurrentPoint' });
