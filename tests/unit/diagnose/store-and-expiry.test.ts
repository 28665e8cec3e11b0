import { describe, expect, it } from 'vitest';
import { warningLead } from '../../../app/diagnose/causes/sign-in/expiry.ts';
import {
  accessToken,
  causeIn,
  codexLogin,
  DAY,
  HOUR,
  judge,
  MINUTE,
  NOW,
  signIn,
  storeOf,
  usage,
} from './facts-builder.ts';

const ID = 'openai-codex:me@example.com';
const holding = (part: Parameters<typeof signIn>[0]) => [storeOf({ profiles: [signIn(part)] })];

describe('a store that is closed to us', () => {
  it('of an unknown schema is unknown and never ok, whatever else is well', () => {
    const newer = storeOf({
      state: 'unknown-schema',
      generation: 'unknown',
      schemaVersion: 99,
      profiles: [],
    });
    const snapshot = judge({ stores: [newer], codex: codexLogin() });
    expect(snapshot.verdict).toBe('unknown');
    expect(snapshot.installs[0]).toMatchObject({ generation: 'unknown', readable: false });
    expect(snapshot.causes).toMatchObject([{ code: 'store-newer-than-us', severity: 'unknown' }]);
    expect(snapshot.causes[0]?.detail).toContain('99');
  });

  it('by damage is unknown, and an empty store is not damage', () => {
    const damaged = storeOf({ state: 'unreadable', note: 'It is not JSON.', profiles: [] });
    expect(judge({ stores: [damaged] })).toMatchObject({ verdict: 'unknown' });
    expect(causeIn({ stores: [damaged] }, 'store-unreadable')?.evidence[0]?.what).toBe('It is not JSON.');
    expect(causeIn({ stores: [storeOf({ profiles: [] })] }, 'store-unreadable')).toBeUndefined();
  });

  it('includes a configuration that cannot be read: no route is known then', () => {
    expect(judge({ configState: 'unreadable', config: {} }).verdict).toBe('unknown');
  });

  it('includes one entry of an unknown form', () => {
    const stores = holding({ problem: { kind: 'malformed' }, access: null, refresh: null });
    expect(judge({ stores }).profiles[0]).toMatchObject({ health: 'unknown', causes: ['store-unreadable'] });
  });
});

describe('sealed tokens', () => {
  it.each(['sidecar-missing', 'sidecar-damaged', 'key-missing', 'key-wrong'] as const)(
    'with %s need a sign-in',
    (kind) => {
      const stores = holding({ problem: { kind, path: '/state/x.json' }, access: null, refresh: null });
      const snapshot = judge({ stores });
      expect(snapshot.causes).toMatchObject([
        { code: 'sidecar-unreadable', severity: 'act', fix: { kind: 'relogin' } },
      ]);
      expect(snapshot.routes[0]?.why).toContain('Its tokens cannot be read');
    },
  );

  it('with a key in the keychain are unknown: nobody is prompted, nothing is claimed', () => {
    const stores = holding({ problem: { kind: 'key-in-keychain' }, access: null, refresh: null });
    expect(judge({ stores })).toMatchObject({ verdict: 'unknown', causes: [{ severity: 'unknown' }] });
  });

  it('that open are no cause, and left-over sidecars only information', () => {
    expect(causeIn({}, 'sidecar-unreadable')).toBeUndefined();
    const sidecar = `/state/credentials/auth-profiles/${'a1'.repeat(16)}.json`;
    const left = storeOf({ leftovers: [sidecar] });
    expect(causeIn({ stores: [left] }, 'sidecar-orphaned')).toMatchObject({ severity: 'info', rows: [] });
    expect(judge({ stores: [left] }).verdict).toBe('ok');
    const used = storeOf({ leftovers: [sidecar], files: [sidecar] });
    expect(causeIn({ stores: [used] }, 'sidecar-orphaned')).toBeUndefined();
  });
});

describe('sign-ins that an upgrade left behind', () => {
  const empty = storeOf({
    generation: 'sqlite-agent',
    profiles: [],
    path: '/state/agents/main/agent/openclaw-agent.sqlite',
  });
  const old = { path: '/state/agents/main/agent/auth-profiles.json', profiles: ['openai:a', 'openai:b'] };
  const due = { kind: 'old-files' as const, refuses: false, providers: null, sources: [old], left: [] };
  const stranded = { ...empty, due };

  it('are named with the file that still holds them', () => {
    const cause = causeIn({ stores: [stranded], version: '2026.7.1' }, 'migration-stranded');
    expect(cause).toMatchObject({ severity: 'act', fix: { kind: 'owner' } });
    expect(cause?.evidence.map((one) => one.where)).toContain(old.path);
  });

  it('explain the agent without a sign-in, and are not claimed without such a file', () => {
    const agent = causeIn({ stores: [stranded], version: '2026.7.1' }, 'agent-has-no-profile');
    expect(agent?.under).toBe('migration-stranded');
    expect(causeIn({ stores: [empty] }, 'migration-stranded')).toBeUndefined();
  });
});

