import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { MAX_ITEM_TEXT, MAX_REASON_TEXT, MAX_WHEN_AND_WHERE } from '@rapport/core/contract/limits';
import type { ItemView } from '@rapport/core/contract/views';
import { todayOf } from '@rapport/core/locales/dates';
import { useState } from 'react';
import { useSending } from '../../client/sending';
import { isLine, LineField } from '../../components/LineField';
import { into } from '../../components/refs';
import { useReader, useSay } from '../../host/language';
import { Buttons, Form, useFocus } from './formParts';
import type { ItemActions } from './useItemActions';
import { WhenAndWhere } from './WhenAndWhere';

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
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
    <div className={styles.day}>
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
