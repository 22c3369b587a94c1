import type { HomeView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';

/** How many of the reader's own action items are overdue, in words; undefined when none is. */
export function useOverdue({ series }: HomeView): string | undefined {
  const say = useSay();
  const count = series.reduce((sum, row) => sum + row.openItems.myOverdue, 0);
  return count > 0 ? say('items.overdue', { count }) : undefined;
}
