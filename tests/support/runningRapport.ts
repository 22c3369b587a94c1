import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { eventually } from './eventually';

/** Somebody whom the stand-in for Teams lets one be. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** The address of the bot's chat. */
  readonly bot: string;
}

/** Rapport as `npm start` runs it, in a process of its own. */
export interface RunningRapport {
  /** Without a slash at its end. */
  readonly address: string;
  /** The folder of its data. */
  readonly data: string;
  /** Everybody whom the stand-in lets one be. */
  readonly people: readonly Colleague[];
  /** The seeded person whose name begins so. */
  person(name: string): Colleague;
  /** An answer of the API to this person. */
  ask(as: Colleague, to: string, json?: unknown): Promise<Response>;
  /** The ids of all processes it has started that still run. */
  children(): readonly number[];
  /** Ends it as a power cut would. */
  kill9(): Promise<void>;
  /** Starts it again after `kill9` or `stop`, at the same address, on the same data. */
  restart(): Promise<void>;
  /** Ends it as `npm start` is ended. @throws Error when it takes long, fails, or leaves something running */
  stop(): Promise<void>;
  /** Ends it, however it is, and removes its data. */
  dispose(): Promise<void>;
}

const PROGRAM = join(__dirname, '..', '..', 'dev', 'dist', 'main.mjs');
const READY = 'Rapport is ready';
const END_MILLISECONDS = 3_000;

type Program = ChildProcessByStdio<null, Readable, Readable>;

/** How a process ended, and what it had to say. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Starts the built Rapport on a free port, and waits until it says that it is ready: on this folder, or on a new one, as it
 * is right after the seeding.
 */
export async function startRapport(data = seededFolder()): Promise<RunningRapport> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let running = await start(data, port);
  const people = colleagues.parse(await (await fetch(`${address}/dev/people`)).json());
  const tokens = new Map<string, Promise<string>>();

  const end = async (signal: NodeJS.Signals): Promise<Ended> => {
    running.program.kill(signal);
    return running.ended;
  };
  const children = () => childrenOf(running.program.pid);
  return {
    address,
    data,
    people,
    person: (name) => found(people, name),
    async ask(as, to, json) {
      const [method = '', path = ''] = to.split(' ');
      const token = tokens.get(as.id) ?? tokenOf(address, as);
      tokens.set(as.id, token);
      return fetch(address + path, {
        method,
        headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
    },
    children,
    async kill9() {
      await end('SIGKILL');
    },
    async restart() {
      running = await start(data, port);
    },
    async stop() {
      const left = children();
      const startedAt = performance.now();
      const { code, output } = await end('SIGTERM');
      const took = performance.now() - startedAt;
      if (code !== 0) throw new Error(`Rapport ended with ${code}: ${output}`);
      if (took > END_MILLISECONDS) throw new Error(`Rapport took ${Math.round(took)} ms to end`);
      await eventually(() => {
        const alive = left.filter(isRunning);
        if (alive.length > 0) throw new Error(`Rapport left processes running: ${alive.join(', ')}`);
      }, END_MILLISECONDS);
    },
    async dispose() {
      await end('SIGKILL');
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Has Sam's chat with the bot started; gives the ids of what runs for it. */
export async function startChat(rapport: RunningRapport): Promise<readonly number[]> {
  const answer = await fetch(rapport.person('Sam').bot, { redirect: 'manual' });
  const running = rapport.children();
  if (answer.status !== 302 || running.length === 0) throw new Error(`No chat was started: ${answer.status}`);
  return running;
}

/** Runs the built Rapport with this environment until it ends by itself. */
export async function runToItsEnd(environment: Readonly<Record<string, string>>): Promise<Ended> {
  return run(environment).ended;
}

async function start(
  data: string,
  port: number,
): Promise<{ readonly program: Program; readonly ended: Promise<Ended> }> {
  const { program, ended } = run({ PORT: String(port), RAPPORT_DATA: data });
  const ready = new Promise<'ready'>((resolve) => {
    let said = '';
    program.stdout.on('data', (text: string) => {
      said += text;
      if (said.includes(READY)) resolve('ready');
    });
  });
  const first = await Promise.race([ready, ended]);
  if (first !== 'ready') throw new Error(`Rapport did not start: ${first.output}`);
  return { program, ended };
}

function run(environment: Readonly<Record<string, string>>): {
  readonly program: Program;
  readonly ended: Promise<Ended>;
} {
  const program = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => program.once('close', (code) => resolve({ code, output })));
  return { program, ended };
}

const colleagues = z.array(z.object({ id: z.string(), name: z.string(), bot: z.string() }));

function found(people: readonly Colleague[], name: string): Colleague {
  const person = people.find((each) => each.name.startsWith(name));
  if (person === undefined) throw new Error(`Nobody at Contoso is called ${name}`);
  return person;
}

async function tokenOf(address: string, { id }: Colleague): Promise<string> {
  const answer = await fetch(`${address}/dev/token`, { method: 'POST', body: JSON.stringify({ userId: id }) });
  return z.object({ token: z.string() }).parse(await answer.json()).token;
}

/** A port that nobody had a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}

function childrenOf(parent: number | undefined): readonly number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (id: number | undefined): readonly number[] =>
    all.flatMap(([pid, ppid]) => (pid !== undefined && ppid === id ? [pid, ...below(pid)] : []));
  return below(parent);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A new folder; its data was seeded once before all tests, or Rapport seeds it when it starts. */
function seededFolder(): string {
  const data = mkdtempSync(join(tmpdir(), 'rapport-'));
  if (process.env.RAPPORT_SEEDED) cpSync(process.env.RAPPORT_SEEDED, data, { recursive: true });
  return data;
}
