import { randomUUID } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  type Change,
  type DocumentStore,
  type Key,
  type ListRequest,
  type Page,
  type Partition,
  StoreConflict,
  type Stored,
  StoreUnavailable,
  type Written,
} from '@rapport/core/ports';
import type Database from 'libsql';
import { begin, connect, inTheWordsOfThePort, inTransaction, migrate, rollBack } from './sqliteDatabase';
import { recordId, storedOf } from './storedRecord';
import { isPossibleId, nextAfter, type PreparedChange, prepareCommit, prepareList } from './storeLimits';

/** The embedded store on one file. Several processes may open the same file. */
export interface SqliteStore extends DocumentStore {
  /** Writes everything into the file itself; the store cannot be used afterwards. */
  close(): void;
}

const PATIENCE = 5000;

/**
 * Opens the store on a file, which is created with its folder when it is new.
 * What `commit` has answered survives the death of the process and of the machine.
 * Another process's transaction, which takes milliseconds, is waited for as long as patience lasts.
 * @throws DataFileUnusable, StoreUnavailable
 */
export function openSqliteStore(file: string, patienceMilliseconds = PATIENCE): SqliteStore {
  const database = connect(file, patienceMilliseconds);
  try {
    inTheWordsOfThePort(() => inTransaction(database, () => migrate(database)));
    return storeOn(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** How long a new store may take to be filled, by this process or another. */
const FILLING_PATIENCE = 60_000;
const BETWEEN_TRIES = 100;

/**
 * Opens the store on a file; a new one is filled first, in one transaction with its tables. So several processes may open a
 * new file at once: one fills it, the others wait. When it dies in the middle, the file is as new as before.
 * @throws DataFileUnusable, StoreUnavailable
 */
export async function openFilledSqliteStore(
  file: string,
  fill: (store: DocumentStore) => Promise<void>,
  fillingPatienceMilliseconds = FILLING_PATIENCE,
): Promise<SqliteStore> {
  const deadline = performance.now() + fillingPatienceMilliseconds;
  const database = await untilFree(() => connect(file, BETWEEN_TRIES), deadline);
  try {
    await untilFree(() => begin(database), deadline);
    const isNew = inTheWordsOfThePort(() => migrate(database));
    const store = storeOn(database);
    if (isNew) await fill(store);
    inTheWordsOfThePort(() => database.exec('COMMIT'));
    database.pragma(`busy_timeout = ${PATIENCE}`);
    return store;
  } catch (error) {
    rollBack(database);
    database.close();
    throw error;
  }
}

/** Waits without holding this process up: the other may need a minute. */
async function untilFree<T>(act: () => T, deadline: number): Promise<T> {
  for (;;) {
    try {
      return inTheWordsOfThePort(act);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || performance.now() > deadline) throw error;
      await setTimeout(BETWEEN_TRIES);
    }
  }
}

function storeOn(database: Database.Database): SqliteStore {
  const listing = (order: ListRequest['order']): Listing => ({
    sizes: database.prepare(listStatement('octet_length(record) AS bytes', order)),
    documents: database.prepare(listStatement('record, etag, listKey', order)),
  });
  const statements = {
    get: database.prepare('SELECT record, etag FROM documents WHERE container = ? AND partition = ? AND id = ?'),
    ascending: listing('ascending'),
    descending: listing('descending'),
  };
  const act = <T>(action: () => T): T => {
    if (!database.open) throw new Error('The store is closed');
    return inTheWordsOfThePort(action);
  };
  const get = (key: Key) => act(() => getOne(statements.get, key));
  return {
    kind: 'sqlite',
    get: async (key) => get(key),
    getMany: async (keys) => keys.map(get),
    list: async (partition, request) => {
      const page = act(() => listPage(statements[request.order], partition, request));
      // Reading and writing are done at once: whoever else waits comes next.
      await setImmediate();
      return page;
    },
    commit: async (partition, changes) => {
      const written = act(() => commit(database, partition, changes));
      await setImmediate();
      return written;
    },
    close: () => {
      if (!database.open) return;
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

function getOne(statement: Database.Statement, { partition, id }: Key): Stored | undefined {
  if (!isPossibleId(id)) return undefined;
  const row = statement.get(partition.container, partition.key, recordId(id));
  return row === undefined ? undefined : storedOfRow(row);
}

/** Bytes of the documents of one page: to read 1 MB takes this process a few milliseconds. */
const MAX_PAGE_BYTES = 1024 * 1024;

/** A list in one order: how large the documents are, and the documents. */
interface Listing {
  readonly sizes: Database.Statement;
  readonly documents: Database.Statement;
}

function listStatement(columns: string, order: ListRequest['order']): string {
  const [beyond, direction] = order === 'ascending' ? ['>', 'ASC'] : ['<', 'DESC'];
  return `SELECT ${columns} FROM documents
    WHERE container = ? AND partition = ? AND listKey >= ? AND listKey < ? AND listKey ${beyond} ?
    ORDER BY listKey ${direction} LIMIT ?`;
}

function listPage({ sizes, documents }: Listing, partition: Partition, request: ListRequest): Page {
  const { range, after } = prepareList(request);
  // `from` ends with a space and no document's list key does, so nothing lies on either end of the range.
  const start = after ?? (request.order === 'ascending' ? range.from : range.before);
  const place = [partition.container, partition.key, range.from, range.before, start];
  const bytes = sizes.all(...place, request.limit + 1).map((row) => numberOf(row, 'bytes'));
  const rows = documents.all(...place, Math.min(request.limit, countFitting(bytes)));
  const last = rows.at(-1);
  const page = { documents: rows.map(storedOfRow) };
  return bytes.length > rows.length && last !== undefined
    ? { ...page, next: nextAfter(textOf(last, 'listKey')) }
    : page;
}

/** How many of these make a page; one at least, however large. */
function countFitting(bytes: readonly number[]): number {
  let total = 0;
  const tooMuch = bytes.findIndex((each) => {
    total += each;
    return total > MAX_PAGE_BYTES;
  });
  return tooMuch === -1 ? bytes.length : Math.max(1, tooMuch);
}

function commit(database: Database.Database, partition: Partition, changes: readonly Change[]): readonly Written[] {
  const prepared = prepareCommit(partition, changes);
  if (prepared.length === 0) return [];
  return inTransaction(database, () => prepared.flatMap((change) => write(database, partition, change)));
}

/** Tells of the document written, of none when one was deleted. */
function write(database: Database.Database, partition: Partition, change: PreparedChange): readonly Written[] {
  const place = [partition.container, partition.key, change.id];
  const where = 'WHERE container = ? AND partition = ? AND id = ? AND etag = ?';
  const etag = randomUUID();
  switch (change.kind) {
    case 'create':
      run(
        database,
        `INSERT INTO documents (container, partition, id, listKey, etag, record) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (container, partition, id) DO NOTHING`,
        [...place, change.record.listKey, etag, change.json],
      );
      break;
    case 'replace':
      run(database, `UPDATE documents SET listKey = ?, etag = ?, record = ? ${where}`, [
        change.record.listKey,
        etag,
        change.json,
        ...place,
        change.etag,
      ]);
      break;
    case 'delete':
      run(database, `DELETE FROM documents ${where}`, [...place, change.etag]);
      return [];
  }
  return [{ id: change.documentId, etag }];
}

/** Every change touches exactly one document, or what the writer saw is no longer so. */
function run(database: Database.Database, statement: string, values: readonly string[]): void {
  const { changes } = database.prepare(statement).run(...values);
  if (changes !== 1) throw new StoreConflict('Another writer was there first');
}

function storedOfRow(row: unknown): Stored {
  return storedOf(JSON.parse(textOf(row, 'record')), textOf(row, 'etag'));
}

function numberOf(row: unknown, column: string): number {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
  if (typeof value !== 'number') throw new Error(`The store has no number in the column "${column}"`);
  return value;
}

function textOf(row: unknown, column: string): string {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
  if (typeof value !== 'string') throw new Error(`The store has no text in the column "${column}"`);
  return value;
}
