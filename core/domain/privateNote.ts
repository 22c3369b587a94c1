import { z } from 'zod';
import { type Meeting, talkOf } from './meeting';
import { sharedTextSchema } from './sharedText';
import { storedObject } from './stored';

export const privateNoteSchema = storedObject({
  seriesId: z.string(),
  /** The meeting its talk began with: when that one is skipped, the note moves along to the next. */
  meetingId: z.string(),
  /** Only its author writes it; versions tell two of the author's own windows apart. */
  text: sharedTextSchema,
});
/** A person's own note on a meeting. Lives in the author's partition: no read of a series can return it. */
export type PrivateNote = Readonly<z.infer<typeof privateNoteSchema>>;

/** The meetings that private notes stand on now, by the meeting their talk began with: of several, the one not skipped. */
export function meetingsOfTalks(meetings: readonly Meeting[]): ReadonlyMap<string, Meeting> {
  const skippedFirst = meetings.toSorted((a, b) => Number(b.state === 'skipped') - Number(a.state === 'skipped'));
  return new Map(skippedFirst.map((each) => [talkOf(each), each]));
}
