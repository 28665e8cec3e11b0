import type { StoreSpec } from '../store-spec.ts';
import { BARE, CODEX_PLUGIN, DAY, HOUR, idOf, MINUTE, routeOf, saved, signIn, store, used } from './parts.ts';

const PROFILES = '.openclaw/agents/main/agent/auth-profiles.json';
const AGENT = '.openclaw/agents/main/agent';

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
    {
      config: BARE,
      label: {
        verdict: 'ok',
        near: ['runtime-missing'],
        turnAside: 'a made-up plugin stands for the real one, which does not carry a turn',
      },
    },
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
    {
      label: {
        verdict: 'act',
        causes: { 'gateway-does-not-start': 'act' },
        turnAside: 'only its log tells of what kept it from starting',
      },
    },
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

/** What people, configurations and migrations leave behind in a home. */
export const LEFT_BEHIND: StoreSpec[] = [misnamed, named, ...runtimes, ...secrets, ...starts, ...archives];
