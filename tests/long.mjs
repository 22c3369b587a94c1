/**
 * `npm run test:long`: what takes too long for every `npm test`. `SEED=…` repeats what chance chose in an earlier run.
 * Afterwards all tests without a browser run again, each time somewhere else and at another moment, and chance tries each
 * property more often.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../dev/install.mjs';
import { ensureBrowser } from './support/browser.mjs';

/** On a leap day far west, at the turn of the year far east, half an hour off when Europe's clocks change on a Sunday. */
const ELSEWHERE = [
  { TZ: 'America/Los_Angeles', RAPPORT_TEST_NOW: '2028-02-29T23:30:00Z', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'Pacific/Kiritimati', RAPPORT_TEST_NOW: '2026-12-31T23:30:00Z', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', RAPPORT_TEST_NOW: '2027-03-28T00:30:00Z' },
];

ensureInstalled();
const browser = await ensureBrowser();
if (!browser) throw new Error('No Chromium was found: set CHROMIUM_PATH to one');

jest(['--selectProjects=long']);
for (const place of ELSEWHERE) {
  console.log(Object.entries(place).flat().join(' '));
  jest(['--selectProjects', 'house', 'tab'], { ...place, RAPPORT_TEST_OFTEN: 'yes' });
}

/** Ends this program when a test fails. */
function jest(args, environment = {}) {
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}
