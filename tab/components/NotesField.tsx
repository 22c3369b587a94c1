import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { MAX_NOTES_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView, SharedTextView } from '@rapport/core/contract/views';
import { useEffect, useSyncExternalStore } from 'react';
import type { Autosave } from '../client/autosave';
import { type NotesAddress, useNotesDesk } from '../client/notes';
import { firstName, useSay } from '../host/language';
import { ConflictChoice } from './ConflictChoice';
import { SaveLine } from './SaveLine';
import { WhoSeesThis } from './WhoSeesThis';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { width: '100%', '> textarea': { minHeight: '5rem', maxHeight: '40vh', fieldSizing: 'content' } },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly series: SeriesView;
  readonly address: NotesAddress;
  /** As the API has them. */
  readonly notes: SharedTextView;
  readonly label: string;
  readonly placeholder?: string;
  onFocus?(): void;
}

/** Notes that save themselves and say so. */
export function NotesField({ series, address, notes, label, placeholder, onFocus }: Props) {
  const styles = useStyles();
  const say = useSay();
  const autosave = useNotesDesk().open(address);
  const { draft, state } = useSyncExternalStore(autosave.subscribe, autosave.read);
  useSavedLater(autosave);
  if (state.kind === 'conflict' && draft) {
    const { current } = state;
    const changedBy = notes.version === current.version && notes.editedBy === series.other.id;
    return (
      <ConflictChoice
        changedBy={changedBy ? firstName(series.other.name) : undefined}
        theirs={current.text}
        mine={draft.text}
        separator={'\n\n'}
        choose={(text) => autosave.resolve(text, current)}
      />
    );
  }
  const text = draft?.text ?? notes.text;
  const over = text.length - MAX_NOTES_TEXT;
  return (
    <div className={styles.notes}>
      <Field label={label} validationMessage={over > 0 ? say('common.save.tooLong', { count: over }) : null}>
        <Textarea
          className={styles.text}
          value={text}
          resize="vertical"
          {...(placeholder && { placeholder })}
          {...(onFocus && { onFocus })}
          onChange={(_, { value }) => autosave.change(value, notes.version)}
          onKeyDown={({ key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey) && autosave.flush()}
          onBlur={() => autosave.flush()}
        />
      </Field>
      <div className={styles.foot}>
        <WhoSeesThis otherName={series.other.name} />
        {over <= 0 && <SaveLine state={state} retry={() => autosave.flush()} />}
      </div>
    </div>
  );
}

/** What an earlier visit could not save is tried again as soon as it is seen. */
function useSavedLater(autosave: Autosave): void {
  useEffect(() => {
    if (autosave.read().state.kind === 'idle') autosave.flush();
  }, [autosave]);
}
