import {
  type Announcements,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import type { PointView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import type { Say } from '@rapport/core/locales/say';
import { useMemo, useState } from 'react';

/** Points move up and down only. */
export const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** Behind which point one stands that was dropped on another; null means first. */
export function placeAfter(ids: readonly string[], moved: string, over: string): string | null {
  const from = ids.indexOf(moved);
  const to = ids.indexOf(over);
  const others = ids.filter((id) => id !== moved);
  return others[(from < to ? others.indexOf(over) + 1 : others.indexOf(over)) - 1] ?? null;
}

/** Dragging by pointer and by keyboard. While a point is in the hand, the list keeps its order, whatever comes in. */
export function useDragging(points: readonly PointView[], move: (pointId: string, after: string | null) => void) {
  const [held, setHeld] = useState<readonly string[]>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const shown = useMemo(() => (held ? inOrder(points, held) : points), [points, held]);
  const ids = useMemo(() => shown.map((point) => point.id), [shown]);
  return {
    sensors,
    shown,
    ids,
    begin: () => setHeld(points.map((point) => point.id)),
    cancel: () => setHeld(undefined),
    drop: ({ active, over }: DragEndEvent) => {
      setHeld(undefined);
      if (over && over.id !== active.id) move(String(active.id), placeAfter(ids, String(active.id), String(over.id)));
    },
  };
}

/** What screen readers hear while a point is moved. */
export function announcementsOf(points: readonly PointView[], say: Say): Announcements {
  const text = (id: UniqueIdentifier) => shortened(points.find((point) => point.id === id)?.text.text ?? '');
  const place = (id: UniqueIdentifier) => points.findIndex((point) => point.id === id) + 1;
  const count = points.length;
  return {
    onDragStart: ({ active }) => say('agenda.drag.start', { text: text(active.id), place: place(active.id), count }),
    onDragOver: ({ active, over }) =>
      // Picked up, a point is over its own place at once: that would be said instead of "Picked up".
      over && over.id !== active.id
        ? say('agenda.drag.over', { text: text(active.id), place: place(over.id), count })
        : undefined,
    onDragEnd: ({ active, over }) =>
      say('agenda.drag.end', { text: text(active.id), place: place(over?.id ?? active.id), count }),
    onDragCancel: ({ active }) => say('agenda.drag.cancel', { text: text(active.id), place: place(active.id), count }),
  };
}

// Points that came meanwhile wait at the end; those that went are gone.
function inOrder(points: readonly PointView[], ids: readonly string[]): readonly PointView[] {
  const known = ids.flatMap((id) => points.find((point) => point.id === id) ?? []);
  return [...known, ...points.filter((point) => !ids.includes(point.id))];
}
