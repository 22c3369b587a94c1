import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether somebody is at work in this part: from the focus in it until one elsewhere on the screen. Who only looks at another
 * window finds all as it was.
 */
export function useIsInUse(part: RefObject<HTMLElement | null>): boolean {
  const [inUse, setInUse] = useState(false);
  useEffect(() => {
    const element = part.current;
    if (!element) return;
    const onIn = () => setInUse(true);
    const onOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node) setInUse(element.contains(relatedTarget));
    };
    element.addEventListener('focusin', onIn);
    element.addEventListener('focusout', onOut);
    return () => {
      element.removeEventListener('focusin', onIn);
      element.removeEventListener('focusout', onOut);
    };
  }, [part]);
  return inUse;
}
