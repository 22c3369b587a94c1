import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useSay } from '../host/language';
import { countInWords } from './counting';
import { useSteadyCaret } from './editing';
import { pressedFormat } from './formattingKeys';
import { useOwnUndo } from './ownUndo';
import { inLines } from './pasting';
import { into } from './refs';

const useStyles = makeStyles({
  text: { width: '100%', '> textarea': { minHeight: '5rem', maxHeight: '40vh', fieldSizing: 'content' } },
});

interface Props {
  readonly text: string;
  readonly label: string;
  /** Named for screen readers only; something else says it to the eye. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  /** Characters that fit; counted when few are left. */
  readonly max: number;
  /** What to say when there are more. */
  readonly tooLong: string | undefined;
  /** It was opened to be written in. */
  readonly focused?: boolean;
  /** Says more while one writes. */
  readonly hint?: string;
  change(text: string): void;
  /** Saves at once. */
  save(): void;
  begin?(): void;
  end(): void;
  /** Escape was pressed. */
  escaped?(): void;
}

/** A text of many lines that saves itself. */
export function LongField(props: Props) {
  const { text, label, isLabelHidden = false, placeholder, max, tooLong, focused = false, hint } = props;
  const { change, save, begin, end, escaped } = props;
  const say = useSay();
  const input = useRef<HTMLTextAreaElement>(null);
  const remember = useSteadyCaret(input, text);
  useEffect(() => {
    const field = input.current;
    if (!focused || !field || document.activeElement === field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focused]);
  const undo = useOwnUndo(text, change);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (undo.pressed(event) || pressedFormat(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return save();
    if (event.key !== 'Escape' || !escaped) return;
    event.stopPropagation();
    escaped();
  };
  const lines = inLines((next) => {
    undo.typed(next);
    change(next);
  });
  return (
    <Field
      {...(!isLabelHidden && { label })}
      {...(focused && hint && { hint })}
      validationState={tooLong ? 'error' : 'none'}
      validationMessage={tooLong ?? countInWords(countCharacters(text), max, say)}
    >
      <Textarea
        className={useStyles().text}
        ref={into(input)}
        value={text}
        dir="auto"
        resize="vertical"
        {...(isLabelHidden && { 'aria-label': label })}
        {...(placeholder && { placeholder })}
        onFocus={begin}
        onBlur={end}
        onSelect={remember}
        onKeyDown={onKeyDown}
        onPaste={lines.onPaste}
        onChange={(event) => {
          remember(event);
          lines.onChange(event);
        }}
      />
    </Field>
  );
}
