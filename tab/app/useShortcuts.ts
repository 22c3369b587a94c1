import { useEffect, useEffectEvent } from 'react';

/** What each of the keys below does, pressed with Ctrl, or with Cmd on a Mac. */
export type Shortcuts = Readonly<Record<'k' | '/', () => void>>;

/** Answers shortcuts from anywhere in the tab. Single letters are none: they would get in the way of who dictates or types. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key !== 'k' && key !== '/') return;
    event.preventDefault();
    shortcuts[key]();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
