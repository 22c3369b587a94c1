/** `npm start`: from a fresh clone to Rapport running, with nothing but Node.js and npm on the machine. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dataFolder } from './dataFolder.mjs';
import { installation, isInstalled } from './install.mjs';

if (!isInstalled()) {
  console.log('Installing packages…');
  await run(installation.command, installation.args, installation.options);
}
const build = fileURLToPath(new URL('build.mjs', import.meta.url));
await run(process.execPath, [build, '--for-start'], { stdio: 'inherit' });
process.env.RAPPORT_DATA = dataFolder();
endWithNpm();
// In this process, so that a signal to it reaches Rapport without a go-between.
await import('./dist/main.mjs');

/** Waits for another program. Its failure ends this one with the same exit code; a signal ends both. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    const end = (signal) => {
      child.kill(signal);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.on('SIGTERM', end).on('SIGINT', end);
    child.on('error', (failure) => {
      console.error(`Couldn't start ${command}: ${failure.message}`);
      process.exit(1);
    });
    child.on('exit', (code) => {
      process.off('SIGTERM', end).off('SIGINT', end);
      if (code !== 0) process.exit(code ?? 1);
      resolve();
    });
  });
}

/** npm passes a signal to the shell between it and us, and many shells end without passing it on. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 100);
  watch.unref();
}
