import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MAX_ITEM_TEXT, MAX_REASON_TEXT, MAX_WHEN_AND_WHERE } from '@rapport/core/contract/limits';
import type { ItemView } from '@rapport/core/contract/views';
import { todayOf } from '@rapport/core/locales/dates';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { isLine, LineField } from '../../components/LineField';
import { into } from '../../components/refs';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useReader, useSay } from '../../host/language';
import type { ItemActions } from './useItemActions';
import { WhenAndWhere } from './WhenAndWhere';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
});

/** What of a promise is being changed in its place. */
export type Editing = 'day' | 'words' | 'drop';

interface Props {
  readonly item: ItemView;
  readonly actions: ItemActions;
  close(): void;
}

/** Changes one thing of a promise in its place; Escape gives up. */
export function ItemForm({ editing, ...props }: Props & { readonly editing: Editing }) {
  switch (editing) {
    case 'day':
      return <DayForm {...props} />;
    case 'words':
      return <WordsForm {...props} />;
    case 'drop':
      return <DropForm {...props} />;
  }
}

function DayForm({ item, actions, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const input = useFocus<HTMLInputElement>();
  const [on, setOn] = useState(item.dueOn ?? '');
  const submit = () => {
    if (!on) return;
    actions.move(item, { on });
    close();
  };
  return (
    <div className={styles.foot}>
      <Input
        ref={into(input)}
        size="small"
        type="date"
        aria-label={say('items.move.day')}
        min={todayOf(reader)}
        value={on}
        onChange={(_, { value }) => setOn(value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') submit();
          if (key === 'Escape') close();
        }}
      />
      <Buttons label={say('items.move.submit')} isReady={on !== ''} submit={submit} close={close} />
    </div>
  );
}

function WordsForm({ item, actions, close }: Props) {
  const say = useSay();
  const input = useFocus<HTMLTextAreaElement>();
  const { send, sending, error } = useSending();
  const [text, setText] = useState(item.text);
  const [whenAndWhere, setWhenAndWhere] = useState(item.whenAndWhere ?? '');
  const isReady = isLine(text, MAX_ITEM_TEXT) && whenAndWhere.trim().length <= MAX_WHEN_AND_WHERE;
  const submit = () => {
    if (!isReady) return;
    const place = whenAndWhere.trim();
    send(() => actions.reword(item, { text: text.trim(), ...(place && { whenAndWhere: place }) }), close);
  };
  return (
    <Form item={item} error={error}>
      <LineField
        value={text}
        label={say('items.text')}
        max={MAX_ITEM_TEXT}
        inputRef={input}
        change={setText}
        submit={submit}
        cancel={close}
      />
      <WhenAndWhere value={whenAndWhere} change={setWhenAndWhere} submit={submit} cancel={close} />
      <Buttons label={say('common.save')} isReady={isReady} sending={sending} submit={submit} close={close} />
    </Form>
  );
}

function DropForm({ item, actions, close }: Props) {
  const say = useSay();
  const input = useFocus<HTMLTextAreaElement>();
  const { send, sending, error } = useSending();
  const [reason, setReason] = useState('');
  const isReady = isLine(reason, MAX_REASON_TEXT);
  const submit = () => {
    if (isReady) send(() => actions.drop(item, reason.trim()), close);
  };
  return (
    <Form item={item} error={error}>
      <LineField
        value={reason}
        label={say('items.drop.reason')}
        placeholder={say('items.drop.reason')}
        max={MAX_REASON_TEXT}
        inputRef={input}
        change={setReason}
        submit={submit}
        cancel={close}
      />
      <Buttons label={say('items.drop.submit')} isReady={isReady} sending={sending} submit={submit} close={close} />
    </Form>
  );
}

interface FormProps {
  readonly item: ItemView;
  readonly error: unknown;
  readonly children: ReactNode;
}

function Form({ item, error, children }: FormProps) {
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

function Buttons({ label, isReady, sending = false, submit, close }: ButtonsProps) {
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
function useFocus<Element extends HTMLElement>() {
  const field = useRef<Element>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
