import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { shortened } from '@rapport/core/domain/text/characters';
import { sentenceOf } from '../client/problems';
import { useAfter } from '../host/device';
import { useSay } from '../host/language';

import { useNoticeBoard } from './notices';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const WORRY_AFTER = 2_500;

interface Props {
  readonly text: string;
  /** Why it is not saved; absent while it is being sent. */
  readonly error?: unknown;
  retry(): void;
  discard(): void;
  /** Takes the discarding back. */
  restore(): void;
}

/** Something new that is not saved yet. Its text stays here until it is, or until it is given up. */
export function UnsentCard({ text, error, retry, discard, restore }: Props) {
  const styles = useStyles();
  const say = useSay();
  const giveUp = useGivingUp();
  return (
    <div className={styles.card}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {error === undefined ? (
        <Sending />
      ) : (
        <>
          <span className={styles.wrong} role="alert">
            {say('agenda.unsent.failed', { reason: sentenceOf(error, say) })}
          </span>
          <div className={styles.actions}>
            <Button size="small" onClick={retry}>
              {say('common.tryAgain')}
            </Button>
            <Button size="small" onClick={() => giveUp(text, discard, restore)}>
              {say('agenda.unsent.discard')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Gives up a text that could not be saved; the way back stays for a while. */
export function useGivingUp() {
  const say = useSay();
  const board = useNoticeBoard();
  return (text: string, discard: () => void, restore: () => void) => {
    discard();
    board.post({ intent: 'info', text: say('agenda.unsent.discarded', { text: shortened(text) }), undo: restore });
  };
}

function Sending() {
  const styles = useStyles();
  const say = useSay();
  const long = useAfter(WORRY_AFTER);
  return <span className={styles.small}>{say(long ? 'agenda.unsent.trying' : 'common.save.saving')}</span>;
}
