import { Secret } from '../../../app/model/secret.ts';
import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../../app/openclaw/routing/providers.ts';
import { providerFacts, renewerOf } from '../../../app/diagnose/provider.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import type { NoticeMemory } from '../../../app/notify/memory.ts';
import { decideNotices } from '../../../app/notify/policy.ts';
import { causeIn, DAY, HOUR, judge, MINUTE, NOW, signIn, storeOf, type Parts } from './facts-builder.ts';

const profile = (provider: string, part: Parameters<typeof signIn>[0] = {}) =>
  signIn({
    profileId: `${provider}:me`,
    provider,
    access: null,
    account: { email: null, accountId: null, userId: null, plan: null },
    issuedAt: null,
    ...part,
  });
const parts = (one: ReturnType<typeof profile>, version = '2026.9.6'): Parts => ({
  version,
  config: { agents: { defaults: { model: `${one.provider}/some-model` } } },
  stores: [storeOf({ generation: 'sqlite-agent', profiles: [one] })],
});

/** All notices of a state that lasts while time goes by, from one reading to the next. */
function noticesOver(at: (now: number) => Parts, hours: number): string[] {
  let memory: NoticeMemory = {};
  let previous: Snapshot | null = null;
  const titles: string[] = [];
  for (let now = NOW; now < NOW + hours * HOUR; now += 5 * MINUTE) {
    const next = judge({ ...at(now), now });
    const decision = decideNotices({ previous, next, memory, newGrantName: () => `grant-${now}` });
    titles.push(...decision.show.map((notice) => notice.title));
    [previous, memory] = [next, decision.memory];
  }
  return titles;
}

