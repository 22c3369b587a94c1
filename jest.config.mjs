/** One run for everything: unit tests beside their source, contract suites and browser tests under `tests/`. */
import { availableParallelism } from 'node:os';
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
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

export default {
  // With two cores jest would run everything in one process; with many, each browser test brings a Chromium along.
  // One more than the cores: the tests in a browser mostly wait for it.
  maxWorkers: Math.min(4, availableParallelism() + 1),
  testTimeout: 20_000,
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
    { ...shared, displayName: 'tab', testEnvironment: 'jsdom', testMatch: ['<rootDir>/tab/**/*.test.{ts,tsx}'] },
    { ...shared, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
    // `npm run test:long` runs these, `npm test` does not.
    { ...shared, displayName: 'long', testEnvironment: 'node', testMatch: ['<rootDir>/tests/long/**/*.test.ts'] },
  ],
};
