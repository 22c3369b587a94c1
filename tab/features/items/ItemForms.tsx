import { makeStyles, tokens } from '@fluentui/react-components';
import { MAX_ITEM_TEXT, MAX_REASON_TEXT } from '@rapport/core/contract/limits';
import type { ItemView } from '@rapport/core/contract/views';
import { isDay } from '@rapport/core/domain/calendarDay';
import { dueDays } from '@rapport/core/domain/horizon';
import { useState } from 'react';
import { useSending } from '../../client/sending';
import { ConflictChoice } from '../../components/ConflictChoice';
import { DayField } from '../../components/DayField';
import { isLine, LineField } from '../../components/LineField';
import { useSay } from '../../host/language';
import { Buttons, Form, useFocus } from './formParts';
import type { ItemActions } from './useItemActions';
import { inOne, useRewording } from './useRewording';
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
  const input = useFocus<HTMLInputElement>();
  const [on, setOn] = useState(item.dueOn ?? '');
  const submit = () => {
    if (!isDay(on)) return;
    actions.move(item, { on });
    close();
  };
  return (
    <div className={styles.day}>
      <DayField
        inputRef={input}
        size="small"
        label={say('items.move.day')}
        days={{ ...dueDays(item.ownersToday), first: item.ownersToday }}
        day={on}
        change={setOn}
        onKeyDown={({ key }) => {
          if (key === 'Enter') submit();
          if (key === 'Escape') close();
        }}
      />
      <Buttons label={say('items.move.submit')} isReady={isDay(on)} submit={submit} close={close} />
    </div>
  );
}

function WordsForm({ item, actions, close }: Props) {
  const say = useSay();
  const input = useFocus<HTMLTextAreaElement>();
  const { words, setWords, isReady, saving, submit, take } = useRewording(item, actions, close);
  const { text, whenAndWhere } = words;
  const setText = (next: string) => setWords({ ...words, text: next });
  const setWhenAndWhere = (next: string) => setWords({ ...words, whenAndWhere: next });
  if (saving.kind === 'conflict') {
    return (
      <ConflictChoice
        changedBy={undefined}
        theirs={inOne(saving.current)}
        mine={inOne(words)}
        separator=" · "
        choose={(chosen) => take(chosen, saving.current)}
      />
    );
  }
  return (
    <Form item={item} error={saving.kind === 'failed' ? saving.error : undefined}>
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
      <Buttons
        label={say('common.save')}
        isReady={isReady}
        sending={saving.kind === 'saving'}
        submit={submit}
        close={close}
      />
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
