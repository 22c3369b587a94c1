import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyNotices } from './notices.mjs';

const path = (...parts) => fileURLToPath(new URL(parts.join('/'), import.meta.url));
const root = path('..');

/** The code that `createRequire` gives back to packages which were written for CommonJS. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/**
 * Builds the folder to be zipped for Azure Functions: everything in it, nothing to install, and no source maps: Node.js reads
 * none there, and what is not minified needs none.
 * Split into chunks, so that what is imported on demand (the bot's SDK) is read on demand.
 */
export async function buildApi(output = path('dist')) {
  await rm(output, { recursive: true, force: true });
  const { metafile } = await build({
    // What the notices are told of is named from here.
    absWorkingDir: root,
    entryPoints: { main: path('main.ts') },
    outdir: output,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // The Functions worker gives this one to who asks for it; it is not a package.
    external: ['@azure/functions-core'],
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: 'warning',
  });
  await mkdir(output, { recursive: true });
  await cp(path('host.json'), join(output, 'host.json'));
  await writeFile(join(output, 'package.json'), await packageJson());
  await writeFile(join(output, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, Object.keys(metafile.inputs)));
  return metafile;
}

async function packageJson() {
  const { name, version, license } = JSON.parse(await readFile(path('package.json'), 'utf8'));
  const described = { name, version, license, private: true, type: 'module', main: 'main.mjs' };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
