import type { ChangeStatus } from '@rapport/core/contract/requests';
import type { SeriesView } from '@rapport/core/contract/views';
import { useRhythmChanges } from '../../client/rhythmChanges';
import { useSending } from '../../client/sending';
import { useNoticeBoard } from '../../components/notices';

/** Pauses, resumes or ends a 1-on-1 and says so. What rests can be resumed on the spot. */
export function useStatusChange({ id }: SeriesView) {
  const board = useNoticeBoard();
  const changes = useRhythmChanges(id);
  const { send, sending, error } = useSending();
  const change = (to: ChangeStatus, said: string, done?: () => void) => {
    send(
      () => changes.changeStatus(to),
      () => {
        board.post({ intent: 'success', text: said, ...(to.status !== 'active' && { undo: changes.resume }) });
        done?.();
      },
    );
  };
  return { change, sending, error };
}
