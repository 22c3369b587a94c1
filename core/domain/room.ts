import { MAX_MEETING_BYTES } from '../contract/limits';
import { DomainError } from './errors';
import type { Meeting } from './meeting';

/**
 * The changed meeting, unless more is written in it than may be: a meeting that can be written can be closed as well.
 * What makes it shorter always may.
 * @throws DomainError `meetingFull`
 */
export function requireRoom(before: Meeting, after: Meeting): Meeting {
  if (after === before) return after;
  const bytes = bytesOf(after);
  if (bytes <= MAX_MEETING_BYTES || bytes <= bytesOf(before)) return after;
  throw new DomainError('meetingFull');
}

/** As UTF-8, written in full; it is stored shorter. */
function bytesOf(meeting: Meeting): number {
  const text = JSON.stringify(meeting);
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair is two of its four bytes.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
