import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useSay } from '../../host/language';

/** Undoes a start that was a slip, for both; gone as soon as something has come of the meeting. */
export function TakeBackStart({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const { takeBackStart } = useMeetingChanges(series.id, series.meeting.id);
  if (!series.can.takeBackStart) return null;
  return (
    <Button appearance="subtle" size="small" icon={<ArrowUndoRegular />} onClick={takeBackStart}>
      {say(series.meeting.isWrittenUp ? 'meeting.takeBackStart.before' : 'meeting.takeBackStart')}
    </Button>
  );
}
