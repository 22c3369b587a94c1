import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { MostlyStatus } from '../../components/MostlyStatus';
import { Empty } from '../../components/ScreenStates';
import { UnsentList } from '../../components/UnsentList';
import { useFocusKept } from '../../components/useFocusKept';
import { useSay } from '../../host/language';
import { Ahead } from './Ahead';
import { Capture, type CaptureForms } from './Capture';
import { Closing } from './Closing';
import { CurrentPoint } from './CurrentPoint';
import { Focus } from './Focus';
import { FoldedCapture } from './FoldedCapture';
import { MeetingAgenda } from './MeetingAgenda';
import { MeetingFoot } from './MeetingFoot';
import { MeetingNotes } from './MeetingNotes';
import { type SharedPoint, useSharedPoint } from './sharedPoint';
import { TakeBackStart } from './TakeBackStart';
import { useClosingBegun } from './useClosingBegun';
import { useGoingOn } from './useGoingOn';

const TWO_COLUMNS = '@container (min-width: 40rem)';

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, containerType: 'inline-size' },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    ':empty': { display: 'none' },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    [TWO_COLUMNS]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', columnGap: tokens.spacingHorizontalXL },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  // Stays in sight while one looks through what stands beside it.
  main: { [TWO_COLUMNS]: { position: 'sticky', top: 0 } },
});

interface Props {
  readonly series: SeriesView;
  /** What the two have agreed on in this meeting so far. */
  readonly agreed: ReactNode;
  readonly hasPromises: boolean;
  /** The forms for what comes up; absent when nothing can be added. */
  readonly forms: CaptureForms | undefined;
  /** In the side panel: one column, and the line for what comes up folded to a button. */
  readonly isPanel?: boolean;
  /** Makes a point a promise; `writing` says when one is being written. */
  promiseFrom(point: PointView, writing: (isWriting: boolean) => void): ReactNode;
  /** What else is in sight while the two talk. */
  readonly children?: ReactNode;
}

/** A meeting in progress: one point large, beside it the agenda and what has come of it, and always the way on. */
export function MeetingRoom(props: Props) {
  const { series, agreed, hasPromises, forms, children } = props;
  const [closing, setClosing] = useClosingBegun(series);
  useFocusKept(closing ? 'closing' : 'room');
  if (!closing) return <Room {...props} end={() => setClosing(true)} />;
  return (
    <>
      <Closing {...{ series, agreed, hasPromises }} back={() => setClosing(false)}>
        {forms && <Capture series={series} forms={forms} />}
        <UnsentList series={series} kinds={captured} />
      </Closing>
      {children}
    </>
  );
}

const captured = ['point', 'points', 'item', 'decision'] as const;

function Room({ series, agreed, forms, isPanel = false, promiseFrom, children, end }: Props & { end(): void }) {
  const styles = useStyles();
  const shared = useSharedPoint(series);
  const ways = useGoingOn(series, shared);
  const { ahead, follow, current, choose, stay } = shared;
  return (
    <div className={styles.room} data-wide>
      <div className={styles.top}>
        <Focus series={series} />
        <TakeBackStart series={series} />
      </div>
      <MostlyStatus points={series.meeting.points} />
      <div className={styles.columns}>
        <div className={mergeClasses(styles.column, styles.main)}>
          <Current series={series} shared={shared} promiseFrom={promiseFrom} />
          {forms && !isPanel && <Capture series={series} forms={forms} />}
          <UnsentList series={series} kinds={captured} />
          {agreed}
        </div>
        <div className={styles.column}>
          <MeetingAgenda series={series} current={current} choose={choose} stay={stay} />
          {children}
          {!isPanel && <MeetingNotes series={series} />}
        </div>
      </div>
      <FoldedCapture series={series} forms={isPanel ? forms : undefined}>
        {({ line, button }) => (
          <MeetingFoot series={series} {...ways} end={end} beside={button}>
            {(ahead || line) && (
              <>
                {ahead && <Ahead series={series} point={ahead} follow={follow} />}
                {line}
              </>
            )}
          </MeetingFoot>
        )}
      </FoldedCapture>
    </div>
  );
}

interface CurrentProps extends Pick<Props, 'series' | 'promiseFrom'> {
  readonly shared: SharedPoint;
}

function Current({ series, shared, promiseFrom }: CurrentProps) {
  const say = useSay();
  const { current, isGone, title, stay, writing, letGo } = shared;
  if (!current)
    return (
      <Empty
        isArrival
        drawing="part"
        title={say(series.meeting.points.length > 0 ? 'meeting.allDiscussed' : 'meeting.noPoints')}
        text={say('meeting.addOrClose')}
      />
    );
  const promising = (isWriting: boolean) => {
    // A point that became a promise is discussed.
    if (isWriting) stay();
    writing(isWriting);
  };
  return (
    <CurrentPoint
      series={series}
      point={current}
      titleRef={title}
      promise={promiseFrom(current, promising)}
      writing={writing}
      {...(isGone && { letGo })}
    />
  );
}
