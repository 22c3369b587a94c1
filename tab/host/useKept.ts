import { useState } from 'react';
import { kept } from './kept';

/** A text that survives a reload; `first` until something is typed. */
export function useKept(key: string, first = ''): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => kept.read(key) ?? first);
  const change = (next: string) => {
    setText(next);
    if (next) kept.write(key, next);
    else kept.remove(key);
  };
  return [text, change];
}
