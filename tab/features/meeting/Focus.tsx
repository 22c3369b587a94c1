import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  // One line: a longer one is whole in its title.
  focus: {
    ...typographyStyles.body1,
    margin: 0,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** What this meeting is for, if somebody said so. */
export function Focus({ series: { meeting } }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const { purpose } = meeting;
  if (!purpose) return null;
  const sentence = purpose.kind === 'custom' ? purpose.text : say(`purpose.sentence.${purpose.kind}`);
  return (
    <p className={styles.focus} title={sentence} dir="auto">
      {sentence}
    </p>
  );
}
