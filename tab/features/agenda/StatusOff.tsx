import { Button } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSeriesChanges } from '../../client/seriesChanges';
import { copied } from '../../components/copying';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

/** Takes all status points off the agenda and along as text, to be sent and read beforehand. What cannot be copied stays. */
export function StatusOff({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const board = useNoticeBoard();
  const { remove, restore } = useSeriesChanges(series.id);
  const status = series.meeting.points.filter((each) => each.area === 'status' && each.state === 'open');
  if (status.length === 0) return null;
  const takeOff = () => {
    for (const { id } of status) remove(id);
    board.post({
      intent: 'success',
      text: say('agenda.statusOff.done', { count: status.length, name: firstNameOf(series.other.name) }),
      undo: () => {
        for (const { id } of status) restore(id);
      },
    });
  };
  const copyFirst = () => {
    const lines = status.map(({ text, notes }) => [`- ${text.text}`, notes.text].filter(Boolean).join('\n'));
    copied(lines.join('\n')).then(takeOff, () => board.post({ intent: 'error', text: say('agenda.statusOff.failed') }));
  };
  return (
    <Button size="small" onClick={copyFirst}>
      {say('agenda.statusOff')}
    </Button>
  );
}
