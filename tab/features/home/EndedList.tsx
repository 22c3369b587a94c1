import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';
import { SeriesList } from './SeriesList';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
  },
});

interface Props {
  readonly series: readonly SeriesRow[];
  readonly chosenId?: string | undefined;
}

/** The 1-on-1s that have ended: folded, but never gone. */
export function EndedList({ series, chosenId }: Props) {
  const styles = useStyles();
  const say = useSay();
  if (series.length === 0) return null;
  return (
    <details open={series.some((row) => row.id === chosenId)}>
      <summary className={styles.summary}>{say('home.ended', { count: series.length })}</summary>
      <SeriesList series={series} chosenId={chosenId} />
    </details>
  );
}
