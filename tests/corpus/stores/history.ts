import type { OpenClawVersion } from '../../../config/setup/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { CODEX_PLUGIN, DAY, HOUR, idOf, MINUTE, routeOf, saved, signIn, store, used } from './parts.ts';

const CONFIG = '.openclaw/openclaw.json';
const PROFILES = '.openclaw/agents/main/agent/auth-profiles.json';
const AGENT = '.openclaw/agents/main/agent';

/** Made by one release, and another one is installed there now. */
const moved = (
  from: OpenClawVersion,
  to: OpenClawVersion,
  id: string,
  title: string,
  label: StoreSpec['label'],
): StoreSpec =>
  store(to, id, title, [], { phases: [{ by: from, steps: [signIn(from), used(from)] }], label });

const OLDER = { 'owner-older-than-store': 'act' } as const;

/** Downgrades: the release that is installed does not open what stands there. */
const downgrades = [
  moved('2026.9.6', '2026.8.1', 'made-by-9.6', 'a newer release made the store wants that release back', {
    verdict: 'act',
    causes: OLDER,
    next: {},
  }),
  moved('2026.9.1', '2026.7.33', 'made-by-9.1', 'a newer release made the store wants that release back', {
    verdict: 'act',
    causes: OLDER,
    next: {},
  }),
  moved('2026.5.12', '2026.4.29', 'sealed-by-5.12', 'a newer release sealed the tokens wants it back', {
    verdict: 'act',
    causes: OLDER,
    next: { main: null },
  }),
  moved(
    '2026.7.1',
    '2026.5.28',
    'beside-a-newer-database',
    'the sign-in lies in the database of a newer release wants that release back',
    { verdict: 'act', causes: OLDER, under: ['agent-has-no-profile'], next: { main: null } },
  ),
  moved(
    '2026.8.1',
    '2026.9.6',
    'made-by-8.1',
    'an older release made the store, which the newer one takes, is ok',
    {
      verdict: 'ok',
      near: ['owner-older-than-store', 'migration-stranded'],
    },
  ),
  moved('2026.4.29', '2026.5.12', 'made-by-4.29', 'an older release left its tokens unsealed is ok', {
    verdict: 'ok',
    near: ['owner-older-than-store', 'sidecar-unreadable'],
  }),
];

/** Upgrades that have not taken the database over: 8.1 and later refuse it until it is migrated. */
const upgrades = (['2026.8.1', '2026.9.6'] as const).map((version) =>
  moved(
    '2026.7.1',
    version,
    'database-not-migrated',
    'the database is of a release that this one migrates first needs the migration',
    {
      verdict: 'act',
      causes: { 'migration-stranded': 'act' },
      under: ['agent-has-no-profile'],
      next: { main: null },
      pickAside: 'models status and a turn say "uses schema version 1; run openclaw doctor --fix"',
    },
  ),
);

/** The releases between migrate it with the first call, so that nobody is needed. */
const upgradesByThemselves = (['2026.8.2', '2026.9.1'] as const).map((version) =>
  moved(
    '2026.7.1',
    version,
    'database-migrates-itself',
    'the database is migrated with the next call is ok',
    {
      verdict: 'ok',
      near: ['migration-stranded'],
    },
  ),
);

/** An agent's own old file beside a filled shared store: it is refused, whatever it would inherit. */
const ownOldFile = (['2026.8.1', '2026.9.6'] as const).map((version) =>
  store(version, 'own-old-file', "a second agent's old file was left behind needs the migration", [], {
    agents: ['main', 'work'],
    phases: [
      { by: '2026.4.29', steps: [signIn('2026.4.29', { who: 'bob', agent: 'work' })] },
      { by: version, steps: [signIn(version), used(version)] },
    ],
    label: {
      verdict: 'act',
      causes: { 'migration-stranded': 'act' },
      under: ['agent-has-no-profile'],
      next: { main: idOf(version), work: null },
    },
  }),
);

const stamped = (by: string) => ({
  do: 'json' as const,
  file: CONFIG,
  set: [{ path: ['meta', 'lastTouchedVersion'], value: by }],
});

