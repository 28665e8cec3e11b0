import type { StoreSpec } from '../store-spec.ts';
import { DAY, HOUR, routeOf, saved, signIn, store, used } from './parts.ts';

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

export const PROVIDERS: StoreSpec[] = [
  ...idleOther,
  ...idleFine,
  ...claude,
  ...anthropicOwn,
  ...anthropicEnding,
  goodVersion,
  faultyUnused,
];
