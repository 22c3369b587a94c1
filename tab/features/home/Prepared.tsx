import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle12Filled, Circle12Regular } from '@fluentui/react-icons';
import { VisuallyHidden } from '../../components/VisuallyHidden';

const useStyles = makeStyles({
  side: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '8rem', whiteSpace: 'nowrap' },
  mark: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorBrandForeground1 },
});

interface Props {
  readonly done: boolean;
  /** The whole fact, for screen readers and on hover. */
  readonly text: string;
  /** Who, beside the mark. */
  readonly short: string;
}

/** A circle with a check mark in it once one side has added something since the last meeting. */
export function Prepared({ done, text, short }: Props) {
  const styles = useStyles();
  const Mark = done ? CheckmarkCircle12Filled : Circle12Regular;
  return (
    <span className={styles.side} title={text}>
      <Mark className={mergeClasses(styles.mark, done && styles.done)} aria-hidden />
      <span className={styles.name} aria-hidden>
        {short}
      </span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
