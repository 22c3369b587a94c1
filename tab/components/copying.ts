import { useSay } from '../host/language';
import { useNoticeBoard } from './notices';

/** Takes a text along, and says whether that worked. */
export function useCopying(): (text: string) => void {
  const say = useSay();
  const board = useNoticeBoard();
  return (text) => {
    copied(text).then(
      () => board.post({ intent: 'success', text: say('kept.copied') }),
      () => board.post({ intent: 'error', text: say('kept.copy.failed') }),
    );
  };
}

// Where the browser gives no clipboard at all, asking for it throws: here that is a refusal like any other.
export async function copied(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
