/** `npm run reset` removes everything this machine keeps for Rapport; the next `npm start` seeds it anew. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, isOurs } from './dataFolder.mjs';

const folder = dataFolder();
const ours = existsSync(folder) ? readdirSync(folder).filter(isOurs) : [];
for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true });
console.log(ours.length > 0 ? `Removed Rapport's data from ${folder}` : `Nothing to remove in ${folder}`);
