import type { SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';
import { nextPoint } from './currentPoint';
import type { SharedPoint } from './sharedPoint';

/** The ways on from the point both are on. */
export function useGoingOn({ id: seriesId, meeting }: SeriesView, { current, isGone, choose }: SharedPoint) {
  const say = useSay();
  const board = useNoticeBoard();
  const { markDiscussed, move } = useSeriesChanges(seriesId);
  const { points } = meeting;
  const following = nextPoint(points, current?.id);
  const isHere = current !== undefined && !isGone;
  /** They have talked about it. */
  const next = () => {
    if (!current) return;
    if (current.state === 'open') markDiscussed(meeting.id, current.id, true);
    if (following) choose(following.id);
  };
  /** It stays open and comes after all others. */
  const park = () => {
    const last = points.at(-1);
    if (!current || !following || !last) return;
    const before = points[points.findIndex(({ id }) => id === current.id) - 1]?.id ?? null;
    if (last.id !== current.id) move(current.id, last.id);
    choose(following.id);
    board.post({
      intent: 'info',
      text: say('meeting.parked', { text: shortened(current.text.text) }),
      undo: () => {
        if (last.id !== current.id) move(current.id, before);
        choose(current.id);
      },
    });
  };
  return {
    next: isHere && (following || current.state === 'open') ? next : undefined,
    isLast: following === undefined,
    park: isHere && following && current.state === 'open' ? park : undefined,
  };
}
