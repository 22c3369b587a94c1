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

// It finds `libsql` in the project's modules.
const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };

/** Starts the built writer in a process of its own. */
export function startStoreWriter(program: string, ...words: readonly string[]): StoreProcess {
  return spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The same where no file can grow beyond so many kilobytes, as on a full disk. */
export function startStoreWriterOnSmallDisk(kilobytes: number, ...words: readonly string[]): StoreProcess {
  const limited = `ulimit -f ${2 * kilobytes}; exec "$@"`;
  return spawn('sh', ['-c', limited, 'sh', process.execPath, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
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
