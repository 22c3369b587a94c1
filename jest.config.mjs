/** One run for everything: unit tests beside their source, contract suites and browser tests under `tests/`. */
const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
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
  'openapi-fetch',
  '@microsoft/teams.cards',
];
const shared = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

export default {
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
  ],
};
