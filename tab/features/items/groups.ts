import type { ItemView } from '@rapport/core/contract/views';
import { type DueGroup, dueGroup } from '@rapport/core/domain/dueGroup';

/** Of one side: the open promises by how soon they are due, and the closed ones, last closed first. */
export interface Grouped {
  readonly open: readonly { readonly group: DueGroup; readonly items: readonly ItemView[] }[];
  readonly closed: readonly ItemView[];
}

const groups: readonly DueGroup[] = ['overdue', 'thisWeek', 'later', 'noDay'];

interface Options {
  /** ISO number of the day on which the reader's weeks begin. */
  readonly firstWeekday: number;
  /** Whether somebody is writing on a promise: it keeps its place, also when the other closes it meanwhile. */
  isWritten(item: ItemView): boolean;
}

/** The promises of one side in the order they are shown. */
export function grouped(items: readonly ItemView[], { firstWeekday, isWritten }: Options): Grouped {
  const isOpen = (item: ItemView) => item.state === 'open' || isWritten(item);
  const open = items.filter(isOpen).sort(by((item) => `${item.dueOn ?? ''} ${item.madeAt}`));
  const closed = items.filter((item) => !isOpen(item)).sort(by((item) => item.closedAt ?? ''));
  return {
    open: groups.flatMap((group) => {
      const found = open.filter((item) => dueGroup(item, firstWeekday) === group);
      return found.length > 0 ? [{ group, items: found }] : [];
    }),
    closed: closed.reverse(),
  };
}

/** The open promises of one side by the other of each, in the order of their names. */
export function byPerson({ open }: Grouped): readonly { readonly name: string; readonly items: readonly ItemView[] }[] {
  const all = new Map<string, ItemView[]>();
  for (const item of open.flatMap(({ items }) => items))
    all.set(item.other.id, [...(all.get(item.other.id) ?? []), item]);
  return [...all.values()]
    .map((items) => ({ name: items[0]?.other.name ?? '', items }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function by(key: (item: ItemView) => string) {
  return (a: ItemView, b: ItemView) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}
