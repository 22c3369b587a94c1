import { makeStyles, tokens } from '@fluentui/react-components';
import { MAX_NOTES_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView, SharedTextView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Autosave } from '../client/autosave';
import { type NotesAddress, useNotesDesk } from '../client/notes';
import { useSay } from '../host/language';
import { ConflictChoice } from './ConflictChoice';
import { useEditing } from './editing';
import { LongField } from './LongField';
import { NotesShown } from './NotesShown';
import { SaveLine } from './SaveLine';
import { WhoSeesThis } from './WhoSeesThis';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly series: SeriesView;
  readonly address: NotesAddress;
  /** As the API has them. */
  readonly notes: SharedTextView;
  readonly label: string;
  readonly placeholder?: string;
  /** It was opened to be written in. */
  readonly begins?: boolean;
  /** Escape in a field with nothing in it. */
  leave?(): void;
  /** Hears when somebody begins and stops writing here. */
  onEditing?(editing: boolean): void;
}

/** Notes in Markdown that save themselves and say so: plain while they are written, rendered while they are not. */
export function NotesField(props: Props) {
  const { series, address, notes, label, placeholder, begins = false, leave, onEditing } = props;
  const styles = useStyles();
  const say = useSay();
  const desk = useNotesDesk();
  const autosave = desk.open(address);
  const { draft, state } = useSyncExternalStore(autosave.subscribe, autosave.read);
  const { editing, begin, end } = useEditing(begins, onEditing);
  // Escape ends the writing and stays where it was; a click elsewhere goes there.
  const [escaped, setEscaped] = useState(false);
  useWritten(editing, address);
  useSavedLater(autosave);
  if (state.kind === 'conflict' && draft) {
    const { current } = state;
    const changedBy = notes.version === current.version && notes.editedBy === series.other.id;
    return (
      <ConflictChoice
        changedBy={changedBy ? firstNameOf(series.other.name) : undefined}
        theirs={current.text}
        mine={draft.text}
        separator={'\n\n'}
        choose={(text) => autosave.resolve(text, current)}
      />
    );
  }
  const text = draft?.text ?? notes.text;
  const over = countCharacters(text) - MAX_NOTES_TEXT;
  const open = () => {
    setEscaped(false);
    begin();
  };
  const escapes = () => {
    autosave.flush();
    if (over > 0) return;
    if (text.trim() === '') return leave?.();
    setEscaped(true);
    end();
  };
  return (
    <div className={styles.notes}>
      {!editing && text.trim() !== '' && over <= 0 ? (
        <NotesShown label={label} text={text} takesFocus={escaped} edit={open} />
      ) : (
        <LongField
          text={text}
          label={label}
          hint={say('notes.hint')}
          tooLong={over > 0 ? say('common.save.tooLong', { count: over }) : undefined}
          max={MAX_NOTES_TEXT}
          focused={editing}
          {...(placeholder && { placeholder })}
          change={(value) => autosave.change(value, notes)}
          save={() => autosave.flush()}
          begin={open}
          end={() => {
            autosave.flush();
            end();
          }}
          escaped={escapes}
        />
      )}
      <div className={styles.foot}>
        <WhoSeesThis otherName={series.other.name} />
        {over <= 0 && <SaveLine state={state} retry={() => autosave.flush()} />}
      </div>
    </div>
  );
}

/** What somebody has open to write in is not to vanish under their hands. */
function useWritten(editing: boolean, { seriesId, meetingId, pointId }: NotesAddress): void {
  const desk = useNotesDesk();
  useEffect(
    () => (editing ? desk.begin({ seriesId, meetingId, ...(pointId && { pointId }) }) : undefined),
    [editing, desk, seriesId, meetingId, pointId],
  );
}

/** What an earlier visit could not save is tried again as soon as it is seen. */
function useSavedLater(autosave: Autosave): void {
  useEffect(() => {
    if (autosave.read().state.kind === 'idle') autosave.flush();
  }, [autosave]);
}