describe('rights', () => {
  const file = { path: '/state/auth-profiles.json', kind: 'file' as const, mode: 0o644, uid: 1000 };

  it('that let others in are a risk with the exact command', () => {
    const cause = causeIn({ rights: [file] }, 'permissions-unsafe');
    expect(cause).toMatchObject({
      severity: 'risk',
      fix: { command: 'chmod 600 /state/auth-profiles.json' },
    });
    expect(judge({ rights: [file] }).verdict).toBe('ok');
  });

  it('cover links, and 0600 of our own is fine', () => {
    expect(
      causeIn({ rights: [{ ...file, mode: 0o600, kind: 'symlink' }] }, 'permissions-unsafe'),
    ).toBeDefined();
    expect(causeIn({ rights: [{ ...file, mode: 0o600 }] }, 'permissions-unsafe')).toBeUndefined();
  });

  it('that keep Codex from storing its next token need someone', () => {
    const auth = { path: '/home/me/.codex/auth.json', kind: 'file' as const, mode: 0o400, uid: 1000 };
    const blocked = { codex: codexLogin(), codexRights: [auth] };
    expect(causeIn(blocked, 'permissions-block-writing')).toMatchObject({ severity: 'act' });
    const open = { codex: codexLogin(), codexRights: [{ ...auth, mode: 0o600 }] };
    expect(causeIn(open, 'permissions-block-writing')).toBeUndefined();
  });
});

describe('a date', () => {
  it('that is past is fine while the owner can renew', () => {
    const snapshot = judge({ stores: holding({ expiresAt: NOW - HOUR }) });
    expect(snapshot.causes).toMatchObject([{ code: 'expired-but-renewable', severity: 'ok', fix: null }]);
    expect(snapshot.profiles[0]).toMatchObject({ health: 'ok', proof: 'untested' });
  });

  it('that is past without anything to renew it needs someone', () => {
    const stores = holding({ expiresAt: NOW - HOUR, refresh: null });
    expect(judge({ stores }).causes).toMatchObject([{ code: 'expired', severity: 'act' }]);
    expect(causeIn({ stores: holding({ expiresAt: NOW - HOUR }) }, 'expired')).toBeUndefined();
  });

  it('ahead is soon only for what nobody renews', () => {
    const ending = { issuedAt: NOW - 9.5 * DAY, expiresAt: NOW + 12 * HOUR };
    expect(judge({ stores: holding({ ...ending, refresh: null }) })).toMatchObject({
      verdict: 'soon',
      causes: [{ code: 'expiring', severity: 'soon' }],
    });
    expect(judge({ stores: holding(ending) })).toMatchObject({ verdict: 'ok', causes: [] });
    const far = { issuedAt: NOW - DAY, expiresAt: NOW + 9 * DAY, refresh: null };
    expect(causeIn({ stores: holding(far) }, 'expiring')).toBeUndefined();
  });

  it('warns a tenth of the lifetime ahead, at least a quarter of an hour, at most three days', () => {
    expect(warningLead(10 * DAY)).toBe(DAY);
    expect(warningLead(HOUR)).toBe(15 * MINUTE);
    expect(warningLead(365 * DAY)).toBe(3 * DAY);
    expect(warningLead(null)).toBe(DAY);
  });

  it('never proves anything: only a recorded success after the sign-in does', () => {
    const proof = (part: Parameters<typeof usage>[0], issuedAt: number | null = NOW - DAY) =>
      judge({ stores: [storeOf({ profiles: [signIn({ issuedAt })], usage: { [ID]: usage(part) } })] })
        .profiles[0]?.proof;
    expect(proof({})).toBe('untested');
    expect(proof({ lastUsed: NOW - 2 * DAY })).toBe('untested');
    expect(proof({ lastUsed: NOW - HOUR })).toBe('used');
    expect(proof({ lastUsed: NOW - HOUR }, null)).toBe('untested');
    expect(proof({ lastUsed: NOW - HOUR, lastFailureAt: NOW })).toBe('untested');
  });
});

describe('an identity', () => {
  const claims = (accountId: string, email = 'me@example.com') =>
    accessToken({
      'https://api.openai.com/auth': { chatgpt_account_id: accountId },
      'https://api.openai.com/profile': { email },
    });

  it('whose stored workspace is not the one of its token fails its calls', () => {
    const cause = causeIn({ stores: holding({ access: claims('acct-2') }) }, 'account-mismatch');
    expect(cause).toMatchObject({ severity: 'act', rows: [ID] });
  });

  it('whose name is of another person is a risk', () => {
    const cause = causeIn(
      { stores: holding({ access: claims('acct-1', 'you@example.com') }) },
      'account-mismatch',
    );
    expect(cause).toMatchObject({ severity: 'risk' });
  });

  it('that agrees, or a token that says nothing, is no cause', () => {
    expect(
      causeIn({ stores: holding({ access: claims('acct-1', 'ME@example.com') }) }, 'account-mismatch'),
    ).toBeUndefined();
    expect(causeIn({}, 'account-mismatch')).toBeUndefined();
  });

  it('issued in the future shows a wrong clock', () => {
    expect(judge({ stores: holding({ issuedAt: NOW + HOUR }) }).verdict).toBe('unknown');
    expect(causeIn({ stores: holding({ issuedAt: NOW + MINUTE }) }, 'clock-wrong')).toBeUndefined();
  });
});

describe('a version', () => {
  it('with a reported fault is a risk while a route could meet it', () => {
    const cause = causeIn({ version: '2026.5.12' }, 'version-known-bad');
    expect(cause).toMatchObject({ severity: 'risk', rows: [ID] });
    expect(cause?.evidence[0]?.where).toContain('openclaw/openclaw#81941');
  });

  it('without one, or without a route that could meet it, is no cause', () => {
    expect(causeIn({ version: '2026.5.28' }, 'version-known-bad')).toBeUndefined();
    expect(causeIn({ version: null }, 'version-known-bad')).toBeUndefined();
    const local = { agents: { defaults: { model: 'ollama/gemma4' } } };
    expect(causeIn({ version: '2026.5.12', config: local }, 'version-known-bad')).toBeUndefined();
  });
});
