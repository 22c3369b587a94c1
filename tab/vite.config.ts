import react from '@vitejs/plugin-react';
import IntlMessageFormat from 'intl-messageformat';
import { defineConfig, type Plugin } from 'vite';
import { en } from '../core/locales/en';

/** What only the server says: its bot, its answers to bad input, its exports. */
const SAID_ELSEWHERE = /^(bot|card|invalid|export)\./;
/** What the first screen says. All else comes with the screens that say it. */
const SAID_FIRST =
  /^(common|error|home|dates|nav)\.|^series\.(relation|rhythm)\.|^(items\.(title|overdue)|shortcuts\.title)$/;
const SENTENCES = '/core/locales/en.ts';
const LATER = 'virtual:later-sentences';

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), parsedSentences()],
  // FormatJS' own way to leave its parser out where messages come parsed.
  resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Maps would tell everybody the sources, and where they were built.
    sourcemap: false,
    license: { fileName: 'THIRD-PARTY-NOTICES.md' },
  },
});

/**
 * Gives the browser its sentences parsed, only its own, and the first ones first. Every module that names a later sentence
 * is made to import all later ones, so none can be missing where it is said.
 */
function parsedSentences(): Plugin {
  const own = Object.entries(en).filter(([key]) => !SAID_ELSEWHERE.test(key));
  const later = own.filter(([key]) => !SAID_FIRST.test(key)).map(([key]) => key);
  let sentences = '';
  return {
    name: 'parsed-sentences',
    resolveId: (name) => (name === LATER ? LATER : undefined),
    load: (name) =>
      name === LATER
        ? `import { en } from ${JSON.stringify(sentences)};\nObject.assign(en, ${parsed(own, (key) => later.includes(key))});`
        : undefined,
    async buildStart() {
      sentences = (await this.resolve(`..${SENTENCES}`, `${import.meta.dirname}/vite.config.ts`))?.id ?? '';
    },
    transform(code, file) {
      if (file.endsWith(SENTENCES)) {
        return { code: `export const en = ${parsed(own, (key) => !later.includes(key))};`, map: null };
      }
      if (file.includes('/node_modules/') || !/\.tsx?$/.test(file)) return undefined;
      return names(code, later) ? { code: `import '${LATER}';${code}`, map: null } : undefined;
    },
    generateBundle(_, bundle) {
      const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry);
      const asked = entry ? [entry.fileName] : [];
      // What it imports comes before the first screen, and what that imports.
      for (const name of asked) {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk') continue;
        if (LATER in chunk.modules) this.error('The first screen says a later sentence: add it to SAID_FIRST');
        asked.push(...chunk.imports.filter((each) => !asked.includes(each)));
      }
    },
  };
}

/** Whether code names one of these keys: wholly, or its beginning in a template. */
function names(code: string, keys: readonly string[]): boolean {
  const mentioned = [...code.matchAll(/['"`]([a-z]\w*(?:\.\w*)+)/gi)].map(([, key = '']) => key);
  return mentioned.some((each) => keys.some((key) => (each.endsWith('.') ? key.startsWith(each) : key === each)));
}

function parsed(all: readonly (readonly [string, string])[], isWanted: (key: string) => boolean): string {
  const wanted = all.filter(([key]) => isWanted(key));
  return JSON.stringify(
    Object.fromEntries(
      wanted.map(([key, text]) => [key, new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()]),
    ),
  );
}
