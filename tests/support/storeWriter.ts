import { randomUUID } from 'node:crypto';
import { seriesPartition } from '@rapport/core/domain/partitions';
import { StoreConflict } from '@rapport/core/ports';
import { openSqliteStore } from '../../api/adapters/sqliteStore';

/** A program of its own, run by `storeProcess.ts`: `pairs <file>` or `count <file> <times>`. */
const [act, file = '', times = '0'] = process.argv.slice(2);
const store = openSqliteStore(file);
const partition = seriesPartition('contoso', 'writer');

/** Writes two documents in one commit, for ever, and prints the name of each pair after its commit has answered. */
async function writePairs(): Promise<never> {
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
async function countUp(left: number, attemptsLeft: number): Promise<void> {
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
  return countUp(isFirst ? left - 1 : left, attemptsLeft - 1);
}

async function run(): Promise<void> {
  await (act === 'pairs' ? writePairs() : countUp(Number(times), Number(times) * 1000));
  store.close();
}

void run();
