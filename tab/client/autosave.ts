import type { mergeText } from '@rapport/core/domain/mergeText';
import { kept } from '../host/kept';
import { bothIn, type Draft, draftOn, keptDraft, type VersionedText } from './drafts';
import { currentIn, isPassing } from './problems';

/** What becomes of a text that is being written. */
export type SaveState =
  | { readonly kind: 'idle' }
  /** Typed, and about to be sent. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** `at`: when it is tried again, milliseconds. */
  | { readonly kind: 'retrying'; readonly at: number }
  /** Somebody else was there first; the person chooses. */
  | { readonly kind: 'conflict'; readonly current: VersionedText }
  /** It will not work by trying again. */
  | { readonly kind: 'refused'; readonly error: unknown };

interface Writing {
  readonly draft: Draft | undefined;
  readonly state: SaveState;
}

/**
 * Saves one text by itself, as long as it takes; what is not saved survives a reload or a crash. What somebody else wrote
 * meanwhile is put together with it; only where both changed the same line, the person chooses.
 */
export interface Autosave {
  subscribe(listener: () => void): () => void;
  read(): Writing;
  /** `from`, what the API has, counts only for the first change since the last save. */
  change(text: string, from: VersionedText): void;
  /** Sends what is unsaved now. */
  flush(options?: { readonly keepalive?: boolean }): void;
  /** Sends now what waits to be tried again. */
  retryNow(): void;
  /** Ends a conflict with the text that shall stand. */
  resolve(text: string, current: VersionedText): void;
  /** Sends nothing from now on; done when what is under way has arrived or failed. */
  hold(): Promise<void>;
  /** Goes on sending. */
  release(): void;
  /** Gives up what was typed, and goes on with what comes next. */
  discard(): void;
}

interface Options {
  /** Where the unsaved text is kept. */
  readonly key: string;
  save(draft: Draft, options: { readonly keepalive: boolean }): Promise<VersionedText>;
}

const PAUSE = 800;
const RETRY_AFTER = [5_000, 10_000, 20_000, 30_000] as const;

export function createAutosave({ key, save }: Options): Autosave {
  const listeners = new Set<() => void>();
  let writing: Writing = { draft: keptDraft(key), state: { kind: 'idle' } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;
  let isHeld = false;
  let failures = 0;

  function show(next: Partial<Writing>): void {
    writing = { ...writing, ...next };
    if (writing.draft) kept.write(key, JSON.stringify(writing.draft));
    else kept.remove(key);
    for (const listener of listeners) listener();
  }
  function later(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => send(false), delay);
  }
  function send(keepalive: boolean): void {
    clearTimeout(timer);
    const { draft } = writing;
    if (!draft || underWay || isHeld || writing.state.kind === 'conflict') return;
    show({ state: { kind: 'saving' } });
    underWay = save(draft, { keepalive }).then((saved) => succeeded(draft, saved), failed);
  }
  function succeeded(sent: Draft, saved: VersionedText): void {
    underWay = undefined;
    failures = 0;
    const { draft } = writing;
    if (draft && draft.text !== sent.text) {
      show({ draft: { ...draft, basedOn: saved.version, base: saved.text }, state: { kind: 'waiting' } });
      later(PAUSE);
    } else {
      show({ draft: undefined, state: { kind: 'saved' } });
    }
  }
  async function failed(error: unknown): Promise<void> {
    const merge = await mergeFor(error);
    underWay = undefined;
    if (!writing.draft) {
      show({ state: { kind: 'idle' } });
      return;
    }
    const outcome = outcomeOf(error, writing.draft, merge);
    if (outcome) {
      show(outcome);
      if (outcome.state?.kind === 'waiting') send(false);
      return;
    }
    const delay = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length - 1)] ?? RETRY_AFTER[0];
    failures += 1;
    show({ state: { kind: 'retrying', at: Date.now() + delay } });
    later(delay);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => writing,
    change(text, from) {
      const draft = { ...(writing.draft ?? { basedOn: from.version, base: from.text }), text };
      const { state } = writing;
      const keepsState = state.kind === 'conflict' || state.kind === 'retrying' || state.kind === 'saving';
      show({ draft, state: keepsState ? state : { kind: 'waiting' } });
      if (!keepsState) later(PAUSE);
    },
    flush: ({ keepalive = false } = {}) => send(keepalive),
    retryNow() {
      if (writing.state.kind === 'retrying') send(false);
    },
    resolve(text, current) {
      const keepsTheirs = text === current.text;
      const draft = keepsTheirs ? undefined : draftOn(current, text);
      show({ draft, state: { kind: keepsTheirs ? 'saved' : 'waiting' } });
      send(false);
    },
    async hold() {
      isHeld = true;
      clearTimeout(timer);
      await underWay;
    },
    release() {
      isHeld = false;
      send(false);
    },
    discard() {
      isHeld = false;
      clearTimeout(timer);
      show({ draft: undefined, state: { kind: 'idle' } });
    },
  };
}

/** What a failed save leads to; undefined when it is worth trying again. */
function outcomeOf(error: unknown, draft: Draft, merge: typeof mergeText): Partial<Writing> | undefined {
  const current = currentIn(error);
  if (!current) return isPassing(error) ? undefined : { state: { kind: 'refused', error } };
  const both = bothIn(draft, current, merge);
  if (both === undefined) return { state: { kind: 'conflict', current } };
  if (both === current.text) return { draft: undefined, state: { kind: 'saved' } };
  return { draft: draftOn(current, both), state: { kind: 'waiting' } };
}

/** Loaded when it is needed: most visits never write at the same time. Without it the person chooses. */
async function mergeFor(error: unknown): Promise<typeof mergeText> {
  const none = () => undefined;
  if (!currentIn(error)) return none;
  return import('@rapport/core/domain/mergeText').then(
    (module) => module.mergeText,
    () => none,
  );
}
