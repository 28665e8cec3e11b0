import { describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import {
  causeIn,
  codexLogin,
  HOUR,
  judge,
  MINUTE,
  NOW,
  refreshRejected,
  signIn,
  storeOf,
  usage,
} from './facts-builder.ts';

const ID = 'openai-codex:me@example.com';
const shared = Secret.from('one-refresh-token');
const codexWith = (refresh: Secret | null) => {
  const codex = codexLogin();
  return { ...codex, login: codex.login && { ...codex.login, refresh } };
};
const workStore = (refresh: Secret | null, where = '/state/agents/work/agent/auth-profiles.json') =>
  storeOf({
    agent: { id: 'work', agentDir: '/state/agents/work/agent' },
    path: where,
    profiles: [signIn({ refresh, where })],
  });

describe('one grant in two programs', () => {
  const parts = { stores: [storeOf({ profiles: [signIn({ refresh: shared })] })], codex: codexWith(shared) };

  it('is a risk while both work, and both rows name each other', () => {
    const snapshot = judge(parts);
    expect(snapshot.causes[0]).toMatchObject({ code: 'grant-shared-with-codex', severity: 'risk' });
    expect(snapshot.profiles.map((row) => [row.id, row.lineage])).toEqual([
      [ID, ['codex-cli']],
      ['codex-cli', [ID]],
    ]);
    expect(snapshot.verdict).toBe('ok');
  });

  it('explains the failure once one has failed', () => {
    const snapshot = judge({ ...parts, log: [refreshRejected(NOW, 'refresh_token_reused')] });
    expect(snapshot.causes[0]).toMatchObject({ code: 'grant-shared-with-codex', severity: 'act' });
    expect(snapshot.causes.find((cause) => cause.code === 'grant-rejected')?.under).toBe(
      'grant-shared-with-codex',
    );
  });

  it('is not claimed for two sign-ins of one account', () => {
    expect(causeIn({ codex: codexLogin() }, 'grant-shared-with-codex')).toBeUndefined();
    expect(causeIn({ codex: codexWith(null) }, 'grant-shared-with-codex')).toBeUndefined();
  });
});

describe('one grant in two agents', () => {
  const config = { agents: { list: [{ id: 'main' }, { id: 'work' }] } };

  it('is found by its fingerprint, whatever the ids say', () => {
    const stores = [storeOf({ profiles: [signIn({ refresh: shared })] }), workStore(shared)];
    const cause = causeIn({ config, stores }, 'grant-shared-across-agents');
    expect(cause).toMatchObject({ severity: 'risk', rows: [ID, `work/${ID}`], fix: { kind: 'repair' } });
    expect(cause?.evidence.map((one) => one.where)).toEqual([
      '/state/agents/main/agent/auth-profiles.json',
      '/state/agents/work/agent/auth-profiles.json',
    ]);
  });

  it('is not found in two grants, nor in one that is inherited', () => {
    const own = [storeOf(), workStore(Secret.from('another'))];
    expect(causeIn({ config, stores: own }, 'grant-shared-across-agents')).toBeUndefined();
    const heir = storeOf({
      agent: { id: 'work', agentDir: '/state/agents/work/agent' },
      profiles: [signIn({ inherited: true })],
    });
    const snapshot = judge({ config, stores: [storeOf(), heir] });
    expect(snapshot.profiles.map((row) => row.id)).toEqual([ID]);
    expect(snapshot.routes.map((route) => route.next)).toEqual([ID, ID]);
    expect(snapshot.causes).toEqual([]);
  });
});

describe('a login of another program', () => {
  const claude = (part = {}) =>
    signIn({ profileId: 'anthropic:claude-cli', provider: 'anthropic', expiresAt: NOW - HOUR, ...part });

  it('is left to that program, also when its date is past', () => {
    const config = { agents: { defaults: { model: 'anthropic/claude' } } };
    const snapshot = judge({ config, stores: [storeOf({ profiles: [claude()] })] });
    expect(snapshot.causes.map((cause) => [cause.code, cause.severity])).toEqual([
      ['externally-owned', 'ok'],
    ]);
    expect(snapshot.profiles[0]).toMatchObject({ owner: 'claude-cli', canSignIn: false, health: 'ok' });
  });

  it('is not claimed for a profile of the same provider under another name', () => {
    const stores = [storeOf({ profiles: [claude({ profileId: 'anthropic:me' })] })];
    expect(causeIn({ stores }, 'externally-owned')).toBeUndefined();
  });
});

describe('a lockout', () => {
  const locked = (part: Parameters<typeof usage>[0]) => [storeOf({ usage: { [ID]: usage(part) } })];

  it('that runs is waited for', () => {
    const stores = locked({
      cooldownUntil: NOW + 20 * MINUTE,
      cooldownReason: 'rate_limit',
      lastFailureAt: NOW - MINUTE,
    });
    const snapshot = judge({ stores });
    expect(snapshot.verdict).toBe('soon');
    expect(snapshot.causes).toMatchObject([
      { code: 'lockout-active', severity: 'soon', fix: { kind: 'wait' } },
    ]);
    expect(snapshot.profiles[0]?.deadline).toEqual({
      at: NOW + 20 * MINUTE,
      kind: 'lockout',
      renewable: true,
    });
  });

  it('of hours is said for what it is when nothing else answers: no call until then', () => {
    const until = NOW + 12 * HOUR;
    const part = { disabledUntil: until, disabledReason: 'billing', lastFailureAt: NOW - MINUTE };
    const snapshot = judge({ stores: locked(part) });
    expect(snapshot.verdict).toBe('act');
    const [cause] = snapshot.causes;
    expect(cause).toMatchObject({ code: 'lockout-active', variant: 'nothing-answers', severity: 'act' });
    expect(cause?.title).toContain(new Date(until).toISOString());
    expect(cause?.fix).toMatchObject({ kind: 'repair' });
  });

  it('of hours waits quietly while another sign-in of the route is free', () => {
    const part = { disabledUntil: NOW + 12 * HOUR, disabledReason: 'billing', lastFailureAt: NOW - MINUTE };
    const other = 'openai-codex:other@example.com';
    const store = storeOf({
      profiles: [signIn(), signIn({ profileId: other })],
      usage: { [ID]: usage(part) },
    });
    expect(judge({ stores: [store] }).verdict).not.toBe('act');
  });

  it('that has ended is nothing', () => {
    const stores = locked({
      cooldownUntil: NOW - 1,
      cooldownReason: 'rate_limit',
      lastFailureAt: NOW - HOUR,
    });
    expect(judge({ stores }).causes).toEqual([]);
  });

  it('that outlives a new sign-in keeps calls failing', () => {
    const stores = locked({
      disabledUntil: NOW + HOUR,
      disabledReason: 'auth_permanent',
      lastFailureAt: NOW - 3 * 24 * HOUR,
    });
    const snapshot = judge({ stores });
    expect(snapshot.causes).toMatchObject([{ code: 'lockout-outlives-recovery', severity: 'act' }]);
    expect(snapshot.profiles[0]?.health).toBe('act');
  });

  it('that began after the sign-in has not outlived it', () => {
    const stores = locked({ cooldownUntil: NOW + HOUR, cooldownReason: 'rate_limit', lastFailureAt: NOW });
    expect(causeIn({ stores }, 'lockout-outlives-recovery')).toBeUndefined();
  });

  it('of a refused sign-in folds under the refusal', () => {
    const stores = locked({
      disabledUntil: NOW + HOUR,
      disabledReason: 'auth_permanent',
      lastFailureAt: NOW - MINUTE,
    });
    expect(judge({ stores }).causes.map((cause) => [cause.code, cause.under])).toEqual([
      ['grant-rejected', undefined],
      ['lockout-active', 'grant-rejected'],
    ]);
  });
});
