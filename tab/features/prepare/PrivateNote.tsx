import { Field, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { MAX_PRIVATE_NOTE } from '@rapport/core/contract/limits';
import type { PrivateNoteView } from '@rapport/core/contract/views';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { cleanText } from '@rapport/core/domain/text/clean';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type PrivateAddress, usePrivateDesk, usePrivateNote } from '../../client/privateNotes';
import { ConflictChoice } from '../../components/ConflictChoice';
import { countInWords } from '../../components/counting';
import { SaveLine } from '../../components/SaveLine';
import { Missing } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { Aside } from './Aside';

const useStyles = makeStyles({
  text: { width: '100%', '> textarea': { minHeight: '6rem', maxHeight: '40vh', fieldSizing: 'content' } },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  only: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly address: PrivateAddress;
  /** Shows nothing where nothing was written: for meetings of the past. */
  readonly onlyIfWritten?: boolean;
}

/** My own note on this meeting: nobody else can ever read it. */
export function PrivateNote({ address, onlyIfWritten = false }: Props) {
  const say = useSay();
  const query = usePrivateNote(address);
  const [isWritten, setWritten] = useState(false);
  if (query.data?.text && !isWritten) setWritten(true);
  if (onlyIfWritten && !isWritten) return null;
  return (
    <Aside title={say('privateNote.title')}>
      {query.data ? <Written address={address} note={query.data} /> : <Missing query={query} rows={1} />}
    </Aside>
  );
}

function Written({ address, note }: { readonly address: PrivateAddress; readonly note: PrivateNoteView }) {
  const styles = useStyles();
  const say = useSay();
  const autosave = usePrivateDesk().open(address);
  const { draft, state } = useSyncExternalStore(autosave.subscribe, autosave.read);
  useEffect(() => {
    if (autosave.read().state.kind === 'idle') autosave.flush();
  }, [autosave]);
  const text = draft?.text ?? note.text;
  if (state.kind === 'conflict' && draft) {
    const { current } = state;
    return (
      <ConflictChoice
        changedBy={undefined}
        theirs={current.text}
        mine={draft.text}
        separator={'\n\n'}
        choose={(chosen) => autosave.resolve(chosen, current)}
      />
    );
  }
  const length = countCharacters(text);
  const over = length - MAX_PRIVATE_NOTE;
  return (
    <>
      <Field
        validationState={over > 0 ? 'error' : 'none'}
        validationMessage={
          over > 0 ? say('common.save.tooLong', { count: over }) : countInWords(length, MAX_PRIVATE_NOTE, say)
        }
      >
        <Textarea
          className={styles.text}
          value={text}
          dir="auto"
          resize="vertical"
          aria-label={say('privateNote.title')}
          placeholder={say('privateNote.placeholder')}
          onChange={(_, { value }) => autosave.change(cleanText(value), note)}
          onBlur={() => autosave.flush()}
        />
      </Field>
      <div className={styles.foot}>
        <span className={styles.only}>
          <LockClosedRegular aria-hidden />
          {say('common.whoSees.me')}
        </span>
        {over <= 0 && <SaveLine state={state} retry={() => autosave.flush()} />}
      </div>
    </>
  );
}
