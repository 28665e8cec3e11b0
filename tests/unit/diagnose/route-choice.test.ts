import { describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import type { Cause } from '../../../app/model/cause.ts';
import type { SessionPin } from '../../../app/openclaw/store/session-pins.ts';
import {
  causeIn,
  DAY,
  factsOf,
  HOUR,
  judge,
  NOW,
  signIn,
  storeOf,
  usage,
  type Parts,
} from './facts-builder.ts';

const ID = 'openai-codex:me@example.com';
const rejected = usage({ lastFailureAt: NOW, failureCounts: { auth_permanent: 1 } });
const modelOf = (primary: string, fallbacks: string[] = []) => ({
  agents: { defaults: { model: { primary, fallbacks } } },
});
const newer = (part: object = {}) =>
  signIn({
    profileId: 'openai:me@example.com',
    provider: 'openai',
    ...part,
  });

describe('fallback models', () => {
  const CLAUDE = 'anthropic:key';
  const claude = signIn({
    ...{ profileId: CLAUDE, provider: 'anthropic', kind: 'api-key', refresh: null, expiresAt: null },
    account: { email: null, accountId: null, userId: null, plan: null },
  });
  const config = modelOf('openai/gpt-5.5', ['anthropic/claude-opus-4-6']);
  const parts = (part: object = {}): Parts => ({
    config,
    stores: [storeOf({ profiles: [signIn(), claude], ...part })],
  });

  it('are routes of their own, after the primary one', () => {
    const { routes } = judge(parts());
    expect(routes.map(({ role, model, next }) => [role, model, next])).toEqual([
      ['primary', 'openai/gpt-5.5', ID],
      ['fallback', 'anthropic/claude-opus-4-6', CLAUDE],
    ]);
    expect(routes[1]?.why).toContain('A fallback: called only when openai/gpt-5.5 fails.');
  });

  it('do not alarm for a sign-in of their own while the primary one works', () => {
    const snapshot = judge(parts({ usage: { [CLAUDE]: rejected } }));
    expect(snapshot.verdict).toBe('soon');
    expect(snapshot.profiles.find((row) => row.id === CLAUDE)).toMatchObject({
      onRoute: true,
      health: 'soon',
    });
  });

  it('are told, with their bill, when they answer for a dead primary one', () => {
    const snapshot = judge(parts({ usage: { [ID]: rejected } }));
    expect(snapshot.verdict).toBe('act');
    expect(snapshot.routes[0]?.why).toContain('The fallback anthropic/claude-opus-4-6 answers instead');
    expect(snapshot.routes[1]?.why).toContain('answers now in place of openai/gpt-5.5, and on its own bill');
    const cause = snapshot.causes.find((one) => one.code === 'billing-route-changed');
    expect(cause).toMatchObject({ severity: 'act', under: 'grant-rejected', rows: [ID, CLAUDE] });
  });

  it('are told, without alarm, while the primary one only pauses', () => {
    const paused = usage({ cooldownUntil: NOW + HOUR, cooldownReason: 'rate_limit', lastFailureAt: NOW });
    expect(causeIn(parts({ usage: { [ID]: paused } }), 'billing-route-changed')).toMatchObject({
      severity: 'risk',
    });
    expect(causeIn(parts(), 'billing-route-changed')).toBeUndefined();
  });

  it('without a sign-in are a risk, and none for a local model', () => {
    const stores = [storeOf()];
    expect(causeIn({ config, stores }, 'agent-has-no-profile')).toMatchObject({ severity: 'risk' });
    const local = modelOf('openai/gpt-5.5', ['ollama/gemma4']);
    expect(causeIn({ config: local, stores }, 'agent-has-no-profile')).toBeUndefined();
  });
});

describe('a key behind a dead sign-in', () => {
  const key = signIn({
    ...{ profileId: 'openai:key', provider: 'openai', kind: 'api-key', refresh: null, expiresAt: null },
    account: { email: null, accountId: null, userId: null, plan: null },
  });
  const stores = (part: object) => [
    storeOf({ generation: 'sqlite-shared', profiles: [newer(), key], ...part }),
  ];

  it('takes the calls over to another bill, and that is told', () => {
    const parts = { version: '2026.9.6', config: modelOf('openai/gpt-6-astra') };
    const dead = { usage: { 'openai:me@example.com': rejected } };
    expect(causeIn({ ...parts, stores: stores(dead) }, 'billing-route-changed')).toMatchObject({
      severity: 'act',
    });
    expect(causeIn({ ...parts, stores: stores({}) }, 'billing-route-changed')).toBeUndefined();
  });
});

describe('a newer sign-in of the same account', () => {
  const fresh = (part: object = {}) =>
    signIn({ profileId: 'openai-codex:default', issuedAt: NOW - HOUR, ...part });
  const order = { 'openai-codex': [ID] };
  const dead = { [ID]: rejected };
  const cause = (part: object) => causeIn({ stores: [storeOf(part)] }, 'newer-login-not-selected');

  it('stands aside while the older one is dead and in use', () => {
    const found = cause({ profiles: [signIn(), fresh()], order, usage: dead });
    expect(found).toMatchObject({ severity: 'act', rows: [ID, 'openai-codex:default'] });
    expect(found?.fix).toMatchObject({ kind: 'repair' });
    expect(found?.fix?.command).toContain('openai-codex:default openai-codex:me@example.com');
  });

  it('is not claimed while the older one works, for another person, or for an older copy', () => {
    expect(cause({ profiles: [signIn(), fresh()], order })).toBeUndefined();
    const other = fresh({
      account: { email: 'you@example.com', accountId: 'acct-2', userId: 'user-2', plan: null },
    });
    expect(cause({ profiles: [signIn(), other], order, usage: dead })).toBeUndefined();
    const older = fresh({ issuedAt: NOW - 9 * DAY });
    expect(cause({ profiles: [signIn(), older], order, usage: dead })).toBeUndefined();
  });

  it('cannot be selected under a name that the route does not read', () => {
    const misnamed = newer({ issuedAt: NOW - HOUR });
    const found = cause({ profiles: [signIn(), misnamed], usage: dead });
    expect(found?.fix).toMatchObject({ kind: 'relogin' });
  });
});

describe('old names of ChatGPT sign-ins and models', () => {
  it('are no sign-in for a model of a release that unified them', () => {
    const parts = { version: '2026.7.1', config: modelOf('openai/gpt-5.5') };
    const stores = [storeOf({ generation: 'sqlite-agent', profiles: [signIn()] })];
    expect(judge({ ...parts, stores }).routes[0]?.next).toBeNull();
    expect(judge({ ...parts, version: '2026.5.12', stores: [storeOf()] }).routes[0]?.next).toBe(ID);
  });

  it('keep a model from running where they are gone, and not where they are in use', () => {
    const config = modelOf('openai-codex/gpt-5.5');
    const stores = [storeOf({ generation: 'sqlite-agent', profiles: [newer()] })];
    const found = causeIn({ version: '2026.7.1', config, stores }, 'route-misconfigured');
    expect(found?.evidence.at(-1)?.what).toBe('Setting agents.defaults.model.primary');
    expect(causeIn({ version: '2026.4.29', config }, 'route-misconfigured')).toBeUndefined();
  });
});

describe('a codex plugin that is off', () => {
  const off = { plugins: { entries: { codex: { enabled: false } } } };

  it('stops a model of 2026.5.12, and leaves one of 2026.5.28 to the own runtime', () => {
    const config = { ...modelOf('openai/gpt-5.5'), ...off };
    expect(causeIn({ version: '2026.5.12', config }, 'route-misconfigured')).toMatchObject({
      severity: 'act',
    });
    expect(causeIn({ version: '2026.5.28', config }, 'route-misconfigured')).toBeUndefined();
    expect(judge({ version: '2026.5.28', config }).routes[0]).toMatchObject({
      runtime: 'openclaw',
      next: ID,
    });
  });
});

describe('a provider without a sign-in', () => {
  const stores = [storeOf({ profiles: [] })];
  const config = modelOf('anthropic/claude-opus-4-6');

  it('may still have a key in the environment of the service, so that nothing is certain', () => {
    const found = causeIn({ stores, config }, 'agent-has-no-profile');
    expect(found).toMatchObject({ severity: 'unknown' });
    expect(found?.detail).toContain('ANTHROPIC_API_KEY');
  });

  it('is missing for certain once an order or the configuration names one', () => {
    const named = [storeOf({ profiles: [], order: { anthropic: ['anthropic:gone'] } })];
    expect(causeIn({ stores: named, config }, 'agent-has-no-profile')).toMatchObject({ severity: 'act' });
    const listed = {
      ...config,
      auth: { profiles: { 'anthropic:gone': { provider: 'anthropic', mode: 'token' } } },
    };
    expect(causeIn({ stores, config: listed }, 'agent-has-no-profile')).toMatchObject({ severity: 'act' });
  });

  it('is not missed with a key in the configuration', () => {
    const keyed = { ...config, env: { vars: { ANTHROPIC_API_KEY: 'x' } } };
    expect(causeIn({ stores, config: keyed }, 'agent-has-no-profile')).toBeUndefined();
  });
});

describe('chats bound to a sign-in that is gone', () => {
  const chats = (pins: SessionPin[], parts: Parts): Cause | undefined => {
    const facts = factsOf(parts);
    const [openclaw] = facts.openclaws;
    if (openclaw) openclaw.pins = [{ agent: 'main', state: 'read', path: '/state/agents.sqlite', pins }];
    return diagnose(facts).snapshot.causes.find((one) => one.code === 'session-pinned-to-missing-profile');
  };
  const gone: SessionPin = { profileId: 'openai:gone', source: 'user', sessions: 3 };
  const parts: Parts = {
    version: '2026.9.6',
    config: modelOf('openai/gpt-6-astra'),
    stores: [storeOf({ generation: 'sqlite-shared', profiles: [newer()] })],
  };

  it('are counted, and need a person only for themselves while the route works', () => {
    const found = chats([gone], parts);
    expect(found).toMatchObject({ severity: 'soon', title: '3 chats ask for a sign-in that is gone' });
    expect(found?.fix?.kind).toBe('repair');
  });

  it('heal by themselves on a release that lets go of the name', () => {
    const older = { ...parts, version: '2026.7.1' };
    expect(chats([gone], older)).toMatchObject({ severity: 'info', fix: null });
  });

  it('are not claimed for one that is there, that OpenClaw chose, or of a provider nobody calls', () => {
    const held: SessionPin = { profileId: 'openai:me@example.com', source: 'user', sessions: 1 };
    const auto: SessionPin = { ...gone, source: 'auto' };
    const other: SessionPin = { profileId: 'xai:gone', source: 'user', sessions: 1 };
    expect(chats([held, auto, other], parts)).toBeUndefined();
  });
});

describe('a lock that names a model', () => {
  const scoped = (cooldownModel: string) =>
    usage({
      cooldownUntil: NOW + HOUR,
      cooldownReason: 'rate_limit',
      scoped: {
        ...{ cooldownUntil: NOW + HOUR, cooldownReason: 'rate_limit', cooldownModel },
        ...{ blockedUntil: null, blockedModel: null },
      },
    });
  const pair = [
    newer(),
    newer({ profileId: 'openai:second', account: { ...newer().account, email: 'you@example.com' } }),
  ];
  const next = (version: string, model: string) =>
    judge({
      ...{ version, config: modelOf('openai/gpt-5.5') },
      stores: [
        storeOf({
          generation: 'sqlite-shared',
          profiles: pair,
          usage: { 'openai:me@example.com': scoped(model) },
        }),
      ],
    }).routes[0]?.next;

  it('holds for that model only, from 2026.8.1 on', () => {
    expect(next('2026.8.1', 'gpt-5.5')).toBe('openai:second');
    expect(next('2026.8.1', 'gpt-4')).toBe('openai:me@example.com');
    expect(next('2026.7.1', 'gpt-4')).toBe('openai:second');
  });

  const only = (version: string, held: ReturnType<typeof usage>) =>
    judge({
      ...{ version, config: modelOf('openai/gpt-5.5') },
      stores: [
        storeOf({
          generation: 'sqlite-shared',
          profiles: [newer()],
          usage: { 'openai:me@example.com': held },
        }),
      ],
    });

  it('of another model is no pause of the sign-in, whose calls are answered', () => {
    const answered = only('2026.9.6', scoped('gpt-4'));
    expect(answered.routes[0]?.next).toBe('openai:me@example.com');
    expect(answered.causes.map(({ code }) => code)).not.toContain('lockout-active');
    expect(answered.profiles[0]?.deadline?.kind).toBe('access-token');
    expect(only('2026.9.6', scoped('gpt-5.5')).causes[0]?.code).toBe('lockout-active');
  });

  it('is no pause either for a release that does not know such locks', () => {
    const blocked = usage({
      scoped: {
        ...{ cooldownUntil: null, cooldownReason: null, cooldownModel: null },
        ...{ blockedUntil: NOW + HOUR, blockedModel: null },
      },
    });
    expect(only('2026.4.29', blocked).causes.map(({ code }) => code)).not.toContain('lockout-active');
    expect(only('2026.7.1', blocked).causes[0]?.code).toBe('lockout-active');
  });
});
