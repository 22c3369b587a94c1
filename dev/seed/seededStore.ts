import { openFilledSqliteStore, type SqliteStore } from '@rapport/api/adapters/sqliteStore';
import type { SeedSettings } from './seed';
import { seedContoso } from './seed';

/** The store on this file; a new one is seeded before anybody can use it, by this process or another. */
export function openSeededStore(file: string, seed: Omit<SeedSettings, 'store'>): Promise<SqliteStore> {
  return openFilledSqliteStore(file, (store) => seedContoso({ ...seed, store }));
}
