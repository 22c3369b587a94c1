import type { Partition, Stored } from '../ports';
import type { Deps } from './deps';
import { type DocumentKind, loaded, UnreadableDocument } from './documents';
import { DOCUMENTS_PER_PAGE, listPage } from './pair';

/** What can be read of several documents. One that can't be must not keep anybody from the others. */
export interface Readable<T> {
  readonly values: readonly T[];
  /** The ids of those that can't be read now. They are told of, so that nobody takes them for lost. */
  readonly unreadable: readonly string[];
}

/** Reads these documents, and reports those that can't be read. */
export function readable<T>(deps: Deps, kind: DocumentKind<T>, documents: readonly Stored[]): Readable<T> {
  const [values, unreadable]: [T[], string[]] = [[], []];
  for (const each of documents) {
    const value = valueIfReadable(deps, kind, each);
    if (value === undefined) unreadable.push(each.id);
    else values.push(value);
  }
  return { values, unreadable };
}

/** A page of a list as it was asked for, of what can be read. */
interface ReadablePage<T> extends Readable<T> {
  readonly next?: string;
}

/**
 * One page of so many documents, read in the pieces in which the store has them: each is parsed before the next is asked
 * for, so that nobody else waits for all of them.
 * @throws DomainError `invalidInput` for an `after` that no page gave
 */
export async function readPage<T>(
  deps: Deps,
  partition: Partition,
  {
    kind,
    limit,
    after,
  }: { readonly kind: DocumentKind<T>; readonly limit: number; readonly after?: string | undefined },
): Promise<ReadablePage<T>> {
  const pages: Readable<T>[] = [];
  let [documents, next] = [0, after];
  do {
    const page = await listPage(deps.store, partition, {
      type: kind.type,
      order: 'descending',
      limit: limit - documents,
      after: next,
    });
    if (pages.length > 0) await deps.turns.next();
    pages.push(readable(deps, kind, page.documents));
    documents += page.documents.length;
    next = page.next;
  } while (next !== undefined && documents < limit);
  return { ...together(pages), ...(next !== undefined && { next }) };
}

/** All documents of a kind in a partition, newest first by their sort key. */
export async function readAll<T>(deps: Deps, partition: Partition, kind: DocumentKind<T>): Promise<Readable<T>> {
  const all: Readable<T>[] = [];
  let after: string | undefined;
  do {
    const page: ReadablePage<T> = await readPage(deps, partition, { kind, limit: DOCUMENTS_PER_PAGE, after });
    all.push(page);
    after = page.next;
    if (after !== undefined) await deps.turns.next();
  } while (after !== undefined);
  return together(all);
}

export function together<T>(lists: readonly Readable<T>[]): Readable<T> {
  return {
    values: lists.flatMap(({ values }) => values),
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
  };
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

export const nothingToRead = { values: [], unreadable: [] } as const;

/** The entry of a view that tells how many can't be read, when there are any. */
export function untold(...unreadable: readonly (readonly string[])[]): { readonly unreadable?: number } {
  const ids = new Set(unreadable.flat());
  return ids.size > 0 ? { unreadable: ids.size } : {};
}

export function isThere(document: Stored | undefined): document is Stored {
  return document !== undefined;
}
