import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { VisuallyHidden } from '../../components/VisuallyHidden';

const useStyles = makeStyles({
  side: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '8rem', whiteSpace: 'nowrap' },
  dot: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  done: {
    backgroundColor: tokens.colorBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
  },
});

interface Props {
  readonly done: boolean;
  /** The whole fact, for screen readers and on hover. */
  readonly text: string;
  /** Who, beside the dot. */
  readonly short: string;
}

/** A dot that is full when one side has added something since the last meeting. */
export function Prepared({ done, text, short }: Props) {
  const styles = useStyles();
  return (
    <span className={styles.side} title={text}>
      <span className={mergeClasses(styles.dot, done && styles.done)} aria-hidden />
      <span className={styles.name} aria-hidden>
        {short}
      </span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
