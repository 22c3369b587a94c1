/**
 * `npm run check`: format and lint, types, architecture, and code that nobody uses. `npm run typecheck` checks the types
 * alone. Everything is reported; any failure makes it fail.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from '../dev/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['core', 'bot', 'api', 'tab', 'dev', 'tests', 'appPackage'];
/** All of it with everything known, then each room with no more than it may know: a browser, Node.js, or neither. */
const TYPE_CHECKED = ['.', 'core', 'bot', 'api', 'dev', 'dev/standIn', 'tab'];

const TSC = 'node_modules/@typescript/native/bin/tsc';
const types = { name: 'types', runs: TYPE_CHECKED.map((project) => [TSC, '--project', project]) };
const checks = [
  { name: 'format and lint', runs: [['node_modules/@biomejs/biome/bin/biome', 'ci']] },
  types,
  { name: 'architecture', runs: [['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...ROOMS]] },
  { name: 'unused code', runs: [['node_modules/knip/bin/knip.js', '--no-progress']] },
];

/** Runs all checks at once; answers whether all of them passed. */
export async function check(chosen = checks) {
  const passed = await Promise.all(chosen.map(report));
  return passed.every(Boolean);
}

/** Runs one check silently; says how long it took and, when it failed, all it said. */
async function report({ name, runs }) {
  const startedAt = performance.now();
  const results = [];
  for (const run of runs) results.push(await start(run));
  const failed = results.filter(({ code }) => code !== 0);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${failed.length === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${seconds} s`);
  for (const said of new Set(failed.map(({ output }) => output.trimEnd()))) console.log(said);
  return failed.length === 0;
}

function start([script, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  process.exitCode = (await check(process.argv.includes('types') ? [types] : checks)) ? 0 : 1;
}
