import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { useRemembered } from '../../client/remembered';
import { useSeriesChanges } from '../../client/seriesChanges';

/**
 * The points that are taken for discussed when the meeting ends, because something was noted on them in it. Only when it ends:
 * until then a person can say otherwise, and nothing changes for the other.
 */
export function useProposed({ id, meeting }: SeriesView) {
  const { markDiscussed } = useSeriesChanges(id);
  const [kept, setKept] = useRemembered<readonly string[]>(`kept open ${meeting.id}`, () => []);
  const since = meeting.startedAt ?? meeting.startsAt;
  const proposed = meeting.points.filter((point) => isNoted(point, since) && !kept.includes(point.id));
  return {
    isProposed: (point: PointView) => proposed.includes(point),
    /** It moves on all the same. */
    keepOpen: (point: PointView) => setKept([...kept, point.id]),
    markAll() {
      for (const point of proposed) markDiscussed(meeting.id, point.id, true);
    },
  };
}

export type Proposed = ReturnType<typeof useProposed>;

function isNoted({ state, notes }: PointView, since: string): boolean {
  return state === 'open' && notes.text !== '' && notes.editedAt !== undefined && notes.editedAt > since;
}
