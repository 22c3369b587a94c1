import { randomUUID } from 'node:crypto';
import { personPartition, seriesPartition } from '@rapport/core/domain/partitions';
import { type DocumentStore, type Partition, StoreConflict } from '@rapport/core/ports';
import { created, documentOf, listedIds } from '../support/documents';

/** Pairs of partitions that must never see each other, made alike on purpose. */
const neighbours: readonly [string, (tenant: string, owner: string) => readonly [Partition, Partition]][] = [
  ['two series of one tenant', (t, o) => [seriesPartition(t, o), seriesPartition(t, randomUUID())]],
  ['two tenants with the same series id', (t, o) => [seriesPartition(t, o), seriesPartition(randomUUID(), o)]],
  ['a series and a person with the same id', (t, o) => [seriesPartition(t, o), personPartition(t, o)]],
  [
    'a person and the OKRs with the same id',
    (t, o) => [personPartition(t, o), { container: 'okrs', key: `${t}:${o}`, tenantId: t }],
  ],
  ['keys that begin alike', (t) => [seriesPartition(t, 'a'), seriesPartition(t, 'ab')]],
  ['keys that differ in case', (t) => [seriesPartition(t, 'a'), seriesPartition(t, 'A')]],
  ['tenant and owner the other way round', (t, o) => [seriesPartition(t, o), seriesPartition(o, t)]],
];

export function describeIsolation(store: () => DocumentStore): void {
  it.each(neighbours)('%s', async (_what, pair) => {
    const [mine, theirs] = pair(randomUUID(), randomUUID());
    const own = await created(store(), mine, documentOf('same', { body: 'mine' }));
    await created(store(), mine, documentOf('only mine'));
    await expect(store().get({ partition: theirs, id: 'same' })).resolves.toBeUndefined();
    await expect(listedIds(store(), theirs)).resolves.toEqual([]);

    const other = await created(store(), theirs, documentOf('same', { body: 'theirs' }));
    await expect(store().get({ partition: mine, id: 'same' })).resolves.toEqual(own);
    await expect(store().get({ partition: theirs, id: 'same' })).resolves.toEqual(other);
    await expect(listedIds(store(), mine)).resolves.toEqual(['only mine', 'same']);
    await expect(listedIds(store(), theirs)).resolves.toEqual(['same']);

    const foreign = { kind: 'delete', id: 'same', etag: own.etag } as const;
    await expect(store().commit(theirs, [foreign])).rejects.toThrow(StoreConflict);
    await store().commit(theirs, [{ ...foreign, etag: other.etag }]);
    await expect(store().get({ partition: mine, id: 'same' })).resolves.toEqual(own);
  });

  it('never goes on from one partition into another', async () => {
    const [mine, theirs] = [seriesPartition(randomUUID(), 'a'), seriesPartition(randomUUID(), 'a')];
    for (const id of ['1', '2', '3']) await created(store(), mine, documentOf(id));
    await created(store(), theirs, documentOf('4'));
    const { next = '' } = await store().list(mine, { type: 'note', order: 'ascending', limit: 1 });
    const page = await store().list(theirs, { type: 'note', order: 'ascending', limit: 10, after: next });
    expect(page.documents.map(({ id }) => id)).toEqual(['4']);
  });
}
