import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { useIsPointWritten } from '../../components/useIsPointWritten';

/** A point that is not on the agenda any more, and where it stood. */
interface Gone {
  readonly point: PointView;
  readonly at: number;
}

/**
 * The points of an agenda, and in their places those that were taken away while somebody here was writing on them: what one
 * types into must not vanish.
 */
export function useRemovedPoints({ id: seriesId, meeting }: SeriesView) {
  const { points } = meeting;
  const [seen, setSeen] = useState(points);
  const [gone, setGone] = useState<readonly Gone[]>([]);
  const isWritten = useIsPointWritten(seriesId, meeting.id);
  if (seen !== points) {
    const isHere = (pointId: string) => points.some(({ id }) => id === pointId);
    const lost = seen
      .map((point, at) => ({ point, at }))
      .filter(({ point }) => !isHere(point.id) && isWritten(point.id));
    setSeen(points);
    setGone([...gone, ...lost].filter(({ point }) => !isHere(point.id)));
  }
  return {
    points: gone.reduce<readonly PointView[]>((all, { point, at }) => all.toSpliced(at, 0, point), points),
    isGone: (pointId: string) => gone.some(({ point }) => point.id === pointId),
    letGo: (pointId: string) => setGone(gone.filter(({ point }) => point.id !== pointId)),
  };
}
