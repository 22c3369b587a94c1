/** Installs what the lock file names, when something of it is missing. Needs nothing but Node.js and npm. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.env.npm_execpath;

/** How to install, as `spawn` takes it. Inside an npm script the npm that runs it is used. */
export const installation = {
  command: npm === undefined ? 'npm' : process.execPath,
  args: [...(npm === undefined ? [] : [npm]), 'ci', '--no-audit', '--no-fund'],
  options: { cwd: root, stdio: 'inherit', shell: npm === undefined && process.platform === 'win32' },
};

/** Whether every package of the lock file is there, in its version. Packages for other systems may be missing. */
export function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesIn(join(root, 'package-lock.json')))
    .filter(([path, wanted]) => path.includes('node_modules/') && !wanted.link && !wanted.optional)
    .every(([path, wanted]) => installed[path]?.version === wanted.version);
}

/** Installs when needed and waits for it; ends this process when that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages…');
  const { status } = spawnSync(installation.command, installation.args, installation.options);
  if (status !== 0) process.exit(status ?? 1);
}

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}
