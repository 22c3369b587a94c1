import { useEffect, useEffectEvent, useState } from 'react';

/** So long after the pointer has left, nothing is in the way of closing a gap. */
const GOES_AFTER = 4_000;

/**
 * For what is over and still stands in its place, so that nothing slips under the pointer: once it `lingers`, `end` is called
 * when the pointer has been elsewhere for a while. Answers what the part of the screen has to hear.
 */
export function useLingering(lingers: boolean, end: () => void) {
  const [isPointed, setIsPointed] = useState(false);
  const ended = useEffectEvent(end);
  useEffect(() => {
    if (!lingers || isPointed) return;
    const timer = setTimeout(() => ended(), GOES_AFTER);
    return () => clearTimeout(timer);
  }, [lingers, isPointed]);
  return { onPointerEnter: () => setIsPointed(true), onPointerLeave: () => setIsPointed(false) };
}
