import type { KeyboardEvent } from 'react';

/** The code of a key that the input method has taken, where a browser says so no other way. */
const TAKEN = 229;

/**
 * Whether a key belongs to a word that is being composed, as in Chinese, Japanese and Korean: Enter ends the word, Escape
 * gives it up. Safari ends the composition before it tells of the key, and marks that only by the code.
 */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === TAKEN;
}

/** Keeps such keys from all that acts on keys inside: our fields, and Fluent's dialogs, menus and lists. */
export function ignoreWhileComposing(event: KeyboardEvent): void {
  if (isComposing(event)) event.stopPropagation();
}
