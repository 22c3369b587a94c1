import { shortened } from '@rapport/core/domain/text/characters';
import { useSay } from '../host/language';
import { useNoticeBoard } from './notices';

/** Gives up a text that is not saved; the way back stays for a while. */
export function useDiscarding() {
  const say = useSay();
  const board = useNoticeBoard();
  return (text: string, discard: () => void, restore: () => void) => {
    discard();
    board.post({ intent: 'info', text: say('agenda.unsent.discarded', { text: shortened(text) }), undo: restore });
  };
}

interface Begun {
  readonly isBegun: boolean;
  clear(): void;
  restore(): void;
}

/** Closes a form without saving: what was typed into it can be taken back. */
export function useCancelling(): (draft: Begun, text: string, close: () => void) => void {
  const discardWithUndo = useDiscarding();
  return (draft, text, close) => {
    if (draft.isBegun && text.trim()) discardWithUndo(text.trim(), draft.clear, draft.restore);
    else draft.clear();
    close();
  };
}
