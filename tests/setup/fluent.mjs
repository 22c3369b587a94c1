/**
 * Before tests of the tab: makes one file of Fluent and of the icons that the tab shows. Jest loads all modules anew for
 * each test file, and Fluent has more than two thousand.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Inside this project, so that React is found from there. */
export const fluentFile = join(root, 'tests', 'dist', 'fluent.cjs');

/** What jest runs. */
export default async function makeFluent() {
  const entry = `export * from '@fluentui/react-components'; export { ${iconsIn('tab').join(', ')} } from '@fluentui/react-icons';`;
  const lock = readFileSync(join(root, 'package-lock.json'));
  const mark = `// ${createHash('sha256').update(entry).update(lock).digest('hex')}`;
  if (existsSync(fluentFile) && readFileSync(fluentFile, 'utf8').startsWith(mark)) return;
  const { build } = await import('esbuild');
  mkdirSync(dirname(fluentFile), { recursive: true });
  const unfinished = `${fluentFile}.${process.pid}`;
  await build({
    stdin: { contents: entry, resolveDir: join(root, 'tab') },
    outfile: unfinished,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['react', 'react-dom', 'scheduler'],
    banner: { js: mark },
    logLevel: 'error',
  });
  renameSync(unfinished, fluentFile);
}

/** The names of all icons that the sources in this folder import. */
function iconsIn(folder) {
  const sources = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|[\\/])(dist|node_modules)[\\/]/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
  const imports = sources.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@fluentui\/react-icons'/g)]);
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type ')).sort();
}
