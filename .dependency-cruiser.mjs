/**
 * Who may import whom. `npm test` fails when a rule below is broken.
 * Rooms are the folders at the root; a test beside its source may reach for any real code but `dev`.
 */
const TESTS = '\\.test\\.tsx?$';
/** The build of the tab runs on Node and reaches for its tools, as no code of the tab may. */
const TAB_BUILD = '^tab/[^/]+\\.config\\.ts$';

/** The resolved path of packages in `node_modules`; a name may end in `*`. */
const packages = (...names) => `node_modules/(${names.map((name) => name.replace('*', '[^/]*')).join('|')})/`;

/** Only `rooms` (path patterns) may import `name`. */
const onlyIn = (name, rooms, ...names) => ({
  name,
  severity: 'error',
  from: { pathNot: [...rooms, '^tests/'] },
  to: { path: packages(...names) },
});

/** Code of `room` may import nothing but `allowed` (path patterns). */
const onlyImports = (room, ...allowed) => ({
  name: `${room}-imports-little`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: [TESTS] },
  to: { pathNot: [`^${room}/`, ...allowed] },
});

/** Code of `room` may import none of `others` (path patterns). */
const neverImports = (room, ...others) => ({
  name: `${room}-keeps-apart`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: [TESTS] },
  to: { path: others },
});

const rooms = [
  onlyImports('core', packages('zod', 'temporal-polyfill', 'intl-messageformat', 'diff', 'markdown-it*')),
  onlyImports('bot', '^core/', packages('zod', 'botbuilder', 'botframework-*', '@microsoft/teams\\.cards')),
  neverImports('api', '^(tab|dev|tests|appPackage)/'),
  neverImports('tab', '^core/(?!(contract|locales|domain)/)', '^(bot|api|dev|tests|appPackage)/'),
  neverImports('dev', '^(tab|tests)/'),
  {
    name: 'core-rules-know-no-use-cases',
    severity: 'error',
    from: { path: '^core/(domain|contract|locales)/', pathNot: [TESTS] },
    to: { path: '^core/useCases/' },
  },
  {
    name: 'nothing-imports-dev',
    severity: 'error',
    from: { pathNot: '^(dev|tests)/' },
    to: { path: '^dev/' },
  },
  {
    name: 'nothing-imports-tests',
    severity: 'error',
    from: { pathNot: ['^tests/', '^appPackage/icons/', TESTS] },
    to: { path: ['^tests/', TESTS] },
  },
];

const packagesInOnePlace = [
  onlyIn('botbuilder-in-one-folder', ['^bot/botFramework/'], 'botbuilder', 'botframework-*'),
  onlyIn('card-builder-in-one-folder', ['^bot/cards/'], '@microsoft/teams\\.cards'),
  onlyIn('sqlite-in-one-adapter', ['^api/adapters/sqlite'], 'libsql', '@libsql'),
  onlyIn('cosmos-in-one-adapter', ['^api/adapters/cosmos'], '@azure/cosmos'),
  onlyIn('functions-only-at-the-edge', ['^api/functions\\.ts$', '^dev/functionsHost(\\.|/)'], '@azure/functions*'),
];

const tabLayers = [
  {
    name: 'tab-components-know-no-features',
    severity: 'error',
    from: { path: '^tab/components/' },
    to: { path: '^tab/(features|app)/' },
  },
  {
    name: 'tab-features-know-no-app',
    severity: 'error',
    from: { path: '^tab/features/', pathNot: [TESTS] },
    to: { path: '^tab/app/' },
  },
  {
    name: 'tab-features-stand-apart',
    severity: 'error',
    from: { path: '^tab/features/([^/]+)/' },
    to: { path: '^tab/features/', pathNot: '^tab/features/$1/' },
  },
  {
    name: 'tab-runs-in-a-browser',
    severity: 'error',
    from: { path: '^tab/', pathNot: [TESTS, TAB_BUILD] },
    to: { dependencyTypes: ['core'] },
  },
];

const everywhere = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  // What is built is there only after a build.
  { name: 'all-imports-resolve', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '/dist/' } },
  {
    name: 'no-orphans',
    severity: 'error',
    from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.config\\.(mjs|ts)$', TESTS, '\\.mjs$'] },
    to: {},
  },
];

export default {
  forbidden: [...rooms, ...packagesInOnePlace, ...tabLayers, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^(core|bot|api|tab|dev)/dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type-only imports bind rooms together as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
