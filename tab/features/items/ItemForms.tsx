import { makeStyles, tokens } from '@fluentui/react-components';
import { MAX_ITEM_TEXT, MAX_REASON_TEXT } from '@rapport/core/contract/limits';
import type { ItemView } from '@rapport/core/contract/views';
import { isDay } from '@rapport/core/domain/calendarDay';
import { assertNever } from '@rapport/core/domain/errors';
import { dueDays } from '@rapport/core/domain/horizon';
import { useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useSending } from '../../client/sending';
import { ConflictChoice } from '../../components/ConflictChoice';
import { DayField } from '../../components/DayField';
import { useCancelling } from '../../components/discarding';
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

/** The forms with texts in them: they stay open until they are sent or given up. */
export const itemForms = ['words', 'drop'] as const;

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
    default:
      return assertNever(editing);
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
  const cancelling = useCancelling();
  const { draft, words, isReady, sending, error, conflict, submit, take } = useRewording(item, actions, close);
  const cancel = () => cancelling(draft, inOne(words), close);
  if (conflict) {
    return (
      <ConflictChoice
        changedBy={undefined}
        theirs={inOne(conflict)}
        mine={inOne(words)}
        separator=" · "
        choose={(chosen) => take(chosen, conflict)}
      />
    );
  }
  return (
    <Form item={item} error={error}>
      <LineField
        value={words.text}
        label={say('items.text')}
        max={MAX_ITEM_TEXT}
        inputRef={input}
        change={(text) => draft.change({ text })}
        submit={submit}
        cancel={cancel}
      />
      <WhenAndWhere
        value={words.whenAndWhere}
        change={(whenAndWhere) => draft.change({ whenAndWhere })}
        submit={submit}
        cancel={cancel}
      />
      <Buttons label={say('common.save')} isReady={isReady} sending={sending} submit={submit} close={cancel} />
    </Form>
  );
}

function DropForm({ item, actions, close }: Props) {
  const say = useSay();
  const input = useFocus<HTMLTextAreaElement>();
  const cancelling = useCancelling();
  const { send, sending, error, ifShown } = useSending({ persistent: true });
  const draft = useDraft({ seriesId: item.seriesId, kind: 'drop', of: item.id }, { reason: '' });
  const { reason } = draft.fields;
  const isReady = isLine(reason, MAX_REASON_TEXT);
  const cancel = () => cancelling(draft, reason, close);
  const submit = () => {
    if (!isReady) return;
    const settle = draft.sent();
    send(
      () => actions.drop(item, reason.trim()),
      () => settle() && ifShown(close),
    );
  };
  return (
    <Form item={item} error={error}>
      <LineField
        value={reason}
        label={say('items.drop.reason')}
        placeholder={say('items.drop.reason')}
        max={MAX_REASON_TEXT}
        inputRef={input}
        change={(next) => draft.change({ reason: next })}
        submit={submit}
        cancel={cancel}
      />
      <Buttons label={say('items.drop.submit')} isReady={isReady} sending={sending} submit={submit} close={cancel} />
    </Form>
  );
}
