import { personPartition } from '@rapport/core/domain/partitions';
import { type DocumentStore, StoreUnavailable } from '@rapport/core/ports';
import { openSqliteStore } from '../../api/adapters/sqliteStore';
import { countingStore } from './countingStore';
import { failingStore } from './failingStore';
import { inTemporaryFolder } from './temporaryFolder';

const partition = personPartition('contoso', 'maya');
const document = { id: 'one', type: 'note', sortKey: '1', schemaVersion: 1, body: { text: 'Hello' } };

async function withStore(use: (store: DocumentStore) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (file) => {
    const store = openSqliteStore(file('rapport.db'));
    try {
      await use(store);
    } finally {
      store.close();
    }
  });
}

it('counts the calls of a use case and prices them', () =>
  withStore(async (inner) => {
    const store = countingStore(inner);
    await store.commit(partition, [{ kind: 'create', document }]);
    await store.getMany(['one', 'none'].map((id) => ({ partition, id })));
    await store.list(partition, { type: 'note', order: 'ascending', limit: 1 });
    expect(store.calls()).toMatchObject({ pointReads: 2, lists: 1, commits: 1, documentsWritten: 1 });
    // 4.95 for the write and 2 for its index, 1 for each point read, 2.5 for the query and 1 for what it answers.
    expect(store.calls().requestUnits).toBeCloseTo(12.45);
  }));

it('prices a document by its size', () =>
  withStore(async (inner) => {
    const store = countingStore(inner);
    await store.commit(partition, [{ kind: 'create', document: { ...document, body: 'x'.repeat(2000) } }]);
    store.reset();
    await store.get({ partition, id: 'one' });
    expect(store.calls().requestUnits).toBeGreaterThan(1.04);
    expect(store.calls().requestUnits).toBeLessThan(1.14);
  }));

it('fails on the named call alone, and writes nothing there', () =>
  withStore(async (inner) => {
    const store = failingStore(inner, { onCall: 2 });
    await expect(store.get({ partition, id: 'one' })).resolves.toBeUndefined();
    await expect(store.commit(partition, [{ kind: 'create', document }])).rejects.toThrow(StoreUnavailable);
    await expect(store.get({ partition, id: 'one' })).resolves.toBeUndefined();
  }));
