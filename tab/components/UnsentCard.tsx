import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { isPassing, sentenceOf } from '../client/problems';
import { useAfter } from '../host/device';
import { useSay } from '../host/language';
import { useCopying } from './copying';
import { useDiscarding } from './discarding';
import { into } from './refs';
import { useShownIfNew } from './showing';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const WORRY_AFTER = 2_500;

interface Props {
  readonly text: string;
  /** Whether somebody here wrote it just now. */
  isNew(): boolean;
  /** Why it is not saved; absent while it is on its way. */
  readonly error?: unknown;
  /** What else can be done with it once it was refused. */
  readonly children?: ReactNode;
  /** Absent where it would be refused again for good. */
  readonly retry?: (() => void) | undefined;
  discard(): void;
  /** Takes the discarding back. */
  restore(): void;
}

/** Something new that is not saved yet. Its text stays here until it is, or until it is given up. */
export function UnsentCard({ text, isNew, error, children, retry, discard, restore }: Props) {
  const styles = useStyles();
  const say = useSay();
  const copy = useCopying();
  const discardWithUndo = useDiscarding();
  const card = useRef<HTMLDivElement>(null);
  const mark = useShownIfNew(card, isNew);
  const isRefused = error !== undefined && !isPassing(error);
  return (
    <div ref={into(card)} className={mergeClasses(styles.card, mark)}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {error === undefined && <Sending />}
      {error !== undefined && !isRefused && <span className={styles.small}>{say('agenda.unsent.trying')}</span>}
      {isRefused && (
        <span className={styles.wrong} role="alert">
          {say('agenda.unsent.failed', { reason: sentenceOf(error, say) })}
        </span>
      )}
      {error !== undefined && (
        <div className={styles.actions}>
          {isRefused && children}
          {retry && (
            <Button size="small" onClick={retry}>
              {say('common.tryAgain')}
            </Button>
          )}
          {isRefused && (
            <Button size="small" onClick={() => copy(text)}>
              {say('kept.copy')}
            </Button>
          )}
          <Button size="small" onClick={() => discardWithUndo(text, discard, restore)}>
            {say('agenda.unsent.discard')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Sending() {
  const styles = useStyles();
  const say = useSay();
  const long = useAfter(WORRY_AFTER);
  return <span className={styles.small}>{say(long ? 'agenda.unsent.trying' : 'common.save.saving')}</span>;
}
