import { useEffect, useState, useSyncExternalStore } from 'react';

/** From here on the list and the chosen 1-on-1 stand side by side. */
const WIDE = '(min-width: 900px)';

/** Whether there is room for two panes. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(WIDE).matches,
  );
}

/** Whether the computer believes that it has a network. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}

/** False at first, true after the delay (milliseconds): for what should not flash. */
export function useAfter(delay: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return over;
}

/** What a person typed and nobody has saved yet, kept on this computer. A browser that forbids storage keeps it until the tab closes. */
export const kept = {
  read(key: string): string | undefined {
    return inMemory.get(key) ?? trying(() => localStorage.getItem(key)) ?? undefined;
  },
  write(key: string, text: string): void {
    const stored = trying(() => {
      localStorage.setItem(key, text);
      return true;
    });
    if (stored) inMemory.delete(key);
    else inMemory.set(key, text);
  },
  remove(key: string): void {
    inMemory.delete(key);
    trying(() => localStorage.removeItem(key));
  },
  keys(prefix: string): readonly string[] {
    const stored = trying(() => Object.keys(localStorage)) ?? [];
    return [...new Set([...stored, ...inMemory.keys()])].filter((key) => key.startsWith(prefix));
  },
};

const inMemory = new Map<string, string>();

// Third-party storage may be blocked in Teams' frame; touching it then throws.
function trying<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
