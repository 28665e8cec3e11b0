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

/**
 * Rooms below the engine tell facts (`told`), and who draws or prints says them. These still say something themselves: the
 * list only gets shorter.
 */
const STILL_SAY = [
  'app/diagnose/access-report.ts',
  'app/history/history-file.ts',
  'app/history/history.ts',
  'app/oauth/callback-page.ts',
  'app/oauth/loopback-server.ts',
  'app/oauth/port-busy.ts',
  'app/oauth/port-holder.ts',
  'app/openclaw/programs/refuse-foreign.ts',
  'app/openclaw/programs/reload-gateway.ts',
  'app/openclaw/programs/restart-gateway.ts',
  'app/openclaw/store/form-found.ts',
  'app/openclaw/write/choose-writer.ts',
  'app/openclaw/write/write-target.ts',
  'app/platform/sealing/data-key.ts',
  'app/service/beat-writer.ts',
  'app/transactions/agent-turn.ts',
  'app/transactions/journal/change-facts.ts',
  'app/transactions/journal/crash-recovery.ts',
  'app/transactions/journal/recover-changes.ts',
  'app/transactions/journal/recover-sign-in.ts',
  'app/transactions/owner-check.ts',
  'app/transactions/plans/archives.ts',
  'app/transactions/plans/copies.ts',
  'app/transactions/plans/lockout.ts',
  'app/transactions/plans/order.ts',
  'app/transactions/plans/orphans.ts',
  'app/transactions/plans/repair-plan.ts',
  'app/transactions/plans/sessions.ts',
  'app/transactions/plans/settings.ts',
  'app/transactions/plans/sign-in.ts',
  'app/transactions/plans/stale.ts',
  'app/transactions/run-repair.ts',
  'app/transactions/settle-change.ts',
  'app/transactions/sign-in/codex-preflight.ts',
  'app/transactions/sign-in/codex-proof.ts',
  'app/transactions/sign-in/codex-sign-in.ts',
  'app/transactions/sign-in/dependent-state.ts',
  'app/transactions/sign-in/finish.ts',
  'app/transactions/sign-in/gateway-plan.ts',
  'app/transactions/sign-in/gateway-sign-in.ts',
  'app/transactions/sign-in/gateway-wizard.ts',
  'app/transactions/sign-in/gateway-step.ts',
  'app/transactions/sign-in/preflight.ts',
  'app/transactions/sign-in/provider-proof.ts',
  'app/transactions/sign-in/start.ts',
  'app/transactions/undo.ts',
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
      comment: 'Below the engine nothing is said in a language: tell the facts (app/model/told.ts).',
      from: {
        path: inRooms(
          TOWER.slice(
            0,
            TOWER.findIndex(([room]) => room === 'engine'),
          ).flat(),
        ),
        pathNot: [
          '^app/(?:language|words|model)/',
          ...STILL_SAY.map((file) => `^${file.replaceAll('.', '[.]')}$`),
        ],
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
