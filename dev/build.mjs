/**
 * `npm run build` builds the tab, the Functions package and what `npm start` runs. With `--for-start` it builds only
 * what that needs.
 */
import { cp } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isUpToDate, rememberSources } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = (...parts) => fileURLToPath(new URL(['..', ...parts].join('/'), import.meta.url));

/** What can be built, from which folders, to where. */
export const builds = {
  tab: { sources: ['core', 'tab'], output: path('tab', 'dist'), build: buildTab },
  dev: { sources: ['core', 'bot', 'api', 'dev'], output: path('dev', 'dist'), build: buildDev },
};

/** Builds the tab for a browser into `tab/dist`. */
export async function buildTab() {
  const { build } = await import('vite');
  // This loader reads our sentences, which the configuration imports, as the rest of the build does.
  await build({ root: path('tab'), logLevel: 'warn', configLoader: 'runner' });
}

/** Builds what `npm start` runs into `dev/dist`: the server, and the stand-in for Teams. */
export async function buildDev() {
  const { build } = await import('esbuild');
  await Promise.all([
    build({ ...programForNode, entryPoints: { main: path('dev', 'main.ts') }, outdir: path('dev', 'dist') }),
    build({
      entryPoints: ['main.ts', 'standIn.css'].map((name) => ({ in: path('dev', 'standIn', name), out: 'standIn' })),
      outdir: path('dev', 'dist', 'standIn'),
      bundle: true,
      minify: true,
      target: 'es2022',
    }),
    cp(path('dev', 'standIn', 'index.html'), path('dev', 'dist', 'standIn', 'index.html')),
  ]);
}

/** Builds what has changed since its last build. */
export async function buildChanged() {
  for (const one of Object.values(builds)) {
    if (isUpToDate(root, one)) continue;
    await one.build();
    rememberSources(root, one);
  }
}

/** The code that `createRequire` gives back to packages which were written for CommonJS. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

/**
 * Our own rooms become one program; packages are loaded from node_modules as they are. Not so the Functions library:
 * it can't be imported by name, so it comes along, and asks the host for its core as it does on Azure.
 */
const INSIDE = /^@rapport\/|^@azure\/functions$/;

const installedPackagesStayOutside = {
  name: 'installed-packages-stay-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || INSIDE.test(name) ? undefined : { path: name, external: true },
    );
  },
};

/** How esbuild makes a program of our own rooms that Node.js runs inside this project. */
export const programForNode = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // What is imported on demand is read on demand.
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  banner: { js: REQUIRE },
  plugins: [installedPackagesStayOutside],
};

async function buildFunctionsPackage() {
  const { buildApi } = await import('../api/build.mjs');
  await buildApi();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildChanged();
  if (!process.argv.includes('--for-start')) await buildFunctionsPackage();
}
