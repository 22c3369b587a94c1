import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeededPerson } from '../seed/people';
import { CONFIGURATION_FILE, playgroundConfiguration } from './configuration';
import { freePort } from './freePort';

/** How to run the Agents Playground, and where it keeps what it writes. */
export interface PlaygroundSettings {
  /** A folder of its own for each person is made in it. */
  readonly folder: string;
  /** Where the bot takes messages. */
  readonly botAddress: string;
  /** The module that ends the Playground when this process ends. */
  readonly guard: string;
  /** The Playground's own command line module. */
  readonly program: string;
  /** How long a start may take. */
  readonly patienceMilliseconds: number;
}

/** One running Playground: the bot's chat as one person sees it. */
export interface Playground {
  readonly address: string;
  /** Settles when it is gone, however that came. */
  readonly ended: Promise<void>;
}

/** The Playground did not come up; the message says why, as far as it told. */
export class PlaygroundFailed extends Error {
  override readonly name = 'PlaygroundFailed';
}

const LOG_FILE = 'playground.log';
const MAX_REASON = 500;

/**
 * Starts the Agents Playground as this person and waits until it answers. The signal ends it, then and later.
 * @throws PlaygroundFailed with its reason
 */
export async function startPlayground(
  settings: PlaygroundSettings,
  person: SeededPerson,
  signal: AbortSignal,
): Promise<Playground> {
  const folder = join(settings.folder, person.id);
  const log = join(folder, LOG_FILE);
  await mkdir(folder, { recursive: true });
  await rm(log, { force: true });
  await writeFile(join(folder, CONFIGURATION_FILE), playgroundConfiguration(person));
  const port = await freePort(join(folder, 'port'));
  const child = run(settings, { folder, log, port, signal });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  // Kept, because a failed start is told from it after the process is gone.
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += String(chunk);
  });
  child.on('error', (failure) => {
    complaint += failure.message;
  });

  const address = `http://127.0.0.1:${port}`;
  const up = await answers(address, ended, settings.patienceMilliseconds);
  if (up) return { address, ended };
  child.kill('SIGKILL');
  await ended;
  throw new PlaygroundFailed(reasonIn(await readFile(log, 'utf8').catch(() => ''), complaint));
}

interface Place {
  readonly folder: string;
  readonly log: string;
  readonly port: number;
  readonly signal: AbortSignal;
}

function run(settings: PlaygroundSettings, place: Place): ChildProcess {
  const options = ['--app-endpoint', settings.botAddress, '--channel-id', 'msteams', '--disable-telemetry'];
  const here = ['--port', String(place.port), '--service-url', `http://127.0.0.1:${place.port}/_connector`];
  return spawn(process.execPath, [settings.guard, settings.program, 'start', ...options, ...here], {
    cwd: place.folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    signal: place.signal,
    killSignal: 'SIGKILL',
    // Nothing of our own environment, which may hold secrets.
    env: {
      PATH: process.env.PATH,
      SYSTEMROOT: process.env.SYSTEMROOT,
      TZ: process.env.TZ,
      HOME: place.folder,
      BROWSER: 'none',
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: place.log,
    },
  });
}

/** Whether the address answers before the process ends and patience does. */
async function answers(address: string, ended: Promise<void>, patienceMilliseconds: number): Promise<boolean> {
  const giveUp = new AbortController();
  void ended.then(() => giveUp.abort());
  const deadline = AbortSignal.any([giveUp.signal, AbortSignal.timeout(patienceMilliseconds)]);
  while (!deadline.aborted) {
    const answer = await fetch(address, { signal: deadline }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function reasonIn(log: string, complaint: string): string {
  const errors = log.split('\n').flatMap((line) => /^error (.+)$/.exec(line)?.[1] ?? []);
  const reason = errors.find((line) => line.startsWith('Reason')) ?? errors.at(-1) ?? complaint.trim();
  return reason.slice(0, MAX_REASON) || "It ended or didn't answer, and gave no reason.";
}
