import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../client/problems';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly submitLabel: string;
  readonly sending: boolean;
  /** Whether there is something to save. */
  readonly isChanged?: boolean;
  /** Goes back to what is saved. */
  discard?(): void;
  readonly error: unknown;
  /** Other ways on. */
  readonly children?: ReactNode;
}

/** The end of a form: what went wrong, and what to do. */
export function FormFoot({ submitLabel, sending, isChanged = true, discard, error, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say('settings.failed', { reason: sentenceOf(error, say) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance={isChanged ? 'primary' : 'secondary'}
          disabledFocusable={sending || !isChanged}
        >
          {sending ? say('common.save.saving') : submitLabel}
        </Button>
        {discard && isChanged && (
          <Button appearance="subtle" disabledFocusable={sending} onClick={discard}>
            {say('common.discardChanges')}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}
