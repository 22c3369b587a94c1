import { chmodSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { seriesPartition } from '@rapport/core/domain/partitions';
import { StoreUnavailable } from '@rapport/core/ports';
import Database from 'libsql';
import { openFilledSqliteStore, openSqliteStore, type SqliteStore } from '../../api/adapters/sqliteStore';
import { created, creating, documentOf, listedIds, newPartition } from '../support/documents';
import {
  buildStoreWriter,
  linesUntilGone,
  startStoreWriter,
  startStoreWriterOnSmallDisk,
} from '../support/storeProcess';
import { inTemporaryFolder } from '../support/temporaryFolder';

/** The partition that the processes of `storeWriter.ts` write in. */
const written = seriesPartition('contoso', 'writer');

async function withStore(file: string, use: (store: SqliteStore) => Promise<void>): Promise<void> {
  const store = openSqliteStore(file);
  try {
    await use(store);
  } finally {
    store.close();
  }
}

describe('the file of the embedded store', () => {
  it(
    'holds every commit that was answered, and no half of one, after kill -9',
    () =>
      inTemporaryFolder(async (file) => {
        buildStoreWriter(file('writer.cjs'));
        let answered = 0;
        for (const commits of [1, 20, 50]) {
          const child = startStoreWriter(file('writer.cjs'), 'pairs', file('rapport.db'));
          const lines = await linesUntilGone(child, (count) => count >= commits && child.kill('SIGKILL'));
          expect(child.signalCode).toBe('SIGKILL');
          expect(lines.length).toBeGreaterThanOrEqual(commits);
          answered += lines.length;
          await withStore(file('rapport.db'), async (store) => {
            const ids = await listedIds(store, written, { type: 'half' });
            expect(ids).toEqual(expect.arrayContaining(lines.flatMap((pair) => [`${pair}:left`, `${pair}:right`])));
            expect(ids.filter((id) => id.endsWith('left')).map((id) => id.replace('left', 'right'))).toEqual(
              ids.filter((id) => id.endsWith('right')),
            );
            // At most the one commit that was under way can be there without its line.
            expect(ids.length).toBeGreaterThanOrEqual(answered * 2);
          });
        }
      }),
    30_000,
  );

  it(
    'loses nothing when three processes open and change it at the same time',
    () =>
      inTemporaryFolder(async (file) => {
        buildStoreWriter(file('writer.cjs'));
        const writers = [1, 2, 3].map(() => startStoreWriter(file('writer.cjs'), 'count', file('rapport.db'), '40'));
        await Promise.all(writers.map((writer) => linesUntilGone(writer)));
        await withStore(file('rapport.db'), async (store) => {
          expect((await store.get({ partition: written, id: 'counter' }))?.body).toBe(120);
        });
      }),
    30_000,
  );

  it('shows one process at once what another one wrote', () =>
    inTemporaryFolder(async (file) => {
      const partition = newPartition();
      await withStore(file('rapport.db'), (first) =>
        withStore(file('rapport.db'), async (second) => {
          await expect(second.get({ partition, id: 'a' })).resolves.toBeUndefined();
          const stored = await created(first, partition, documentOf('a'));
          await expect(second.get({ partition, id: 'a' })).resolves.toEqual(stored);
          await second.commit(partition, [{ kind: 'delete', id: 'a', etag: stored.etag }]);
          await expect(first.get({ partition, id: 'a' })).resolves.toBeUndefined();
        }),
      );
    }));

  it('is created with its folder, and holds everything after it was closed', () =>
    inTemporaryFolder(async (file) => {
      const partition = newPartition();
      await withStore(file('new/folder/rapport.db'), async (store) => {
        await created(store, partition, documentOf('a'));
      });
      await withStore(file('new/folder/rapport.db'), async (store) => {
        await expect(listedIds(store, partition)).resolves.toEqual(['a']);
      });
    }));

  it('keeps a log beside the data, and the version of its tables', () =>
    inTemporaryFolder(async (file) => {
      openSqliteStore(file('rapport.db')).close();
      const database = new Database(file('rapport.db'));
      expect(database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(database.prepare('SELECT user_version AS version FROM pragma_user_version').all()).toEqual([
        { version: 1 },
      ]);
      database.close();
    }));

  it('is served by the index when it is listed', () =>
    inTemporaryFolder(async (file) => {
      openSqliteStore(file('rapport.db')).close();
      const database = new Database(file('rapport.db'));
      const plan = database
        .prepare(
          `EXPLAIN QUERY PLAN SELECT record FROM documents WHERE container = ? AND partition = ?
           AND listKey >= ? AND listKey < ? AND listKey > ? ORDER BY listKey DESC LIMIT 10`,
        )
        .all('series', 'p', 'a', 'b', 'a');
      expect(JSON.stringify(plan)).toMatch(/USING INDEX documentsInOrder/);
      expect(JSON.stringify(plan)).not.toMatch(/TEMP B-TREE/);
      database.close();
    }));

  it('is refused, unchanged, when a newer version of Rapport wrote it', () =>
    inTemporaryFolder(async (file) => {
      openSqliteStore(file('rapport.db')).close();
      const database = new Database(file('rapport.db'));
      database.exec('PRAGMA user_version = 2');
      expect(() => openSqliteStore(file('rapport.db'))).toThrow(/version 2/);
      expect(JSON.stringify(database.pragma('user_version'))).toContain('"user_version":2');
      database.close();
    }));

  it('is refused when it is no data file', () =>
    inTemporaryFolder(async (file) => {
      await writeFile(file('rapport.db'), 'Not a database, but a text of some length. '.repeat(50));
      expect(() => openSqliteStore(file('rapport.db'))).toThrow(/not a database/);
    }));

  it('refuses every call once it is closed', () =>
    inTemporaryFolder(async (file) => {
      const partition = newPartition();
      const store = openSqliteStore(file('rapport.db'));
      store.close();
      store.close();
      await expect(store.get({ partition, id: 'a' })).rejects.toThrow(/closed/);
      await expect(store.list(partition, { type: 'note', order: 'ascending', limit: 1 })).rejects.toThrow(/closed/);
      await expect(created(store, partition, documentOf('a'))).rejects.toThrow(/closed/);
    }));

  it('is StoreUnavailable while another process holds it for long, and works again afterwards', () =>
    inTemporaryFolder(async (file) => {
      const partition = newPartition();
      const store = openSqliteStore(file('rapport.db'), 50);
      const other = new Database(file('rapport.db'));
      other.exec('BEGIN IMMEDIATE');
      await expect(created(store, partition, documentOf('a'))).rejects.toThrow(StoreUnavailable);
      other.exec('ROLLBACK');
      other.close();
      await created(store, partition, documentOf('a'));
      store.close();
    }));

  it('reads large documents a few at a time, so that others have their turn in between', () =>
    inTemporaryFolder(async (file) => {
      const partition = newPartition();
      await withStore(file('rapport.db'), async (store) => {
        for (const id of ['a', 'b', 'c'])
          await created(store, partition, documentOf(id, { body: 'x'.repeat(400_000) }));
        const page = await store.list(partition, { type: 'note', order: 'ascending', limit: 100 });
        expect(page.documents.map(({ id }) => id)).toEqual(['a', 'b']);
        expect(page.next).toBeDefined();
      });
    }));

  it('writes each document as JSON once, and does not read it back', () =>
    inTemporaryFolder(async (file) => {
      const partition = newPartition();
      await withStore(file('rapport.db'), async (store) => {
        const [stringify, parse] = [jest.spyOn(JSON, 'stringify'), jest.spyOn(JSON, 'parse')];
        await store.commit(partition, creating(documentOf('a'), documentOf('b')));
        const calls = [stringify.mock.calls.length, parse.mock.calls.length];
        jest.restoreAllMocks();
        expect(calls).toEqual([2, 0]);
      });
    }));

  it(
    'is filled once when several processes open a new one at the same time, and all of them use it then',
    () =>
      inTemporaryFolder(async (file) => {
        buildStoreWriter(file('writer.cjs'));
        const writers = [1, 2, 3].map(() => startStoreWriter(file('writer.cjs'), 'fill', file('new/rapport.db'), '50'));
        const lines = await Promise.all(writers.map((writer) => linesUntilGone(writer)));
        expect(lines.map((each) => each.at(-1))).toEqual(['filled', 'filled', 'filled']);
        expect(lines.flat().filter((line) => line === 'filling')).toHaveLength(50);
        await withStore(file('new/rapport.db'), async (store) => {
          const ids = await listedIds(store, written, { type: 'one' });
          expect(ids.filter((id) => id.startsWith('filled '))).toHaveLength(50);
          expect(ids.filter((id) => id.startsWith('by '))).toHaveLength(3);
        });
        const database = new Database(file('new/rapport.db'));
        expect(JSON.stringify(database.pragma('integrity_check'))).toContain('"ok"');
        database.close();
      }),
    60_000,
  );

  it(
    'is as new as before when the process that fills it is killed',
    () =>
      inTemporaryFolder(async (file) => {
        buildStoreWriter(file('writer.cjs'));
        const killed = startStoreWriter(file('writer.cjs'), 'fill', file('rapport.db'), '100000');
        await linesUntilGone(killed, (count) => count >= 20 && killed.kill('SIGKILL'));
        const next = startStoreWriter(file('writer.cjs'), 'fill', file('rapport.db'), '3');
        expect(await linesUntilGone(next)).toEqual(['filling', 'filling', 'filling', 'filled']);
      }),
    60_000,
  );

  it('is not filled when it was there, however empty', () =>
    inTemporaryFolder(async (file) => {
      openSqliteStore(file('rapport.db')).close();
      const fill = jest.fn();
      (await openFilledSqliteStore(file('rapport.db'), fill)).close();
      expect(fill).not.toHaveBeenCalled();
    }));

  it('has nothing of what filled it when that fails', () =>
    inTemporaryFolder(async (file) => {
      const failing = openFilledSqliteStore(file('rapport.db'), async (store) => {
        await created(store, written, documentOf('a'));
        throw new Error('No more');
      });
      await expect(failing).rejects.toThrow('No more');
      await withStore(file('rapport.db'), async (store) => {
        expect(await listedIds(store, written)).toEqual([]);
      });
    }));

  it('gives up in the end when another process goes on filling it', () =>
    inTemporaryFolder(async (file) => {
      const other = new Database(file('rapport.db'));
      other.pragma('journal_mode = WAL');
      other.exec('BEGIN IMMEDIATE');
      await expect(openFilledSqliteStore(file('rapport.db'), jest.fn(), 0)).rejects.toThrow(StoreUnavailable);
      other.exec('ROLLBACK');
      other.close();
    }));

  const onUnix = process.platform === 'win32' ? it.skip : it;

  onUnix(
    'on a full disk is StoreUnavailable for who writes, and still read',
    () =>
      inTemporaryFolder(async (file) => {
        buildStoreWriter(file('writer.cjs'));
        const writer = startStoreWriterOnSmallDisk(500, file('writer.cjs'), 'until-full', file('rapport.db'));
        expect(await linesUntilGone(writer)).toEqual(['StoreUnavailable', 'reads']);
      }),
    30_000,
  );

  onUnix('and all that is kept beside it can be read by its owner alone, from the beginning', () =>
    inTemporaryFolder(async (file) => {
      const before = process.umask(0o022);
      const store = openSqliteStore(file('of mine/rapport.db'));
      await created(store, written, documentOf('a'));
      process.umask(before);
      const modes = ['', '-wal', '-shm'].map((suffix) => statSync(file(`of mine/rapport.db${suffix}`)).mode & 0o777);
      expect(modes).toEqual([0o600, 0o600, 0o600]);
      expect(statSync(file('of mine')).mode & 0o777).toBe(0o700);
      store.close();
    }),
  );

  onUnix('is made private when it was not', () =>
    inTemporaryFolder(async (file) => {
      openSqliteStore(file('rapport.db')).close();
      chmodSync(file('rapport.db'), 0o644);
      openSqliteStore(file('rapport.db')).close();
      expect(statSync(file('rapport.db')).mode & 0o777).toBe(0o600);
    }),
  );
});
