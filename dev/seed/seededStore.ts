import { existsSync, renameSync, rmSync } from 'node:fs';
import { openSqliteStore, type SqliteStore } from '@rapport/api/adapters/sqliteStore';
import type { SeedSettings } from './seed';
import { seedContoso } from './seed';

/**
 * The store on this file. A new one is seeded under another name first, so that a start that dies in the middle leaves
 * nothing half lived in.
 */
export async function openSeededStore(file: string, seed: Omit<SeedSettings, 'store'>): Promise<SqliteStore> {
  if (!existsSync(file)) {
    const unfinished = `${file}.seeding`;
    remove(unfinished);
    const store = openSqliteStore(unfinished);
    await seedContoso({ ...seed, store });
    store.close();
    renameSync(unfinished, file);
    remove(unfinished);
  }
  return openSqliteStore(file);
}

/** The database and what SQLite keeps beside it. */
function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
