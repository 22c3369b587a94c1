import { kept } from '../host/kept';
import { type Autosave, createAutosave } from './autosave';
import type { Draft, VersionedText } from './drafts';

/** All texts of one kind being written in this tab, on screen or not. */
export interface Desk<Address> {
  /** The same autosave for the same text, so that leaving a screen interrupts nothing. */
  open(address: Address): Autosave;
  /** Saves what an earlier visit left unsaved. */
  resume(): void;
  /** Sends everything unsaved while the page goes away. */
  flush(): void;
  /** Sends now what waits to be tried again: the API answers again. */
  retryNow(): void;
  /** What is unsaved, on screen or not; the same array until that changes. */
  unsaved(): readonly Unsaved<Address>[];
  subscribe(listener: () => void): () => void;
  /** Says that somebody has the text open and may type at any moment. Answers what ends it. */
  begin(address: Address): () => void;
  /** Whether somebody has it open, or something of it is unsaved. */
  isWritten(address: Address): boolean;
  /** Sends nothing of some texts until it is clear what becomes of them; answers when none is under way. */
  hold(which: (address: Address) => boolean): Promise<Held<Address>>;
}

/** A text that is typed and not saved. */
export interface Unsaved<Address> {
  readonly address: Address;
  readonly draft: Draft;
  /** Trying again will not save it: a person decides. */
  readonly isStuck: boolean;
}

/** Unsaved texts that wait; still kept, through reloads and crashes. */
export interface Held<Address> {
  readonly unsaved: readonly Unsaved<Address>[];
  /** Goes on saving them. */
  release(): void;
  /** Gives them up. */
  discard(): void;
}

interface Kind<Address> {
  /** Keeps the unsaved texts of this kind and person apart from all others. */
  readonly prefix: string;
  nameOf(address: Address): string;
  /** The address of such a name; undefined for what is none. */
  addressOf(name: string): Address | undefined;
  save(address: Address, draft: Draft, options: { readonly keepalive: boolean }): Promise<VersionedText>;
}

export function createDesk<Address>({ prefix, nameOf, addressOf, save }: Kind<Address>): Desk<Address> {
  const desk = new Map<string, { readonly address: Address; readonly autosave: Autosave }>();
  const listeners = new Set<() => void>();
  const begun = new Map<string, number>();
  let unsaved: readonly Unsaved<Address>[] = [];
  function look(): void {
    const now = [...desk.values()].flatMap(({ address, autosave }) => {
      const { draft, state } = autosave.read();
      return draft ? [{ address, draft, isStuck: state.kind === 'conflict' || state.kind === 'refused' }] : [];
    });
    const isSame = (each: Unsaved<Address>, before: Unsaved<Address> | undefined) =>
      each.draft === before?.draft && each.isStuck === before.isStuck;
    if (now.length === unsaved.length && now.every((each, place) => isSame(each, unsaved[place]))) return;
    unsaved = now;
    for (const listener of listeners) listener();
  }
  function open(address: Address): Autosave {
    const key = prefix + nameOf(address);
    const present = desk.get(key);
    if (present) return present.autosave;
    const autosave = createAutosave({ key, save: (draft, options) => save(address, draft, options) });
    desk.set(key, { address, autosave });
    autosave.subscribe(look);
    return autosave;
  }
  for (const key of kept.keys(prefix)) {
    const address = addressOf(key.slice(prefix.length));
    if (address) open(address);
  }
  look();
  const autosaves = () => [...desk.values()].map(({ autosave }) => autosave);
  return {
    open,
    unsaved: () => unsaved,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin(address) {
      const name = nameOf(address);
      begun.set(name, (begun.get(name) ?? 0) + 1);
      return () => begun.set(name, (begun.get(name) ?? 1) - 1);
    },
    isWritten(address) {
      const name = nameOf(address);
      return (begun.get(name) ?? 0) > 0 || desk.get(prefix + name)?.autosave.read().draft !== undefined;
    },
    resume() {
      for (const autosave of autosaves()) autosave.flush();
    },
    flush() {
      for (const autosave of autosaves()) autosave.flush({ keepalive: true });
    },
    retryNow() {
      for (const autosave of autosaves()) autosave.retryNow();
    },
    async hold(which) {
      const held = [...desk.values()].filter(({ address }) => which(address));
      await Promise.all(held.map(({ autosave }) => autosave.hold()));
      const each = (act: 'release' | 'discard') => () => {
        for (const { autosave } of held) autosave[act]();
      };
      return {
        unsaved: unsaved.filter(({ address }) => which(address)),
        release: each('release'),
        discard: each('discard'),
      };
    },
  };
}
