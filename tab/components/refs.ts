import type { RefObject } from 'react';

/** A ref for Fluent's components, whose types accept only functions since React 19's own types changed. */
export function into<Element>(ref: RefObject<Element | null> | undefined): (element: Element | null) => void {
  return (element) => {
    if (ref) ref.current = element;
  };
}