describe('the table of providers', () => {
  it('names every provider once, with a source for every claim', () => {
    const ids = PROVIDERS.flatMap((row) => row.ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of PROVIDERS) {
      expect(row.source, row.name).toMatch(/#\d+|2026\.\d/);
      for (const span of row.renewal) expect(span.source, row.name).toMatch(/2026\.\d/);
    }
  });

  it('knows a provider by each of its names, in any case', () => {
    expect(providerFacts('OpenAI-Codex')?.name).toBe('OpenAI');
    expect(providerFacts('x-ai')?.name).toBe('xAI');
    expect(providerFacts('some-new-cloud')).toBeNull();
  });

  it('says who renews by the release that was looked at, and nothing between two of them', () => {
    expect(renewerOf('openai', null)).toBe('owner');
    expect(renewerOf('google-gemini-cli', '2026.4.29')).toBe('owner');
    expect(renewerOf('google-gemini-cli', '2026.5.5')).toBe('unknown');
    expect(renewerOf('google-gemini-cli', '2026.5.12')).toBe('nobody');
    expect(renewerOf('google-gemini-cli', '2026.7.1')).toBe('owner');
    expect(renewerOf('google-gemini-cli', null)).toBe('unknown');
    expect(renewerOf('xai', '2026.5.12')).toBe('nobody');
    expect(renewerOf('xai', '2026.9.6')).toBe('owner');
    expect(renewerOf('minimax-portal', '2026.9.6')).toBe('nobody');
    expect(renewerOf('chutes', '2026.9.6')).toBe('unknown');
    expect(renewerOf('anthropic', '2027.1.1')).toBe('unknown');
    expect(renewerOf('some-new-cloud', '2026.9.6')).toBe('unknown');
  });
});

describe('a short-lived sign-in', () => {
  it('that its owner renews never calls, however often its date passes', () => {
    for (const [provider, lifetime] of [
      ['xai', 6 * HOUR],
      ['anthropic', 8 * HOUR],
      ['openai', HOUR],
    ] as const) {
      // Renewed an hour late each time, as an idle gateway does.
      const at = (now: number) => {
        const issuedAt = NOW + Math.floor((now - NOW) / (lifetime + HOUR)) * (lifetime + HOUR);
        return parts(profile(provider, { issuedAt, expiresAt: issuedAt + lifetime }));
      };
      expect(noticesOver(at, 48), provider).toEqual([]);
      expect(judge({ ...at(NOW), now: NOW + lifetime + 1 }).verdict, provider).toBe('ok');
    }
  });

  it('that nobody renews is `soon` all its life, with the owner’s own command, and calls once, shortly before its end', () => {
    const one = profile('minimax-portal', { expiresAt: NOW + 2 * HOUR });
    expect(causeIn(parts(one), 'short-lived-provider')).toMatchObject({
      severity: 'soon',
      fix: { kind: 'owner', command: 'openclaw models auth login --provider minimax-portal' },
    });
    expect(judge(parts(one)).profiles[0]).toMatchObject({ health: 'soon', canSignIn: false });
    expect(noticesOver(() => parts(one), 2)).toEqual(['Ends soon: minimax-portal:me']);
    const ended = judge({ ...parts(one), now: NOW + 3 * HOUR });
    expect(ended.causes).toMatchObject([{ code: 'expired', severity: 'act', fix: { kind: 'owner' } }]);
  });

  it('is told by the release that cannot renew it', () => {
    const one = profile('google-gemini-cli', { expiresAt: NOW + HOUR });
    expect(causeIn(parts(one, '2026.5.12'), 'short-lived-provider')?.severity).toBe('soon');
    expect(causeIn(parts(one, '2026.7.1'), 'short-lived-provider')).toBeUndefined();
  });

  it('that no route uses alarms nobody', () => {
    const one = profile('minimax-portal', { expiresAt: NOW - HOUR });
    const snapshot = judge({ ...parts(one), config: {} });
    expect(snapshot.profiles[0]?.health).toBe('idle');
    expect(snapshot.causes.filter((cause) => cause.severity === 'act')).toEqual([]);
  });
});

describe('a provider without a row', () => {
  it('is a row with no lifetime of our making', () => {
    const snapshot = judge(parts(profile('some-new-cloud', { expiresAt: NOW + 30 * DAY })));
    expect(snapshot.profiles[0]).toMatchObject({
      provider: 'some-new-cloud',
      health: 'ok',
      proof: 'untested',
    });
    expect(snapshot.causes).toEqual([]);
  });

  it('whose token has ended is unknown, not ok, since nobody knows whether it is renewed', () => {
    const snapshot = judge(parts(profile('some-new-cloud', { expiresAt: NOW - HOUR })));
    expect(snapshot.profiles[0]).toMatchObject({ health: 'unknown', deadline: { renewable: false } });
    expect(snapshot.causes).toMatchObject([{ code: 'expired-but-renewable', severity: 'unknown' }]);
    expect(noticesOver(() => parts(profile('some-new-cloud', { expiresAt: NOW - HOUR })), 3)).toEqual([]);
  });

  it('gets a command that a shell cannot misread', () => {
    const one = profile("new'; rm -rf ~; '", { refresh: null, expiresAt: NOW - HOUR });
    const command = causeIn(parts(one), 'expired')?.fix?.command;
    expect(command).toBe(`openclaw models auth login --provider 'new'\\''; rm -rf ~; '\\'`);
  });
});

describe('a setup-token', () => {
  const token = (part: Parameters<typeof signIn>[0]) =>
    profile('anthropic', {
      kind: 'token',
      access: Secret.from('made-up-setup-token'),
      refresh: null,
      expiresAt: NOW + 2 * DAY,
      ...part,
    });

  it('with an end date is told three days ahead, and the owner makes a new one', () => {
    expect(causeIn(parts(token({})), 'setup-token-expiring')).toMatchObject({
      severity: 'soon',
      fix: {
        kind: 'owner',
        command: 'openclaw models auth login --provider anthropic --method setup-token',
      },
    });
    expect(noticesOver(() => parts(token({})), 12)).toEqual(['Ends soon: anthropic:me']);
  });

  it('with a year to go, or without an end, is nothing to tell', () => {
    expect(judge(parts(token({ expiresAt: NOW + 364 * DAY }))).causes).toEqual([]);
    expect(judge(parts(token({ expiresAt: null }))).causes).toEqual([]);
    expect(causeIn(parts(token({ expiresAt: NOW + 3 * DAY + 1 })), 'setup-token-expiring')).toBeUndefined();
  });
});

describe('a login of another program', () => {
  it.each([
    ['anthropic:claude-cli', 'anthropic', 'claude-cli'],
    ['anthropic:claude-cli', 'claude-cli', 'claude-cli'],
    ['openai-codex:codex-cli', 'openai-codex', 'codex-cli'],
    ['openai:codex-cli', 'openai', 'codex-cli'],
    ['minimax-portal:minimax-cli', 'minimax-portal', 'minimax-cli'],
  ])(
    '%s never calls, with a refresh token or without one, before its end and after',
    (profileId, provider, owner) => {
      // Later releases no longer route a model of `openai-codex`, which is a cause of its own.
      const at = (one: ReturnType<typeof profile>) =>
        parts(one, provider === 'openai-codex' ? '2026.5.7' : '2026.9.6');
      for (const refresh of [signIn().refresh, null]) {
        const one = profile(provider, { profileId, refresh, expiresAt: NOW + HOUR });
        expect(judge(at(one)).profiles[0]).toMatchObject({ owner, canSignIn: false });
        expect(
          noticesOver(() => at(one), 24),
          `${profileId} ${refresh}`,
        ).toEqual([]);
        const later = judge({ ...at(one), now: NOW + 9 * HOUR });
        expect(later.causes.map((cause) => [cause.code, cause.severity])).toEqual([
          ['externally-owned', 'ok'],
        ]);
        expect(later.profiles[0]?.health).toBe('ok');
      }
    },
  );
});
