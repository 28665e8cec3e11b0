import { expect, it } from 'vitest';
import { decideNotices } from '../../../app/notify/policy.ts';
import {
  DAY,
  HOUR,
  judge,
  logLine,
  MINUTE,
  NOW,
  refreshRejected,
  signIn,
  storeOf,
  usage,
  type Parts,
} from './facts-builder.ts';
import { pick, randomFrom } from './random.ts';

/** The rules of the catalogue over random states: whatever is made up, they hold. */

const PROVIDERS = [
  'openai',
  'openai-codex',
  'anthropic',
  'minimax-portal',
  'google-gemini-cli',
  'xai',
  'new-cloud',
];
const NAMES = ['me@example.com', 'default', 'claude-cli', 'codex-cli', 'minimax-cli'];
const REASONS = ['auth', 'auth_permanent', 'rate_limit', 'billing', 'timeout', 'format'];
const LINES = [
  'OAuth token refresh failed: 401 refresh_token_reused',
  'auth refresh request timed out after 10s',
  'unsupported_region',
  'model fallback decision: decision=candidate_failed reason=auth next=none',
  'deactivated_workspace',
  'OAuth session expired and could not be refreshed',
  'shared auth credential rows conflict with the relocation target',
];

function randomProfile(random: () => number) {
  const provider = pick(random, PROVIDERS);
  const at = () => NOW + (random() - 0.5) * pick(random, [HOUR, 10 * DAY, 800 * DAY]);
  return signIn({
    profileId: `${provider}:${pick(random, NAMES)}`,
    provider,
    kind: pick(random, ['oauth', 'oauth', 'token', 'api-key'] as const),
    refresh: random() < 0.4 ? null : signIn().refresh,
    expiresAt: random() < 0.2 ? null : at(),
    issuedAt: random() < 0.3 ? null : NOW - random() * 20 * DAY,
    problem:
      random() < 0.1 ? { kind: pick(random, ['fence-pending', 'fence-failed', 'malformed'] as const) } : null,
  });
}

function randomParts(seed: number): Parts {
  const random = randomFrom(seed);
  const profiles = Array.from({ length: 1 + Math.floor(random() * 4) }, () => randomProfile(random));
  const unique = [...new Map(profiles.map((one) => [one.profileId, one])).values()];
  const records = unique.flatMap((one) => {
    if (random() < 0.6) return [];
    const reason = pick(random, REASONS);
    const part = {
      lastFailureAt: NOW - random() * DAY,
      lastUsed: random() < 0.5 ? NOW - random() * DAY : null,
      failureCounts: { [reason]: 1 },
      cooldownUntil: NOW + (random() - 0.5) * DAY,
      cooldownReason: reason,
    };
    return [[one.profileId, usage(part)] as const];
  });
  const model = random() < 0.2 ? undefined : `${pick(random, unique).provider}/gpt-5.5`;
  return {
    version: pick(random, ['2026.3.28', '2026.5.12', '2026.7.1', '2026.9.6', null]),
    config: model ? { agents: { defaults: { model } } } : {},
    stores: [storeOf({ profiles: unique, usage: Object.fromEntries(records) })],
    log: Array.from({ length: Math.floor(random() * 3) }, () =>
      random() < 0.3
        ? refreshRejected(NOW - random() * DAY)
        : logLine(NOW - random() * DAY, pick(random, LINES), { provider: pick(random, PROVIDERS) }),
    ),
    alive: random() < 0.5 ? NOW - MINUTE : undefined,
  } as Parts;
}

it(
  'nobody is called for a sign-in off the route, one that another program renews, or one that waits',
  { timeout: 60_000 },
  () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const snapshot = judge(randomParts(seed));
      const byId = new Map(snapshot.profiles.map((row) => [row.id, row]));
      for (const cause of snapshot.causes.filter((one) => one.severity === 'act' && one.rows.length > 0)) {
        const rows = cause.rows.map((id) => byId.get(id));
        expect(
          rows.some((row) => row?.onRoute),
          `seed ${seed}: ${cause.code}`,
        ).toBe(true);
      }
      for (const row of snapshot.profiles) {
        if (!row.onRoute) expect(row.health, `seed ${seed}`).toBe('idle');
        const own = snapshot.causes.filter((one) => one.rows.includes(row.id));
        const dates = ['expired', 'expiring', 'short-lived-provider', 'setup-token-expiring'];
        if (own.some((one) => one.code === 'externally-owned')) {
          expect(
            own.filter((one) => dates.includes(one.code)),
            `seed ${seed}`,
          ).toEqual([]);
        }
        // A refused sign-in is never drawn as fine while a route uses it.
        if (own.some((one) => one.severity === 'act'))
          expect(['act', 'idle'], `seed ${seed}`).toContain(row.health);
      }
      const { show } = decideNotices({
        previous: null,
        next: snapshot,
        memory: {},
        newGrantName: () => 'grant',
      });
      for (const notice of show) {
        const row = notice.row === null ? null : byId.get(notice.row);
        if (row)
          expect([row.onRoute, row.health], `seed ${seed}`).toEqual([
            true,
            expect.stringMatching(/^(act|soon)$/),
          ]);
      }
    }
  },
);

it('a dead first choice with nothing else is never ok', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed);
    const one = {
      ...randomProfile(random),
      kind: 'oauth' as const,
      refresh: null,
      problem: null,
      expiresAt: NOW - 1 - random() * DAY,
    };
    if (/-cli$/.test(one.profileId)) continue;
    const config = { agents: { defaults: { model: `${one.provider}/some-model` } } };
    const version = pick(random, ['2026.5.12', '2026.7.1', '2026.9.6']);
    const snapshot = judge({ version, config, stores: [storeOf({ profiles: [one] })] });
    expect(snapshot.verdict, `seed ${seed} ${one.profileId} ${version}`).not.toBe('ok');
  }
});

it(
  'a primary route that would use no sign-in next is never ok, whatever its store holds',
  { timeout: 60_000 },
  () => {
    let unanswered = 0;
    for (let seed = 1; seed <= 800; seed += 1) {
      const parts = randomParts(seed);
      const random = randomFrom(seed + 10_000);
      const [store] = parts.stores ?? [];
      const broken = (store?.profiles ?? []).map((profile) =>
        random() < 0.5
          ? {
              ...profile,
              access: null,
              refresh: null,
              problem: pick(random, [
                { kind: 'secret-missing', field: 'api_key' },
                { kind: 'secret-missing', field: null },
                { kind: 'malformed' },
                { kind: 'sealed-by-newer' },
                { kind: 'fence-failed' },
                null,
              ] as const),
            }
          : profile,
      );
      const snapshot = judge({ ...parts, stores: store ? [{ ...store, profiles: broken }] : [] });
      const open = snapshot.routes.filter((route) => route.role === 'primary' && route.next === null);
      // Two of these need no sign-in of OpenClaw's: one runs by itself, the others are kept by their own programs.
      const counts = open.filter((route) => !route.model.startsWith('google-gemini-cli/'));
      const external = snapshot.profiles.some((row) => row.onRoute && /-cli$/.test(row.profileId));
      if (counts.length === 0 || external) continue;
      unanswered += 1;
      expect(['act', 'soon', 'unknown', 'idle'], `seed ${seed}`).toContain(snapshot.verdict);
      const rowsOnIt = snapshot.profiles.some((row) => row.onRoute);
      if (rowsOnIt) expect(snapshot.verdict, `seed ${seed}`).not.toBe('idle');
    }
    // The states must meet what they are about.
    expect(unanswered).toBeGreaterThan(100);
  },
);
