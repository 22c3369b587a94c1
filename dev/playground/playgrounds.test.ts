import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maya, sam } from '../seed/people';
import { PlaygroundFailed } from './playground';
import { createPlaygrounds } from './playgrounds';

const folder = mkdtempSync(join(tmpdir(), 'rapport-playground-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const guard = join(__dirname, 'guard.mjs');
const playgroundProgram = createRequire(__filename).resolve('@microsoft/m365agentsplayground/cli.js');

/** A stand-in for the Playground that starts at once. It tells its process id, and ends when asked to. */
const answering = program(`
  const { createServer } = require('node:http');
  const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
  createServer((request, response) => {
    response.end(String(process.pid));
    if (request.url === '/end') process.exit(1);
  }).listen(port);
`);
const complaining = program(`
  require('node:fs').writeFileSync(process.env.M365_AGENTS_PLAYGROUND_LOGFILE, 'debug x\\nerror Failed.\\nerror Reason: bad users\\n');
  process.exit(0);
`);
const mute = program('setInterval(() => undefined, 1000);');

function program(source: string): string {
  const file = join(folder, `${randomUUID()}.cjs`);
  writeFileSync(file, source);
  return file;
}

function playgroundsOf(what: string, patienceMilliseconds = 20_000) {
  const botAddress = 'http://127.0.0.1:9/api/messages';
  return createPlaygrounds({ folder: join(folder, 'data'), botAddress, guard, program: what, patienceMilliseconds });
}

/** The process that answers at an address; undefined when none does. */
async function processAt(address: string): Promise<number | undefined> {
  const answer = await fetch(address).catch(() => undefined);
  return answer && Number(await answer.text());
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

it('starts one chat for each person, once, on an address of its own', async () => {
  const playgrounds = playgroundsOf(answering);
  const [first, again, other] = await Promise.all([
    playgrounds.open(sam),
    playgrounds.open(sam),
    playgrounds.open(maya),
  ]);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  await playgrounds.stop();
  expect(await processAt(first)).toBeUndefined();
  expect(await processAt(other)).toBeUndefined();
});

it('keeps the address of a chat over a restart', async () => {
  const before = playgroundsOf(answering);
  const address = await before.open(sam);
  await before.stop();
  const after = playgroundsOf(answering);
  expect(await after.open(sam)).toBe(address);
  await after.stop();
});

it('starts a chat anew that has died', async () => {
  const playgrounds = playgroundsOf(answering);
  const address = await playgrounds.open(sam);
  const died = await processAt(`${address}/end`);
  await until(async () => (await processAt(address)) === undefined);
  await until(async () => (await processAt(await playgrounds.open(sam).catch(() => address))) !== undefined);
  expect(await processAt(address)).not.toBe(died);
  await playgrounds.stop();
});

it('tells the reason from the log of one that died silently, and tries again the next time', async () => {
  const playgrounds = playgroundsOf(complaining);
  await expect(playgrounds.open(sam)).rejects.toThrow('Reason: bad users');
  await expect(playgrounds.open(sam)).rejects.toThrow('Reason: bad users');
});

it('gives up on one that never answers, and leaves nothing of it running', async () => {
  await expect(playgroundsOf(mute, 300).open(sam)).rejects.toThrow('gave no reason');
});

it('ends one that is still starting', async () => {
  const playgrounds = playgroundsOf(mute);
  const opening = expect(playgrounds.open(sam)).rejects.toThrow(PlaygroundFailed);
  await playgrounds.stop();
  await opening;
});

it('ends a chat when its parent is killed', async () => {
  const parent = spawn(process.execPath, [
    '-e',
    `const { pid } = require('node:child_process').spawn(process.execPath, process.argv.slice(1), { stdio: ['pipe', 'ignore', 'ignore'] });
     console.log(pid); setInterval(() => undefined, 1000);`,
    guard,
    mute,
  ]);
  const [line] = await once(parent.stdout, 'data');
  const id = Number(String(line));
  expect(isAlive(id)).toBe(true);
  parent.kill('SIGKILL');
  await until(() => !isAlive(id));
});

it("runs Microsoft's Agents Playground as this person", async () => {
  const playgrounds = playgroundsOf(playgroundProgram);
  const page = await fetch(await playgrounds.open(maya));
  const text = await page.text();
  expect(text).toContain('<!doctype html>');
  expect(text).toContain('Toggle Log Panel');
  await playgrounds.stop();
});
