import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const GAP = tokens.spacingHorizontalL;

const useStyles = makeStyles({
  // Whatever begins a line has its dot outside, where nothing is drawn: no line starts or ends with one.
  edge: { clipPath: `inset(calc(-1 * ${tokens.spacingVerticalXS}) 0)`, minWidth: 0 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${GAP})`,
    overflowWrap: 'anywhere',
    '> *': { position: 'relative', minWidth: 0, paddingInlineStart: GAP },
    '> *::before': {
      content: '"·"',
      position: 'absolute',
      insetBlock: 0,
      insetInlineStart: 0,
      width: GAP,
      display: 'grid',
      placeContent: 'center',
      color: tokens.colorNeutralForeground3,
      fontWeight: tokens.fontWeightRegular,
    },
  },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface Props {
  /** An element each; texts alone have no place for their dot. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** The quiet line under something, unless it has a type of its own. */
  readonly small?: boolean;
}

/** A few facts in a row with dots between them, on as many lines as it takes. */
export function Facts({ children, className, small = true }: Props) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.edge, small && styles.small, className)}>
      <div className={styles.facts}>{children}</div>
    </div>
  );
}
