import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/**
 * A free port, remembered in this file and offered again while it is free: a conversation that the bot remembers
 * stays reachable over a restart.
 */
export async function freePort(file: string): Promise<number> {
  const remembered = Number(await readFile(file, 'utf8').catch(() => '0'));
  const port = (await tryListening(remembered).catch(() => undefined)) ?? (await tryListening(0));
  await writeFile(file, String(port));
  return port;
}

/** Listens for a moment; the port it had. */
function tryListening(port: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
