/*
 * The house of docs/architecture.md: a file imports only from floors below its own, and nothing goes round in circles.
 * TypeScript 7 has no programming interface for tools; the files are read by swc instead.
 */

/** Top floor first. */
const floors = [
  ['entrypoints/'],
  ['components/'],
  ['lib/state/'],
  ['lib/(share|pool|teach|review|browser|page)/'],
  ['lib/(detect|ledger|measure)/'],
  ['lib/(sites|codecs|roles)/'],
  [
    'lib/(event\\.ts|digest\\.ts|consent\\.ts|catalog\\.ts|target\\.ts|commission\\.ts|hours\\.ts|talk\\.ts|check-in\\.ts|experiment\\.ts|shared\\.ts|summary\\.ts|tags\\.ts|value\\.ts|text/)',
  ],
];

const start = (rooms) => `^(${rooms.join('|')})`;

const climbing = floors.slice(1).map((rooms, floor) => ({
  name: `climbs-from-floor-${floors.length - floor - 2}`,
  severity: 'error',
  from: { path: start(rooms) },
  to: { path: start(floors.slice(0, floor + 1).flat()) },
}));

/** Packages only these rooms may use. */
const homes = {
  'webextension-polyfill': ['lib/browser/'],
  dexie: ['lib/ledger/', 'lib/state/'],
  preact: ['components/', 'entrypoints/'],
};

const homeless = Object.entries(homes).map(([name, rooms]) => ({
  name: `${name}-has-a-room`,
  severity: 'error',
  from: { path: '^(entrypoints|components|lib)/', pathNot: start(rooms) },
  to: { path: `^node_modules/(@types/)?${name}/` },
}));

module.exports = {
  forbidden: [
    ...climbing,
    ...homeless,
    {
      name: 'on-no-floor',
      severity: 'error',
      from: { path: '^lib/', pathNot: start(floors.flat()) },
      to: {},
    },
    {
      name: 'strangers',
      comment: 'Detection, ledger and arithmetic do not know each other.',
      severity: 'error',
      from: { path: '^lib/(detect|ledger|measure)/' },
      to: { path: '^lib/(detect|ledger|measure)/', pathNot: '^lib/$1/' },
    },
    { name: 'circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nowhere', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^(@/|\\.)' } },
    {
      name: 'heavy-page',
      comment: 'What every page of a site has to parse stays small.',
      severity: 'error',
      from: { path: '^entrypoints/(page|chip)\\.ts$' },
      to: { path: '^node_modules/(webextension-polyfill|zod|dexie|preact)/', reachable: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    webpackConfig: { fileName: 'tests/run/aliases.cjs' },
  },
};
