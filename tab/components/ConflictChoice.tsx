import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useSay } from '../host/language';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, ':focus': { outlineStyle: 'none' } },
  versions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  version: { flex: '1 1 12rem', minWidth: 0, margin: 0 },
  label: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    maxHeight: '12rem',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** First name of whoever changed it; absent when that is not known. */
  readonly changedBy: string | undefined;
  readonly theirs: string;
  readonly mine: string;
  /** What stands between the two when they are put together. */
  readonly separator: string;
  choose(text: string): void;
}

/** Two people changed one text at once: both versions, and the person decides. Nothing is lost before. */
export function ConflictChoice({ changedBy, theirs, mine, separator, choose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const titleId = useId();
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <fieldset className={styles.box} aria-labelledby={titleId}>
      <p id={titleId} className={styles.title} ref={title} tabIndex={-1}>
        {changedBy ? say('common.conflict.by', { name: changedBy }) : say('common.conflict.somebody')}
      </p>
      <div className={styles.versions}>
        <Version
          label={changedBy ? say('common.conflict.theirs', { name: changedBy }) : say('common.conflict.newest')}
          text={theirs}
        />
        <Version label={say('common.conflict.mine')} text={mine} />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => choose(theirs)}>
          {changedBy ? say('common.conflict.keepTheirs', { name: changedBy }) : say('common.conflict.keepNewest')}
        </Button>
        <Button onClick={() => choose(mine)}>{say('common.conflict.useMine')}</Button>
        <Button onClick={() => choose([theirs, mine].filter(Boolean).join(separator))}>
          {say('common.conflict.both')}
        </Button>
      </div>
    </fieldset>
  );
}

function Version({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <figure className={styles.version}>
      <figcaption className={styles.label}>{label}</figcaption>
      <p className={styles.text} dir="auto">
        {text || say('common.conflict.nothing')}
      </p>
    </figure>
  );
}
