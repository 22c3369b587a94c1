import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sentenceOf } from '../client/problems';
import { useSending } from '../client/sending';
import { useSay } from '../host/language';
import { useCopying } from './copying';
import { useDiscarding } from './discarding';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  text: { ...typographyStyles.body1, margin: 0 },
  typed: { ...typographyStyles.body1Strong, margin: 0, whiteSpace: 'pre-wrap', maxHeight: '12rem', overflowY: 'auto' },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** What happened. */
  readonly text: string;
  /** What is typed, to be taken elsewhere; nothing when all of it is saved. */
  readonly typed: string;
  /** No field shows what is typed. */
  readonly showsTyped?: boolean;
  readonly backLabel?: string;
  /** Brings it back; absent where that cannot be. */
  back?(): Promise<unknown>;
  /** It is there again. */
  done?(): void;
  /** Puts what is typed on the agenda as a point of its own. */
  addPoint?: (() => void) | undefined;
  discard(): void;
  /** Takes the discarding back. */
  restore(): void;
  /** Other ways on. */
  readonly children?: ReactNode;
}

/** What somebody writes on was taken away meanwhile: says so where they write, and what can become of their text. */
export function RemovedNotice(props: Props) {
  const { text, typed, showsTyped = false, backLabel, back, done, addPoint, discard, restore, children } = props;
  const styles = useStyles();
  const say = useSay();
  const copy = useCopying();
  const discardWithUndo = useDiscarding();
  const { send, sending, error } = useSending();
  return (
    <div className={styles.notice}>
      <p className={styles.text} role="alert">
        {text}
      </p>
      {showsTyped && <p className={styles.typed}>{typed}</p>}
      {error !== undefined && (
        <span className={styles.wrong} role="alert">
          {sentenceOf(error, say)}
        </span>
      )}
      <div className={styles.actions}>
        {back && (
          <Button size="small" appearance="primary" onClick={() => send(back, () => done?.())}>
            {sending ? say('common.save.saving') : backLabel}
          </Button>
        )}
        {children}
        {addPoint && (
          <Button size="small" onClick={addPoint}>
            {say('kept.addPoint')}
          </Button>
        )}
        {typed && (
          <Button size="small" onClick={() => copy(typed)}>
            {say('kept.copy')}
          </Button>
        )}
        <Button size="small" onClick={() => (typed ? discardWithUndo(typed, discard, restore) : discard())}>
          {say('agenda.unsent.discard')}
        </Button>
      </div>
    </div>
  );
}
