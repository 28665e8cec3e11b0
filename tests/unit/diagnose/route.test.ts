import { describe, expect, it } from 'vitest';
import { causeIn, DAY, HOUR, judge, NOW, SEED_CONFIG, signIn, storeOf, usage } from './facts-builder.ts';

const ID = 'openai-codex:me@example.com';
const OTHER = 'openai-codex:other@example.com';
const pair = [
  signIn(),
  signIn({ profileId: OTHER, refresh: null, account: { ...signIn().account, email: null } }),
];
const rejected = usage({ lastFailureAt: NOW, failureCounts: { auth_permanent: 1 } });

describe('the route', () => {
  it('of the seed goes through codex to the openai-codex sign-in, and says why', () => {
    expect(judge().routes).toEqual([
      {
        install: null,
        role: 'primary',
        agent: 'main',
        model: 'openai/gpt-5.5',
        runtime: 'codex',
        next: ID,
        why: 'The next call uses me@example.com, because it is the only one this route can use.',
      },
    ]);
  });

  it('of 2026.9.6 takes openai sign-ins and keyed agents', () => {
    const profile = signIn({ profileId: 'openai:me@example.com', provider: 'openai' });
    const store = storeOf({ generation: 'sqlite-shared', profiles: [profile] });
    const config = { agents: { entries: { main: { model: 'openai/gpt-6-astra' } } } };
    expect(judge({ version: '2026.9.6', stores: [store], config }).routes[0]).toMatchObject({
      model: 'openai/gpt-6-astra',
      runtime: 'openclaw',
      next: 'openai:me@example.com',
    });
  });

  it('follows the stored order before the configured one, and that before the turn of use', () => {
    const config = { ...SEED_CONFIG, auth: { order: { 'openai-codex': [ID] } } };
    const next = (part: object, used = config as Record<string, unknown>) =>
      judge({ config: used, stores: [storeOf({ profiles: pair, ...part })] }).routes[0]?.next;
    expect(next({ order: { 'openai-codex': [OTHER, ID] } })).toBe(OTHER);
    expect(next({})).toBe(ID);
    expect(next({ usage: { [ID]: usage({ lastUsed: NOW }) } }, SEED_CONFIG)).toBe(OTHER);
  });

  it('passes over a locked-out sign-in', () => {
    const store = storeOf({
      profiles: pair,
      order: { 'openai-codex': [ID, OTHER] },
      usage: { [ID]: usage({ cooldownUntil: NOW + HOUR, cooldownReason: 'rate_limit', lastFailureAt: NOW }) },
    });
    const route = judge({ stores: [store] }).routes[0];
    expect(route?.next).toBe(OTHER);
    expect(route?.why).toBe(
      `The next call uses ${OTHER}, because me@example.com is locked out until 2026-05-14T13:00Z.`,
    );
  });

  it('asks at most soon for a dead sign-in that stands behind a working one', () => {
    const store = storeOf({
      profiles: pair,
      order: { 'openai-codex': [OTHER, ID] },
      usage: { [ID]: rejected },
    });
    const snapshot = judge({ stores: [store] });
    expect(snapshot.profiles.find((row) => row.id === ID)?.health).toBe('soon');
    const ahead = storeOf({
      profiles: pair,
      order: { 'openai-codex': [ID, OTHER] },
      usage: { [ID]: rejected },
    });
    expect(judge({ stores: [ahead] }).profiles.find((row) => row.id === ID)?.health).toBe('act');
  });
});

describe('a route that cannot use its sign-in', () => {
  const withPlugins = (plugins: object) => ({ ...SEED_CONFIG, plugins });

  it.each([
    ['plugins.entries.codex.enabled', { entries: { codex: { enabled: false } } }],
    ['plugins.deny', { deny: ['codex'] }],
    ['plugins.enabled', { enabled: false }],
    ['plugins.allow', { allow: ['telegram'] }],
  ])('fails by %s', (setting, plugins) => {
    const snapshot = judge({ config: withPlugins(plugins) });
    expect(snapshot.causes[0]).toMatchObject({ code: 'route-misconfigured', severity: 'act', rows: [ID] });
    expect(snapshot.causes[0]?.evidence.map((one) => one.what)).toContain(`Setting ${setting}`);
    expect(snapshot.verdict).toBe('act');
  });

  it('is only at risk by a list that this OpenClaw completes itself', () => {
    const parts = { version: '2026.5.28', config: withPlugins({ allow: ['telegram'] }) };
    expect(causeIn(parts, 'route-misconfigured')).toMatchObject({ severity: 'risk' });
  });

  it('is not claimed when the route does not go through codex, or when codex is allowed', () => {
    const own = {
      agents: {
        defaults: {
          model: 'openai-codex/gpt-5.5',
          models: { 'openai-codex/gpt-5.5': { agentRuntime: { id: 'pi' } } },
        },
      },
    };
    expect(
      causeIn({ config: { ...own, plugins: { deny: ['codex'] } } }, 'route-misconfigured'),
    ).toBeUndefined();
    expect(causeIn({}, 'route-misconfigured')).toBeUndefined();
  });
});

