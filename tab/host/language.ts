import type { Reader } from '@rapport/core/locales/dates';
import { type Say, sayIn } from '@rapport/core/locales/say';
import { useEffect, useMemo, useState } from 'react';
import { useHost } from './host';

/** The sentences in the reader's language. */
export function useSay(): Say {
  return sayIn(useHost().locale);
}

/** The time zone of this computer, IANA name. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The calendar day that it is somewhere, YYYY-MM-DD. */
export function dayIn(timeZone: string, at: Date): string {
  // Canadian English writes dates as ISO does.
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

const DATES_MOVE_EVERY = 30_000;

/** Who reads dates on the screen; "today" moves on by itself. */
export function useReader(): Reader {
  const { locale } = useHost();
  const now = useNow(DATES_MOVE_EVERY);
  return useMemo(() => ({ now: new Date(now), timeZone: ownTimeZone(), locale }), [now, locale]);
}

/** The present, renewed so often (milliseconds). */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
