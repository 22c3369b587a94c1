import type { SeriesView } from '@rapport/core/contract/views';
import { Foot } from '../components/Scroller';
import { UnsentList } from '../components/UnsentList';
import { Composer } from '../features/agenda/Composer';
import { AddItem } from '../features/items/AddItem';
import { PromiseButton } from '../features/items/PromiseFromPoint';
import { Agreed } from '../features/meeting/Agreed';
import { ExtraLine } from '../features/meeting/ExtraLine';
import { MeetingNotes } from '../features/meeting/MeetingNotes';
import { MeetingRoom } from '../features/meeting/MeetingRoom';
import { PrivateNote } from '../features/prepare/PrivateNote';
import { composing } from './composing';
import { useMadeItems } from './useMadeItems';

interface Props {
  readonly series: SeriesView;
  /** Promises and notes have their own place, as in the side panel. */
  readonly isAgendaOnly?: boolean;
}

/** The meeting itself while it runs. */
export function RunningMeeting({ series, isAgendaOnly = false }: Props) {
  const made = useMadeItems(series);
  const promise = (
    <>
      <UnsentList series={series} kinds={['item']} />
      {series.can.addPoints && <AddItem series={series} />}
    </>
  );
  return (
    <>
      <ExtraLine series={series} />
      <MeetingRoom
        series={series}
        made={made}
        promise={promise}
        promiseFrom={(point, writing) =>
          series.can.addPoints && <PromiseButton key={point.id} series={series} point={point} writing={writing} />
        }
      >
        {isAgendaOnly ? <QuickAdd series={series} /> : <Everything {...{ series, made, promise }} />}
      </MeetingRoom>
      {!isAgendaOnly && <PrivateNote address={{ seriesId: series.id, meetingId: series.meeting.id }} />}
    </>
  );
}

function QuickAdd({ series }: Pick<Props, 'series'>) {
  return (
    <>
      <UnsentList series={series} kinds={['point', 'points', 'item', 'decision']} />
      {series.can.addPoints && (
        <Foot>
          <Composer series={series} slots={composing(series)} />
        </Foot>
      )}
    </>
  );
}

function Everything(props: Parameters<typeof Agreed>[0]) {
  const { series } = props;
  return (
    <>
      <Agreed {...props} />
      {series.can.addPoints && (
        <div>
          <UnsentList series={series} kinds={['point', 'points']} />
          <Composer series={series} slots={composing(series)} />
        </div>
      )}
      <MeetingNotes series={series} />
    </>
  );
}
