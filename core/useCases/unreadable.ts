import type { Stored } from '../ports';
import type { Deps } from './deps';
import { type DocumentKind, loaded, UnreadableDocument } from './documents';

/** What can be read of several documents. One that can't be must not keep anybody from the others. */
export interface Readable<T> {
  readonly values: readonly T[];
  /** How many can't be read now. They are told of, so that nobody takes them for lost. */
  readonly unreadable: number;
}

/** Reads these documents, and reports those that can't be read. */
export function readable<T>(deps: Deps, kind: DocumentKind<T>, documents: readonly Stored[]): Readable<T> {
  const values: T[] = [];
  for (const each of documents) {
    const value = valueIfReadable(deps, kind, each);
    if (value !== undefined) values.push(value);
  }
  return { values, unreadable: documents.length - values.length };
}

/** The value of a document; undefined, and reported, when it can't be read. */
export function valueIfReadable<T>(deps: Deps, kind: DocumentKind<T>, document: Stored): T | undefined {
  try {
    return loaded(kind, document).value;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    deps.report({ reference: troubleReference(deps, kind.type, document.id), error });
    return undefined;
  }
}

/** What finds the trouble with this document in the log: the same each time, since a page may ask for it every second. */
export function troubleReference({ ids }: Deps, type: string, id: string): string {
  return ids.derived('trouble', type, id).slice(0, 8);
}

/** The entry of a view that tells of those that can't be read, when there are any. */
export function untold(count: number): { readonly unreadable?: number } {
  return count > 0 ? { unreadable: count } : {};
}

export function isThere(document: Stored | undefined): document is Stored {
  return document !== undefined;
}
