import type { PointView } from '@rapport/core/contract/views';

/** The point being talked about: the one a person chose, else the first that is still open. */
export function currentPoint(points: readonly PointView[], chosenId?: string): PointView | undefined {
  return points.find((point) => point.id === chosenId) ?? points.find((point) => point.state === 'open');
}

/** The open point after another; from the top again behind the last. */
export function nextPoint(points: readonly PointView[], currentId: string | undefined): PointView | undefined {
  const at = points.findIndex((point) => point.id === currentId);
  const around = [...points.slice(at + 1), ...points.slice(0, Math.max(at, 0))];
  return around.find((point) => point.state === 'open');
}
