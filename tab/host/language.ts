import type { Reader } from '@rapport/core/locales/dates';
import { type Say, sayIn } from '@rapport/core/locales/say';
import { useEffect, useMemo, useState } from 'react';
import { useHost } from './host';
import { useTimeZone } from './timeZone';

/** The sentences in the reader's language. */
export function useSay(): Say {
  return sayIn(useHost().locale);
}

const DATES_MOVE_EVERY = 30_000;

/** Who reads dates on the screen; "today" moves on by itself. */
export function useReader(): Reader {
  const { locale } = useHost();
  const timeZone = useTimeZone();
  const now = useNow(DATES_MOVE_EVERY);
  return useMemo(() => ({ now: new Date(now), timeZone, locale }), [now, timeZone, locale]);
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
