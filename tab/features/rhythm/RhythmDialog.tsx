import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { sentenceOf } from '../../client/problems';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  surface: { width: 'min(30rem, calc(100vw - 1rem))', boxSizing: 'border-box' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly title: string;
  /** What the button does, as a verb. */
  readonly submitLabel: string;
  readonly sending: boolean;
  readonly error: unknown;
  submit(): void;
  close(): void;
  readonly children: ReactNode;
}

/** One question about the rhythm. What was entered stays until it is saved or given up. */
export function RhythmDialog({ title, submitLabel, sending, error, submit, close, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={onSubmit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              {error !== undefined && (
                <p className={styles.wrong} role="alert">
                  {say('rhythm.failed', { reason: sentenceOf(error, say) })}
                </p>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{say('common.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={sending}>
                {sending ? say('common.save.saving') : submitLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
