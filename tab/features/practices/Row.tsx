import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  words: { flex: '1 1 16rem', minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  next: { flex: '1 0 100%', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface Props {
  readonly name: string;
  /** The figure in words, a sentence each. */
  readonly sentences: readonly string[];
  readonly chart?: ReactNode;
  /** The one next thing. */
  readonly next?: ReactNode;
}

/** One practice: its name, how it goes, and what to do next. */
export function Row({ name, sentences, chart, next }: Props) {
  const styles = useStyles();
  const nameId = useId();
  return (
    <li className={styles.row} aria-labelledby={nameId}>
      <div className={styles.words}>
        <h3 className={styles.name} id={nameId}>
          {name}
        </h3>
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.text}>
            {sentence}
          </p>
        ))}
      </div>
      {chart}
      {next && <div className={styles.next}>{next}</div>}
    </li>
  );
}