/** A configuration that a newer release wrote last: from 2026.6.11 on the gateway does not start with it. */
const settings = [
  store(
    '2026.7.1',
    'settings-of-a-newer-release',
    'a newer release wrote the settings wants that release back',
    [signIn('2026.7.1'), used('2026.7.1'), stamped('2026.9.6')],
    { label: { verdict: 'act', causes: OLDER, near: ['gateway-does-not-start'] } },
  ),
  store(
    '2026.6.5',
    'settings-of-a-newer-release-taken',
    'a newer release wrote the settings and this one takes them is ok',
    [signIn('2026.6.5'), used('2026.6.5'), stamped('2026.9.6')],
    { label: { verdict: 'ok', near: ['owner-older-than-store'] } },
  ),
];

const xaiRoute = routeOf('xai/grok-4');
const xai = saved('xai:default', { type: 'api_key', provider: 'xai', key: 'sk-corpus-not-a-key' });

/** A hand-made entry: the secret stands under a name that OpenClaw does not read. */
const misnamed = store(
  '2026.4.29',
  'key-misnamed',
  'the key stands under a name that OpenClaw does not read needs a new one',
  [
    xai,
    {
      do: 'json',
      file: PROFILES,
      set: [
        { path: ['profiles', 'xai:default', 'key'] },
        { path: ['profiles', 'xai:default', 'api_key'], value: 'sk-corpus-not-a-key' },
      ],
    },
  ],
  {
    config: xaiRoute,
    faultCounts: false,
    label: { verdict: 'act', causes: { 'credential-without-secret': 'act' }, next: { main: null } },
  },
);

const named = store('2026.4.29', 'key-named-right', 'the key stands where OpenClaw reads it is ok', [xai], {
  config: xaiRoute,
  faultCounts: false,
  label: {
    verdict: 'ok',
    near: ['credential-without-secret', 'agent-has-no-profile'],
    next: { main: 'xai:default' },
  },
});

/** Nothing but a model: nobody names a runtime or a plugin. */
const BARE = {
  agents: { defaults: { model: { primary: 'openai/gpt-5.5' }, models: undefined, modelPolicy: undefined } },
  plugins: undefined,
};

/** The codex runtime, and whether the plugin that carries it is installed (real turns: docs/releases.md). */
const runtimes = [
  ...(['2026.5.12', '2026.8.1', '2026.9.1'] as const).map((version) =>
    store(
      version,
      'runtime-missing',
      'the model needs the codex runtime, which is not installed, cannot answer',
      [signIn(version), used(version)],
      {
        config: BARE,
        label: { verdict: 'act', causes: { 'runtime-missing': 'act' }, near: ['route-misconfigured'] },
      },
    ),
  ),
  ...(['2026.5.28', '2026.7.33'] as const).map((version) =>
    store(
      version,
      'runtime-gives-way',
      'nobody named a runtime and the codex plugin is not installed runs without it, which is ok',
      [signIn(version), used(version)],
      { config: BARE, label: { verdict: 'ok', near: ['runtime-missing'] } },
    ),
  ),
  store(
    '2026.9.1',
    'runtime-there',
    'the codex plugin is installed for a model that needs it is ok',
    [signIn('2026.9.1'), used('2026.9.1'), CODEX_PLUGIN],
    { config: BARE, label: { verdict: 'ok', near: ['runtime-missing'] } },
  ),
];

const keyElsewhere = (provider: string) => [
  xai,
  {
    do: 'json' as const,
    file: PROFILES,
    set: [
      { path: ['profiles', 'xai:default', 'key'] },
      {
        path: ['profiles', 'xai:default', 'keyRef'],
        value: { source: 'file', provider, id: '/xai/key' },
      },
    ],
  },
];

