import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, parseSync, type Rollup } from 'vite';

/** One script that a browser loads. */
export interface Script {
  /** Below the folder of the built tab: `assets/index-….js`. */
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** What the tab's build says of its first load. */
export interface FirstLoad {
  /** The entry and all it imports before it runs. */
  readonly entry: readonly Script[];
  /** Everything that was built. */
  readonly all: readonly Script[];
  /** One build of what those import from `LIBRARIES`, with no code of ours. */
  readonly libraries: Script;
}

/** What the reference build is made of: what a tab of this kind can't do without. */
export const LIBRARIES = ['react', 'react-dom', '@fluentui', '@microsoft/teams-js', '@tanstack/react-query'];

const VIRTUAL = 'virtual:libraries';

/** Builds the tab, and its libraries alone, in memory. */
export async function measureScripts(root: string): Promise<FirstLoad> {
  const built = await chunksOf(root, {});
  const entry = built.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('The build of the tab has no entry');
  const first = withImports(entry, built);
  const ours = first.flatMap(({ moduleIds }) => moduleIds).filter((id) => isOurs(root, id));
  const [libraries] = await chunksOf(root, {
    plugins: [
      {
        name: 'libraries',
        resolveId: (id) => (id === VIRTUAL ? join(root, 'tab', 'libraries.ts') : undefined),
        load: async (id) => (id.endsWith('libraries.ts') ? libraryEntry(await importsOf(ours)) : undefined),
      },
    ],
    build: { rolldownOptions: { input: VIRTUAL } },
  });
  if (!libraries) throw new Error('The build of the libraries is empty');
  return { entry: first.map(scriptOf), all: built.map(scriptOf), libraries: scriptOf(libraries) };
}

async function chunksOf(root: string, { build: options, plugins = [] }: InlineConfig): Promise<Rollup.OutputChunk[]> {
  const output = await build({
    root: join(root, 'tab'),
    logLevel: 'error',
    plugins,
    build: { ...options, write: false },
  });
  const built = Array.isArray(output) ? output : [output];
  return built
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((each): each is Rollup.OutputChunk => each.type === 'chunk');
}

function withImports(entry: Rollup.OutputChunk, built: readonly Rollup.OutputChunk[]): readonly Rollup.OutputChunk[] {
  const found = new Set([entry]);
  for (const { imports } of found) {
    for (const chunk of built) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found];
}

function scriptOf({ fileName, code }: Rollup.OutputChunk): Script {
  return { file: fileName, bytes: Buffer.byteLength(code), gzip: gzipSync(code).byteLength };
}

function isOurs(root: string, id: string): boolean {
  return /\.tsx?$/.test(id) && ['tab', 'core'].some((room) => id.startsWith(join(root, room)));
}

/** Names by package, as these files import them from `LIBRARIES`; `*` is all of it. */
async function importsOf(files: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>([['react/jsx-runtime', new Set(['jsx', 'jsxs', 'Fragment'])]]);
  for (const file of files) {
    for (const { moduleRequest, entries } of parseSync(file, await readFile(file, 'utf8')).module.staticImports) {
      const from = moduleRequest.value;
      if (!LIBRARIES.some((library) => from === library || from.startsWith(`${library}/`))) continue;
      const names = found.get(from) ?? new Set();
      for (const { importName, isType } of entries) if (!isType) names.add(importName.name ?? '*');
      if (names.size > 0) found.set(from, names);
    }
  }
  return found;
}

/** A program that keeps these and does nothing with them. */
function libraryEntry(imports: ReadonlyMap<string, ReadonlySet<string>>): string {
  const kept = [...imports].flatMap(([from, names]) => [...names].map((name) => ({ from, name })));
  const lines = kept.map(({ from, name }, index) =>
    name === '*' ? `import * as kept${index} from '${from}';` : `import { ${name} as kept${index} } from '${from}';`,
  );
  return `${lines.join('\n')}\nglobalThis.kept = [${kept.map((_, index) => `kept${index}`).join(', ')}];`;
}
