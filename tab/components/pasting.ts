import { cleanLine, cleanText } from '@rapport/core/domain/text/clean';
import type { ChangeEvent, ClipboardEvent } from 'react';
import { insertText } from './inserting';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Takes what is pasted into a field in the form in which it can be saved: out of a spreadsheet, a slide or a terminal come
 * characters that nobody sees. The caret stays behind it, and the field's own undo takes it back.
 */
function pastingAs(clean: (text: string) => string) {
  return (event: ClipboardEvent<TextField>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    const text = clean(pasted);
    if (text === pasted) return;
    event.preventDefault();
    insertText(event.currentTarget, text);
  };
}

/** For a field of one line that hears its changes in a way of its own. */
export const pastesOneLine = { onPaste: pastingAs(cleanLine) };

/** For a field of one line: what comes in as several, or in columns, stands behind each other. */
export function inOneLine(change: (text: string) => void) {
  return {
    onPaste: pastingAs(cleanLine),
    // Also for what comes in another way, dropped or dictated.
    onChange: ({ currentTarget }: ChangeEvent<TextField>) => change(cleanLine(currentTarget.value)),
  };
}

/** For a field of many lines. */
export function inLines(change: (text: string) => void) {
  return {
    onPaste: pastingAs(cleanText),
    onChange: ({ currentTarget }: ChangeEvent<TextField>) => change(cleanText(currentTarget.value)),
  };
}
