import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView } from '@rapport/core/contract/views';
import { type ReactNode, useEffect, useRef } from 'react';
import { sentenceOf } from '../../client/problems';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
});

interface FormProps {
  readonly item: ItemView;
  readonly error: unknown;
  readonly children: ReactNode;
}

/** The frame of a change: who sees it, and why it was not saved. */
export function Form({ item, error, children }: FormProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.form}>
      {children}
      <WhoSeesThis otherName={item.other.name} />
      {error !== undefined && (
        <span className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: sentenceOf(error, say) })}
        </span>
      )}
    </div>
  );
}

interface ButtonsProps {
  readonly label: string;
  readonly isReady: boolean;
  readonly sending?: boolean;
  submit(): void;
  close(): void;
}

/** Sends, or gives up. */
export function Buttons({ label, isReady, sending = false, submit, close }: ButtonsProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.foot}>
      <Button size="small" appearance="primary" disabledFocusable={!isReady} onClick={submit}>
        {sending ? say('common.save.saving') : label}
      </Button>
      <Button size="small" onClick={close}>
        {say('common.cancel')}
      </Button>
    </div>
  );
}

/** Focuses a field as soon as it is there. */
export function useFocus<Element extends HTMLElement>() {
  const field = useRef<Element>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
