import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { MAX_ITEM_TEXT, MAX_WHEN_AND_WHERE } from '@rapport/core/contract/limits';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { todayOf } from '@rapport/core/locales/dates';
import { type RefObject, useRef } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useOutbox } from '../../client/outbox';
import { useCalendars } from '../../client/rhythmChanges';
import { useCancelling } from '../../components/discarding';
import { isLine, LineField } from '../../components/LineField';
import { Segments } from '../../components/Segments';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useReader, useSay } from '../../host/language';
import { DueField } from './DueField';
import { dueFrom, dueOf, isDueMissing, noDue } from './due';
import { WhenAndWhere } from './WhenAndWhere';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  grows: { flex: '1 1 16rem', minWidth: 0 },
});

interface Props {
  readonly series: SeriesView;
  /** The talking point it comes out of; that one is then done with. */
  readonly point?: PointView;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  /** It is on its way. */
  sent?(): void;
  /** It is saved, with these words. */
  saved?(text: string): void;
  cancel?(): void;
}

/** Promises something, or asks the other to: who, what, by when; Enter adds. What is not saved yet is shown elsewhere. */
export function AddItem({ series, point, inputRef, sent, saved, cancel }: Props) {
  const styles = useStyles();
  const say = useSay();
  const outbox = useOutbox();
  const { me, other } = series;
  const own = useRef<HTMLTextAreaElement>(null);
  const input = inputRef ?? own;
  const draft = useDraft(
    { seriesId: series.id, kind: 'item', ...(point && { of: point.id }) },
    { text: point?.text.text ?? '', ownerId: me.id, whenAndWhere: '', ...noDue },
  );
  const { text, ownerId, whenAndWhere } = draft.fields;
  const due = dueFrom(draft.fields);
  const reader = useReader();
  const calendars = useCalendars(series.id, series.meeting);
  const ownersCalendar = (ownerId === me.id ? calendars?.mine : calendars?.theirs) ?? { today: todayOf(reader) };
  const isReady =
    isLine(text, MAX_ITEM_TEXT) && countCharacters(whenAndWhere.trim()) <= MAX_WHEN_AND_WHERE && !isDueMissing(due);
  const submit = () => {
    if (!isReady) return;
    const [day, place] = [dueOf(due), whenAndWhere.trim()];
    const body = {
      requestId: crypto.randomUUID(),
      text: text.trim(),
      ownerId,
      ...(day && { due: day }),
      ...(place && { whenAndWhere: place }),
      ...(point && { pointId: point.id }),
    };
    outbox.add({ kind: 'item', seriesId: series.id, body }, () => saved?.(body.text));
    draft.clear();
    input.current?.focus();
    sent?.();
  };
  const cancelling = useCancelling();
  const giveUp = cancel && (() => cancelling(draft, text, cancel));
  return (
    <div className={styles.form}>
      <LineField
        value={text}
        label={say('items.add')}
        placeholder={say('items.add.placeholder')}
        max={MAX_ITEM_TEXT}
        inputRef={input}
        change={(next) => draft.change({ text: next })}
        submit={submit}
        {...(giveUp && { cancel: giveUp })}
      />
      <div className={styles.row}>
        <Segments
          label={say('items.add.owner')}
          value={ownerId}
          options={[
            { value: me.id, label: say('items.add.me') },
            { value: other.id, label: say('items.add.them', { name: firstNameOf(other.name) }) },
          ]}
          choose={(next) => draft.change({ ownerId: next })}
        />
        <DueField due={due} owners={ownersCalendar} change={(next) => draft.change({ ...next })} />
        <span className={styles.grows}>
          <WhenAndWhere
            value={whenAndWhere}
            change={(next) => draft.change({ whenAndWhere: next })}
            submit={submit}
            {...(giveUp && { cancel: giveUp })}
          />
        </span>
        <Button size="small" icon={<AddRegular />} disabledFocusable={!isReady} onClick={submit}>
          {say('items.add.submit')}
        </Button>
        {giveUp && (
          <Button size="small" onClick={giveUp}>
            {say('common.cancel')}
          </Button>
        )}
      </div>
      <WhoSeesThis otherName={other.name} />
    </div>
  );
}
