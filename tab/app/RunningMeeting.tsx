import type { SeriesView } from '@rapport/core/contract/views';
import { UnsentPoints } from '../features/agenda/Agenda';
import { Composer } from '../features/agenda/Composer';
import { AddItem } from '../features/items/AddItem';
import { PromiseButton } from '../features/items/PromiseFromPoint';
import { MeetingRoom } from '../features/meeting/MeetingRoom';
import { PrivateNote } from '../features/prepare/PrivateNote';
import { composing } from './composing';
import { useMadeItems } from './useMadeItems';

/** The meeting itself while it runs. */
export function RunningMeeting({ series }: { readonly series: SeriesView }) {
  const made = useMadeItems(series);
  const composer = series.can.addPoints && (
    <div>
      <UnsentPoints series={series} />
      <Composer series={series} slots={composing(series)} />
    </div>
  );
  return (
    <>
      <MeetingRoom
        series={series}
        made={made}
        composer={composer}
        promise={series.can.addPoints && <AddItem series={series} />}
        promiseFrom={(point, writing) =>
          series.can.addPoints && <PromiseButton key={point.id} series={series} point={point} writing={writing} />
        }
      />
      <PrivateNote address={{ seriesId: series.id, meetingId: series.meeting.id }} />
    </>
  );
}
