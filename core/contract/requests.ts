import { z } from 'zod';
import { areaSchema } from '../domain/agenda';
import { isTimeZone } from '../domain/cadence';
import { rhythmSchema, seriesKindSchema } from '../domain/series';
import { MAX_NOTES_TEXT, MAX_POINT_TEXT, MAX_SEARCH_TEXT } from './limits';
import { lineOf, textOf } from './text';

/** Ids are GUIDs: Entra's, and our own. */
export const idSchema = z.guid();
/** Made by the client for each creating command; the same one twice changes nothing twice. */
const requestId = z.guid();
const basedOn = z.number().int().nonnegative();

export const searchPeopleSchema = z
  .strictObject({ search: z.string().trim().max(MAX_SEARCH_TEXT).default('') })
  .meta({ id: 'SearchPeople' });

export const updateMeSchema = z
  .strictObject({
    timeZone: z.string().max(64).refine(isTimeZone, 'is not a time zone'),
    locale: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/),
  })
  .meta({ id: 'UpdateMe' });
/** What the person's own computer says of them. */
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
  .strictObject({ requestId, text: lineOf(MAX_POINT_TEXT), area: areaSchema.default('other') })
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
