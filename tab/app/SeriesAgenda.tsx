import type { SeriesView } from '@rapport/core/contract/views';
import { lazy, useEffect, useRef } from 'react';
import { useNoticeBoard } from '../components/notices';
import { Agenda, UnsentPoints } from '../features/agenda/Agenda';
import { Composer } from '../features/agenda/Composer';
import { useOthersChanges } from '../features/agenda/useOthersChanges';
import { StartMeeting } from '../features/meeting/StartMeeting';
import { firstName, useSay } from '../host/language';

const MeetingRoom = lazy(() =>
  import('../features/meeting/MeetingRoom').then((module) => ({ default: module.MeetingRoom })),
);

/** The coming meeting's agenda, or the meeting itself while it runs. */
export function SeriesAgenda({ series }: { readonly series: SeriesView }) {
  useMeetingAnnounced(series);
  useOthersChanges(series);
  if (series.meeting.state !== 'inProgress') {
    return (
      <Agenda series={series}>
        <StartMeeting series={series} />
      </Agenda>
    );
  }
  const composer = series.can.addPoints && (
    <div>
      <UnsentPoints series={series} />
      <Composer series={series} />
    </div>
  );
  return <MeetingRoom key={series.meeting.id} series={series} composer={composer} />;
}

/** The screen changes when the other starts or closes the meeting; who cannot see that hears it. */
function useMeetingAnnounced({ meeting, other }: SeriesView): void {
  const board = useNoticeBoard();
  const say = useSay();
  const before = useRef(meeting);
  useEffect(() => {
    const { id, state } = before.current;
    before.current = meeting;
    const name = firstName(other.name);
    if (id !== meeting.id) board.announce(say('meeting.nextAgenda', { name }));
    else if (state !== meeting.state && meeting.state === 'inProgress')
      board.announce(say('meeting.started', { name }));
  }, [meeting, other, board, say]);
}
