import type { DocumentStore } from '@rapport/core/ports';
import { created, creating, documentOf, newPartition } from '../support/documents';

const LINE_SEPARATORS = '\u2028 and \u2029';

/** Point reads, and that documents come back as they went in. */
export function describeReads(store: () => DocumentStore): void {
  it('answers a document with its etag', async () => {
    const partition = newPartition();
    const stored = await created(store(), partition, documentOf('one'));
    expect(stored).toEqual({ ...documentOf('one'), etag: expect.stringMatching(/./) });
    await expect(store().get({ partition, id: 'one' })).resolves.toEqual(stored);
  });

  it('answers undefined for a document that is not there', async () => {
    await expect(store().get({ partition: newPartition(), id: 'one' })).resolves.toBeUndefined();
  });

  it.each(['', 'x'.repeat(256)])('answers undefined for an id that no document can have', async (id) => {
    await expect(store().get({ partition: newPartition(), id })).resolves.toBeUndefined();
  });

  it('answers many documents in the order of the keys, with gaps for missing ones', async () => {
    const partition = newPartition();
    await store().commit(partition, creating(documentOf('a'), documentOf('b')));
    const found = await store().getMany(['b', 'missing', 'a', 'b'].map((id) => ({ partition, id })));
    expect(found.map((document) => document?.id)).toEqual(['b', undefined, 'a', 'b']);
    await expect(store().getMany([])).resolves.toEqual([]);
  });

  it('answers many documents from several partitions', async () => {
    const partitions = [newPartition(), newPartition()];
    for (const partition of partitions) await created(store(), partition, documentOf('a', { body: partition.key }));
    const found = await store().getMany(partitions.map((partition) => ({ partition, id: 'a' })));
    expect(found.map((document) => document?.body)).toEqual(partitions.map(({ key }) => key));
  });

  it.each([
    ['a quote', '"'],
    ['an apostrophe', "it's"],
    ['slashes', '../a/b\\c'],
    ['what addresses cut off', 'a?b#c'],
    ['percent signs', '%2F%'],
    ['spaces', ' a b '],
    ['dots alone', '..'],
    ['the mark of an encoded id', '~YQA'],
    ['emoji', '👩🏽‍💻🎉'],
    ['right-to-left text', 'שלום مرحبا'],
    ['line separators', LINE_SEPARATORS],
    ['a NUL', 'a\u0000b'],
    ['half an emoji', '\ud83d'],
    ['255 characters of three bytes', '語'.repeat(255)],
  ])('takes an id of %s', async (_what, id) => {
    const partition = newPartition();
    const stored = await created(store(), partition, documentOf(id));
    expect(stored.id).toBe(id);
    await expect(store().get({ partition, id })).resolves.toEqual(stored);
    const page = await store().list(partition, { type: 'note', order: 'ascending', limit: 1 });
    expect(page.documents).toEqual([stored]);
    await store().commit(partition, [{ kind: 'delete', id, etag: stored.etag }]);
    await expect(store().get({ partition, id })).resolves.toBeUndefined();
  });

  it('tells ids apart that look alike', async () => {
    const partition = newPartition();
    // Upper and lower case; composed and decomposed; with and without a space at the end; as text and encoded.
    const ids = ['a', 'A', '\u00e9', 'e\u0301', 'b', 'b ', '/', '~LwA', '%2F'];
    await store().commit(partition, creating(...ids.map((id) => documentOf(id))));
    const found = await store().getMany(ids.map((id) => ({ partition, id })));
    expect(found.map((document) => document?.id)).toEqual(ids);
  });

  it.each([
    ['null', null],
    ['an empty object', {}],
    ['an empty list', []],
    ['an empty text', ''],
    ['false', false],
    ['nested lists and objects', { a: [{ b: [[], {}, null, [1]] }], '': { '': 0 } }],
    ['numbers at the edges', [0, -1, 0.1, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE]],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['10,000 emoji', '🎉'.repeat(10_000)],
    ['quotes and backslashes', '"\\"\'`\\n'],
    ['right-to-left text', '\u202eשלום مرحبا\u202c'],
    ['line separators', LINE_SEPARATORS],
    ['control characters', '\u0000\u0001\u001f\u007f\r\n\t'],
    ['what looks like SQL', "'; DROP TABLE documents; --"],
    ['names of the store itself', { id: 'x', partition: 'y', _etag: 'z', body: { body: 1 }, record: '{}' }],
  ])('gives back a body of %s exactly', async (_what, body) => {
    const partition = newPartition();
    const stored = await created(store(), partition, documentOf('one', { body }));
    expect(stored.body).toStrictEqual(body);
    expect((await store().get({ partition, id: 'one' }))?.body).toStrictEqual(body);
  });

  it('refuses a body that is no JSON', async () => {
    const partition = newPartition();
    await expect(store().commit(partition, creating(documentOf('one', { body: undefined })))).rejects.toThrow(
      TypeError,
    );
  });

  it('gives out copies: changing one changes nothing in the store', async () => {
    const partition = newPartition();
    const body = { items: ['first'] };
    await created(store(), partition, documentOf('one', { body }));
    body.items.push('changed after the commit');
    const given: unknown = (await store().get({ partition, id: 'one' }))?.body;
    expect(given).toEqual({ items: ['first'] });
    Object.assign(given ?? {}, { items: 'changed by the reader' });
    expect((await store().get({ partition, id: 'one' }))?.body).toEqual({ items: ['first'] });
  });
}
