import { Button } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useSay } from '../../host/language';

/** Begins the meeting, for both. */
export function StartMeeting({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const { start } = useSeriesChanges(series.id);
  if (!series.can.startMeeting) return null;
  return (
    <div>
      <Button appearance="primary" icon={<PlayRegular />} onClick={() => start(series.meeting.id)}>
        {say('meeting.start')}
      </Button>
    </div>
  );
}
