import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { MAX_ITEM_TEXT, MAX_WHEN_AND_WHERE } from '@rapport/core/contract/limits';
import type { ItemView, PointView, SeriesView } from '@rapport/core/contract/views';
import { isDay } from '@rapport/core/domain/calendarDay';
import { firstNameOf } from '@rapport/core/domain/personName';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { todayOf } from '@rapport/core/locales/dates';
import { type RefObject, useRef, useState } from 'react';
import { useCalendars } from '../../client/rhythmChanges';
import { isLine, LineField } from '../../components/LineField';
import { Segments } from '../../components/Segments';
import { UnsentCard } from '../../components/UnsentCard';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useHost } from '../../host/host';
import { useReader, useSay } from '../../host/language';
import { useKept } from '../../host/useKept';
import { DueField } from './DueField';
import { dueOf, noDue } from './due';
import { useUnsentItems } from './useUnsentItems';
import { WhenAndWhere } from './WhenAndWhere';

const useStyles = makeStyles({
  composer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  grows: { flex: '1 1 16rem', minWidth: 0 },
});

interface Props {
  readonly series: SeriesView;
  /** The talking point it comes out of; that one is then done with. */
  readonly point?: PointView;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  /** It is saved. */
  done?(item: ItemView): void;
  cancel?(): void;
}

/** Promises something, or asks the other to: who, what, by when; Enter adds. */
export function AddItem(props: Props) {
  const styles = useStyles();
  const { series, point, done } = props;
  const { unsent, add, retry, discard, restore } = useUnsentItems({ seriesId: series.id, pointId: point?.id }, done);
  return (
    <div className={styles.composer}>
      {/* A point becomes one promise. */}
      {!(point && unsent.length > 0) && <Form {...props} add={add} />}
      {unsent.map(({ request, error }) => (
        <UnsentCard
          key={request.requestId}
          text={request.text}
          error={error}
          retry={() => retry(request)}
          discard={() => discard(request.requestId)}
          restore={() => restore(request)}
        />
      ))}
    </div>
  );
}

type Add = ReturnType<typeof useUnsentItems>['add'];

function Form({ series, point, inputRef, add, cancel }: Props & { readonly add: Add }) {
  const styles = useStyles();
  const say = useSay();
  const { me, other } = series;
  const own = useRef<HTMLTextAreaElement>(null);
  const input = inputRef ?? own;
  const { userId } = useHost();
  const [text, setText] = useKept(`rapport:promise:${userId}:${series.id}:${point?.id ?? ''}`, point?.text.text);
  const [ownerId, setOwnerId] = useState(me.id);
  const [due, setDue] = useState(noDue);
  const [whenAndWhere, setWhenAndWhere] = useState('');
  const reader = useReader();
  const calendars = useCalendars(series.id, series.meeting);
  const ownersCalendar = (ownerId === me.id ? calendars?.mine : calendars?.theirs) ?? { today: todayOf(reader) };
  const isReady =
    isLine(text, MAX_ITEM_TEXT) &&
    countCharacters(whenAndWhere.trim()) <= MAX_WHEN_AND_WHERE &&
    (due.choice !== 'date' || isDay(due.on));
  const submit = () => {
    if (!isReady) return;
    const [day, place] = [dueOf(due), whenAndWhere.trim()];
    add({
      text: text.trim(),
      ownerId,
      ...(day && { due: day }),
      ...(place && { whenAndWhere: place }),
      ...(point && { pointId: point.id }),
    });
    setText('');
    setOwnerId(me.id);
    setDue(noDue);
    setWhenAndWhere('');
    input.current?.focus();
  };
  return (
    <>
      <LineField
        value={text}
        label={say('items.add')}
        placeholder={say('items.add.placeholder')}
        max={MAX_ITEM_TEXT}
        inputRef={input}
        change={setText}
        submit={submit}
        {...(cancel && { cancel })}
      />
      <div className={styles.row}>
        <Segments
          label={say('items.add.owner')}
          value={ownerId}
          options={[
            { value: me.id, label: say('items.add.me') },
            { value: other.id, label: say('items.add.them', { name: firstNameOf(other.name) }) },
          ]}
          choose={setOwnerId}
        />
        <DueField due={due} owners={ownersCalendar} change={setDue} />
        <span className={styles.grows}>
          <WhenAndWhere value={whenAndWhere} change={setWhenAndWhere} submit={submit} />
        </span>
        <Button size="small" icon={<AddRegular />} disabledFocusable={!isReady} onClick={submit}>
          {say('items.add.submit')}
        </Button>
        {cancel && (
          <Button size="small" onClick={cancel}>
            {say('common.cancel')}
          </Button>
        )}
      </div>
      <WhoSeesThis otherName={other.name} />
    </>
  );
}
