import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSay } from '../host/language';

const useStyles = makeStyles({
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Says of a list how many of its entries can't be read right now. */
export function NotReadable({ count = 0 }: { readonly count?: number | undefined }) {
  const styles = useStyles();
  const say = useSay();
  return count > 0 ? <p className={styles.text}>{say('common.unreadable', { count })}</p> : null;
}
