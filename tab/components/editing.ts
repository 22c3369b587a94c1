import { movedPlace } from '@rapport/core/domain/mergeText';
import {
  type RefObject,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/**
 * Whether a text is being written, from the beginning if it `begins` so. It ends only when the click that took the focus away is done: what moves on the screen
 * before would be clicked instead.
 */
export function useEditing(begins: boolean, told?: (editing: boolean) => void) {
  const [editing, setEditing] = useState(begins);
  const pressed = useRef(false);
  const left = useRef(false);
  const tell = useEffectEvent((now: boolean) => told?.(now));
  useEffect(() => {
    if (!editing) return;
    tell(true);
    const press = () => {
      pressed.current = true;
    };
    const release = () => {
      pressed.current = false;
      // Behind the click, which comes after this.
      setTimeout(() => left.current && setEditing(false));
    };
    const listeners = [
      ['pointerdown', press],
      ['pointerup', release],
      ['pointercancel', release],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
      pressed.current = false;
      tell(false);
    };
  }, [editing]);
  const begin = useCallback(() => {
    left.current = false;
    setEditing(true);
  }, []);
  const end = useCallback(() => {
    left.current = true;
    if (!pressed.current) setEditing(false);
  }, []);
  return { editing, begin, end };
}

/** Keeps the caret on its line while what others write comes into the text. */
export function useSteadyCaret(input: RefObject<HTMLTextAreaElement | null>, text: string) {
  const last = useRef({ text, from: 0, to: 0 });
  useLayoutEffect(() => {
    const { text: before, from, to } = last.current;
    const field = input.current;
    if (!field || before === text || document.activeElement !== field) return;
    field.setSelectionRange(movedPlace(from, before, text), movedPlace(to, before, text));
  }, [input, text]);
  return useCallback((event: SyntheticEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    last.current = { text: value, from: selectionStart, to: selectionEnd };
  }, []);
}
