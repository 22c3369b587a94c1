import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSending } from '../../client/sending';
import { useDeleteMyNotes } from '../../client/settings';
import { useNoticeBoard } from '../../components/notices';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';
import { FormFoot } from './FormFoot';
import { Section } from './Section';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0, ':focus': { outlineStyle: 'none' } },
});

/** Deletes what only the reader can read; in two steps, since it can be taken back for seconds only. */
export function DeleteMyNotes({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = firstNameOf(series.other.name);
  const back = () => {
    setAsking(false);
    // After React has put the button back.
    setTimeout(() => button.current?.focus());
  };
  return (
    <Section title={say('settings.notes')} text={say('settings.notes.text', { name })}>
      {asking ? (
        <Confirm series={series} back={back} />
      ) : (
        <div>
          <Button ref={into(button)} icon={<DeleteRegular />} onClick={() => setAsking(true)}>
            {say('settings.notes.delete')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Confirm({ series, back }: { readonly series: SeriesView; back(): void }) {
  const styles = useStyles();
  const say = useSay();
  const board = useNoticeBoard();
  const remove = useDeleteMyNotes(series.id);
  const { send, sending, error } = useSending();
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(remove, (undo) => {
      board.post({ intent: 'success', text: say('settings.notes.deleted'), undo });
      back();
    });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.text} ref={text} tabIndex={-1}>
        {say('settings.notes.sure', { name: firstNameOf(series.other.name) })}
      </p>
      <FormFoot submitLabel={say('settings.notes.confirm')} sending={sending} error={error}>
        <Button onClick={back}>{say('settings.notes.keep')}</Button>
      </FormFoot>
    </form>
  );
}
