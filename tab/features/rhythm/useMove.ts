import type { SeriesView } from '@rapport/core/contract/views';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import { useRhythmChanges } from '../../client/rhythmChanges';
import { useSending } from '../../client/sending';
import { useNoticeBoard } from '../../components/notices';
import { useReader, useSay } from '../../host/language';

/** Moves the planned meeting, says so, and offers the way back while that date is still ahead. */
export function useMove({ id, meeting }: SeriesView) {
  const say = useSay();
  const reader = useReader();
  const board = useNoticeBoard();
  const changes = useRhythmChanges(id);
  const { send, sending, error } = useSending();
  const move = (to: Date, done?: () => void) => {
    const from = new Date(meeting.startsAt);
    const undo = () => changes.moveBack(meeting.id, meeting.startsAt);
    send(
      () => changes.move(meeting.id, to.toISOString()),
      () => {
        const text = say('rhythm.moved', { when: dayAndTimeWithin(to, reader) });
        board.post({ intent: 'success', text, ...(from > reader.now && { undo }) });
        done?.();
      },
    );
  };
  return { move, moving: sending, error };
}
