import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import { useIsOnline } from '../host/device';
import { useReader, useSay } from '../host/language';

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    flexShrink: 0,
  },
  icon: { flexShrink: 0 },
});

/**
 * Says that what is shown may be old, and that nothing typed is lost. It stands below all else, so that nothing jumps away from
 * under a hand when it comes. `lostAt`: when the API last stopped answering.
 */
export function ConnectionBar({ lostAt }: { readonly lostAt: Date | undefined }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const online = useIsOnline();
  if (online && !lostAt) return null;
  return (
    <div className={styles.bar} role="status">
      <CloudOffRegular className={styles.icon} aria-hidden />
      {online && lostAt
        ? say('common.connection.lost', { time: dayAndTimeWithin(lostAt, reader) })
        : say('common.connection.offline')}
    </div>
  );
}
