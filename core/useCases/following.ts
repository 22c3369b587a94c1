import type { Deps } from './deps';

/** The id of the meeting that takes the place of another once that is over. */
export function idAfter({ ids }: Deps, seriesId: string, meetingId: string): string {
  return ids.derived('meeting', seriesId, 'after', meetingId);
}

/**
 * The id under which a meeting stands now. One that took up a skipped meeting is gone when that skip is taken back: what is
 * still being written for it goes where its points went.
 * @param currentId of the meeting that is planned or running
 */
export function standingId(
  deps: Deps,
  {
    seriesId,
    currentId,
    meetingId,
  }: { readonly seriesId: string; readonly currentId: string; readonly meetingId: string },
): string {
  return meetingId === idAfter(deps, seriesId, currentId) ? currentId : meetingId;
}
