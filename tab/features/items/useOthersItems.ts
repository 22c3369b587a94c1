import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortened } from '@rapport/core/domain/text/characters';
import { useEffect, useRef } from 'react';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

/** Tells screen readers what the other one just promised, or asked for. */
export function useOthersItems({ other }: SeriesView, items: readonly ItemView[] | undefined): void {
  const board = useNoticeBoard();
  const say = useSay();
  const before = useRef(items);
  useEffect(() => {
    const known = before.current;
    before.current = items;
    if (!known || !items || known === items) return;
    const ids = new Set(known.map((item) => item.id));
    const added = items.find((item) => item.state === 'open' && item.madeBy === other.id && !ids.has(item.id));
    if (added) board.announce(say('items.other.added', { name: firstNameOf(other.name), text: shortened(added.text) }));
  }, [items, other, board, say]);
}
