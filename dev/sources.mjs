/** Whether what was built is still what the sources say. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = ['node_modules', 'dist'];
const RECORD = '.sources';

/** Whether the output stands and was built from exactly these sources. */
export function isUpToDate(root, { sources, output }) {
  const record = join(output, RECORD);
  return existsSync(record) && readFileSync(record, 'utf8') === digest(root, sources);
}

/** Keeps beside the output what it was built from. */
export function rememberSources(root, { sources, output }) {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, RECORD), digest(root, sources));
}

function digest(root, folders) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...folders.flatMap((folder) => filesIn(root, folder))]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.includes(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path) : [path];
    });
}
