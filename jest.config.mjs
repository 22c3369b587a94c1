/** One run for everything: unit tests beside their source, contract suites and browser tests under `tests/`. */
import { availableParallelism } from 'node:os';
import { fluentFile } from './tests/setup/fluent.mjs';
import { findBrowser } from './tests/support/browser.mjs';

// Browser tests drive this one; the workers inherit it.
process.env.CHROMIUM_PATH ??= (await findBrowser()) ?? '';

const compiled = (syntax) => [
  '@swc/jest',
  {
    jsc: { parser: syntax, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
    module: { type: 'commonjs' },
  },
];
const transform = {
  '\\.tsx$': compiled({ syntax: 'typescript', tsx: true }),
  '\\.(ts|[cm]?js)$': compiled({ syntax: 'typescript' }),
};
// These packages ship ES modules only; jest runs CommonJS.
const esModules = [
  'jose',
  'hono',
  '@hono',
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  'intl-messageformat',
  '@formatjs',
  'adaptivecards',
  'swiper',
  'markdown-it-cjk-friendly',
  'get-east-asian-width',
];
const shared = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  setupFiles: ['<rootDir>/tests/setup/clock.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // What is built has names of its own, and would be taken for a second package.
  modulePathIgnorePatterns: ['<rootDir>/(api|dev|tab)/dist/'],
};

/** Tests of the built Rapport: it is built, and lived in, before the first of them. */
const inBrowser = {
  ...shared,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/setup/rapport.mjs',
  globalTeardown: '<rootDir>/tests/setup/removeRapport.mjs',
};

export default {
  // With two cores jest would run everything in one process; with many, each browser test brings a Chromium along.
  // One more than the cores: the tests in a browser mostly wait for it.
  maxWorkers: Math.min(4, availableParallelism() + 1),
  // Nobody waits for it where tests pass; a slow machine that does other things too needs the time.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'house',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/{core,bot,api,dev,appPackage}/**/*.test.ts',
        '<rootDir>/tests/{contract,support,build,useCases}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'tab',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tab/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/tests/setup/fluent.mjs',
      moduleNameMapper: { '^@fluentui/react-(components|icons)$': fluentFile },
    },
    { ...inBrowser, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
    // `npm run test:long` runs these, `npm test` does not.
    { ...inBrowser, displayName: 'long', testMatch: ['<rootDir>/tests/long/**/*.test.ts'] },
  ],
};
