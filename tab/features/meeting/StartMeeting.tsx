import { Button } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useNow, useSay } from '../../host/language';

const SOON = 60 * 60 * 1000;
const LOOKED_EVERY = 30_000;

/** Begins the meeting, for both; quiet until it is about time, and while it is open whether they met already. */
export function StartMeeting({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const { start } = useMeetingChanges(series.id, series.meeting.id);
  const isSoon = Date.parse(series.meeting.startsAt) - useNow(LOOKED_EVERY) < SOON;
  if (!series.can.startMeeting) return null;
  return (
    <div>
      <Button
        appearance={isSoon && !series.isUnanswered ? 'primary' : 'secondary'}
        icon={<PlayRegular />}
        onClick={start}
      >
        {say('meeting.start')}
      </Button>
    </div>
  );
}
