/** `npm run dev`: as `npm start`, and starts again whenever a source is saved. A page shows it when it is reloaded. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['core', 'bot', 'api', 'tab', 'dev'];
/** What is built, and what no program is built from. */
const PASSED_OVER = /(^|[\\/])(dist|node_modules)([\\/]|$)|\.test\.tsx?$/;
/** Editors write a file more than once. */
const QUIET_MILLISECONDS = 200;

let running = start();
let timer;
let turn = Promise.resolve();
for (const room of ROOMS) {
  watch(join(root, room), { recursive: true }, (_, file) => {
    if (!file || PASSED_OVER.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(restart);
    }, QUIET_MILLISECONDS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await end();
    process.exit(0);
  });
}

async function restart() {
  await end();
  running = start();
}

/** Should it end by itself, as with an error in a source, the next save starts it again. */
function start() {
  return spawn(process.execPath, [join(root, 'dev', 'start.mjs')], { stdio: 'inherit' });
}

async function end() {
  const child = running;
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}
