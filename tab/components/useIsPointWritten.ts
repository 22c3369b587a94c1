import { useDraftStore } from '../client/formDrafts';
import { useNotesDesk } from '../client/notes';

/** Whether somebody is writing on a point here: its notes, its words, or a form that opens in its place. */
export function useIsPointWritten(seriesId: string, meetingId: string): (pointId: string) => boolean {
  const drafts = useDraftStore();
  const desk = useNotesDesk();
  return (pointId) =>
    desk.isWritten({ seriesId, meetingId, pointId }) ||
    drafts.list().some(({ address }) => address.seriesId === seriesId && address.of === pointId);
}
