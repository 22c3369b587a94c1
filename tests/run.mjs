/**
 * `npm test`: installs what is missing, checks format, lint, types, architecture and unused code, builds, and runs every
 * test. `npm test -- pattern` runs only the tests whose path matches. Everything is reported; any failure makes it fail.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../dev/install.mjs';
import { ensureBrowser } from './support/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['core', 'bot', 'api', 'tab', 'dev', 'tests', 'appPackage'];

const CHECKS = [
  { name: 'format and lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['ci'] },
  { name: 'types', script: 'node_modules/@typescript/native/bin/tsc', args: ['--project', '.'] },
  { name: 'architecture', script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', args: ROOMS },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
];
const BUILD = { name: 'build', script: 'dev/build.mjs', args: [] };
const BUILT_THINGS = ['tests/build', 'tests/browser'];

ensureInstalled();
const browser = await ensureBrowser();
if (!browser) {
  console.error(
    'The browser tests need Chromium, and none was found or could be installed.\n' +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one, then run npm test again.',
  );
  process.exit(1);
}

const checked = await Promise.all(CHECKS.map(report));
const built = BUILT_THINGS.some((folder) => existsSync(join(root, folder))) ? await report(BUILD) : true;
const tested = await runTests(process.argv.slice(2));
process.exitCode = [...checked, built, tested].every(Boolean) ? 0 : 1;

/** Runs one step silently; says how long it took and, when it failed, all it said. */
async function report({ name, script, args }) {
  const startedAt = performance.now();
  const { code, output } = await run(script, args, 'pipe');
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${seconds} s`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** Runs jest as it is and ends with one line that says how many tests passed and failed. */
async function runTests(patterns) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-tests-'));
  const results = join(folder, 'results.json');
  try {
    const { code } = await run(
      'node_modules/jest/bin/jest.js',
      // Another option stands behind this one: it would take the patterns for names of projects.
      ['--ignoreProjects=long', '--json', `--outputFile=${results}`, ...patterns],
      // With --json, jest would print the results: they are in the file, what people read is on stderr.
      ['ignore', 'ignore', 'inherit'],
    );
    console.log(existsSync(results) ? summary(JSON.parse(readFileSync(results, 'utf8'))) : '0 passed, 1 failed');
    return code === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summary(result) {
  // A file that could not even be loaded has no tests to count, and must not look like none failed.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  return `${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function run(script, args, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio,
      env: { ...process.env, CHROMIUM_PATH: browser },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}
