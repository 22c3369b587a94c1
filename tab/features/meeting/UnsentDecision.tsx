import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sentenceOf } from '../../client/problems';
import { useGivingUp } from '../../components/UnsentCard';
import { useSay } from '../../host/language';
import type { Deciding, FailedDecision } from './useDeciding';

const useStyles = makeStyles({
  unsent: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly decision: FailedDecision;
  readonly deciding: Deciding;
}

/** A decision that could not be saved: why, and what to do. */
export function UnsentDecision({ decision, deciding }: Props) {
  const styles = useStyles();
  const say = useSay();
  const giveUp = useGivingUp();
  return (
    <div className={styles.unsent}>
      {decision.text}
      <span className={styles.wrong} role="alert">
        {say('common.save.refused', { reason: sentenceOf(decision.error, say) })}
      </span>
      <div className={styles.actions}>
        <Button size="small" onClick={() => deciding.retry(decision)}>
          {say('common.tryAgain')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() =>
            giveUp(
              decision.text,
              () => deciding.discard(decision.requestId),
              () => deciding.retry(decision),
            )
          }
        >
          {say('agenda.unsent.discard')}
        </Button>
      </div>
    </div>
  );
}
