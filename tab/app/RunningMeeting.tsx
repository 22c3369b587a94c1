import type { SeriesView } from '@rapport/core/contract/views';
import { ItemsOfMeeting } from '../features/items/ItemsOfMeeting';
import { PromiseButton } from '../features/items/PromiseFromPoint';
import { Agreed } from '../features/meeting/Agreed';
import { ExtraLine } from '../features/meeting/ExtraLine';
import { MeetingRoom } from '../features/meeting/MeetingRoom';
import { PrivateNote } from '../features/prepare/PrivateNote';
import { useSay } from '../host/language';
import { capturing } from './capturing';
import { useItemsInMeeting } from './useItemsInMeeting';

interface Props {
  readonly series: SeriesView;
  /** Open promises and notes have their own place, as in the side panel. */
  readonly isAgendaOnly?: boolean;
}

/** The meeting itself while it runs. */
export function RunningMeeting({ series, isAgendaOnly = false }: Props) {
  const say = useSay();
  const { made, open } = useItemsInMeeting(series);
  return (
    <>
      <ExtraLine series={series} />
      <MeetingRoom
        series={series}
        isPanel={isAgendaOnly}
        agreed={
          <Agreed
            series={series}
            promises={<ItemsOfMeeting series={series} title={say('meeting.promises')} items={made} />}
          />
        }
        hasPromises={made.length > 0}
        forms={series.can.addPoints ? capturing(series) : undefined}
        promiseFrom={(point, writing) =>
          series.can.addPoints && <PromiseButton key={point.id} series={series} point={point} writing={writing} />
        }
      >
        {!isAgendaOnly && (
          <>
            <ItemsOfMeeting series={series} title={say('meeting.open')} items={open} />
            <PrivateNote address={{ seriesId: series.id, meetingId: series.meeting.id }} />
          </>
        )}
      </MeetingRoom>
    </>
  );
}
