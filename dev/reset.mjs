/** `npm run reset` removes everything this machine keeps for Rapport; the next `npm start` seeds it anew. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, KEPT } from './dataFolder.mjs';

const folder = dataFolder();
for (const name of KEPT) rmSync(join(folder, name), { recursive: true, force: true });
console.log(`Removed what Rapport kept in ${folder}`);
