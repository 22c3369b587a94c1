import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import type { PointView } from '@rapport/core/contract/views';
import { isMostlyStatus } from '@rapport/core/domain/agendaMix';
import type { ReactNode } from 'react';
import { useSay } from '../host/language';

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0 },
  action: { gridColumn: 2, justifySelf: 'start', marginTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly points: readonly PointView[];
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Says gently that an agenda is mostly status, which could be written instead. */
export function MostlyStatus({ points, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  if (!isMostlyStatus(points)) return null;
  return (
    <div className={styles.hint}>
      <LightbulbRegular aria-hidden fontSize={16} />
      <p className={styles.text}>{say('agenda.mostlyStatus')}</p>
      {children && <div className={styles.action}>{children}</div>}
    </div>
  );
}
