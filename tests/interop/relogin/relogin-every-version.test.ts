import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms, OPENCLAW_VERSIONS } from '../../../config/setup/install/programs.mjs';
import { ALICE, BOB, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { ReloginHome, type Version } from './home.ts';
import { rawEntries, rawStore } from './raw-store.ts';
import { sceneOf, signIn, type Scene } from './sign-in.ts';
import { leakingChildren, strayTokenFiles } from './token-hunt.ts';

/**
 * One click on every installed release, without a gateway: a grant that the provider ended, locked out, left out of a
 * stale order, with another sign-in as last good, another provider in the same store, and a second agent.
 */
interface Prepared {
  home: ReloginHome;
  profileId: string;
  /** Another account's sign-in, which the stale order names. */
  other: string;
  old: RigGrant;
}

/** The first release of each way to store and each way to write: there the write is also cancelled, and undone. */
const CANCELLED: readonly Version[] = [
  '2026.3.28',
  '2026.4.29',
  '2026.5.12',
  '2026.5.28',
  '2026.6.5',
  '2026.8.1',
  '2026.9.6',
];

const KEY_PROFILE = 'anthropic:default';
const table: string[] = [];
const prepared = new Map<Version, Promise<Prepared>>();
let issuer: Issuer;

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
});
afterAll(async () => {
  for (const one of prepared.values()) await one.then(({ home }) => home.remove()).catch(() => {});
  await issuer.stop();
  console.log(['version     cancelled  signed in  writer', ...table].join('\n'));
});

/** The home of a version. The next one is made meanwhile, while this one signs in. */
function preparedHome(version: Version): Promise<Prepared> {
  const started = (one: Version): Promise<Prepared> => {
    const made = prepared.get(one) ?? prepare(one);
    made.catch(() => {});
    prepared.set(one, made);
    return made;
  };
  const mine = started(version);
  const next = OPENCLAW_VERSIONS[OPENCLAW_VERSIONS.findIndex((one) => one === version) + 1];
  void mine.then(() => next && started(next)).catch(() => {});
  return mine;
}

async function prepare(version: Version): Promise<Prepared> {
  const home = await ReloginHome.make(version);
  const [old, bob, work] = [
    await issuer.mintGrant(ALICE),
    await issuer.mintGrant(BOB),
    await issuer.mintGrant(BOB),
  ];
  const profileId = `${home.provider}:${ALICE.email}`;
  const other = `${home.provider}:${BOB.email}`;
  const credentials = {
    [profileId]: credential(home, old, { displayName: 'kept as it is' }),
    [other]: credential(home, bob),
    [KEY_PROFILE]: { type: 'api_key', provider: 'anthropic', key: 'not-a-real-key' },
  };
  await home.changes([
    [
      'main',
      `Object.assign(store.profiles, data.credentials);
     store.usageStats = { [data.profileId]: { errorCount: 3, disabledUntil: Date.now() + 3600e3, disabledReason: 'auth_permanent',
       cooldownUntil: Date.now() + 3600e3, failureCounts: { auth: 3 }, lastFailureAt: Date.now() } };
     store.order = { [data.provider]: [data.other] };
     store.lastGood = { [data.provider]: data.provider + ':gone' };`,
      {
        credentials,
        profileId,
        other,
        provider: home.provider,
        keep: [profileId, other, `${home.provider}:gone`],
      },
    ],
    // A store of its own: the second agent's profile has nothing to do with the one that is renewed.
    [
      'work',
      'Object.assign(store.profiles, data.credentials)',
      { credentials: { [`${home.provider}:work`]: credential(home, work) }, local: true },
    ],
  ]);
  issuer.reject(old.grantId);
  return { home, profileId, other, old };
}

function credential(home: ReloginHome, grant: RigGrant, more: Record<string, unknown> = {}) {
  return {
    type: 'oauth',
    provider: home.provider,
    // In the order in which 2026.9.6 itself writes an entry.
    email: grant.account.email,
    ...more,
    access: grant.access,
    refresh: grant.refresh,
    accountId: grant.account.accountId,
    expires: grant.expires,
  };
}

/** Tokens as the product reads them, since an encrypted sidecar has other bytes at each writing. */
async function tokensOf(scene: Scene, profileId: string) {
  const found = (await scene.read()).profiles.find((one) => one.profileId === profileId);
  return { access: found?.access?.open(), refresh: found?.refresh?.open(), expires: found?.expiresAt };
}

