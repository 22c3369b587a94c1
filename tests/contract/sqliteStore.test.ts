import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../api/adapters/sqliteStore';
import { describeDocumentStore } from './documentStore';

describeDocumentStore({
  name: 'the store in a SQLite file',
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-store-'));
    const store = openSqliteStore(join(folder, 'data', 'rapport.db'));
    return {
      store,
      close: async () => {
        store.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
});
