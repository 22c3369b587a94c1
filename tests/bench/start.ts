import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../dev/playground/freePort';
import { type ProcessSeen, processTree } from './processes';

/** A copy of this project that can be built and started without a trace in the project itself. */
export interface Copy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Something that `npm start` has started. */
export interface Started {
  readonly address: string;
  /** From the start of npm to the line that says it is ready. */
  readonly milliseconds: number;
  processes(): readonly ProcessSeen[];
  /** Ends all of it. */
  stop(): Promise<void>;
}

const ROOMS = ['core', 'bot', 'api', 'tab', 'dev'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json'];
const PATIENCE_MILLISECONDS = 60_000;

/** Copies what `npm start` needs; the installed packages are shared, our own rooms are not. */
export async function copyProject(root: string): Promise<Copy> {
  const folder = await emptyFolder();
  for (const name of [...ROOMS, ...FILES]) {
    const skipped = [join(root, name, 'dist'), join(root, name, 'node_modules')];
    await cp(join(root, name), join(folder, name), { recursive: true, filter: (path) => !skipped.includes(path) });
  }
  const installed = join(folder, 'node_modules');
  await mkdir(join(installed, '@rapport'), { recursive: true });
  for (const room of ROOMS) await symlink(join(folder, room), join(installed, '@rapport', room), 'junction');
  for (const entry of await readdir(join(root, 'node_modules'), { withFileTypes: true })) {
    if (entry.name === '@rapport') continue;
    const [from, to] = [join(root, 'node_modules', entry.name), join(installed, entry.name)];
    await (entry.isDirectory() ? symlink(from, to, 'junction') : cp(from, to));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A project whose `npm start` is a bare HTTP server, for comparison. */
export async function bareProject(): Promise<Copy> {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts: { start: 'node server.mjs' } }));
  await writeFile(
    join(folder, 'server.mjs'),
    `import { createServer } from 'node:http';
const server = createServer((request, response) => response.end());
server.listen(0, '127.0.0.1', () => console.log('It is ready\\nhttp://127.0.0.1:' + server.address().port));
process.on('SIGTERM', () => process.exit());
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(), 100).unref();`,
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs `npm start` there and waits until it is ready. @throws Error with all it said when it ends instead */
export async function npmStart({ folder }: Copy): Promise<Started> {
  const npm = process.env.npm_execpath;
  const port = await freePort(join(folder, 'port'));
  const startedAt = performance.now();
  const child = spawn(npm ? process.execPath : 'npm', [...(npm ? [npm] : []), 'start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), RAPPORT_DATA: join(folder, '.data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const address = await addressSaid(child);
    const milliseconds = performance.now() - startedAt;
    return { address, milliseconds, processes: () => processTree(child.pid ?? 0), stop: () => stop(child) };
  } catch (failure) {
    await stop(child);
    throw failure;
  }
}

/** The address in the line after the one that says it is ready. */
async function addressSaid(child: ChildProcess): Promise<string> {
  const patience = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  let said = '';
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /is ready\n(http:\/\/\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
    }
  });
  const end = once(child, 'close', { signal: patience }).then(() => {
    throw new Error(`npm start has ended:\n${said}`);
  });
  return Promise.race([address, end]);
}

/** What was started keeps the pipes open: they close when all of it has ended. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.stdout?.closed) return;
  const end = once(child, 'close');
  child.kill('SIGTERM');
  await end;
}

async function emptyFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'rapport-bench-')));
}
