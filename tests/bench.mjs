/** `npm run bench`: measures Rapport on this machine, beside the least that would do, and prints what it found. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from '../dev/install.mjs';
import { findBrowser } from './support/browser.mjs';

const path = (...parts) => fileURLToPath(new URL(['..', ...parts].join('/'), import.meta.url));

ensureInstalled();
const { build } = await import('esbuild');
const { programForNode } = await import('../dev/build.mjs');

/** Inside node_modules, so that packages are found from there. */
const output = path('node_modules', '.cache', 'rapport', 'bench');
const built = (name) => `${output}/${name}.mjs`;
await build({
  ...programForNode,
  entryPoints: ['bench', 'rapportServer', 'bareServer'].map((name) => path('tests', 'bench', `${name}.ts`)),
  outdir: output,
});

const { bench } = await import(pathToFileURL(built('bench')).href);
const startedAt = performance.now();
const programs = { rapport: built('rapportServer'), bare: built('bareServer') };
for await (const text of bench({ root: path('.'), chromium: await findBrowser(), programs })) console.log(text);
console.log(`\nMeasured in ${Math.round((performance.now() - startedAt) / 1000)} s`);
