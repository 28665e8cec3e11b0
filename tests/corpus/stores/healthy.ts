import { isSince, providerOf } from '../../rig/openclaw/configuration.ts';
import type { Proof } from '../../../app/model/snapshot.ts';
import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { ALL, DAY, HOUR, idOf, routeOf, saved, signIn, store, used } from './parts.ts';

/**
 * 2026.8.1 to 2026.9.1 note no success of a profile that an agent has from the shared store (`markAuthProfileSuccess`:
 * `inherited`), so nothing proves its use; 2026.9.6 notes `lastProbeAt`.
 */
const noteOfUse = (version: OpenClawVersion): Proof =>
  isSince(version, '2026.8.1') && !isSince(version, '2026.9.6') ? 'untested' : 'used';

const usedSince = ALL.map((version) =>
  store(
    version,
    'used-since',
    'a sign-in was used since it was made is ok, and the next call uses it',
    [signIn(version), used(version)],
    {
      sameWithoutOwner: version !== '2026.5.12',
      label: {
        verdict: 'ok',
        proof: { [idOf(version)]: noteOfUse(version) },
        near: ['grant-rejected', 'agent-has-no-profile', 'sidecar-unreadable', 'expired'],
      },
    },
  ),
);

const untested = (['2026.3.28', '2026.5.28', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(version, 'untested', 'a sign-in was never used is ok but not proven', [signIn(version)], {
    label: { verdict: 'ok', proof: { [idOf(version)]: 'untested' }, near: ['grant-rejected'] },
  }),
);

const usedBefore = (['2026.4.29', '2026.6.5', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'used-before-sign-in',
    'only an older sign-in was used proves nothing of the new one',
    [signIn(version), used(version, DAY), signIn(version, { age: HOUR, copy: 2 })],
    { label: { verdict: 'ok', proof: { [idOf(version)]: 'untested' } } },
  ),
);

/** Ids that are no account's name: 8.2 and later make such ones, people choose others. */
const opaque = (['2026.8.2', '2026.9.6'] as const).map((version) => {
  const id = 'openai:setup-0f6b5c3e-0000-4000-8000-5a1f00000001';
  return store(
    version,
    'opaque-id',
    'the profile has an id without a name in it is ok',
    [signIn(version, { id })],
    { label: { verdict: 'ok', next: { main: id }, near: ['account-mismatch'] } },
  );
});

const keyOnly = (['2026.3.28', '2026.6.11', '2026.9.1'] as const).map((version) => {
  const id = 'openai:default';
  return store(
    version,
    'api-key-only',
    'only an API key is saved uses the key and is ok',
    [saved(id, { type: 'api_key', provider: 'openai', key: 'sk-corpus-not-a-key' })],
    {
      // Nobody named a runtime: 2026.9.1 would want the codex plugin, whatever is saved (a real turn fails).
      config: routeOf('openai/gpt-5.4', version === '2026.9.1' ? 'openclaw' : undefined),
      label: { verdict: 'ok', next: { main: id }, near: ['agent-has-no-profile', 'expired'] },
    },
  );
});

const fallbackKey = (['2026.5.28', '2026.7.33'] as const).map((version) => {
  const id = 'openai:default';
  return store(
    version,
    'key-behind-sign-in',
    'an API key stands behind a sign-in uses the sign-in',
    [
      saved(id, { type: 'api_key', provider: providerOf(version), key: 'sk-corpus-not-a-key' }),
      signIn(version),
    ],
    { label: { verdict: 'ok' } },
  );
});

const bare = { agents: undefined, plugins: undefined };

const empty = (['2026.3.28', '2026.6.5', '2026.9.6'] as const).map((version) =>
  store(version, 'empty', 'nothing was ever set up needs nobody', [], {
    config: bare,
    phases: [{ by: version, steps: [] }],
    label: { verdict: 'idle', causes: {}, next: { main: null }, near: ['agent-has-no-profile'] },
  }),
);

const nothing: StoreSpec = {
  id: 'no-openclaw',
  title: 'there is neither OpenClaw nor Codex needs nobody',
  openclaw: null,
  label: { verdict: 'idle' },
};

export const HEALTHY: StoreSpec[] = [
  ...usedSince,
  ...untested,
  ...usedBefore,
  ...opaque,
  ...keyOnly,
  ...fallbackKey,
  ...empty,
  nothing,
];
