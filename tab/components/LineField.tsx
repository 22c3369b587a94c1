import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { countCharacters } from '@rapport/core/domain/text/characters';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useSay } from '../host/language';
import { countInWords } from './counting';
import { inOneLine } from './pasting';
import { into } from './refs';

const useStyles = makeStyles({
  text: { width: '100%', minWidth: 0, '> textarea': { fieldSizing: 'content', minHeight: '2rem', maxHeight: '30vh' } },
});

interface Props {
  readonly value: string;
  readonly label: string;
  /** Whether the label is seen as well; else only screen readers have it, and a placeholder says it to the eye. */
  readonly isLabelShown?: boolean;
  /** Characters that fit; counted when few are left. */
  readonly max: number;
  readonly placeholder?: string;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  change(text: string): void;
  /** What opens at the field while one types. */
  readonly menu?: OpensMenu | undefined;
  submit(): void;
  cancel?(): void;
}

/** A list that opens at the field: it gets the keys first, and screen readers hear what it points at. */
export interface OpensMenu {
  /** Undefined while it is closed. */
  readonly listId: string | undefined;
  readonly activeId: string | undefined;
  /** Whether the menu took this key. */
  press(event: KeyboardEvent): boolean;
  /** The focus goes elsewhere. */
  leave(event: FocusEvent): void;
}

/** One line of text: wraps as it grows, Enter sends it, Escape gives up. */
export function LineField(props: Props) {
  const { value, label, isLabelShown = false, max, placeholder, inputRef, menu, change, submit, cancel } = props;
  const say = useSay();
  const length = countCharacters(value.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    if (menu?.press(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
    if (event.key === 'Escape' && cancel) {
      event.stopPropagation();
      cancel();
    }
  };
  return (
    <Field
      {...(isLabelShown && { label })}
      validationState={length > max ? 'error' : 'none'}
      validationMessage={countInWords(length, max, say)}
    >
      <Textarea
        className={useStyles().text}
        ref={into(inputRef)}
        rows={1}
        resize="none"
        {...(!isLabelShown && { 'aria-label': label })}
        dir="auto"
        value={value}
        {...(placeholder && { placeholder })}
        {...(menu && { 'aria-haspopup': 'listbox', 'aria-autocomplete': 'list', onBlur: menu.leave })}
        {...(menu?.listId && { 'aria-controls': menu.listId, 'aria-activedescendant': menu.activeId })}
        {...inOneLine(change)}
        onKeyDown={onKeyDown}
      />
    </Field>
  );
}

/** Whether a text can be sent as a line of at most so many characters. */
export function isLine(text: string, max: number): boolean {
  const length = countCharacters(text.trim());
  return length > 0 && length <= max;
}
