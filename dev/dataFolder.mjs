import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this machine keeps what Rapport knows: `.data`, unless `RAPPORT_DATA` names another folder. */
export function dataFolder() {
  return resolve(process.env.RAPPORT_DATA || fileURLToPath(new URL('../.data', import.meta.url)));
}

/** Whether Rapport keeps something under this name there. Nothing else in the folder is ours. */
export function isOurs(name) {
  return name.startsWith('rapport.db') || name.startsWith('signingKey.json') || name === 'playground';
}