describe('an order without a usable sign-in', () => {
  const order = { 'openai-codex': ['openai-codex:gone', OTHER] };
  const dead = { [OTHER]: rejected };

  it('is told apart from a dead sign-in: a healthy one stands outside it', () => {
    const snapshot = judge({ stores: [storeOf({ profiles: pair, order, usage: dead })] });
    expect(snapshot.causes[0]).toMatchObject({ code: 'order-has-no-usable-profile', severity: 'act' });
    expect(snapshot.causes[0]?.fix?.command).toContain(`--agent main ${ID}`);
  });

  it('is not claimed while one of the order works, or when nothing healthy stands outside', () => {
    const fine = { stores: [storeOf({ profiles: pair, order })] };
    expect(causeIn(fine, 'order-has-no-usable-profile')).toBeUndefined();
    const both = {
      stores: [storeOf({ profiles: pair, order, usage: { [ID]: rejected, [OTHER]: rejected } })],
    };
    expect(causeIn(both, 'order-has-no-usable-profile')).toBeUndefined();
    // The refused grant under another name is no other sign-in.
    const [first, second] = pair;
    const copies = [first, { ...second, refresh: first?.refresh }] as typeof pair;
    const same = { stores: [storeOf({ profiles: copies, order, usage: dead })] };
    expect(causeIn(same, 'order-has-no-usable-profile')).toBeUndefined();
  });
});

describe('an agent without a sign-in', () => {
  const empty = storeOf({ profiles: [] });

  it('needs one for its chosen model', () => {
    const snapshot = judge({ stores: [empty] });
    expect(snapshot.causes).toMatchObject([{ code: 'agent-has-no-profile', severity: 'act', rows: [] }]);
    expect(snapshot.routes[0]).toMatchObject({ next: null, why: 'No sign-in for openai-codex is stored.' });
    expect(snapshot.verdict).toBe('act');
  });

  it('is missing for certain where no key could take its place', () => {
    const config = { agents: { defaults: { model: 'openai-codex/gpt-5.5' } } };
    const own = { ...config, plugins: { allow: ['openai'] } };
    expect(judge({ stores: [empty], config: own, version: '2026.4.11' }).verdict).toBe('act');
  });

  it('is explained by an order that names nobody', () => {
    const stores = [storeOf({ order: { 'openai-codex': ['openai-codex:gone'] } })];
    const config = { agents: { defaults: { model: 'openai-codex/gpt-5.5' } } };
    const { causes } = judge({ stores, config, version: '2026.3.28' });
    expect(causes.filter((cause) => cause.code === 'agent-has-no-profile')).toMatchObject([
      { under: 'order-has-no-usable-profile' },
    ]);
  });

  it('needs none before anyone set OpenClaw up, with a key in the configuration, or for another provider', () => {
    expect(judge({ stores: [empty], config: {} }).verdict).toBe('idle');
    const keyed = { ...SEED_CONFIG, models: { providers: { openai: { apiKey: 'x' } } } };
    expect(causeIn({ stores: [empty], config: keyed }, 'agent-has-no-profile')).toBeUndefined();
    const local = { agents: { defaults: { model: 'ollama/gemma4' } } };
    expect(judge({ stores: [empty], config: local }).causes).toEqual([]);
  });
});

describe('a sign-in that no route uses', () => {
  const unused = signIn({ profileId: 'xai:me', provider: 'xai', refresh: null, expiresAt: NOW - DAY });

  it('is told, and never alarms', () => {
    const snapshot = judge({ stores: [storeOf({ profiles: [signIn(), unused] })] });
    expect(snapshot.verdict).toBe('ok');
    expect(snapshot.profiles.find((row) => row.id === 'xai:me')).toMatchObject({
      onRoute: false,
      health: 'idle',
    });
    expect(snapshot.causes.map((cause) => [cause.code, cause.severity])).toContainEqual([
      'not-on-route',
      'info',
    ]);
  });

  it('is not called ended when nobody can read it', () => {
    const strange = signIn({
      ...{ profileId: 'telepathy:me', provider: 'telepathy', kind: 'other', refresh: null },
      problem: { kind: 'malformed' },
    });
    const snapshot = judge({ stores: [storeOf({ profiles: [signIn(), strange] })] });
    expect(snapshot.causes.map((cause) => cause.code)).toEqual(['store-unreadable']);
  });

  it('never needs anyone, however dead it is', () => {
    const lost = { ...unused, access: null, problem: { kind: 'sidecar-missing' as const, path: '/x' } };
    const snapshot = judge({ stores: [storeOf({ profiles: [signIn(), lost] })] });
    expect(snapshot.verdict).toBe('ok');
    expect(snapshot.causes.map((cause) => cause.severity)).toEqual(['info', 'info']);
  });

  it('is told once when it is about to end, and not as a date of its own', () => {
    const ending = { ...unused, expiresAt: NOW + HOUR };
    const codes = judge({ stores: [storeOf({ profiles: [signIn(), ending] })] }).causes.map(
      (cause) => cause.code,
    );
    expect(codes).toEqual(['not-on-route']);
  });

  it('is not mentioned while it is well', () => {
    const well = signIn({ profileId: 'xai:me', provider: 'xai' });
    expect(causeIn({ stores: [storeOf({ profiles: [signIn(), well] })] }, 'not-on-route')).toBeUndefined();
  });

  it('leaves the verdict idle when there is nothing else', () => {
    expect(judge({ stores: [storeOf({ profiles: [unused] })], config: {} }).verdict).toBe('idle');
  });
});
