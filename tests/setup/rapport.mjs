/** Before tests in a browser: builds what has changed, and has Rapport make up its company once for all of them. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const builder = fileURLToPath(new URL('../../dev/build.mjs', import.meta.url));
const program = fileURLToPath(new URL('../../dev/dist/main.mjs', import.meta.url));

/** What jest runs. */
export default async function buildAndSeed() {
  // Jest says `test` in this variable, and the tab would be built for tests: Fluent then leaves rules for the page out.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [builder, '--for-start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'rapport-seeded-'));
  await startOnce(folder, await freePort());
  // The workers inherit it.
  process.env.RAPPORT_SEEDED = folder;
}

/** A port that nobody had a moment ago. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts Rapport on this folder, and ends it as soon as it is ready. */
function startOnce(folder, port) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { env: { ...process.env, PORT: port, RAPPORT_DATA: folder } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (output.includes('Rapport is ready')) child.kill('SIGTERM');
      });
    }
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Rapport could not be seeded for the tests: ${output}`));
    });
  });
}
