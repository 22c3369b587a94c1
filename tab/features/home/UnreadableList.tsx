import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { UnreadableSeriesView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** 1-on-1s that can't be opened right now: they say so in their place, and lead nowhere. */
export function UnreadableList({ series }: { readonly series: readonly UnreadableSeriesView[] }) {
  const styles = useStyles();
  const say = useSay();
  if (series.length === 0) return null;
  return (
    <ul className={styles.list}>
      {series.map(({ id, otherName, reference }) => (
        <li key={id} className={styles.row}>
          {otherName && <div className={styles.name}>{otherName}</div>}
          <div className={styles.small}>{say('home.row.unreadable', { reference })}</div>
        </li>
      ))}
    </ul>
  );
}
