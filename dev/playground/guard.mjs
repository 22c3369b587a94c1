/**
 * Runs the Agents Playground inside this process and ends when its parent does, however that ends: the parent holds the
 * other end of standard input, and the system closes it even after `kill -9`.
 * Usage: node guard.mjs <program> [arguments]
 */
import { createRequire } from 'node:module';
import net from 'node:net';
import { foldLog } from './foldLog.mjs';

process.stdin.resume();
for (const event of ['end', 'close', 'error']) process.stdin.on(event, () => process.exit());

// The Playground would listen on every network of this machine, and it has no authentication.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function listenHereOnly(port, ...rest) {
  if (typeof port !== 'number') return listen.call(this, port, ...rest);
  const callback = rest.find((argument) => typeof argument === 'function');
  return listen.call(this, { port, host: '127.0.0.1' }, callback);
};

foldLog();

const [, , program] = process.argv;
process.argv.splice(1, 2, program);
createRequire(import.meta.url)(program);
