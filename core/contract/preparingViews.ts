import { z } from 'zod';
import { areaSchema } from '../domain/agenda';

const instant = z.iso.datetime();

/** What helps one of the two to prepare: their own notes and templates, and questions. */

/** The caller's own text on a meeting. Nobody else can ever read it. */
export const privateNoteViewSchema = z
  .object({ text: z.string(), version: z.number().int() })
  .meta({ id: 'PrivateNote' });
export type PrivateNoteView = Readonly<z.infer<typeof privateNoteViewSchema>>;

/** The caller's own notes as they were before they were deleted, so that it can be taken back; they are kept nowhere else. */
export const deletedNotesSchema = z
  .object({ notes: z.array(z.object({ meetingId: z.string(), text: z.string() })).readonly() })
  .meta({ id: 'DeletedPrivateNotes' });
export type DeletedNotesView = Readonly<z.infer<typeof deletedNotesSchema>>;

export const suggestedQuestionsSchema = z
  .object({
    questions: z
      .array(
        z.object({ id: z.string(), area: areaSchema, /** Absent when never. */ lastDiscussedAt: instant.optional() }),
      )
      .readonly(),
  })
  .meta({ id: 'SuggestedQuestions' });
export type SuggestedQuestionsView = Readonly<z.infer<typeof suggestedQuestionsSchema>>;

export const templateViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    points: z.array(z.object({ text: z.string(), area: areaSchema })).readonly(),
  })
  .meta({ id: 'Template' });
export type TemplateView = Readonly<z.infer<typeof templateViewSchema>>;
export const templatesSchema = z
  .object({ templates: z.array(templateViewSchema).readonly() })
  .meta({ id: 'Templates' });
