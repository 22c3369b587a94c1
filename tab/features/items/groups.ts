import type { ItemView } from '@rapport/core/contract/views';
import { type DueGroup, dueGroup } from '@rapport/core/domain/dueGroup';

/** Of one side: the open promises by how soon they are due, and the closed ones, last closed first. */
export interface Grouped {
  readonly open: readonly { readonly group: DueGroup; readonly items: readonly ItemView[] }[];
  readonly closed: readonly ItemView[];
}

const groups: readonly DueGroup[] = ['overdue', 'thisWeek', 'later', 'noDay'];

/**
 * The promises of one side in the order they are shown.
 * @param firstWeekday ISO number of the day on which the reader's weeks begin
 */
export function grouped(items: readonly ItemView[], firstWeekday: number): Grouped {
  const open = items.filter((item) => item.state === 'open').sort(by((item) => `${item.dueOn ?? ''} ${item.madeAt}`));
  const closed = items.filter((item) => item.state !== 'open').sort(by((item) => item.closedAt ?? ''));
  return {
    open: groups.flatMap((group) => {
      const found = open.filter((item) => dueGroup(item, firstWeekday) === group);
      return found.length > 0 ? [{ group, items: found }] : [];
    }),
    closed: closed.reverse(),
  };
}

function by(key: (item: ItemView) => string) {
  return (a: ItemView, b: ItemView) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}
