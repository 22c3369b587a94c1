import type { Meeting } from './meeting';
import type { Series } from './series';
import type { SharedText } from './sharedText';

/** So long after the end notes count as written in time: what was typed may take a while to be saved. */
const ON_ITS_WAY = 10 * 60 * 1000;

/**
 * Whether either may write notes. On a meeting that is over they may for as long as the 1-on-1 goes on, but not unseen
 * (`isEditedAfterEnd`): who was offline when the other closed it must not lose what they typed.
 */
export function mayWriteNotes({ status }: Series, now: Date): boolean {
  return status.state !== 'ended' || now.getTime() - Date.parse(status.at) <= ON_ITS_WAY;
}

/** Whether notes were changed after their meeting was held, so that both are told by whom and when. */
export function isEditedAfterEnd({ editedAt }: SharedText, meeting: Meeting): boolean {
  if (meeting.state !== 'held' || editedAt === undefined) return false;
  return Date.parse(editedAt) - Date.parse(meeting.heldAt) > ON_ITS_WAY;
}
