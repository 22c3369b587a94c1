import { z } from 'zod';
import { type FirstPaint, openHome } from './firstPaint';
import type { ProcessSeen } from './processes';
import { bareProject, type Copy, npmStart, type Started } from './start';
import { figure, type Table } from './table';

/** What was seen of Rapport as `npm start` runs it. */
export interface Running {
  readonly starts: Table;
  readonly memory: Table;
  /** Undefined where there is no Chromium. */
  readonly home: FirstPaint | undefined;
}

interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

const REST_MILLISECONDS = 3000;

/** Starts a copy of Rapport that was never built, then again and again; then looks at it at rest. */
export async function measureRunning(copy: Copy, chromium: string | undefined): Promise<Running> {
  const bare = await bareProject();
  try {
    const bareStart = await npmStart(bare);
    const bareMemory = await atRest(bareStart).finally(bareStart.stop);
    const timed: Timed[] = [{ name: 'A bare node:http server', milliseconds: bareStart.milliseconds }];
    for (const name of ['Rapport, nothing built, no data', 'Rapport, built, with data']) {
      const { milliseconds, stop } = await npmStart(copy);
      await stop();
      timed.push({ name, milliseconds });
    }
    const last = await npmStart(copy);
    timed.push({ name: 'Rapport, built, with data, again', milliseconds: last.milliseconds });
    try {
      const memory = await memoryTable(last, bareMemory);
      return { starts: startTable(timed), memory, home: chromium ? await openHome(last.address, chromium) : undefined };
    } finally {
      await last.stop();
    }
  } finally {
    await bare.remove();
  }
}

async function atRest(started: Started): Promise<readonly ProcessSeen[]> {
  await new Promise((resolve) => setTimeout(resolve, REST_MILLISECONDS));
  return started.processes();
}

function startTable(timed: readonly Timed[]): Table {
  const bare = timed[0]?.milliseconds ?? 0;
  return {
    title: 'From `npm start` to ready, with everything installed',
    columns: ['', 'seconds', 'ratio'],
    rows: timed.map(({ name, milliseconds }) => [name, figure(milliseconds / 1000, 2), figure(milliseconds / bare, 1)]),
    notes: ['npm itself is in each figure.'],
  };
}

async function memoryTable(started: Started, bareMemory: readonly ProcessSeen[]): Promise<Table> {
  const quiet = await atRest(started);
  await openBotChat(started.address);
  const chatting = (await atRest(started)).filter(({ id }) => !quiet.some((each) => each.id === id));
  const all = [
    { name: 'A bare node:http server', processes: bareMemory.filter(isServer) },
    { name: 'Rapport', processes: quiet.filter(isServer) },
    { name: 'What Rapport has started, one bot chat open', processes: chatting },
    { name: 'npm and its shell', processes: quiet.filter((each) => !isServer(each)) },
  ];
  const bare = sum(bareMemory.filter(isServer));
  return {
    title: 'Memory at rest',
    columns: ['', 'processes', 'MB', 'ratio'],
    rows: all.map(({ name, processes }) => [
      name,
      figure(processes.length),
      figure(sum(processes) / 1e6),
      figure(sum(processes) / bare, 1),
    ]),
    notes: [`Resident, ${REST_MILLISECONDS / 1000} s after the last thing it was asked for.`],
  };
}

/** Neither npm nor the shell between npm and the server. */
function isServer({ command }: ProcessSeen): boolean {
  return /^\S*node (dev\/start|server)\.mjs/.test(command);
}

function sum(processes: readonly ProcessSeen[]): number {
  return processes.reduce((total, { memory }) => total + memory, 0);
}

async function openBotChat(address: string): Promise<void> {
  const people = z.array(z.object({ bot: z.string() })).parse(await (await fetch(`${address}/dev/people`)).json());
  const answer = await fetch(people[0]?.bot ?? address);
  if (!answer.ok) throw new Error(`The bot chat answered ${answer.status}`);
}
