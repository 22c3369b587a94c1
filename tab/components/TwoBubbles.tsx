import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  drawing: { width: '9rem', height: 'auto', marginBottom: tokens.spacingVerticalS },
  small: { width: '6rem' },
  soft: { fill: tokens.colorNeutralBackground5 },
  mine: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  theirs: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  line: { stroke: tokens.colorNeutralStroke1 },
});

/** Two speech bubbles that meet: what Rapport is about. */
export function TwoBubbles({ small }: { readonly small: boolean }) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.drawing, small && styles.small)}
      viewBox="0 0 144 88"
      aria-hidden="true"
      focusable="false"
    >
      <ellipse className={styles.soft} cx="72" cy="80" rx="58" ry="6" />
      <g strokeWidth="2" strokeLinejoin="round">
        <path
          className={styles.theirs}
          d="M66 10h56a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8h-6v12l-14-12H66a8 8 0 0 1-8-8V18a8 8 0 0 1 8-8z"
        />
        <path
          className={styles.mine}
          d="M22 26h50a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8H44L30 76V64h-8a8 8 0 0 1-8-8V34a8 8 0 0 1 8-8z"
        />
      </g>
      <g className={styles.line} strokeWidth="3" strokeLinecap="round">
        <path d="M26 40h40M26 50h26M92 24h26M92 34h18" />
      </g>
    </svg>
  );
}
