import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  // All of one width, the newest at the end of the line, so that one can be held against the other.
  chart: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    flex: '0 0 auto',
    width: '16rem',
    maxWidth: '100%',
    margin: 0,
    color: tokens.colorBrandForeground1,
  },
  bars: { display: 'block', width: '100%' },
  ground: { color: tokens.colorNeutralStroke1 },
  scale: {
    ...typographyStyles.caption2,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    lineHeight: 1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { ...typographyStyles.caption1, gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
});

const BAR = 8;
const GAP = 3;
const HEIGHT = 32;
/** What nothing is drawn as: a foot, so that one sees that there was a meeting. */
const FOOT = 2;
/** Room for half a year of weeks. */
const PLACES = 26;
const WIDTH = PLACES * (BAR + GAP) - GAP;

interface Props {
  /** One a meeting, oldest first, from 0 to 1. */
  readonly values: readonly number[];
  readonly caption: string;
}

/** How a practice went from one meeting to the next. The row says the same in words. */
export function TrendChart({ values, caption }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <figure className={styles.chart} aria-hidden>
      <svg className={styles.bars} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <title>{caption}</title>
        {[0.5, HEIGHT - 0.5].map((y) => (
          <line key={y} className={styles.ground} x1={0} x2={WIDTH} y1={y} y2={y} stroke="currentColor" />
        ))}
        {barsOf(values.slice(-PLACES)).map(({ x, height }) => (
          <g key={x}>
            <rect className={styles.ground} x={x} y={HEIGHT - FOOT} width={BAR} height={FOOT} fill="currentColor" />
            <rect x={x} y={HEIGHT - height} width={BAR} height={height} rx={1} fill="currentColor" />
          </g>
        ))}
      </svg>
      <span className={styles.scale}>
        <span>{say('doing.chart.all')}</span>
        <span>{say('doing.chart.none')}</span>
      </span>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

function barsOf(values: readonly number[]): readonly { readonly x: number; readonly height: number }[] {
  const first = PLACES - values.length;
  return values.map((value, index) => ({
    x: (first + index) * (BAR + GAP),
    height: Math.max(0, Math.min(1, value)) * HEIGHT,
  }));
}
