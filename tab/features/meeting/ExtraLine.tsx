import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { When } from '../../components/When';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Says of a meeting beside the rhythm that the planned date stands. */
export function ExtraLine({ series: { meeting } }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  if (!meeting.isExtra) return null;
  return (
    <p className={styles.line}>
      {say('meeting.extra')} <When at={meeting.startsAt} />
    </p>
  );
}
