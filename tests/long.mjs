/** `npm run test:long`: what takes too long for every `npm test`. `SEED=…` repeats what chance chose in an earlier run. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../dev/install.mjs';
import { ensureBrowser } from './support/browser.mjs';

ensureInstalled();
const browser = await ensureBrowser();
if (!browser) throw new Error('No Chromium was found: set CHROMIUM_PATH to one');

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, CHROMIUM_PATH: browser };
const steps = [['dev/build.mjs'], ['node_modules/jest/bin/jest.js', '--selectProjects=long']];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
