import { randomUUID } from 'node:crypto';
import { seriesPartition } from '@rapport/core/domain/partitions';
import type { Change, DocumentStore, Partition, Stored, StoredFields } from '@rapport/core/ports';

/** A partition that no other test acts in. */
export function newPartition(): Partition {
  return seriesPartition(randomUUID(), randomUUID());
}

export function documentOf(id: string, fields: Partial<StoredFields> = {}): StoredFields {
  return { id, type: 'note', sortKey: '2025-03-04', schemaVersion: 1, body: { text: `Text of ${id}` }, ...fields };
}

export function creating(...documents: readonly StoredFields[]): readonly Change[] {
  return documents.map((document) => ({ kind: 'create', document }));
}

/** Creates the document and answers it as stored. */
export async function created(store: DocumentStore, partition: Partition, document: StoredFields): Promise<Stored> {
  const [written] = await store.commit(partition, creating(document));
  const stored = await store.get({ partition, id: document.id });
  if (stored === undefined || written?.etag !== stored.etag || written.id !== stored.id) {
    throw new Error('The store did not tell of the document it created');
  }
  return stored;
}

/** All ids in the order of the list, page by page. */
export async function listedIds(
  store: DocumentStore,
  partition: Partition,
  request: { readonly type?: string; readonly order?: 'ascending' | 'descending'; readonly limit?: number } = {},
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  let pages = 0;
  do {
    pages += 1;
    if (pages > 1000) throw new Error('The list does not end');
    const page = await store.list(partition, {
      type: 'note',
      order: 'ascending',
      limit: 100,
      ...request,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.documents.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return ids;
}
