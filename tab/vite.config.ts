import react from '@vitejs/plugin-react';
import IntlMessageFormat from 'intl-messageformat';
import { defineConfig, type Plugin } from 'vite';
import { en } from '../core/locales/en';

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), parsedSentences()],
  // FormatJS' own way to leave its parser out where messages come parsed.
  resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', sourcemap: true },
});

/** What only the server says: its bot, and its answers to bad input. */
const SAID_ELSEWHERE = /^(bot|card|invalid)\./;

/** Gives the browser its sentences parsed, and only its own: a tenth of the first load. */
function parsedSentences(): Plugin {
  return {
    name: 'parsed-sentences',
    transform(_code, file) {
      if (!file.endsWith('/core/locales/en.ts')) return undefined;
      const own = Object.entries(en).filter(([key]) => !SAID_ELSEWHERE.test(key));
      const parsed = own.map(([key, text]) => [
        key,
        new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(),
      ]);
      return { code: `export const en = ${JSON.stringify(Object.fromEntries(parsed))};`, map: null };
    },
  };
}
