import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSeriesChanges } from '../../client/seriesChanges';
import { NotesField } from '../../components/NotesField';
import { Empty } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { Closing } from './Closing';
import { CurrentPoint } from './CurrentPoint';
import { currentPoint, nextPoint } from './currentPoint';
import { FoldedPoint } from './FoldedPoint';
import { MeetingTimer } from './MeetingTimer';

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  section: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
});

interface Props {
  readonly series: SeriesView;
  /** The composer: what comes up while talking. */
  readonly composer: ReactNode;
}

/** A meeting in progress: one point large, the others folded, notes, and the way out. */
export function MeetingRoom({ series, composer }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [closing, setClosing] = useState(false);
  const { current, choose, title } = useCurrentPoint(series);
  const { markDiscussed } = useSeriesChanges(series.id);
  const { meeting } = series;
  if (closing) return <Closing series={series} back={() => setClosing(false)} />;

  const following = nextPoint(meeting.points, current?.id);
  const mark = (pointId: string) => (discussed: boolean) => {
    // Otherwise the next open point would take its place under the pointer.
    if (pointId === current?.id) choose(pointId);
    markDiscussed(meeting.id, pointId, discussed);
  };
  const others = meeting.points.filter((point) => point.id !== current?.id);
  return (
    <div className={styles.room}>
      <div className={styles.bar}>
        <MeetingTimer meeting={meeting} />
        {series.can.closeMeeting && <Button onClick={() => setClosing(true)}>{say('meeting.close')}</Button>}
      </div>
      {current ? (
        <CurrentPoint
          series={series}
          point={current}
          hasNext={following !== undefined}
          titleRef={title}
          mark={mark(current.id)}
          next={() => choose(following?.id, 'andFocus')}
          hold={() => choose(current.id)}
        />
      ) : (
        <Empty
          title={say(meeting.points.length > 0 ? 'meeting.allDiscussed' : 'meeting.noPoints')}
          text={say('meeting.addOrClose')}
        />
      )}
      {others.length > 0 && (
        <section aria-label={say('meeting.others')}>
          <h2 className={styles.section}>{say('meeting.others')}</h2>
          <ol className={styles.list}>
            {others.map((point) => (
              <FoldedPoint
                key={point.id}
                point={point}
                mark={mark(point.id)}
                open={() => choose(point.id, 'andFocus')}
              />
            ))}
          </ol>
        </section>
      )}
      {composer}
      <NotesField
        series={series}
        address={{ seriesId: series.id, meetingId: meeting.id }}
        notes={meeting.notes}
        label={say('meeting.notes.label')}
        placeholder={say('meeting.notes.placeholder')}
      />
    </div>
  );
}

/** Follows the first open point, until the person chooses one or begins to work on it. */
function useCurrentPoint(series: SeriesView) {
  const [chosen, setChosen] = useState<{ readonly id: string | undefined; readonly focus: boolean }>();
  const title = useRef<HTMLHeadingElement>(null);
  const current = currentPoint(series.meeting.points, chosen?.id);
  useEffect(() => {
    if (chosen?.focus) title.current?.focus();
  }, [chosen]);
  const choose = (id: string | undefined, focus?: 'andFocus') => {
    if (focus || id !== chosen?.id) setChosen({ id, focus: focus === 'andFocus' });
  };
  return { current, choose, title };
}
