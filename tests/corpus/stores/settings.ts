import type { OpenClawVersion } from '../../../config/setup/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { DAY, HOUR, routeOf, saved, signIn, store, used } from './parts.ts';

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
  store(HARNESS, id, title, [signIn(HARNESS), used(HARNESS)], {
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
    [signIn(HARNESS), used(HARNESS)],
    {
      config: codexRoute({ allow: ['openai', 'codex'], entries: { codex: { enabled: true } } }),
      label: { verdict: 'ok', near: ['route-misconfigured'] },
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

/** Another provider's credentials in a store whose route does not use them. */
const idleOther = (['2026.4.29', '2026.6.5', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'unused-provider-ended',
    'a sign-in of a provider that no route uses has ended is ok',
    [
      signIn(version),
      used(version),
      saved(
        'google-gemini-cli:bob@example.test',
        {
          type: 'oauth',
          provider: 'google-gemini-cli',
          grant: { who: 'bob', age: DAY, life: HOUR },
          refresh: '',
        },
        DAY,
      ),
    ],
    {
      label: { verdict: 'ok', causes: { 'not-on-route': 'info' }, near: ['expired', 'short-lived-provider'] },
    },
  ),
);

const idleFine = (['2026.5.28', '2026.7.33'] as const).map((version) =>
  store(
    version,
    'unused-providers-fine',
    'sign-ins of providers that no route uses are fine is ok',
    [
      signIn(version),
      used(version),
      saved('xai:default', { type: 'api_key', provider: 'xai', key: 'sk-corpus-not-a-key' }),
      saved('qwen-portal:default', {
        type: 'oauth',
        provider: 'qwen-portal',
        grant: { who: 'bob', age: HOUR, life: 6 * HOUR },
      }),
      saved('brand-new-provider:one', {
        type: 'token',
        provider: 'brand-new-provider',
        grant: { who: 'bob', age: HOUR },
      }),
    ],
    { label: { verdict: 'ok', near: ['not-on-route', 'short-lived-provider', 'setup-token-expiring'] } },
  ),
);

/** A login of the Claude CLI: it renews itself, and its date here is a snapshot. */
const claude = (['2026.4.11', '2026.6.11', '2026.9.6'] as const).map((version) => {
  const id = 'anthropic:claude-cli';
  return store(
    version,
    'claude-cli-ended',
    "the Claude CLI's own login looks ended is the CLI's business",
    [
      saved(
        id,
        {
          type: 'oauth',
          provider: 'claude-cli',
          grant: { who: 'alice', age: 9 * HOUR, life: 8 * HOUR },
        },
        9 * HOUR,
      ),
      signIn(version),
      used(version),
    ],
    {
      label: {
        verdict: 'ok',
        causes: { 'externally-owned': 'ok' },
        near: ['expired', 'expired-but-renewable', 'short-lived-provider'],
      },
    },
  );
});

/** The same provider, signed in through OpenClaw: not the CLI's. */
const anthropicOwn = (['2026.6.11', '2026.9.6'] as const).map((version) => {
  const id = 'anthropic:default';
  return store(
    version,
    'anthropic-token',
    'a long-lived Anthropic token carries the route is ok',
    [
      saved(
        id,
        { type: 'token', provider: 'anthropic', grant: { who: 'alice', age: DAY, life: 365 * DAY } },
        DAY,
      ),
    ],
    {
      config: routeOf('anthropic/claude-opus-4-6'),
      label: {
        verdict: 'ok',
        next: { main: id },
        near: ['externally-owned', 'setup-token-expiring', 'account-mismatch'],
      },
    },
  );
});

const anthropicEnding = (['2026.6.11', '2026.9.6'] as const).map((version) => {
  const id = 'anthropic:default';
  return store(
    version,
    'anthropic-token-ending',
    'a long-lived Anthropic token ends tomorrow will need a new one',
    [
      saved(
        id,
        { type: 'token', provider: 'anthropic', grant: { who: 'alice', age: 364 * DAY, life: 365 * DAY } },
        364 * DAY,
      ),
    ],
    {
      config: routeOf('anthropic/claude-opus-4-6'),
      label: { verdict: 'soon', next: { main: id }, causes: { 'setup-token-expiring': 'soon' } },
    },
  );
});

/** A fault reported of one version says nothing of its neighbours. */
const goodVersion = store(
  '2026.5.28',
  'not-the-faulty-version',
  'the version next to a faulty one is ok',
  [signIn('2026.5.28'), used('2026.5.28')],
  { label: { verdict: 'ok', near: ['version-known-bad'] } },
);

const faultyUnused = store(
  '2026.5.12',
  'faulty-version-unused',
  'a faulty version holds only a key that its fault does not touch is ok',
  [saved('openai:default', { type: 'api_key', provider: 'openai', key: 'sk-corpus-not-a-key' })],
  {
    faultCounts: false,
    config: {
      agents: {
        defaults: {
          model: { primary: 'openai/gpt-5.5' },
          models: { 'openai-codex/gpt-5.5': undefined, 'openai/gpt-5.5': { agentRuntime: { id: 'pi' } } },
        },
      },
    },
    label: { verdict: 'ok', next: { main: 'openai:default' }, near: ['version-known-bad'] },
  },
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
  ...idleOther,
  ...idleFine,
  ...claude,
  ...anthropicOwn,
  ...anthropicEnding,
  goodVersion,
  faultyUnused,
];
