import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { z } from 'zod';

const ROOT = join(__dirname, '..', '..');
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

const metafileSchema = z.object({
  outputs: z.record(
    z.string(),
    z.object({
      entryPoint: z.string().optional(),
      inputs: z.record(z.string(), z.unknown()),
      imports: z.array(z.object({ path: z.string(), kind: z.string(), external: z.boolean().optional() })),
    }),
  ),
});
export type Metafile = z.infer<typeof metafileSchema>;

/** Builds the package for Azure Functions into the folder, as `npm run build` does. */
export function buildPackage(folder: string): Metafile {
  const build = pathToFileURL(join(ROOT, 'api', 'build.mjs')).href;
  const program = `import { buildApi } from '${build}'; console.log(JSON.stringify(await buildApi(process.argv[1])));`;
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', program, folder], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return metafileSchema.parse(JSON.parse(told));
}

/** Builds the program that runs a package. */
export function buildWorker(outfile: string): void {
  buildSync({
    entryPoints: [join(__dirname, 'functionsWorker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@azure/functions-core'],
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
}

export interface StartedPackage {
  /** Where it answers; undefined when it did not start. */
  readonly address: string | undefined;
  /** What it wrote on its way. */
  readonly errors: string;
  stop(): Promise<void>;
}

/** Starts a package in a process of its own that knows this environment and nothing else. */
export async function startPackage(
  worker: string,
  entry: string,
  environment: Readonly<Record<string, string>>,
): Promise<StartedPackage> {
  const child = spawn(process.execPath, [worker, pathToFileURL(entry).href], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const port = await new Promise<string | undefined>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const found = /^(\d+)$/m.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => resolve(undefined));
  });
  return { address: port && `http://127.0.0.1:${port}`, errors, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
