import { z } from 'zod';
import { sharedTextSchema } from './sharedText';

export const privateNoteSchema = z.strictObject({
  seriesId: z.string(),
  meetingId: z.string(),
  /** Only its author writes it; versions tell two of the author's own windows apart. */
  text: sharedTextSchema,
});
/** A person's own note on a meeting. Lives in the author's partition: no read of a series can return it. */
export type PrivateNote = Readonly<z.infer<typeof privateNoteSchema>>;
