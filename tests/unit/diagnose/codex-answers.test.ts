import { describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import type { CodexPlugin } from '../../../app/openclaw/discovery/codex-plugin.ts';
import type { CodexReading } from '../../../app/codex/reading.ts';
import { Secret } from '../../../app/model/secret.ts';
import {
  codexLogin,
  DAY,
  factsOf,
  HOUR,
  logLine,
  NOW,
  SEED_CONFIG,
  signIn,
  storeOf,
  type Parts,
} from './facts-builder.ts';

const PERSON = '/home/me/.codex';
const AGENT = '/state/agents/main/agent/codex-home';

interface Logins {
  person?: CodexReading | null;
  agent?: CodexReading | null;
  plugin?: CodexPlugin['state'];
  broken?: { path: string; note: string };
}

function atAgent(part: Partial<CodexReading> = {}): CodexReading {
  const login = codexLogin();
  return codexLogin({
    home: AGENT,
    path: `${AGENT}/auth.json`,
    files: [`${AGENT}/auth.json`],
    login: {
      ...login.login!,
      refresh: Secret.from('refresh-of-agent'),
      account: { ...login.account!, email: 'bot@example.com' },
    },
    account: { ...login.account!, email: 'bot@example.com' },
    ...part,
  });
}

function judged(
  version: string,
  { person = null, agent = null, plugin = 'there', broken }: Logins,
  parts: Parts = {},
) {
  const facts = factsOf({ version, stores: [storeOf({ profiles: [] })], ...parts });
  const [openclaw] = facts.openclaws;
  if (!openclaw) throw new Error('no OpenClaw');
  openclaw.codexPlugin = { state: plugin, path: '/plugins/codex', wants: null };
  openclaw.codexHomes = { person: PERSON, agents: { main: AGENT }, broken: broken ? { main: broken } : {} };
  const homes = [
    ...(person ? [{ name: null, reading: person, rights: [] }] : []),
    ...(agent ? [{ name: 'agent-main', reading: agent, rights: [] }] : []),
  ];
  const { snapshot } = diagnose({ ...facts, codexes: homes });
  const route = snapshot.routes.find((one) => one.role === 'primary');
  return {
    snapshot,
    next: route?.next ?? null,
    why: route?.why ?? '',
    verdict: snapshot.verdict,
    codes: snapshot.causes.filter((one) => one.severity === 'act').map((one) => one.code),
  };
}

/** What each release was seen to do with the person's login alone, the agent's alone, and one beside a sign-in of its own. */
const SEEN: [version: string, person: boolean, agent: boolean, first: 'own' | 'codex'][] = [
  ['2026.5.12', true, true, 'own'],
  ['2026.5.28', true, false, 'codex'],
  ['2026.6.5', true, true, 'own'],
  ['2026.6.11', true, false, 'codex'],
  ['2026.7.1', true, false, 'own'],
  ['2026.7.33', true, false, 'own'],
];

describe.each(SEEN)('a codex route of OpenClaw %s', (version, person, agent, first) => {
  const provider = version.startsWith('2026.5') ? 'openai-codex' : 'openai';
  const own = signIn({ profileId: `${provider}:me@example.com`, provider });

  it('that no store serves is answered by the own login of Codex, where this release takes it', () => {
    const ofPerson = judged(version, { person: codexLogin() });
    expect(ofPerson.next).toBe(person ? 'codex-cli' : null);
    expect(ofPerson.verdict).toBe(person ? 'ok' : 'act');
    const ofAgent = judged(version, { agent: atAgent() });
    expect(ofAgent.next).toBe(agent ? 'agent-main~codex-cli' : null);
    expect(ofAgent.verdict).toBe(agent ? 'ok' : 'act');
    expect(ofAgent.codes).toEqual(agent ? [] : ['agent-has-no-profile']);
  });

  it("takes the person's login before the agent's", () => {
    expect(judged(version, { person: codexLogin(), agent: atAgent() }).next).toBe('codex-cli');
  });

  it('with a sign-in of its own uses the one that it was seen to use', () => {
    const usage = {
      [own.profileId]: {
        lastUsed: NOW - HOUR,
        lastFailureAt: null,
        errorCount: 0,
        failureCounts: {},
        cooldownUntil: null,
        cooldownReason: null,
        disabledUntil: null,
        disabledReason: null,
      },
    };
    const found = judged(
      version,
      { person: codexLogin() },
      { stores: [storeOf({ profiles: [own], usage: usage as never })] },
    );
    expect(found.next).toBe(first === 'own' ? own.profileId : 'codex-cli');
    expect(found.verdict).toBe('ok');
    const ordered = storeOf({
      profiles: [own],
      usage: usage as never,
      order: { [provider]: [own.profileId] },
    });
    expect(judged(version, { person: codexLogin() }, { stores: [ordered] }).next).toBe(own.profileId);
  });

  it('is answered by nobody where there is no Codex login, or the plugin is missing', () => {
    expect(judged(version, {})).toMatchObject({
      next: null,
      verdict: 'act',
      codes: ['agent-has-no-profile'],
    });
    expect(judged(version, { person: codexLogin(), plugin: 'missing' }).codes).toContain('runtime-missing');
  });

  it("does not take a person's login that has ended, or that cannot be read", () => {
    const ended = codexLogin();
    const past = codexLogin({ login: { ...ended.login!, expiresAt: NOW - HOUR } });
    const without = judged(version, { person: past });
    expect(without).toMatchObject({ next: null, verdict: 'act' });
    const evidence =
      without.snapshot.causes.find((one) => one.code === 'agent-has-no-profile')?.evidence ?? [];
    expect(evidence.some((one) => one.where === past.path && one.at === NOW - HOUR)).toBe(true);
    const unread = codexLogin({
      state: 'unreadable',
      mode: null,
      login: null,
      account: null,
      note: 'It is not valid JSON.',
    });
    expect(judged(version, { person: unread }).next).toBeNull();
  });
});

describe('the login in the agent’s own Codex home', () => {
  it('answers though its access token has ended, since Codex renews it', () => {
    const login = atAgent().login!;
    const found = judged('2026.5.12', { agent: atAgent({ login: { ...login, expiresAt: NOW - HOUR } }) });
    expect(found).toMatchObject({ next: 'agent-main~codex-cli', verdict: 'ok' });
  });

  it('that lacks what a sign-in needs answers nothing', () => {
    const found = judged('2026.5.12', { agent: atAgent({ missing: ['tokens'], login: null }) });
    expect(found).toMatchObject({ next: null, verdict: 'act' });
  });

  it('is dead when the gateway says so, and Codex is where to sign in', () => {
    const detail = 'Your access token could not be refreshed. Please log out and sign in again.';
    const line = logLine(
      NOW - HOUR,
      `model fallback decision: decision=candidate_failed requested=openai/gpt-5.5 candidate=openai/gpt-5.5 reason=auth_permanent next=none detail=${detail}`,
    );
    const found = judged('2026.5.12', { agent: atAgent() }, { log: [line] });
    expect(found.verdict).toBe('act');
    expect(found.snapshot.causes.find((one) => one.code === 'grant-rejected')).toMatchObject({
      rows: ['agent-main~codex-cli'],
      fix: { kind: 'relogin' },
    });
    // A sign-in of later than the line has overtaken it.
    const login = atAgent().login!;
    const renewed = atAgent({ login: { ...login, issuedAt: NOW - HOUR / 2 } });
    expect(judged('2026.5.12', { agent: renewed }, { log: [line] }).verdict).toBe('ok');
  });

  it('says nothing where OpenClaw uses a sign-in of its own', () => {
    const line = logLine(
      NOW - HOUR,
      'OAuth token refresh failed for openai-codex: token_expired, sign in again',
    );
    const found = judged('2026.5.12', { agent: atAgent() }, { log: [line], stores: [storeOf()] });
    expect(found.snapshot.profiles.find((one) => one.id === 'agent-main~codex-cli')?.health).toBe('idle');
  });
});

describe('a Codex home whose configuration does not load', () => {
  const broken = { path: `${AGENT}/config.toml`, note: 'It is not valid TOML: line 1, column 3.' };

  it('fails every turn of its agent, whoever signs in', () => {
    const found = judged('2026.5.12', { broken, agent: atAgent() }, { stores: [storeOf()] });
    expect(found.verdict).toBe('act');
    expect(found.snapshot.causes.find((one) => one.code === 'route-misconfigured')).toMatchObject({
      variant: 'codex-configuration',
      severity: 'act',
      evidence: [{ what: broken.note, where: broken.path }, {}],
    });
  });

  it('concerns no route that OpenClaw carries itself', () => {
    const config = {
      agents: {
        defaults: {
          model: { primary: 'openai-codex/gpt-5.5' },
          models: { 'openai-codex/gpt-5.5': { agentRuntime: { id: 'pi' } } },
        },
      },
    };
    expect(judged('2026.5.12', { broken }, { config, stores: [storeOf()] }).codes).toEqual([]);
  });
});

describe("OpenClaw's own loop", () => {
  const config = {
    agents: {
      defaults: {
        model: { primary: 'openai/gpt-5.5' },
        models: { 'openai/gpt-5.5': { agentRuntime: { id: 'openclaw' } } },
      },
    },
  };

  it.each([
    ['2026.7.33', null],
    ['2026.8.1', 'codex-cli'],
    ['2026.9.1', 'codex-cli'],
    ['2026.9.6', null],
  ])('of %s takes the login of Codex: %s', (version, next) => {
    expect(judged(version, { person: codexLogin(), plugin: 'missing' }, { config }).next).toBe(next);
  });

  it('takes no login that ends within minutes', () => {
    const login = codexLogin().login!;
    const soon = codexLogin({ login: { ...login, expiresAt: NOW + 60_000 } });
    expect(judged('2026.8.1', { person: soon, plugin: 'missing' }, { config }).next).toBeNull();
  });
});

describe('why', () => {
  it('names whose login answers', () => {
    expect(judged('2026.5.12', { person: codexLogin() }).why).toMatch(/me@example\.com.*own login of Codex/);
    expect(judged('2026.5.12', { agent: atAgent() }).why).toMatch(/bot@example\.com.*Codex home/);
    expect(judged('2026.5.28', { person: codexLogin() }).why).toMatch(/takes turns/);
  });

  it('is not made up for a plugin that could not be looked for', () => {
    expect(judged('2026.5.12', { person: codexLogin(), plugin: 'unknown' }).next).toBeNull();
    expect(SEED_CONFIG.plugins.allow).toEqual(['codex']);
    expect(DAY).toBeGreaterThan(HOUR);
  });
});
