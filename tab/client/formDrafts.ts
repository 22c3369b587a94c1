import { createContext, useContext, useSyncExternalStore } from 'react';
import { kept } from '../host/kept';
import { windowPrefix } from './windowStorage';

/** What is typed into one form, field by field. */
export type Fields = Readonly<Record<string, string>>;

const draftKinds = [
  'composer',
  'pointText',
  'split',
  'item',
  'words',
  'drop',
  'decision',
  'purpose',
  'skip',
  'template',
  'answer',
  'hours',
  'rhythm',
  'purposes',
] as const;

export type DraftKind = (typeof draftKinds)[number];

/** Which form, in which 1-on-1. */
export interface DraftAddress {
  readonly seriesId: string;
  readonly kind: DraftKind;
  /** The point, promise or meeting that it is about. */
  readonly of?: string;
}

/** A form that somebody has begun to fill in. */
export interface FormDraft {
  readonly address: DraftAddress;
  readonly fields: Fields;
}

/** Keeps what is typed into forms until it is sent or given up: through a change of the screen, a reload and a crash. */
export interface DraftStore {
  subscribe(listener: () => void): () => void;
  /** The same object until it changes. */
  read(address: DraftAddress): Fields | undefined;
  /** Without fields it is done with. */
  write(address: DraftAddress, fields: Fields | undefined): void;
  /** All of this window; the same array until something changes. */
  list(): readonly FormDraft[];
  /** Says that what is typed on a point is shown, though the point is gone. Answers what ends it. */
  show(pointId: string): () => void;
  isShown(pointId: string): boolean;
}

interface Deps {
  readonly userId: string;
  readonly windowId: string;
}

export function createDraftStore(owner: Deps): DraftStore {
  const prefix = windowPrefix('draft', owner);
  const listeners = new Set<() => void>();
  const drafts = new Map<string, FormDraft>();
  for (const key of kept.keys(prefix)) {
    const draft = draftIn(key.slice(prefix.length), kept.read(key));
    if (draft) drafts.set(nameOf(draft.address), draft);
  }
  let list: readonly FormDraft[] = [...drafts.values()];
  const shown = new Set<string>();
  const tell = () => {
    list = [...drafts.values()];
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (address) => drafts.get(nameOf(address))?.fields,
    write(address, fields) {
      const name = nameOf(address);
      if (fields) {
        drafts.set(name, { address, fields });
        kept.write(prefix + name, JSON.stringify(fields));
      } else {
        drafts.delete(name);
        kept.remove(prefix + name);
      }
      tell();
    },
    list: () => list,
    show(pointId) {
      shown.add(pointId);
      tell();
      return () => {
        shown.delete(pointId);
        tell();
      };
    },
    isShown: (pointId) => shown.has(pointId),
  };
}

function nameOf({ seriesId, kind, of = '' }: DraftAddress): string {
  return [seriesId, kind, of].join('/');
}

function draftIn(name: string, text = ''): FormDraft | undefined {
  const [seriesId, word, of] = name.split('/');
  const kind = draftKinds.find((each) => each === word);
  const fields = fieldsIn(text);
  return seriesId && kind && fields ? { address: { seriesId, kind, ...(of && { of }) }, fields } : undefined;
}

function fieldsIn(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}

export const DraftStoreContext = createContext<DraftStore | undefined>(undefined);

export function useDraftStore(): DraftStore {
  const store = useContext(DraftStoreContext);
  if (!store) throw new Error('No draft store around this component');
  return store;
}

/** All forms of this window that somebody has begun to fill in. */
export function useDrafts(): readonly FormDraft[] {
  const { subscribe, list } = useDraftStore();
  return useSyncExternalStore(subscribe, list);
}

/** One form: what it says, `first` until something is changed. */
export function useDraft<Form extends Fields>(address: DraftAddress, first: Form) {
  const store = useDraftStore();
  const fields = useSyncExternalStore(store.subscribe, () => store.read(address));
  return {
    fields: { ...first, ...fields },
    /** Whether something was changed and is neither sent nor given up. */
    isBegun: fields !== undefined,
    change(part: Partial<Form>) {
      const next: Fields = { ...first, ...store.read(address), ...part };
      const isAsBefore = Object.entries(next).every(([name, text]) => first[name] === text);
      store.write(address, isAsBefore ? undefined : next);
    },
    /** It is given up. */
    clear: () => store.write(address, undefined),
    /**
     * What stands in the form now is sent. Answers what to do when that is saved: it clears the form, and says whether it did;
     * what was typed since stays.
     */
    sent() {
      const before = store.read(address);
      return () => {
        const isSame = store.read(address) === before;
        if (isSame) store.write(address, undefined);
        return isSame;
      };
    },
    /** Takes giving it up back. */
    restore: () => store.write(address, fields),
  };
}

/** Which of some forms on one point, promise or meeting somebody has begun to fill in. */
export function useBegun<Kind extends DraftKind>(
  seriesId: string,
  of: string,
  kinds: readonly Kind[],
): Kind | undefined {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () =>
    kinds.find((kind) => store.read({ seriesId, kind, of }) !== undefined),
  );
}
