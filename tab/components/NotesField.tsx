import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { MAX_NOTES_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView, SharedTextView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { cleanText } from '@rapport/core/domain/text/clean';
import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Autosave } from '../client/autosave';
import { type NotesAddress, useNotesDesk } from '../client/notes';
import { useSay } from '../host/language';
import { ConflictChoice } from './ConflictChoice';
import { countInWords } from './counting';
import { useEditing, useSteadyCaret } from './editing';
import { pressedFormat } from './formattingKeys';
import { NotesShown } from './NotesShown';
import { into } from './refs';
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
  /** Hears when somebody begins and stops writing here. */
  onEditing?(editing: boolean): void;
}

/** Notes in Markdown that save themselves and say so: plain while they are written, rendered while they are not. */
export function NotesField({ series, address, notes, label, placeholder, onEditing }: Props) {
  const styles = useStyles();
  const autosave = useNotesDesk().open(address);
  const { draft, state } = useSyncExternalStore(autosave.subscribe, autosave.read);
  const { editing, begin, end } = useEditing(onEditing);
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
  const isTooLong = countCharacters(text) > MAX_NOTES_TEXT;
  const shown = !editing && text.trim() !== '' && !isTooLong;
  return (
    <div className={styles.notes}>
      {shown ? (
        <NotesShown label={label} text={text} edit={begin} />
      ) : (
        <NotesInput
          text={text}
          label={label}
          focused={editing}
          {...(placeholder && { placeholder })}
          change={(value) => autosave.change(value, notes)}
          save={() => autosave.flush()}
          begin={begin}
          end={() => {
            autosave.flush();
            end();
          }}
        />
      )}
      <div className={styles.foot}>
        <WhoSeesThis otherName={series.other.name} />
        {!isTooLong && <SaveLine state={state} retry={() => autosave.flush()} />}
      </div>
    </div>
  );
}

interface InputProps {
  readonly text: string;
  readonly label: string;
  readonly placeholder?: string;
  /** It was opened to be written in. */
  readonly focused: boolean;
  change(text: string): void;
  /** Saves at once. */
  save(): void;
  begin(): void;
  end(): void;
}

function NotesInput({ text, label, placeholder, focused, change, save, begin, end }: InputProps) {
  const styles = useStyles();
  const say = useSay();
  const input = useRef<HTMLTextAreaElement>(null);
  const remember = useSteadyCaret(input, text);
  useEffect(() => {
    const field = input.current;
    if (!focused || !field || document.activeElement === field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focused]);
  const length = countCharacters(text);
  const over = length - MAX_NOTES_TEXT;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (pressedFormat(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return save();
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    input.current?.blur();
  };
  return (
    <Field
      label={label}
      {...(focused && { hint: say('notes.hint') })}
      validationState={over > 0 ? 'error' : 'none'}
      validationMessage={
        over > 0 ? say('common.save.tooLong', { count: over }) : countInWords(length, MAX_NOTES_TEXT, say)
      }
    >
      <Textarea
        className={styles.text}
        ref={into(input)}
        value={text}
        dir="auto"
        resize="vertical"
        {...(placeholder && { placeholder })}
        onFocus={begin}
        onBlur={end}
        onSelect={remember}
        onKeyDown={onKeyDown}
        onChange={(event, { value }) => {
          remember(event);
          change(cleanText(value));
        }}
      />
    </Field>
  );
}

/** What an earlier visit could not save is tried again as soon as it is seen. */
function useSavedLater(autosave: Autosave): void {
  useEffect(() => {
    if (autosave.read().state.kind === 'idle') autosave.flush();
  }, [autosave]);
}
