import type { DocumentStore } from '@rapport/core/ports';
import { created, creating, documentOf, listedIds, newPartition } from '../support/documents';

/** Listing by type, in order, page by page. */
export function describeLists(store: () => DocumentStore): void {
  it('lists by sort key and then by id, both ways', async () => {
    const partition = newPartition();
    const documents = [
      documentOf('c', { sortKey: '2025-01-01' }),
      documentOf('a', { sortKey: '2025-02-01' }),
      documentOf('d', { sortKey: '2025-01-01' }),
      documentOf('b', { sortKey: '2024-12-31' }),
    ];
    await store().commit(partition, creating(...documents));
    await expect(listedIds(store(), partition)).resolves.toEqual(['b', 'c', 'd', 'a']);
    await expect(listedIds(store(), partition, { order: 'descending' })).resolves.toEqual(['a', 'd', 'c', 'b']);
  });

  it('sorts any text by code point, a shorter text before a longer one', async () => {
    const partition = newPartition();
    const sortKeys = [
      '',
      '\u0000',
      '\n',
      ' ',
      '!',
      '"',
      '-',
      '0',
      'A',
      'Z',
      'a',
      'a ',
      'a!',
      'aa',
      'z',
      '~',
      'é',
      '語',
      '\uffee',
      '🎉',
    ];
    const shuffled = sortKeys.map((sortKey, index) => documentOf(`id${(index * 7) % sortKeys.length}`, { sortKey }));
    await store().commit(partition, creating(...shuffled));
    const { documents } = await store().list(partition, { type: 'note', order: 'ascending', limit: 100 });
    expect(documents.map(({ sortKey }) => sortKey)).toEqual(sortKeys);
  });

  it('answers the documents whole, with the etag a replace needs', async () => {
    const partition = newPartition();
    const stored = await created(store(), partition, documentOf('one'));
    const { documents, ...rest } = await store().list(partition, { type: 'note', order: 'ascending', limit: 1 });
    expect(documents).toEqual([stored]);
    expect(rest).toEqual({});
  });

  it('answers an empty page when there is nothing', async () => {
    const page = await store().list(newPartition(), { type: 'note', order: 'descending', limit: 10 });
    expect(page).toEqual({ documents: [] });
  });

  it.each(['note', 'not', 'note ', 'note!', 'Note', "note' OR 1=1", 'nöte'])(
    'lists the type "%s" and no other',
    async (type) => {
      const partition = newPartition();
      const types = ['note', 'not', 'note ', 'note!', 'notes', 'Note', "note' OR 1=1", 'nöte', ''];
      await store().commit(partition, creating(...types.map((each) => documentOf(`of ${each}`, { type: each }))));
      await expect(listedIds(store(), partition, { type })).resolves.toEqual([`of ${type}`]);
    },
  );

  describe.each(['ascending', 'descending'] as const)('%s', (order) => {
    it.each([1, 2, 3, 6, 7])(
      'neither skips nor doubles in pages of %i, also between equal sort keys',
      async (limit) => {
        const partition = newPartition();
        const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
        const documents = ids.map((id, index) => documentOf(id, { sortKey: index < 5 ? 'same' : 'tame' }));
        await store().commit(partition, creating(...documents));
        await expect(listedIds(store(), partition, { order, limit })).resolves.toEqual(
          order === 'ascending' ? ids : [...ids].reverse(),
        );
      },
    );

    it('goes on where it was while others create and delete', async () => {
      const partition = newPartition();
      await store().commit(partition, creating(...['b', 'd', 'f', 'h'].map((id) => documentOf(id, { sortKey: id }))));
      const first = await store().list(partition, { type: 'note', order, limit: 2 });
      const [before, after] = order === 'ascending' ? ['a', 'g'] : ['i', 'c'];
      const last = first.documents.at(-1);
      await store().commit(partition, [
        ...creating(documentOf(before, { sortKey: before }), documentOf(after, { sortKey: after })),
        // The very document that the page ended with.
        { kind: 'delete', id: last?.id ?? '', etag: last?.etag ?? '' },
      ]);
      const second = await store().list(partition, { type: 'note', order, limit: 10, after: first.next ?? '' });
      expect(second.documents.map(({ id }) => id)).toEqual(order === 'ascending' ? ['f', 'g', 'h'] : ['d', 'c', 'b']);
    });
  });

  it('says there is no more when the last page is full', async () => {
    const partition = newPartition();
    await store().commit(partition, creating(documentOf('a'), documentOf('b')));
    const page = await store().list(partition, { type: 'note', order: 'ascending', limit: 2 });
    expect(page.next).toBeUndefined();
  });

  it('moves a document whose sort key or type changed', async () => {
    const partition = newPartition();
    const [a, b] = await store().commit(
      partition,
      creating(documentOf('a', { sortKey: '1' }), documentOf('b', { sortKey: '2' })),
    );
    await store().commit(partition, [
      { kind: 'replace', document: documentOf('a', { sortKey: '3' }), etag: a?.etag ?? '' },
    ]);
    await expect(listedIds(store(), partition)).resolves.toEqual(['b', 'a']);
    await store().commit(partition, [
      { kind: 'replace', document: documentOf('b', { type: 'other' }), etag: b?.etag ?? '' },
    ]);
    await expect(listedIds(store(), partition)).resolves.toEqual(['a']);
  });

  it('lists 100 documents in one page', async () => {
    const partition = newPartition();
    const ids = Array.from({ length: 100 }, (_, index) => `id${String(index).padStart(3, '0')}`);
    await store().commit(partition, creating(...ids.map((id) => documentOf(id))));
    const page = await store().list(partition, { type: 'note', order: 'ascending', limit: 100 });
    expect(page.documents.map(({ id }) => id)).toEqual(ids);
    expect(page.next).toBeUndefined();
  });

  it('lists large documents in as many pages as it needs, each with one at least', async () => {
    const partition = newPartition();
    const ids = ['a', 'b', 'c', 'd'];
    for (const id of ids) await store().commit(partition, creating(documentOf(id, { body: 'x'.repeat(700_000) })));
    await expect(listedIds(store(), partition)).resolves.toEqual(ids);
    await expect(listedIds(store(), partition, { order: 'descending', limit: 3 })).resolves.toEqual(ids.toReversed());
  });

  it.each([0, -1, 101, 1.5, Number.NaN])('refuses a limit of %d', async (limit) => {
    const refused = store().list(newPartition(), { type: 'note', order: 'ascending', limit });
    await expect(refused).rejects.toThrow(RangeError);
  });

  it.each(['', 'nonsense', '🎉'])('refuses "%s" as a place to go on from', async (after) => {
    const refused = store().list(newPartition(), { type: 'note', order: 'ascending', limit: 1, after });
    await expect(refused).rejects.toThrow(RangeError);
  });

  it('refuses to go on in the list of another type', async () => {
    const partition = newPartition();
    await store().commit(partition, creating(documentOf('a'), documentOf('b')));
    const { next = '' } = await store().list(partition, { type: 'note', order: 'ascending', limit: 1 });
    const refused = store().list(partition, { type: 'other', order: 'ascending', limit: 1, after: next });
    await expect(refused).rejects.toThrow(RangeError);
  });
}
