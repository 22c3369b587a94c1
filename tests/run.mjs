/**
 * `npm test`: installs what is missing, checks format, lint, types, architecture and unused code, builds, and runs every
 * test. `npm test -- pattern` runs only the tests whose path matches, and builds only when one of them is in a browser.
 * Everything is reported; any failure makes it fail.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../dev/install.mjs';
import { check } from './check.mjs';
import { ensureBrowser } from './support/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const patterns = process.argv.slice(2);
const isWhole = patterns.length === 0;

ensureInstalled();
const browser = await ensureBrowser();
if (!browser) {
  console.error(
    'The browser tests need Chromium, and none was found or could be installed.\n' +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one, then run npm test again.',
  );
  process.exit(1);
}

const checked = isWhole ? await check() : true;
const tested = await runTests();
process.exitCode = checked && tested ? 0 : 1;

/** Runs jest as it is and ends with one line that says how many tests passed and failed. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-tests-'));
  const results = join(folder, 'results.json');
  try {
    // Another option stands behind this one: it would take the patterns for names of projects.
    const code = await jest(['--ignoreProjects=long', '--json', `--outputFile=${results}`, ...patterns]);
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

function jest(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
      cwd: root,
      // With --json, jest would print the results: they are in the file, what people read is on stderr.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROMIUM_PATH: browser },
    });
    child.on('error', reject).on('close', resolve);
  });
}
