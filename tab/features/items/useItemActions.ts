import type { ChangeItem } from '@rapport/core/contract/requests';
import type { ItemView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortened } from '@rapport/core/domain/text/characters';
import { useMemo } from 'react';
import { useItemChanges } from '../../client/itemChanges';
import { useNoticeBoard } from '../../components/notices';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';

type Words = Omit<Extract<ChangeItem, { change: 'reword' }>, 'change'>;
type Due = Extract<ChangeItem, { change: 'move' }>['due'];

/** What can be done with a promise, with the way back where there is one. */
export interface ItemActions {
  keep(item: ItemView): void;
  reopen(item: ItemView): void;
  move(item: ItemView, due: Due): void;
  handOver(item: ItemView): void;
  /** Answers when it is saved. */
  drop(item: ItemView, reason: string): Promise<unknown>;
  reword(item: ItemView, words: Words): Promise<ItemView>;
}

export function useItemActions(): ItemActions {
  const say = useSay();
  const board = useNoticeBoard();
  const { userId } = useHost();
  const changes = useItemChanges();
  return useMemo(() => {
    const undoable = (text: string, undo: () => void) => board.post({ intent: 'success', text, undo });
    return {
      keep(item) {
        changes.keep(item);
        undoable(say('items.kept', { text: shortened(item.text) }), () => changes.reopen(item));
      },
      reopen: changes.reopen,
      move: changes.move,
      handOver(item) {
        const [from, to] = item.isMine ? [userId, item.other.id] : [item.other.id, userId];
        changes.handOver(item, to);
        const told = { mine: String(item.isMine), name: firstNameOf(item.other.name), text: shortened(item.text) };
        undoable(say('items.handedOver', told), () => changes.handOver(item, from));
      },
      async drop(item, reason) {
        await changes.drop(item, reason);
        undoable(say('items.dropped', { text: shortened(item.text) }), () => changes.reopen(item));
      },
      reword: changes.reword,
    };
  }, [board, changes, say, userId]);
}
