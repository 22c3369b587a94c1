import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../client/addresses';
import type { CreateCommand } from '../../client/createCommands';
import { useOutbox } from '../../client/outbox';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useNoticeBoard } from '../../components/notices';
import { useIsPointWritten } from '../../components/useIsPointWritten';
import { useSay } from '../../host/language';

type Adding = Extract<CreateCommand, { readonly kind: 'point' | 'points' }>;

/** Adds what somebody did not type, and says so once it is there, with the way back. */
export function useAddingToAgenda(series: SeriesView): (command: Adding) => void {
  const say = useSay();
  const board = useNoticeBoard();
  const outbox = useOutbox();
  const takeBack = useTakingBack(series);
  const before = new Set(series.meeting.points.map(({ id }) => id));
  return (command) => {
    const texts = command.kind === 'point' ? [command.body.text] : command.body.points.map(({ text }) => text);
    outbox.add(command, (answer) => {
      // Not those that the other added meanwhile.
      const isOfThese = ({ id, raisedBy, text }: PointView) =>
        !before.has(id) && raisedBy === series.me.id && texts.includes(text.text);
      const added = answer?.meeting.points.filter(isOfThese) ?? [];
      board.post({
        intent: 'success',
        text: say('agenda.added', { count: texts.length }),
        ...(added.length > 0 && { undo: () => takeBack(added) }),
      });
    });
  };
}

/** Removes those that nobody did anything with since they were added. */
function useTakingBack({
  id: seriesId,
  meeting: { id: meetingId },
}: SeriesView): (added: readonly PointView[]) => void {
  const say = useSay();
  const board = useNoticeBoard();
  const queries = useQueryClient();
  const isWritten = useIsPointWritten(seriesId, meetingId);
  const { remove } = useSeriesChanges(seriesId);
  return (added) => {
    const meeting = queries.getQueryData<SeriesView>(queryKeys.series(seriesId))?.meeting;
    const now = added.flatMap(({ id }) => meeting?.points.find((each) => each.id === id) ?? []);
    const isUntouched = (point: PointView) => added.some((each) => isSame(each, point)) && !isWritten(point.id);
    for (const { id } of now.filter(isUntouched)) remove(id);
    const kept = now.filter((point) => !isUntouched(point)).length;
    if (kept > 0) board.post({ intent: 'info', text: say('agenda.added.kept', { count: kept }) });
  };
}

function isSame(one: PointView, other: PointView): boolean {
  return (
    one.id === other.id &&
    one.text.version === other.text.version &&
    one.notes.version === other.notes.version &&
    one.area === other.area &&
    one.state === other.state
  );
}
