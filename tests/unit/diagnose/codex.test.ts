import { describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import type { CodexHiding, CodexReading } from '../../../app/codex/reading.ts';
import { causeIn, codexLogin, HOUR, judge, NOW, signIn } from './facts-builder.ts';

const withoutOpenClaw = (part: Parameters<typeof codexLogin>[0]) => ({ codex: codexLogin(part) });
const codexRow = (part: Parameters<typeof codexLogin>[0]) =>
  judge(withoutOpenClaw(part)).profiles.find((row) => row.consumer === 'codex');

describe('the Codex login', () => {
  it('is a row of its own, owned by Codex and signed in through it', () => {
    expect(codexRow({})).toMatchObject({
      id: 'codex-cli',
      owner: 'codex-cli',
      onRoute: true,
      health: 'ok',
      proof: 'untested',
      canSignIn: true,
    });
  });

  it('is not ours to sign in without its program, without its folder, by its own rule, or with a key', () => {
    const policy = { forcedMethod: 'api' as const, forcedWorkspaces: [] };
    for (const part of [
      { program: null },
      { policy },
      { configNote: 'not understood' },
      { mode: 'api-key' as const },
      { hidden: 'memory' as const },
      { hidden: 'environment' as const },
    ]) {
      expect(codexRow(part)?.canSignIn ?? false).toBe(false);
    }
    expect(codexRow({ hidden: 'keyring' })?.canSignIn).toBe(true);
  });

  it('past its date is renewed by Codex', () => {
    const login = codexLogin().login;
    const part = { login: login && { ...login, expiresAt: NOW - HOUR } };
    expect(causeIn(withoutOpenClaw(part), 'expired-but-renewable')).toMatchObject({ rows: ['codex-cli'] });
    expect(codexRow(part)?.health).toBe('ok');
  });

  it('that lacks its tokens needs someone, although Codex says "Logged in"', () => {
    const part = { missing: ['tokens'], login: null };
    expect(causeIn(withoutOpenClaw(part), 'codex-login-incomplete')).toMatchObject({ severity: 'act' });
    expect(codexRow(part)?.health).toBe('act');
    expect(causeIn(withoutOpenClaw({}), 'codex-login-incomplete')).toBeUndefined();
  });

  it('that cannot be read is unknown', () => {
    const part = { state: 'unreadable' as const, note: 'It is empty.', mode: null, login: null };
    expect(causeIn(withoutOpenClaw(part), 'codex-login-unreadable')).toMatchObject({ severity: 'unknown' });
    expect(codexRow(part)?.health).toBe('unknown');
    expect(causeIn(withoutOpenClaw({}), 'codex-login-unreadable')).toBeUndefined();
  });

  it('of a folder that does not exist is no riddle', () => {
    const part = {
      homeState: 'missing' as const,
      state: 'absent' as const,
      generation: 'none' as const,
      login: null,
    };
    expect(causeIn(withoutOpenClaw(part), 'codex-login-unreadable')).toMatchObject({ severity: 'risk' });
    expect(causeIn(withoutOpenClaw({ ...part, program: null }), 'codex-login-unreadable')?.severity).toBe(
      'info',
    );
  });

  const hiddenBy = (hidden: CodexHiding, part: Partial<CodexReading> = {}) => ({
    hidden,
    generation: 'codex-keyring' as const,
    state: 'absent' as const,
    mode: null,
    login: null,
    account: null,
    ...part,
  });

  it.each([
    ['keyring', 'codex-login-in-keyring', 'owner'],
    ['encrypted-file', 'codex-login-in-keyring', 'owner'],
    ['keyring-first', 'codex-login-in-keyring', 'owner'],
    ['memory', 'codex-login-elsewhere', 'advise'],
    ['environment', 'codex-login-elsewhere', 'advise'],
    ['other-program', 'codex-login-elsewhere', 'advise'],
  ] as const)(
    'hidden (%s) is unknown with a reason and one step, and does not colour the verdict',
    (hidden, code, kind) => {
      const part = hiddenBy(hidden);
      const snapshot = judge(withoutOpenClaw(part));
      expect(snapshot.causes).toMatchObject([{ code, severity: 'info', rows: ['codex-cli'], fix: { kind } }]);
      expect(codexRow(part)).toMatchObject({ health: 'unknown', onRoute: false, account: { email: null } });
      expect(snapshot.verdict).toBe('ok');
      expect(causeIn(withoutOpenClaw({}), code)).toBeUndefined();
    },
  );

  it("left behind beside a keyring is evidence: its date, owner and grant are not the row's", () => {
    const { login, path } = codexLogin();
    const shared = login && { ...login, refresh: signIn().refresh };
    const part = hiddenBy('keyring', { leftover: { path, mode: 'chatgpt', login: shared } });
    const cause = causeIn(withoutOpenClaw(part), 'codex-login-in-keyring');
    expect(cause?.evidence.map((one) => one.what).join()).toContain('An auth.json of me@example.com');
    expect(codexRow(part)).toMatchObject({ health: 'unknown', deadline: null, lineage: [] });
    expect(causeIn(withoutOpenClaw(part), 'grant-shared-with-codex')).toBeUndefined();
    // Behind a variable the stored login still belongs to every Codex that is started without it.
    const behind = hiddenBy('environment', { leftover: part.leftover });
    expect(causeIn(withoutOpenClaw(behind), 'grant-shared-with-codex')).toMatchObject({ severity: 'risk' });
  });

  it('taken from a variable says kind and account; a malformed variable needs someone', () => {
    const account = { email: 'bot@example.com', accountId: null, userId: null, plan: null };
    const part = hiddenBy('environment', { override: { kind: 'agent-identity', account } });
    expect(codexRow(part)).toMatchObject({ kind: 'token', account, health: 'unknown' });
    const bad = hiddenBy('environment', { override: { kind: 'malformed', account: null } });
    expect(causeIn(withoutOpenClaw(bad), 'codex-login-elsewhere')).toMatchObject({ severity: 'act' });
    expect(codexRow(bad)).toMatchObject({ health: 'act', onRoute: true });
  });

  it.each(['api-key', 'bedrock', 'personal-access-token', 'agent-identity'] as const)(
    'that tells nothing of itself (%s) says what is not known, and is hollow',
    (mode) => {
      const part = { mode, login: null, account: null };
      expect(causeIn(withoutOpenClaw(part), 'codex-login-opaque')).toMatchObject({ severity: 'info' });
      expect(codexRow(part)).toMatchObject({ health: 'ok', proof: 'untested' });
      expect(causeIn(withoutOpenClaw({}), 'codex-login-opaque')).toBeUndefined();
    },
  );

  it('under a setting that was not understood is unknown', () => {
    const part = { configNote: 'Its setting cli_auth_credentials_store was not understood.' };
    expect(causeIn(withoutOpenClaw(part), 'codex-login-unreadable')).toMatchObject({ severity: 'unknown' });
    expect(codexRow(part)?.health).toBe('unknown');
  });

  it('with an API key for a token is not ok', () => {
    const good = codexLogin().login!;
    const key = Secret.from('sk-proj-FAKE');
    const both = { login: { ...good, access: key, refresh: key } };
    expect(causeIn(withoutOpenClaw(both), 'codex-login-incomplete')).toMatchObject({
      severity: 'act',
      variant: 'key-as-token',
      fix: { kind: 'relogin' },
    });
    expect(codexRow(both)?.health).toBe('act');
    // Codex may heal such a file by renewing, where the refresh token is one.
    const one = { login: { ...good, access: key } };
    expect(causeIn(withoutOpenClaw(one), 'codex-login-incomplete')).toMatchObject({ severity: 'unknown' });
    // A key is no fault where a key is what Codex uses.
    const mode = { mode: 'api-key' as const, login: null };
    expect(causeIn(withoutOpenClaw(mode), 'codex-login-incomplete')).toBeUndefined();
  });

  it('under a configuration that Codex cannot load is unknown, and its words say so', () => {
    const part = { configNote: 'It is not valid TOML: line 2, column 1.', configBroken: true };
    expect(causeIn(withoutOpenClaw(part), 'codex-login-unreadable')).toMatchObject({
      severity: 'unknown',
      variant: 'configuration-broken',
      title: 'Codex cannot load its configuration',
      evidence: [{ what: part.configNote, where: '/home/me/.codex/config.toml' }],
    });
    expect(codexRow(part)?.health).toBe('unknown');
    // Without a login there is nothing to be wrong, unless the text says that it is kept elsewhere.
    const none = { ...part, state: 'absent' as const, mode: null, login: null, account: null };
    expect(causeIn(withoutOpenClaw(none), 'codex-login-unreadable')).toMatchObject({ severity: 'info' });
    const elsewhere = { ...none, configNamesStore: true };
    expect(causeIn(withoutOpenClaw(elsewhere), 'codex-login-unreadable')).toMatchObject({
      severity: 'unknown',
    });
  });

  it.each([
    ['the method', { policy: { forcedMethod: 'api' as const, forcedWorkspaces: [] } }],
    ['the workspace', { policy: { forcedMethod: null, forcedWorkspaces: ['acct-9'] } }],
  ])('that a policy forbids by %s needs someone', (_, part) => {
    expect(causeIn(withoutOpenClaw(part), 'codex-policy-blocks-login')).toMatchObject({ severity: 'act' });
  });

  it('that a policy allows is no cause', () => {
    const part = { policy: { forcedMethod: 'chatgpt' as const, forcedWorkspaces: ['acct-1'] } };
    expect(causeIn(withoutOpenClaw(part), 'codex-policy-blocks-login')).toBeUndefined();
    const key = {
      mode: 'bedrock' as const,
      login: null,
      policy: { forcedMethod: 'api' as const, forcedWorkspaces: ['acct-9'] },
    };
    expect(causeIn(withoutOpenClaw(key), 'codex-policy-blocks-login')).toBeUndefined();
  });

  it('whose workspace only the server knows is unknown under a forced workspace', () => {
    const policy = { forcedMethod: null, forcedWorkspaces: ['acct-9'] };
    const part = { mode: 'personal-access-token' as const, login: null, account: null, policy };
    expect(causeIn(withoutOpenClaw(part), 'codex-policy-blocks-login')).toMatchObject({
      severity: 'unknown',
    });
    expect(codexRow(part)?.health).toBe('unknown');
  });

  it('that does not exist is no row', () => {
    const part = { state: 'absent' as const, generation: 'none' as const, mode: null, login: null };
    expect(codexRow(part)).toBeUndefined();
  });
});
