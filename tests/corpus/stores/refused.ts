import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { ALL, DAY, failed, HOUR, idOf, MINUTE, refusedLine, signIn, store, used } from './parts.ts';

/** Every code with which the sign-in server or OpenClaw itself ends a sign-in, over the versions in turn. */
const CODES = ['token_expired', 'refresh_token_reused', 'refresh_token_invalidated', 'invalid_grant'];

const refused = ALL.map((version, index) => {
  const code = CODES[index % CODES.length] as string;
  return store(
    version,
    'refused',
    `the provider refused the sign-in (${code}) although its date is ahead needs a sign-in`,
    [
      signIn(version),
      used(version, DAY),
      failed(version, 'auth', 10 * MINUTE),
      refusedLine(version, code, 10 * MINUTE - 500),
    ],
    {
      label: {
        verdict: 'act',
        causes: { 'grant-rejected': 'act' },
        proof: { [idOf(version)]: 'untested' },
        near: ['fresh-login-rejected', 'lockout-active', 'auth-dead-gateway-alive'],
      },
    },
  );
});

/** The gateway goes on writing its log after the only sign-in died: it lives, and cannot say so. */
const alive = (['2026.4.29', '2026.5.12', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'refused-gateway-alive',
    'the only sign-in was refused and the gateway goes on needs a sign-in, told from outside',
    [
      signIn(version),
      used(version, DAY),
      failed(version, 'auth', 10 * MINUTE),
      refusedLine(version, 'token_expired', 10 * MINUTE - 500),
      { do: 'log', level: 'INFO', subsystem: 'cron', text: 'cron: timer armed', ago: 2 * MINUTE },
    ],
    {
      // The version's fault stands under the dead route.
      faultCounts: false,
      label: {
        verdict: 'act',
        causes: { 'grant-rejected': 'act' },
        under:
          version === '2026.5.12'
            ? ['auth-dead-gateway-alive', 'version-known-bad']
            : ['auth-dead-gateway-alive'],
      },
    },
  ),
);

/** `auth_permanent` takes the profile out for hours: the lockout belongs to the refusal. */
const forGood = (['2026.4.11', '2026.5.28', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'refused-for-good',
    'OpenClaw noted a refusal for good needs a sign-in, and its lockout is no second story',
    [signIn(version), used(version, DAY), failed(version, 'auth_permanent', 5 * MINUTE)],
    { label: { verdict: 'act', causes: { 'grant-rejected': 'act' }, under: ['lockout-active'] } },
  ),
);

/** Only the gateway's log tells: 2026.5.12 writes nothing of a refused renewal into its store (run). */
const onlyLogged = (['2026.5.12', '2026.6.5', '2026.8.2'] as const).map((version) =>
  store(
    version,
    'refused-in-log-only',
    'only the gateway log tells of the refusal needs a sign-in',
    [signIn(version), refusedLine(version, 'token_expired', 20 * MINUTE)],
    { label: { verdict: 'act', causes: { 'grant-rejected': 'act' } } },
  ),
);

const since = (['2026.3.28', '2026.5.12', '2026.6.11', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'signed-in-since-refusal',
    'someone signed in after the refusal is ok',
    [
      signIn(version),
      failed(version, 'auth', 3 * HOUR),
      refusedLine(version, 'refresh_token_reused', 3 * HOUR),
      signIn(version, { age: HOUR, copy: 2 }),
    ],
    { label: { verdict: 'ok', near: ['grant-rejected', 'lockout-outlives-recovery'] } },
  ),
);

const worked = (['2026.4.11', '2026.6.5'] as const).map((version) =>
  store(
    version,
    'worked-since-refusal',
    'a later call worked is ok',
    [signIn(version), failed(version, 'auth', 3 * HOUR), used(version)],
    { label: { verdict: 'ok', near: ['grant-rejected'], proof: { [idOf(version)]: 'used' } } },
  ),
);

/** A chat about the same error is logged at a level at which no failure is. */
const quoted = (['2026.5.28', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'refusal-quoted-in-chat',
    'a logged chat quotes the words of a refusal is ok',
    [
      signIn(version),
      used(version, DAY),
      {
        do: 'log',
        level: 'INFO',
        text: 'user: why "OAuth token refresh failed ... refresh_token_reused 401"?',
      },
    ],
    { label: { verdict: 'ok', near: ['grant-rejected'] } },
  ),
);

const behind = (['2026.4.29', '2026.7.33', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'refused-behind-working',
    'the second sign-in was refused and the first works can wait',
    [
      signIn(version),
      signIn(version, { who: 'bob' }),
      {
        do: 'order',
        provider: idOf(version).split(':')[0] as string,
        ids: [idOf(version), idOf(version, 'bob')],
      },
      failed(version, 'auth', 10 * MINUTE, { who: 'bob' }),
    ],
    { label: { verdict: 'soon', causes: { 'grant-rejected': 'soon' } } },
  ),
);

const fresh = (version: OpenClawVersion, age: number): StoreSpec =>
  store(
    version,
    age < HOUR ? 'fresh-refused' : 'old-refused',
    'the first use after a sign-in was refused tells apart a spoiling version from a dead sign-in',
    [
      signIn(version, { age }),
      failed(version, 'auth', 8 * MINUTE),
      refusedLine(version, 'token_expired', 8 * MINUTE - 500),
    ],
    {
      faultCounts: age >= HOUR,
      label:
        version === '2026.5.12' && age < HOUR
          ? {
              verdict: 'act',
              causes: { 'fresh-login-rejected': 'act' },
              under: ['grant-rejected', 'version-known-bad'],
            }
          : { verdict: 'act', causes: { 'grant-rejected': 'act' }, near: ['fresh-login-rejected'] },
    },
  );

const freshStores = [
  fresh('2026.5.12', 10 * MINUTE),
  fresh('2026.5.28', 10 * MINUTE),
  fresh('2026.5.12', 3 * DAY),
];

export const REFUSED: StoreSpec[] = [
  ...refused,
  ...alive,
  ...forGood,
  ...onlyLogged,
  ...since,
  ...worked,
  ...quoted,
  ...behind,
  ...freshStores,
];
