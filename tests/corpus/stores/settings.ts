import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { CODEX_PLUGIN, signIn, store, used } from './parts.ts';

const PROFILES = '.openclaw/agents/main/agent/auth-profiles.json';
const AGENT_DB = '.openclaw/agents/main/agent/openclaw-agent.sqlite';

/** The route of the reported outage: the codex runtime, with the plugin that carries it. */
const codexRoute = (plugins: object) => ({
  agents: {
    defaults: {
      model: { primary: 'openai/gpt-5.5' },
      models: { 'openai-codex/gpt-5.5': undefined, 'openai/gpt-5.5': { agentRuntime: { id: 'codex' } } },
    },
  },
  plugins,
});

const HARNESS = '2026.5.12';

const blocked = (id: string, title: string, plugins: object): StoreSpec =>
  store(HARNESS, id, title, [signIn(HARNESS), used(HARNESS), CODEX_PLUGIN], {
    config: codexRoute(plugins),
    label: { verdict: 'act', causes: { 'route-misconfigured': 'act' } },
  });

const routes = [
  blocked('plugin-denied', 'the codex plugin is denied and the route needs it wants the setting changed', {
    allow: ['openai', 'codex'],
    deny: ['codex'],
  }),
  blocked('plugin-off', 'the codex plugin is switched off and the route needs it wants the setting changed', {
    allow: ['openai', 'codex'],
    entries: { codex: { enabled: false } },
  }),
  blocked('plugins-off', 'all plugins are switched off and the route needs one wants the setting changed', {
    enabled: false,
    allow: ['openai', 'codex'],
  }),
  store(
    HARNESS,
    'plugin-allowed',
    'the codex plugin is allowed and the route needs it is ok',
    [signIn(HARNESS), used(HARNESS), CODEX_PLUGIN],
    {
      config: codexRoute({ allow: ['openai', 'codex'], entries: { codex: { enabled: true } } }),
      label: {
        verdict: 'ok',
        near: ['route-misconfigured'],
        turnAside: 'a made-up plugin stands for the real one, which does not carry a turn',
      },
    },
  ),
  store(
    HARNESS,
    'plugin-not-needed',
    'the codex plugin is denied and no route needs it is ok',
    [signIn(HARNESS), used(HARNESS)],
    { config: { plugins: { deny: ['codex'] } }, label: { verdict: 'ok', near: ['route-misconfigured'] } },
  ),
];

const readable = (version: OpenClawVersion, file: string): StoreSpec =>
  store(
    version,
    'open-to-others',
    'others may read the store is ok but not safe',
    [signIn(version), used(version), { do: 'mode', file, mode: 0o644 }],
    { label: { verdict: 'ok', causes: { 'permissions-unsafe': 'risk' }, owner: 'accepted' } },
  );

const linked = store(
  '2026.5.28',
  'linked-elsewhere',
  'the store is a link to another place is ok but not safe',
  [
    signIn('2026.5.28'),
    used('2026.5.28'),
    { do: 'move', from: PROFILES, to: 'elsewhere.json' },
    { do: 'link', from: 'elsewhere.json', to: PROFILES },
  ],
  { label: { verdict: 'ok', causes: { 'permissions-unsafe': 'risk' }, owner: 'accepted' } },
);

/** 2026.3.28 writes the file in its place: without the right to, the next renewal is lost. */
const fileInPlace = store(
  '2026.3.28',
  'file-in-place-read-only',
  'the credential file is read-only and written in its place will lose the next renewal',
  [signIn('2026.3.28'), used('2026.3.28'), { do: 'mode', file: PROFILES, mode: 0o400 }, { do: 'person' }],
  { label: { verdict: 'act', causes: { 'permissions-block-writing': 'act' }, near: ['permissions-unsafe'] } },
);

const folderReadOnly = (['2026.4.29', '2026.5.28'] as const).map((version) =>
  store(
    version,
    'folder-read-only',
    'the folder of the store is read-only will lose the next renewal',
    [
      signIn(version),
      used(version),
      { do: 'mode', file: '.openclaw/agents/main/agent', mode: 0o500 },
      { do: 'person' },
    ],
    { label: { verdict: 'act', causes: { 'permissions-block-writing': 'act' } } },
  ),
);

/** From 2026.6.5 on OpenClaw sets the rights of its own databases right when it opens them. */
const databaseReadOnly = (['2026.6.11', '2026.7.33'] as const).map((version) =>
  store(
    version,
    'database-read-only',
    'the database is read-only and OpenClaw puts that right is ok',
    [signIn(version), used(version), { do: 'mode', file: AGENT_DB, mode: 0o400 }, { do: 'person' }],
    { label: { verdict: 'ok', near: ['permissions-block-writing', 'permissions-unsafe'] } },
  ),
);

/** JSON stores are replaced by a new file, so the rights of the old one stand in nobody's way. */
const fileReadOnly = (['2026.4.29', '2026.5.28'] as const).map((version) =>
  store(
    version,
    'replaced-file-read-only',
    'the credential file is read-only in a folder that is not is ok',
    [signIn(version), used(version), { do: 'mode', file: PROFILES, mode: 0o400 }, { do: 'person' }],
    {
      label: { verdict: 'ok', near: ['permissions-block-writing', 'permissions-unsafe'], owner: 'accepted' },
    },
  ),
);

export const SETTINGS: StoreSpec[] = [
  ...routes,
  readable('2026.4.29', PROFILES),
  readable('2026.6.5', AGENT_DB),
  readable('2026.9.6', '.openclaw/state/openclaw.sqlite'),
  linked,
  fileInPlace,
  ...folderReadOnly,
  ...databaseReadOnly,
  ...fileReadOnly,
];