/** A secret that stands with a provider: one that the configuration has, and one that it no longer has. */
const secrets = [
  store(
    '2026.4.29',
    'secret-provider-gone',
    'an entry refers to a secret provider that is gone keeps the gateway from starting',
    [signIn('2026.4.29'), used('2026.4.29'), ...keyElsewhere('oldvault')],
    { label: { verdict: 'act', causes: { 'secret-provider-missing': 'act' } } },
  ),
  store(
    '2026.4.29',
    'secret-provider-there',
    'an entry refers to a secret provider that is configured is ok',
    [signIn('2026.4.29'), used('2026.4.29'), ...keyElsewhere('vault')],
    {
      config: { secrets: { providers: { vault: { source: 'file', path: '/nowhere/vault.json' } } } },
      label: { verdict: 'ok', near: ['secret-provider-missing'] },
    },
  ),
];

const FAILED_START =
  'Gateway failed to start: Error: Startup failed: required secrets are unavailable. SecretProviderResolutionError';

/** What the last start of a gateway left in its log. */
const starts = [
  store(
    '2026.4.29',
    'gateway-did-not-start',
    'the last start of the gateway failed cannot answer',
    [signIn('2026.4.29'), used('2026.4.29'), { do: 'log', text: FAILED_START, ago: 10 * MINUTE }],
    { label: { verdict: 'act', causes: { 'gateway-does-not-start': 'act' } } },
  ),
  store(
    '2026.4.29',
    'gateway-started-since',
    'a start of the gateway failed and a later one did not is ok',
    [
      signIn('2026.4.29'),
      used('2026.4.29'),
      { do: 'log', text: FAILED_START, ago: HOUR },
      { do: 'log', text: 'gateway ready', subsystem: 'gateway', level: 'INFO', ago: 10 * MINUTE },
    ],
    { label: { verdict: 'ok', near: ['gateway-does-not-start'] } },
  ),
];

const archive = (name: string, text: string) => ({
  do: 'write' as const,
  file: `${AGENT}/${name}`,
  text,
});

/** What a finished migration put aside: with a refresh token in it, and without one. */
const archives = [
  store(
    '2026.7.1',
    'archive-with-tokens',
    'a copy of a finished migration still holds tokens is ok, and told',
    [
      signIn('2026.7.1'),
      used('2026.7.1'),
      archive(
        'auth-profiles.json.openai-provider-unification.1795800000000.bak',
        JSON.stringify({
          version: 1,
          profiles: {
            'openai-codex:alice@example.test': {
              type: 'oauth',
              provider: 'openai-codex',
              access: 'made-up-access',
              refresh: 'made-up-refresh',
              expires: 1_795_800_000_000,
            },
          },
        }),
      ),
    ],
    { label: { verdict: 'ok', causes: { 'archive-holds-tokens': 'info' }, near: ['migration-stranded'] } },
  ),
  store(
    '2026.7.1',
    'archive-without-tokens',
    'a copy of a finished migration holds no token is ok',
    [
      signIn('2026.7.1'),
      used('2026.7.1'),
      archive('auth-state.json.sqlite-import.1795800000000.bak', '{"version":1,"lastGood":{}}'),
    ],
    { label: { verdict: 'ok', near: ['archive-holds-tokens'] } },
  ),
  store(
    '2026.7.1',
    'archive-after-sign-out',
    'someone signed out after a finished migration has no sign-in, and no migration to make',
    [
      signIn('2026.7.1', { age: 9 * DAY }),
      { do: 'sign-out', profileId: idOf('2026.7.1') },
      archive(
        'auth-profiles.json.sqlite-import.1795800000000.bak',
        JSON.stringify({
          version: 1,
          profiles: {
            'openai:alice@example.test': {
              type: 'oauth',
              provider: 'openai',
              access: 'a-made-up',
              refresh: 'r-made-up',
              expires: 1_795_800_000_000,
            },
          },
        }),
      ),
    ],
    {
      label: {
        verdict: 'act',
        causes: { 'agent-has-no-profile': 'act', 'archive-holds-tokens': 'info' },
        near: ['migration-stranded'],
        next: { main: null },
      },
    },
  ),
];

/** Homes with a history: upgrades, downgrades, and what people and migrations leave. */
export const HISTORY: StoreSpec[] = [
  ...downgrades,
  ...upgrades,
  ...upgradesByThemselves,
  ...ownOldFile,
  ...settings,
  misnamed,
  named,
  ...runtimes,
  ...secrets,
  ...starts,
  ...archives,
];
