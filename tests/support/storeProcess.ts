import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

export type StoreProcess = ChildProcessByStdio<null, Readable, Readable>;

/** Bundles `storeWriter.ts` to the file named. */
export function buildStoreWriter(outfile: string): void {
  buildSync({
    entryPoints: [join(__dirname, 'storeWriter.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['libsql'],
    logLevel: 'error',
  });
}

/** Starts the built writer in a process of its own; it finds `libsql` in the project's modules. */
export function startStoreWriter(program: string, ...words: readonly string[]): StoreProcess {
  const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };
  return spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What it printed, line by line, until the process is gone; a line cut off by its death is left out. */
export async function linesUntilGone(
  child: StoreProcess,
  onLine?: (count: number) => void,
): Promise<readonly string[]> {
  let text = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    onLine?.(text.split('\n').length - 1);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== null && code !== 0) throw new Error(`The writer ended with ${code}: ${errors}`);
  return text.split('\n').slice(0, -1);
}
