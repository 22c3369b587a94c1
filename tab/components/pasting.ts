import type { ChangeEvent, ClipboardEvent } from 'react';

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
    insert(event.currentTarget, text);
  };
}

/** For a field of one line that hears its changes in a way of its own. */
export const pastesOneLine = { onPaste: pastingAs(asLine) };

/** For a field of one line: what comes in as several, or in columns, stands behind each other. */
export function inOneLine(change: (text: string) => void) {
  return {
    onPaste: pastingAs(asLine),
    // Also for what comes in another way, dropped or dictated.
    onChange: ({ currentTarget }: ChangeEvent<TextField>) => change(asLine(currentTarget.value)),
  };
}

/** For a field of many lines. */
export function inLines(change: (text: string) => void) {
  return {
    onPaste: pastingAs(asLines),
    onChange: ({ currentTarget }: ChangeEvent<TextField>) => change(asLines(currentTarget.value)),
  };
}

function asLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function asLines(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Puts a text where the caret is, in place of what is marked. */
function insert(field: TextField, text: string): void {
  // Old, and the only way that the field's own undo knows of.
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
