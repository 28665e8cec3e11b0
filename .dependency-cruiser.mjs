/**
 * The tower of ARCHITECTURE.md, held: each room of `app/` knows the rooms before it in this row, and none after it.
 * `main/` and `renderer/` stand above; the renderer sees view models and words only.
 */
const TOWER = [
  ['model', 'language'],
  ['platform'],
  ['words'],
  ['oauth'],
  ['openclaw'],
  ['codex'],
  ['preferences'],
  ['service'],
  ['history'],
  ['diagnose'],
  ['second-opinion'],
  ['transactions'],
  ['engine'],
  ['contract'],
  ['view'],
  ['notify'],
  ['demo'],
  ['cli'],
];

const inRooms = (rooms) => `^app/(?:${rooms.join('|')})/`;

const upward = TOWER.slice(0, -1).map((rooms, floor) => ({
  name: `${rooms[0]}-knows-nothing-above-it`,
  severity: 'error',
  comment: 'An arrow in the tower runs downwards only (ARCHITECTURE.md).',
  from: { path: inRooms(rooms) },
  to: { path: [inRooms(TOWER.slice(floor + 1).flat()), '^main/', '^renderer/'] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward,
    {
      name: 'every-room-has-its-floor',
      severity: 'error',
      comment: 'A new room of app/ gets its floor in TOWER.',
      from: { path: '^app/', pathNot: inRooms(TOWER.flat()) },
      to: {},
    },
    {
      name: 'facts-below-words-above',
      severity: 'error',
      comment:
        'Below the engine nothing is said in a language: tell the facts (app/model/told.ts). A page that a browser is sent is made in words/.',
      from: {
        path: inRooms(
          TOWER.slice(
            0,
            TOWER.findIndex(([room]) => room === 'engine'),
          ).flat(),
        ),
        pathNot: ['^app/(?:language|words)/'],
      },
      to: { path: '^app/language/say[.]ts$' },
    },
    {
      name: 'core-without-electron',
      severity: 'error',
      comment: 'The core knows no Electron, no React and no shell.',
      from: { path: '^app/' },
      to: { path: ['^main/', '^renderer/', '/node_modules/(?:electron|react|react-dom|electron-store)/'] },
    },
    {
      name: 'renderer-sees-views-and-words',
      severity: 'error',
      comment: 'No token, store or Node reaches the panel: it is told views over the bridge.',
      from: { path: '^renderer/' },
      to: { path: ['^main/', '^app/'], pathNot: '^app/(?:contract|language)/' },
    },
    {
      name: 'script-takes-its-own',
      severity: 'error',
      comment:
        'What runs inside OpenClaw’s own process stays small and takes no module of ours beyond its sources (config/sdk-script.ts).',
      from: { path: '^app/openclaw/write/sdk-script/' },
      to: {
        path: ['^app/', '^main/', '^renderer/', '/node_modules/'],
        pathNot: [
          '^app/openclaw/write/(?:sdk-script/|credential-change|store-entries)',
          '^app/platform/sealing/sealed-text',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Files that import each other, by value or by type, stand in one folder.',
      from: { path: '^(.+)/[^/]+$' },
      to: { circular: true, via: { pathNot: '^$1/[^/]+$' } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:out|dist|\\.cache)/' },
  },
};
