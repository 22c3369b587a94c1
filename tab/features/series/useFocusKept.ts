import type { SeriesView } from '@rapport/core/contract/views';
import { type RefObject, useEffect, useRef } from 'react';

/** At once, and when a dialog that had the focus has faded out; milliseconds. */
const LOOKED_AFTER = [50, 700];

/** For the heading of a 1-on-1: gets the focus when the button that had it has gone with a change of the dates. */
export function useFocusKept({ status, owed, meeting }: SeriesView): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<EventTarget>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  const dates = [status.state, owed?.since, meeting.startsAt, meeting.moves.length].join(' ');
  const before = useRef(dates);
  useEffect(() => {
    if (before.current === dates) return;
    before.current = dates;
    const look = () => {
      const isLost = last.current instanceof Node && !last.current.isConnected;
      if (isLost && document.activeElement === document.body) heading.current?.focus();
    };
    const timers = LOOKED_AFTER.map((after) => setTimeout(look, after));
    return () => timers.forEach(clearTimeout);
  }, [dates]);
  return heading;
}
