import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useSay } from '../../host/language';
import { agendaOf, goTo } from '../../host/route';

interface Props {
  readonly series: SeriesView;
  readonly meetingId: string;
}

/** Reopens a meeting that ended a moment ago, for both; gone when that can no longer be done. */
export function Reopen({ series, meetingId }: Props) {
  const say = useSay();
  const { reopen } = useMeetingChanges(series.id, meetingId);
  if (!series.can.reopenMeeting || series.lastHeld?.meetingId !== meetingId) return null;
  const again = () => {
    reopen();
    goTo(agendaOf(series.id));
  };
  return (
    <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={again}>
      {say('meeting.reopen')}
    </Button>
  );
}
