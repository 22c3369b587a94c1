import { mergeText } from '@rapport/core/domain/mergeText';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/** Something that was typed here, up to a pause. */
interface Step {
  readonly before: string;
  readonly after: string;
}

/** What is typed within so many milliseconds is taken back in one. */
const ONE_STEP = 1_000;
const STEPS_KEPT = 100;

/**
 * Ctrl+Z in a field into which others write. A browser forgets what was typed as soon as a program changes the text, and would
 * take back what the others wrote with it. From then on this takes back what was typed here, and leaves theirs.
 */
export function useOwnUndo(text: string, change: (text: string) => void) {
  const steps = useRef<readonly Step[]>([]);
  const typedAt = useRef(0);
  const known = useRef(text);
  const isForeign = useRef(false);
  useLayoutEffect(() => {
    if (known.current === text) return;
    known.current = text;
    isForeign.current = true;
  }, [text]);
  return {
    /** Hears each change that is typed here. */
    typed(next: string): void {
      const last = steps.current.at(-1);
      const goesOn = last?.after === text && Date.now() - typedAt.current < ONE_STEP;
      const step = { before: goesOn ? last.before : text, after: next };
      steps.current = [...(goesOn ? steps.current.slice(0, -1) : steps.current), step].slice(-STEPS_KEPT);
      typedAt.current = Date.now();
      known.current = next;
    },
    /** Whether the key was for this. */
    pressed(event: KeyboardEvent): boolean {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !isForeign.current) return false;
      event.preventDefault();
      const last = steps.current.at(-1);
      if (!last) return true;
      steps.current = steps.current.slice(0, -1);
      const undone = mergeText({ base: last.after, mine: last.before, theirs: text });
      // Somebody has changed the same line since: what they wrote stands.
      if (undone === undefined) return true;
      known.current = undone;
      change(undone);
      return true;
    },
  };
}
