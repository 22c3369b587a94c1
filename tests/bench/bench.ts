import { availableParallelism, cpus, loadavg } from 'node:os';
import { longHistory } from './longHistory';
import { requestUnits } from './requestUnits';
import { measureRunning } from './running';
import { measureScripts } from './scripts';
import { scriptTable } from './scriptTable';
import { copyProject } from './start';
import { textOf } from './table';
import { throughput } from './throughput';

/** What the bench is given by the program that runs it. */
export interface Bench {
  /** The folder of the project. */
  readonly root: string;
  /** The path of a Chromium; undefined when there is none. */
  readonly chromium: string | undefined;
  /** The built servers. */
  readonly programs: { readonly rapport: string; readonly bare: string };
}

/** Measures one thing after the other and tells each as soon as it is known. */
export async function* bench({ root, chromium, programs }: Bench): AsyncGenerator<string> {
  yield machine();
  yield textOf(await requestUnits());
  yield* (await longHistory()).map(textOf);
  yield textOf(await throughput(programs));
  const copy = await copyProject(root);
  try {
    const { starts, memory, home } = await measureRunning(copy, chromium);
    yield* [starts, memory].map(textOf);
    yield textOf(scriptTable(await measureScripts(copy.folder), home));
  } finally {
    await copy.remove();
  }
}

function machine(): string {
  const load = loadavg().map((each) => each.toFixed(1));
  return `Node.js ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, load before: ${load.join(' ')}`;
}
