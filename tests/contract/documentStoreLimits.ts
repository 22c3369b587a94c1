import {
  type Change,
  type DocumentStore,
  MAX_DOCUMENT_BYTES,
  MAX_OPERATIONS_PER_COMMIT,
  type Partition,
  type StoredFields,
} from '@rapport/core/ports';
import { documentBytes } from '../../api/adapters/storeLimits';
import { created, creating, documentOf, listedIds, newPartition } from '../support/documents';

/** The limits of Cosmos DB, which both stores hold to before anything is written. */
export function describeLimits(store: () => DocumentStore): void {
  async function expectRefused(partition: Partition, changes: readonly Change[], limit: string): Promise<void> {
    await expect(store().commit(partition, changes)).rejects.toMatchObject({ name: 'StoreLimitExceeded', limit });
    await expect(listedIds(store(), partition)).resolves.toEqual([]);
  }

  it('takes 100 changes in one commit', async () => {
    const partition = newPartition();
    const answer = await store().commit(partition, creating(...manyDocuments(MAX_OPERATIONS_PER_COMMIT)));
    expect(answer).toHaveLength(100);
    await expect(listedIds(store(), partition)).resolves.toHaveLength(100);
  });

  it('refuses 101 changes and writes none', async () => {
    await expectRefused(newPartition(), creating(...manyDocuments(MAX_OPERATIONS_PER_COMMIT + 1)), 'operations');
  });

  it.each([
    ['one byte', 'x'],
    ['two bytes', 'é'],
    ['four bytes', '🎉'],
  ])('takes a document of 2 MB in characters of %s, and not a byte more', async (_what, character) => {
    const partition = newPartition();
    const largest = filledTo(partition, MAX_DOCUMENT_BYTES, character);
    const stored = await created(store(), partition, largest);
    await expect(store().get({ partition, id: 'filled' })).resolves.toEqual(stored);
    expect(stored.body).toBe(largest.body);
    const empty = newPartition();
    const tooLarge = filledTo(empty, MAX_DOCUMENT_BYTES + 1, character);
    await expectRefused(empty, creating(documentOf('before'), tooLarge), 'documentBytes');
  });

  it('takes 2 MB in all the documents of a commit together, and not a byte more', async () => {
    const partition = newPartition();
    const small = documentOf('small');
    const rest = MAX_DOCUMENT_BYTES - documentBytes(partition, small);
    await expectRefused(partition, creating(small, filledTo(partition, rest + 1, 'x')), 'commitBytes');
    await store().commit(partition, creating(small, filledTo(partition, rest, 'x')));
    await expect(listedIds(store(), partition)).resolves.toEqual(['filled', 'small']);
  });

  it('refuses a document that grows over 2 MB, and keeps the smaller one', async () => {
    const partition = newPartition();
    const stored = await created(store(), partition, documentOf('filled'));
    const document = filledTo(partition, MAX_DOCUMENT_BYTES + 1, 'x');
    const refused = store().commit(partition, [{ kind: 'replace', document, etag: stored.etag }]);
    await expect(refused).rejects.toMatchObject({ limit: 'documentBytes' });
    await expect(store().get({ partition, id: 'filled' })).resolves.toEqual(stored);
  });

  it.each([1, 255])('takes an id of %i characters', async (length) => {
    const partition = newPartition();
    await created(store(), partition, documentOf('i'.repeat(length)));
    await expect(listedIds(store(), partition)).resolves.toEqual(['i'.repeat(length)]);
  });

  it.each(['', 'i'.repeat(256)])('refuses an empty id and one of 256 characters', async (id) => {
    const partition = newPartition();
    await expectRefused(partition, creating(documentOf('before'), documentOf(id)), 'idLength');
    await expectRefused(
      partition,
      [...creating(documentOf('before')), { kind: 'delete', id, etag: 'any' }],
      'idLength',
    );
  });

  it('refuses two changes of one document in one commit', async () => {
    const partition = newPartition();
    await expectRefused(
      partition,
      creating(documentOf('one'), documentOf('two'), documentOf('one')),
      'sameDocumentTwice',
    );
    const createAndDelete: readonly Change[] = [
      ...creating(documentOf('one')),
      { kind: 'delete', id: 'one', etag: 'any' },
    ];
    await expectRefused(partition, createAndDelete, 'sameDocumentTwice');
  });
}

function manyDocuments(count: number): readonly StoredFields[] {
  return Array.from({ length: count }, (_, index) => documentOf(`document ${index}`));
}

/** A document of exactly so many bytes, filled with the character; a few plain ones make up the rest. */
function filledTo(partition: Partition, bytes: number, character: string): StoredFields {
  const left = bytes - documentBytes(partition, documentOf('filled', { body: '' }));
  const size = Buffer.byteLength(character);
  const body = character.repeat(Math.floor(left / size)) + '.'.repeat(left % size);
  return documentOf('filled', { body });
}
