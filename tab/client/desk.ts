import { kept } from '../host/device';
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
  /** Sends nothing of some texts until it is clear what becomes of them; answers when none is under way. */
  hold(which: (address: Address) => boolean): Promise<Held<Address>>;
}

/** Unsaved texts that wait; still kept, through reloads and crashes. */
export interface Held<Address> {
  readonly unsaved: readonly { readonly address: Address; readonly draft: Draft }[];
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
  const autosaves = new Map<string, Autosave>();
  function open(address: Address): Autosave {
    const key = prefix + nameOf(address);
    const present = autosaves.get(key);
    if (present) return present;
    const autosave = createAutosave({ key, save: (draft, options) => save(address, draft, options) });
    autosaves.set(key, autosave);
    return autosave;
  }
  return {
    open,
    resume() {
      for (const key of kept.keys(prefix)) {
        const address = addressOf(key.slice(prefix.length));
        if (address) open(address).flush();
      }
    },
    flush() {
      for (const autosave of autosaves.values()) autosave.flush({ keepalive: true });
    },
    async hold(which) {
      const addresses = kept.keys(prefix).flatMap((key) => addressOf(key.slice(prefix.length)) ?? []);
      const held = addresses.filter(which).map((address) => ({ address, autosave: open(address) }));
      await Promise.all(held.map(({ autosave }) => autosave.hold()));
      const each = (act: 'release' | 'discard') => () => {
        for (const { autosave } of held) autosave[act]();
      };
      const unsaved = held.flatMap(({ address, autosave }) => {
        const { draft } = autosave.read();
        return draft ? [{ address, draft }] : [];
      });
      return { unsaved, release: each('release'), discard: each('discard') };
    },
  };
}
