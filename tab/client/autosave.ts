import { kept } from '../host/device';
import { ApiProblem, isPassing } from './problems';

/** A text with the number of its edit, as the API gives it. */
export interface VersionedText {
  readonly text: string;
  readonly version: number;
}

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

/** What was typed and is not saved, and on which version it was based. */
interface Draft {
  readonly text: string;
  readonly basedOn: number;
}

interface Writing {
  readonly draft: Draft | undefined;
  readonly state: SaveState;
}

/** Saves one text by itself, as long as it takes; what is not saved survives a reload or a crash. */
export interface Autosave {
  subscribe(listener: () => void): () => void;
  read(): Writing;
  /** `basedOn` counts only for the first change since the last save. */
  change(text: string, basedOn: number): void;
  /** Sends what is unsaved now. */
  flush(options?: { readonly keepalive?: boolean }): void;
  /** Ends a conflict with the text that shall stand. */
  resolve(text: string, current: VersionedText): void;
  /** Gives up what was typed. */
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
  let sending = false;
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
    if (!draft || sending || writing.state.kind === 'conflict') return;
    sending = true;
    show({ state: { kind: 'saving' } });
    save(draft, { keepalive }).then(
      (saved) => succeeded(draft, saved),
      (error: unknown) => failed(error),
    );
  }
  function succeeded(sent: Draft, saved: VersionedText): void {
    sending = false;
    failures = 0;
    const { draft } = writing;
    if (draft && draft.text !== sent.text) {
      show({ draft: { ...draft, basedOn: saved.version }, state: { kind: 'waiting' } });
      later(PAUSE);
    } else {
      show({ draft: undefined, state: { kind: 'saved' } });
    }
  }
  function failed(error: unknown): void {
    sending = false;
    if (!writing.draft) {
      show({ state: { kind: 'idle' } });
      return;
    }
    const outcome = outcomeOf(error, writing.draft);
    if (outcome) {
      show(outcome);
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
    change(text, basedOn) {
      const draft = { text, basedOn: writing.draft?.basedOn ?? basedOn };
      const { state } = writing;
      const keepsState = state.kind === 'conflict' || state.kind === 'retrying' || state.kind === 'saving';
      show({ draft, state: keepsState ? state : { kind: 'waiting' } });
      if (!keepsState) later(PAUSE);
    },
    flush: ({ keepalive = false } = {}) => send(keepalive),
    resolve(text, current) {
      const keepsTheirs = text === current.text;
      const draft = keepsTheirs ? undefined : { text, basedOn: current.version };
      show({ draft, state: { kind: keepsTheirs ? 'saved' : 'waiting' } });
      send(false);
    },
    discard() {
      clearTimeout(timer);
      show({ draft: undefined, state: { kind: 'idle' } });
    },
  };
}

/** What a failed save leads to; undefined when it is worth trying again. */
function outcomeOf(error: unknown, draft: Draft): Partial<Writing> | undefined {
  const current = error instanceof ApiProblem ? error.problem.current : undefined;
  if (current?.text === draft.text) return { draft: undefined, state: { kind: 'saved' } };
  if (current) return { state: { kind: 'conflict', current } };
  return isPassing(error) ? undefined : { state: { kind: 'refused', error } };
}

function keptDraft(key: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(kept.read(key) ?? 'null');
    return isDraft(draft) ? { text: draft.text, basedOn: draft.basedOn } : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'basedOn' in value &&
    typeof value.basedOn === 'number'
  );
}
