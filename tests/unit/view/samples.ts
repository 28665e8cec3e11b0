import type { Cause } from '../../../app/model/cause.ts';
import type { ProfileRow, Snapshot } from '../../../app/model/snapshot.ts';

/** Made-up snapshots for the tests of view, menu and notices. */
export const NOW = Date.UTC(2026, 10, 23, 14, 0);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function row(change: Partial<ProfileRow> = {}): ProfileRow {
  return {
    id: 'openai-codex:me@example.com',
    install: null,
    profileId: 'openai-codex:me@example.com',
    provider: 'openai-codex',
    consumer: 'openclaw',
    agent: 'main',
    kind: 'oauth',
    account: { email: 'me@example.com', accountId: 'acct-1', userId: 'user-1', plan: 'plus' },
    owner: 'openclaw',
    onRoute: true,
    health: 'ok',
    proof: 'used',
    deadline: { at: NOW + 10 * DAY, kind: 'access-token', renewable: true },
    lineage: [],
    causes: [],
    canSignIn: true,
    ...change,
  };
}

export function rejected(rows: string[] = ['openai-codex:me@example.com']): Cause {
  return {
    code: 'grant-rejected',
    severity: 'act',
    title: 'The sign-in server no longer accepts this sign-in',
    detail: 'The last call failed for good although the stored date is ten days off.',
    rows,
    evidence: [{ what: 'error.code=token_expired', where: 'gateway log', at: NOW - 3 * 60_000 }],
    fix: { kind: 'relogin', label: 'Sign in again' },
  };
}

export function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    schema: 1,
    now: NOW,
    verdict: 'ok',
    installs: [
      {
        kind: 'openclaw',
        name: null,
        version: '2026.5.12',
        dir: '/home/me/.openclaw',
        generation: 'json-sidecar',
        readable: true,
        note: null,
        gateway: null,
      },
    ],
    profiles: [row()],
    routes: [],
    causes: [],
    ...change,
  };
}

/** A snapshot whose one row was rejected by the sign-in server. */
export function needsSignIn(change: Partial<ProfileRow> = {}): Snapshot {
  return snapshot({
    verdict: 'act',
    profiles: [row({ health: 'act', proof: 'untested', causes: ['grant-rejected'], ...change })],
    causes: [rejected([change.id ?? 'openai-codex:me@example.com'])],
  });
}
