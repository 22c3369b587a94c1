import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { arrive } from './arrival';

/** A dialog that had the focus has faded out by then; milliseconds. */
const FADED_OUT = 700;

/**
 * When one screen takes the place of another and what had the focus went with it: the same field of the new screen gets it
 * before the next key is pressed, else its `arrival`, or what is named here. A focus that is elsewhere stays there.
 */
export function useFocusKept(screen: string, arrivesAt?: RefObject<HTMLElement | null>): void {
  const last = useRef<Element>(null);
  const before = useRef(screen);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    last.current = document.activeElement;
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    const look = () => {
      const left = last.current;
      if (!left || left.isConnected || document.activeElement !== document.body) return;
      if (left instanceof HTMLTextAreaElement && goOnIn(left)) return;
      if (arrivesAt?.current) arrivesAt.current.focus();
      else arrive();
    };
    look();
    const later = setTimeout(look, FADED_OUT);
    return () => clearTimeout(later);
  }, [screen, arrivesAt]);
}

/** Goes on at the same place of the same field; false when the new screen has none. */
function goOnIn(left: HTMLTextAreaElement): boolean {
  const name = left.getAttribute('aria-label');
  const fields = name === null ? [] : [...document.querySelectorAll('textarea')];
  const same = fields.find((each) => each.getAttribute('aria-label') === name);
  same?.focus();
  same?.setSelectionRange(left.selectionStart, left.selectionEnd);
  return same !== undefined;
}
