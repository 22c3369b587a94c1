import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this machine keeps what Rapport knows: `.data`, unless `RAPPORT_DATA` names another folder. */
export function dataFolder() {
  return resolve(process.env.RAPPORT_DATA || fileURLToPath(new URL('../.data', import.meta.url)));
}

/** What Rapport keeps there. Nothing else in the folder is ours. */
export const KEPT = ['rapport.db', 'rapport.db-wal', 'rapport.db-shm', 'signingKey.json', 'playground'];
