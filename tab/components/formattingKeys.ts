import { type Format, formatting } from '@rapport/core/domain/notes/formatting';
import type { KeyboardEvent } from 'react';
import { insertText } from './inserting';

const keys: Readonly<Record<string, Format>> = { b: 'bold', i: 'italic', k: 'link' };

/** Makes what is marked in a field of notes bold, italic or a link; whether the key was for that. */
export function pressedFormat(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey, currentTarget: field } = event;
  const format = keys[event.key.toLowerCase()];
  if (!format || !(ctrlKey || metaKey) || shiftKey || altKey) return false;
  event.preventDefault();
  // Elsewhere one of these keys opens the search.
  event.stopPropagation();
  const { at, text, marked } = formatting(field.value, { from: field.selectionStart, to: field.selectionEnd }, format);
  field.setSelectionRange(at.from, at.to);
  insertText(field, text);
  field.setSelectionRange(marked.from, marked.to);
  return true;
}
