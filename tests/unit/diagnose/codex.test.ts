import { describe, expect, it } from 'vitest';
import { causeIn, codexLogin, HOUR, judge, NOW } from './facts-builder.ts';

const withoutOpenClaw = (part: Parameters<typeof codexLogin>[0]) => ({ codex: codexLogin(part) });
const codexRow = (part: Parameters<typeof codexLogin>[0]) =>
  judge(withoutOpenClaw(part)).profiles.find((row) => row.consumer === 'codex');

describe('the Codex login', () => {
  it('is a row of its own, owned by Codex and not ours to sign in', () => {
    expect(codexRow({})).toMatchObject({
      id: 'codex-cli',
      owner: 'codex-cli',
      onRoute: true,
      health: 'ok',
      proof: 'untested',
      canSignIn: false,
    });
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

  it('in the keyring is shown as unknown and does not colour the verdict', () => {
    const part = {
      storage: 'keyring' as const,
      generation: 'codex-keyring' as const,
      state: 'absent' as const,
      mode: null,
      login: null,
    };
    const snapshot = judge(withoutOpenClaw(part));
    expect(snapshot.causes).toMatchObject([{ code: 'codex-login-in-keyring', severity: 'info' }]);
    expect(codexRow(part)).toMatchObject({ health: 'unknown', onRoute: false });
    expect(snapshot.verdict).toBe('ok');
    expect(causeIn(withoutOpenClaw({}), 'codex-login-in-keyring')).toBeUndefined();
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
  });

  it('that does not exist is no row', () => {
    const part = { state: 'absent' as const, generation: 'none' as const, mode: null, login: null };
    expect(codexRow(part)).toBeUndefined();
  });
});
