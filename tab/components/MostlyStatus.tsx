import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import type { PointView } from '@rapport/core/contract/views';
import { isMostlyStatus } from '@rapport/core/domain/agendaMix';
import { useSay } from '../host/language';

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** Says gently that an agenda is mostly status, which could be written instead. */
export function MostlyStatus({ points }: { readonly points: readonly PointView[] }) {
  const styles = useStyles();
  const say = useSay();
  if (!isMostlyStatus(points)) return null;
  return (
    <p className={styles.hint}>
      <LightbulbRegular aria-hidden fontSize={16} />
      {say('agenda.mostlyStatus')}
    </p>
  );
}
