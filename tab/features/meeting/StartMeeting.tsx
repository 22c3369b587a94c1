import { Button } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useSay } from '../../host/language';

/** Begins the meeting, for both. */
export function StartMeeting({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const { start } = useMeetingChanges(series.id, series.meeting.id);
  if (!series.can.startMeeting) return null;
  return (
    <div>
      <Button appearance="primary" icon={<PlayRegular />} onClick={start}>
        {say('meeting.start')}
      </Button>
    </div>
  );
}
