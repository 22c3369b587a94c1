import type { SeriesView } from '@rapport/core/contract/views';
import { UnsentPoints } from '../features/agenda/Agenda';
import { Composer } from '../features/agenda/Composer';
import { MeetingRoom } from '../features/meeting/MeetingRoom';
import { useMadeItems } from './useMadeItems';

/** The meeting itself while it runs. */
export function RunningMeeting({ series }: { readonly series: SeriesView }) {
  const made = useMadeItems(series);
  const composer = series.can.addPoints && (
    <div>
      <UnsentPoints series={series} />
      <Composer series={series} />
    </div>
  );
  return <MeetingRoom series={series} made={made} composer={composer} promise={null} promiseFrom={() => null} />;
}
