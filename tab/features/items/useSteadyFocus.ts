import type { ItemView } from '@rapport/core/contract/views';
import { useEffect, useMemo, useRef } from 'react';
import type { ItemActions } from './useItemActions';

/**
 * Keeps the focus where the eye is while promises change their place: what is closed gives it to its neighbour, what moves
 * to another group takes it along.
 */
export function useSteadyFocus<Heading extends HTMLElement = HTMLHeadingElement>(actions: ItemActions) {
  const container = useRef<HTMLElement>(null);
  const heading = useRef<Heading>(null);
  const followed = useRef<string>(undefined);
  useEffect(() => {
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
    const button = followed.current && buttonOf(rowsIn(container.current), followed.current);
    if (hasFocus || !button) return;
    followed.current = undefined;
    button.focus();
  });
  const steady: ItemActions = useMemo(() => {
    const leave = (item: ItemView) => {
      const rows = rowsIn(container.current);
      const at = rows.findIndex((row) => row.dataset.item === item.id);
      const neighbour = [rows[at + 1], rows[at - 1]].find((row) => row?.dataset.open === 'true');
      (neighbour?.querySelector('button') ?? heading.current)?.focus();
    };
    const follow = (item: ItemView) => {
      followed.current = item.id;
    };
    return {
      ...actions,
      keep(item) {
        leave(item);
        actions.keep(item);
      },
      reopen(item) {
        follow(item);
        actions.reopen(item);
      },
      move(item, due) {
        follow(item);
        actions.move(item, due);
      },
      handOver(item) {
        leave(item);
        actions.handOver(item);
      },
      async drop(item, reason) {
        await actions.drop(item, reason);
        leave(item);
      },
    };
  }, [actions]);
  return { container, heading, steady };
}

function rowsIn(container: HTMLElement | null): readonly HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
}

function buttonOf(rows: readonly HTMLElement[], itemId: string): HTMLElement | null | undefined {
  return rows.find((row) => row.dataset.item === itemId)?.querySelector('button');
}
