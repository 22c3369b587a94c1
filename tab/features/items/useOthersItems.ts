import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { useEffect, useRef } from 'react';
import { excerpt } from '../../components/areas';
import { useNoticeBoard } from '../../components/notices';
import { firstName, useSay } from '../../host/language';

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
    if (added) board.announce(say('items.other.added', { name: firstName(other.name), text: excerpt(added.text) }));
  }, [items, other, board, say]);
}
