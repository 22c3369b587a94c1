import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '@rapport/api/configuration';
import { z } from 'zod';

const ROOT = join(__dirname, '..', '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** Not ours to describe: what is installed, and what is kept or measured here. */
const UNDESCRIBED = ['node_modules', 'coverage', 'devTools'];
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !UNDESCRIBED.includes(entry.name))
  .map((entry) => entry.name);

describe('the README', () => {
  it('has every folder in its table, and no other', () => {
    const described = [...readme.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, name = '']) => name);
    expect(described.sort()).toEqual(folders.sort());
  });

  it('names only paths that are there', () => {
    const rooms = folders.join('|');
    const named = [...readme.matchAll(new RegExp(`(?<![\\w/])(?:${rooms})/[\\w./]*\\w`, 'g'))].map(([path]) => path);
    // What is built is there only after a build.
    const missing = named.filter((path) => !/\/dist\b/.test(path) && !existsSync(join(ROOT, path)));
    expect(named).toContain('core/ports.ts');
    expect(missing).toEqual([]);
  });

  it('tells of every npm script, and of no other', () => {
    const told = [...readme.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own);
    expect([...new Set(told)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(['SingleTenant', 'UserAssignedMSI'])(
    'names all that production needs to start with a bot of type %s',
    (type) => {
      const missing = settingsMissingFrom({ BOT_APP_TYPE: type });
      expect(missing).toContain('COSMOS_ENDPOINT');
      expect(missing.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    },
  );
});

function settingsMissingFrom(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    return [...String(error).matchAll(/^ {2}([A-Z_]+) is missing/gm)].map(([, name = '']) => name);
  }
}
