import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView, PointView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { useRemembered } from '../../client/remembered';
import { useSeriesChanges } from '../../client/seriesChanges';
import { MostlyStatus } from '../../components/MostlyStatus';
import { Empty } from '../../components/ScreenStates';
import { useFocusKept } from '../../components/useFocusKept';
import { useSay } from '../../host/language';
import { Ahead } from './Ahead';
import { Closing } from './Closing';
import { CurrentPoint } from './CurrentPoint';
import { nextPoint } from './currentPoint';
import { FoldedPoint } from './FoldedPoint';
import { MeetingTimer } from './MeetingTimer';
import { useSharedPoint } from './sharedPoint';
import { TakeBackStart } from './TakeBackStart';

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  // What is agreed stays near, however much is on the agenda.
  many: { '@media (min-width: 600px)': { maxHeight: '20rem', overflowY: 'auto' } },
  section: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
});

/** So many folded points stand open. */
const FEW = 8;

interface Props {
  readonly series: SeriesView;
  /** The promises made in this meeting so far. */
  readonly made: readonly ItemView[];
  /** Where one promises something. */
  readonly promise: ReactNode;
  /** Makes a point a promise; `writing` says when one is being written. */
  promiseFrom(point: PointView, writing: (isWriting: boolean) => void): ReactNode;
  /** What else is written down while the two talk. */
  readonly children: ReactNode;
}

/** A meeting in progress: one point large, the others folded, and the way out. */
export function MeetingRoom({ series, made, promise, promiseFrom, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { meeting } = series;
  // Who met without Rapport has nothing to talk about here any more.
  const [closing, setClosing] = useRemembered(`closing ${meeting.id}`, () => meeting.isWrittenUp === true);
  useFocusKept(closing ? 'closing' : 'room');
  // With nothing left to talk about, closing is the next step.
  const isThrough = meeting.points.every((point) => point.state !== 'open');
  if (closing) return <Closing {...{ series, made, promise }} back={() => setClosing(false)} />;
  return (
    <div className={styles.room}>
      <div className={styles.bar}>
        <MeetingTimer meeting={meeting} />
        <div className={styles.ways}>
          <TakeBackStart series={series} />
          {series.can.closeMeeting && (
            <Button appearance={isThrough ? 'primary' : 'secondary'} onClick={() => setClosing(true)}>
              {say('meeting.close')}
            </Button>
          )}
        </div>
      </div>
      <MostlyStatus points={meeting.points} />
      <Points series={series} promiseFrom={promiseFrom} />
      {children}
    </div>
  );
}

function Points({ series, promiseFrom }: Pick<Props, 'series' | 'promiseFrom'>) {
  const styles = useStyles();
  const say = useSay();
  const { meeting } = series;
  const { points } = meeting;
  const { current, isGone, ahead, title, choose, stay, follow, writing, letGo } = useSharedPoint(series);
  const { markDiscussed, move } = useSeriesChanges(series.id);
  const promising = (isWriting: boolean) => {
    // A point that became a promise is discussed.
    if (isWriting) stay();
    writing(isWriting);
  };
  const following = nextPoint(points, current?.id);
  const mark = (pointId: string) => (discussed: boolean) => {
    if (pointId === current?.id) stay();
    markDiscussed(meeting.id, pointId, discussed);
  };
  const next = following && (() => choose(following.id));
  const park = () => {
    const last = points.at(-1);
    if (!current || !following || !last) return;
    if (last.id !== current.id) move(current.id, last.id);
    choose(following.id);
  };
  const others = points.filter((point) => point.id !== current?.id);
  return (
    <>
      {ahead && <Ahead series={series} point={ahead} follow={follow} />}
      {current ? (
        <CurrentPoint
          series={series}
          point={current}
          titleRef={title}
          promise={promiseFrom(current, promising)}
          mark={mark(current.id)}
          next={next}
          park={following && current.state === 'open' ? park : undefined}
          writing={writing}
          {...(isGone && { letGo })}
        />
      ) : (
        <Empty
          isArrival
          drawing="part"
          title={say(points.length > 0 ? 'meeting.allDiscussed' : 'meeting.noPoints')}
          text={say('meeting.addOrClose')}
        />
      )}
      {others.length > 0 && (
        <section aria-label={say('meeting.others')}>
          <h2 className={styles.section}>{say('meeting.others')}</h2>
          <ol className={mergeClasses(styles.list, others.length > FEW && styles.many)}>
            {others.map((point) => (
              <FoldedPoint key={point.id} point={point} mark={mark(point.id)} open={() => choose(point.id)} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
