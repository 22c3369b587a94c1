import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSay } from '../host/language';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  icon: { flexShrink: 0 },
});

/** Says under a field who can read what is written there. Only the two of a 1-on-1 can read it (`core/domain/policy`). */
export function WhoSeesThis({ otherName }: { readonly otherName: string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <span className={styles.line}>
      <PeopleRegular className={styles.icon} aria-hidden />
      {say('common.whoSees.pair', { name: firstNameOf(otherName) })}
    </span>
  );
}
