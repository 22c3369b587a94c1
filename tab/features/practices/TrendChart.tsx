import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Half a year of weeks is wider than a side panel: then the bars get narrower.
  chart: { flexShrink: 0, margin: 0, maxWidth: '100%', color: tokens.colorBrandForeground1 },
  bars: { display: 'block', maxWidth: '100%' },
  ground: { color: tokens.colorNeutralStroke1 },
  caption: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3 },
});

const BAR = 8;
const GAP = 3;
const HEIGHT = 32;
/** What nothing is drawn as: a foot, so that one sees that there was a meeting. */
const FOOT = 2;

interface Props {
  /** One a meeting, oldest first, from 0 to 1. */
  readonly values: readonly number[];
  readonly caption: string;
}

/** How a practice went from one meeting to the next. The row says the same in words. */
export function TrendChart({ values, caption }: Props) {
  const styles = useStyles();
  const width = values.length * (BAR + GAP) - GAP;
  return (
    <figure className={styles.chart} aria-hidden>
      <svg
        className={styles.bars}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <title>{caption}</title>
        {barsOf(values).map(({ x, height }) => (
          <g key={x}>
            <rect className={styles.ground} x={x} y={HEIGHT - FOOT} width={BAR} height={FOOT} fill="currentColor" />
            <rect x={x} y={HEIGHT - height} width={BAR} height={height} rx={1} fill="currentColor" />
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

function barsOf(values: readonly number[]): readonly { readonly x: number; readonly height: number }[] {
  return values.map((value, index) => ({ x: index * (BAR + GAP), height: Math.max(0, Math.min(1, value)) * HEIGHT }));
}
