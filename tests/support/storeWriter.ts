import { randomUUID } from 'node:crypto';
import { seriesPartition } from '@rapport/core/domain/partitions';
import { type DocumentStore, StoreConflict } from '@rapport/core/ports';
import { openFilledSqliteStore, openSqliteStore, type SqliteStore } from '../../api/adapters/sqliteStore';

/**
 * A program of its own, run by `storeProcess.ts`: `pairs <file>`, `count <file> <times>`, `fill <file> <documents>` or
 * `until-full <file>`.
 */
const [act, file = '', times = '0'] = process.argv.slice(2);
const partition = seriesPartition('contoso', 'writer');

/** Writes two documents in one commit, for ever, and prints the name of each pair after its commit has answered. */
async function writePairs(store: SqliteStore): Promise<never> {
  for (;;) {
    const pair = randomUUID();
    const [left, right] = [`${pair}:left`, `${pair}:right`].map((id) => ({
      kind: 'create' as const,
      document: { id, type: 'half', sortKey: pair, schemaVersion: 1, body: 'x'.repeat(2000) },
    }));
    if (left !== undefined && right !== undefined) await store.commit(partition, [left, right]);
    process.stdout.write(`${pair}\n`);
    // Lets the line leave this process.
    await new Promise(setImmediate);
  }
}

/** Adds one to the document `counter` so many times, trying again whenever another process was first. */
async function countUp(store: SqliteStore, left: number, attemptsLeft: number): Promise<void> {
  if (left === 0) return;
  if (attemptsLeft === 0) throw new Error('This writer never came first');
  const present = await store.get({ partition, id: 'counter' });
  const document = {
    id: 'counter',
    type: 'counter',
    sortKey: '',
    schemaVersion: 1,
    body: Number(present?.body ?? 0) + 1,
  };
  const change =
    present === undefined
      ? { kind: 'create' as const, document }
      : { kind: 'replace' as const, document, etag: present.etag };
  const isFirst = await store.commit(partition, [change]).then(
    () => true,
    (error: unknown) => {
      if (error instanceof StoreConflict) return false;
      throw error;
    },
  );
  await new Promise(setImmediate);
  return countUp(store, isFirst ? left - 1 : left, attemptsLeft - 1);
}

/** Opens the store, which is filled with so many documents when it is new, then adds one of this process's own. */
async function fill(): Promise<SqliteStore> {
  const store = await openFilledSqliteStore(file, async (filling) => {
    for (let count = 0; count < Number(times); count += 1) {
      await create(filling, `filled ${count}`);
      process.stdout.write('filling\n');
      await new Promise(setImmediate);
    }
  });
  await create(store, `by ${process.pid}`);
  process.stdout.write('filled\n');
  return store;
}

/** Writes until the disk is full, prints what the store says then, and whether it still reads and writes less. */
async function writeUntilFull(store: SqliteStore): Promise<void> {
  for (let count = 0; ; count += 1) {
    try {
      await create(store, `large ${count}`, 'x'.repeat(50_000));
    } catch (error) {
      process.stdout.write(`${error instanceof Error ? error.name : 'something'}\n`);
      break;
    }
  }
  const first = await store.get({ partition, id: 'large 0' });
  process.stdout.write(`${first ? 'reads' : 'lost'}\n`);
}

async function create(store: DocumentStore, id: string, body = 'x'): Promise<void> {
  await store.commit(partition, [
    { kind: 'create', document: { id, type: 'one', sortKey: id, schemaVersion: 1, body } },
  ]);
}

async function run(): Promise<void> {
  const store = act === 'fill' ? await fill() : openSqliteStore(file);
  if (act === 'pairs') await writePairs(store);
  if (act === 'count') await countUp(store, Number(times), Number(times) * 1000);
  if (act === 'until-full') await writeUntilFull(store);
  store.close();
}

void run();
