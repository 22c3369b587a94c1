import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { MAX_PRIVATE_NOTE } from '@rapport/core/contract/limits';
import type { PrivateNoteView } from '@rapport/core/contract/preparingViews';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type PrivateAddress, usePrivateDesk, usePrivateNote } from '../../client/privateNotes';
import { ConflictChoice } from '../../components/ConflictChoice';
import { LongField } from '../../components/LongField';
import { SaveLine } from '../../components/SaveLine';
import { Missing } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { Aside } from './Aside';

const useStyles = makeStyles({
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
  const unsaved = usePrivateDesk().open(address).read().draft !== undefined;
  const [isWritten, setWritten] = useState(unsaved);
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
      <LongField
        text={text}
        label={say('privateNote.title')}
        isLabelHidden
        placeholder={say('privateNote.placeholder')}
        max={MAX_PRIVATE_NOTE}
        tooLong={over > 0 ? say('common.save.tooLong', { count: over }) : undefined}
        change={(value) => autosave.change(value, note)}
        save={() => autosave.flush()}
        end={() => autosave.flush()}
      />
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
