import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useSay } from '../../host/language';
import { FoldedPoint } from './FoldedPoint';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** So many points stand open; of more, those around the current one, so that what is agreed stays near. */
const FEW = 10;

interface Props {
  readonly series: SeriesView;
  readonly current: PointView | undefined;
  choose(pointId: string): void;
  /** Keeps both on the point they see, which otherwise would give way once it is discussed. */
  stay(): void;
}

/** The whole agenda while they meet: what is done, what they are on, what is to come. */
export function MeetingAgenda({ series, current, choose, stay }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { meeting } = series;
  const { points } = meeting;
  const { markDiscussed } = useSeriesChanges(series.id);
  const [showsAll, showAll] = useState(false);
  if (points.length === 0) return null;
  const done = points.filter((point) => point.state === 'discussed').length;
  return (
    <section aria-label={say('agenda.title')}>
      <h2 className={styles.title}>
        {say('agenda.title')}{' '}
        <span className={styles.count}>{say('meeting.agenda.count', { done, count: points.length })}</span>
      </h2>
      <ol className={styles.list}>
        {(showsAll ? points : around(points, current)).map((point) => (
          <FoldedPoint
            key={point.id}
            point={point}
            people={series}
            isCurrent={point.id === current?.id}
            mark={(discussed) => {
              if (point.id === current?.id) stay();
              markDiscussed(meeting.id, point.id, discussed);
            }}
            open={() => choose(point.id)}
          />
        ))}
      </ol>
      {points.length > FEW && (
        <Button appearance="subtle" size="small" aria-expanded={showsAll} onClick={() => showAll(!showsAll)}>
          {say(showsAll ? 'meeting.agenda.less' : 'meeting.agenda.all', { count: points.length })}
        </Button>
      )}
    </section>
  );
}

/** The current point with one before it and those after it. */
function around(points: readonly PointView[], current: PointView | undefined): readonly PointView[] {
  const at = points.findIndex((point) => point.id === current?.id);
  const from = Math.max(0, Math.min(at - 1, points.length - FEW));
  return points.slice(from, from + FEW);
}
