/** Makes a fresh clone ready to run. Imports nothing that would have to be installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the dependencies when they are missing or older than the lockfile.
 * Ends the process with a sentence that says what to do when that can't be done.
 */
export function ensureInstalled() {
  if (!isNodeNewEnough()) giveUp(`Rapport needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci). The first time this takes a minute.');
  const { status } = runNpm('ci');
  if (status !== 0) giveUp('The dependencies could not be installed. See the lines of npm above, then try again.');
}

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function isInstalled() {
  // npm writes this file when an install is complete, so a broken one counts as missing.
  const installed = `${root}node_modules/.package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

function runNpm(...args) {
  // Under `npm run` this is npm's own script, which starts the same way on Windows.
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  if (npm) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