describe.each([...OPENCLAW_VERSIONS])('the real %s', (version) => {
  it.runIf(CANCELLED.includes(version))(
    'puts the old state back, as it stood, when the person cancels while it is written',
    async () => {
      const { home, profileId, old } = await preparedHome(version);
      const before = rawStore(home);
      const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId });
      const { outcome } = await signIn(scene.deps, (event, run) => {
        if (event.type === 'step' && event.step === 'write' && event.state === 'running') run.cancel();
      });
      expect(outcome).toMatchObject({ kind: 'undone', error: { code: 'SIGNIN_CANCELLED' } });
      expect(rawStore(home)).toEqual(before);
      const { access, refresh } = old;
      expect(await tokensOf(scene, profileId)).toEqual({ access, refresh, expires: old.expires });
    },
  );

  it('signs in with one click, and everything else in the store stays as it was', async () => {
    const { home, profileId, other, old } = await preparedHome(version);
    const before = rawStore(home);
    const config = await readFile(home.configPath);
    const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId });
    const started = Date.now();
    const { outcome } = await signIn(scene.deps);
    const took = Date.now() - started;
    expect(outcome, JSON.stringify(outcome)).toMatchObject({
      kind: 'done',
      profileId,
      proof: 'accepted',
      warnings: [],
    });
    if (outcome.kind !== 'done') throw new Error('unreachable');

    const status = (await home.modelsStatus()) as {
      auth: { unusableProfiles: unknown[]; oauth: { profiles: Record<string, unknown>[] } };
    };
    const row = status.auth.oauth.profiles.find((one) => one.profileId === profileId);
    const now = await tokensOf(scene, profileId);
    expect(row).toMatchObject({ status: 'ok', expiresAt: now.expires });
    expect(status.auth.unusableProfiles).toEqual([]);
    expect(now.refresh).not.toBe(old.refresh);
    expect(issuer.ledger.liveGrantOfAccess(now.access ?? '')).not.toBeNull();

    const reading = await scene.read();
    expect(reading.order[home.provider]).toEqual([profileId, other]);
    expect(reading.usage[profileId]).toMatchObject({
      cooldownUntil: null,
      disabledUntil: null,
      errorCount: 0,
    });
    const after = rawStore(home);
    expect(Object.keys(rawEntries(after, profileId))).toEqual(Object.keys(rawEntries(before, profileId)));
    expect(Object.values(rawEntries(after, profileId))[0]).toContain('kept as it is');
    for (const id of [other, KEY_PROFILE, `${home.provider}:work`]) {
      expect(Object.keys(rawEntries(before, id)), id).toHaveLength(1);
      expect(rawEntries(after, id), id).toEqual(rawEntries(before, id));
    }
    expect(await readFile(home.configPath)).toEqual(config);
    const tokens = [old.access, old.refresh, now.access, now.refresh] as string[];
    expect(await strayTokenFiles(home, tokens)).toEqual([]);
    expect(leakingChildren(scene.children, tokens)).toEqual([]);
    expect(await readdir(join(home.dataDir, 'journal'))).toEqual([]);
    const undone = CANCELLED.includes(version) ? 'restored' : '';
    table.push(
      `${version.padEnd(11)} ${undone.padEnd(10)} ${String(took).padStart(6)} ms  ${outcome.writer}`,
    );
  });
});

describe('over all of them', () => {
  it('no token of others was redeemed, none revoked, none used twice', () => {
    expect(table).toHaveLength(OPENCLAW_VERSIONS.length);
    expect(issuer.ledger.count({ kind: 'refresh' })).toBe(0);
    expect(issuer.ledger.count({ kind: 'revoke' })).toBe(0);
    expect(issuer.ledger.count({ code: 'refresh_token_reused' })).toBe(0);
    const exchanges = issuer.ledger.requests.filter((one) => one.kind === 'code-exchange');
    // Ours, and those with which the rig made the three sign-ins that each home starts from.
    const ours = OPENCLAW_VERSIONS.length + CANCELLED.length;
    expect(exchanges).toHaveLength(ours + 3 * OPENCLAW_VERSIONS.length);
    expect(exchanges.every((one) => one.status === 200)).toBe(true);
  });
});
