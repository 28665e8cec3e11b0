import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../../config/setup/install/programs.mjs';
import { onlyIn } from '../../rig/tier.ts';
import { ALICE, BOB, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { undoAct } from '../../../app/transactions/undo.ts';
import { ReloginHome, type Version } from './home.ts';
import { rawStore, type RawStore } from './raw-store.ts';
import { memoryVault, NO_VAULT, sceneOf, signIn } from './sign-in.ts';
import { feedingChildren, leakingChildren, strayTokenFiles } from './token-hunt.ts';

let issuer: Issuer;
const homes: ReloginHome[] = [];

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());
afterEach(async () => {
  for (const home of homes.splice(0)) await home.remove();
});

async function homeWith(version: Version): Promise<{ home: ReloginHome; profileId: string; old: RigGrant }> {
  const home = await ReloginHome.make(version);
  homes.push(home);
  const old = await issuer.mintGrant(ALICE);
  const profileId = `${home.provider}:${ALICE.email}`;
  await home.seed('main', profileId, credentialOf(old, { displayName: 'kept as it is' }));
  return { home, profileId, old };
}

function credentialOf(grant: RigGrant, more: Record<string, unknown> = {}) {
  return {
    access: grant.access,
    refresh: grant.refresh,
    expires: grant.expires,
    accountId: grant.account.accountId,
    email: grant.account.email,
    ...more,
  };
}

/** Bytes of files as they are; a row as its value, since 2026.9.6 sorts the fields of every row it saves. */
function asStored(raw: RawStore): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).map(([where, text]) => [
      where,
      where.includes('.sqlite ') ? (JSON.parse(text) as unknown) : text,
    ]),
  );
}

type Credential = Record<'access' | 'refresh' | 'displayName' | 'email' | 'accountId', string> & {
  expires: number;
};

onlyIn('rest', () => {
  it('signs in with a browser on another machine, whose last address is pasted', async () => {
    const { home, profileId, old } = await homeWith('2026.9.6');
    const scene = await sceneOf(home, issuer, {
      person: { account: ALICE, outcome: 'never-return' },
      profileId,
    });
    const refused: unknown[] = [];
    const { outcome } = await signIn(scene.deps, (event, run) => {
      if (event.type !== 'url') return;
      void issuer.authorizeAs(event.url, ALICE, 'never-return').then(({ callback }) => {
        refused.push(run.paste('https://auth.example.com/some/page'), run.paste(callback.href.slice(0, -3)));
        refused.push(run.paste(callback.href), run.paste(callback.href));
      });
    });
    expect(outcome).toMatchObject({ kind: 'done', proof: 'accepted' });
    expect(refused).toMatchObject([
      { code: 'PASTE_REFUSED' },
      { code: 'PASTE_REFUSED' },
      null,
      { code: 'PASTE_REFUSED' },
    ]);
    const stored = await home.stored('main', profileId);
    expect((stored?.credential as Credential).refresh).not.toBe(old.refresh);
  });

  it('signs in by a code that is typed on another device, while both callback ports are held', async () => {
    const { home, profileId, old } = await homeWith('2026.9.6');
    const held = await Promise.all(
      [1455, 1457].map(
        (port) =>
          new Promise<Server>((done) => {
            const server = createServer().listen(port, '127.0.0.1', () => done(server));
          }),
      ),
    );
    try {
      const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId });
      const shown: string[] = [];
      const { outcome } = await signIn({ ...scene.deps, device: true }, (event) => {
        if (event.type === 'url') shown.push('a browser');
        if (event.type !== 'code') return;
        shown.push(event.verificationUrl);
        setTimeout(() => void issuer.approveDevice(event.userCode, ALICE), 1_500);
      });
      expect(outcome).toMatchObject({ kind: 'done', proof: 'accepted' });
      expect(shown).toEqual([`${issuer.url}/codex/device`]);
      const stored = await home.stored('main', profileId);
      expect((stored?.credential as Credential).refresh).not.toBe(old.refresh);
    } finally {
      for (const server of held) server.close();
    }
  });
});

describe.each<Version>(['2026.5.12', '2026.9.6'])('one click on the real %s', (version) => {
  onlyIn('small', () => {
    it('renews the profile in place, clears what is in its way, and leaves no token behind', async () => {
      const { home, profileId, old } = await homeWith(version);
      const other = `${home.provider}:other@example.test`;
      const older = `${home.provider}:default`;
      const bob = await issuer.mintGrant(BOB);
      await home.changes([
        home.seeding('main', other, credentialOf(bob)),
        home.seeding('main', older, credentialOf(await issuer.mintGrant(ALICE))),
        // What a rejected grant leaves: a lockout, an order without the profile, an older sign-in of the account as last good.
        [
          'main',
          `store.usageStats = { [data.profileId]: { errorCount: 3, disabledUntil: Date.now() + 3600e3, disabledReason: 'auth_permanent',
         cooldownUntil: Date.now() + 3600e3, failureCounts: { auth: 3 }, lastFailureAt: Date.now() } };
       store.order = { [data.provider]: [data.other] };
       store.lastGood = { [data.provider]: data.older };`,
          { profileId, other, older, provider: home.provider, keep: [profileId, other, older] },
        ],
      ]);
      const configBefore = await readFile(home.configPath);
      const before = rawStore(home);
      const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId });
      const steps: string[] = [];
      const { outcome } = await signIn(scene.deps, (event) => {
        if (event.type === 'step' && event.state !== 'running') steps.push(`${event.step} ${event.state}`);
      });

      expect(outcome).toMatchObject({
        kind: 'done',
        profileId,
        proof: 'accepted',
        account: { email: ALICE.email },
      });
      if (outcome.kind !== 'done') throw new Error('unreachable');
      expect(outcome.writer).toContain(version);
      expect(outcome.proofs.filter((one) => one.passed).map((one) => one.by)).toEqual([
        'owner-store',
        'provider',
      ]);
      expect(outcome.warnings).toEqual([`Another entry of the same account is left as it is: ${older}.`]);
      expect(steps).toEqual([
        'preflight done',
        'browser done',
        'exchange done',
        'account done',
        'backup done',
        'write done',
        'verify done',
        'agree done',
        'gateway skipped',
        'proof done',
      ]);

      const stored = await home.stored('main', profileId);
      const credential = stored?.credential as Credential;
      expect(credential.displayName).toBe('kept as it is');
      expect(credential.refresh).not.toBe(old.refresh);
      expect(issuer.ledger.liveGrantOfAccess(credential.access)).not.toBeNull();
      expect(stored?.usage).toMatchObject({ errorCount: 0 });
      expect(stored?.usage).not.toHaveProperty('disabledUntil');
      expect(stored?.order).toEqual({ [home.provider]: [profileId, other] });
      expect((stored?.lastGood as Record<string, string> | undefined)?.[home.provider]).toBe(profileId);
      const neighbour = (await home.stored('main', other))?.credential as Credential;
      expect(neighbour.refresh).toBe(bob.refresh);

      const status = JSON.stringify(await home.modelsStatus());
      expect(status).toContain(`"expiresAt":${credential.expires}`);
      expect(JSON.parse(status)).toMatchObject({ auth: { unusableProfiles: [] } });
      expect(await readFile(home.configPath)).toEqual(configBefore);

      const reading = await scene.read();
      expect(reading.profiles.find((one) => one.profileId === profileId)).toMatchObject({ problem: null });
      if (version === '2026.5.12') {
        // Three profiles, three sidecars: nothing stale is left behind.
        expect(await readdir(join(home.stateDir, 'credentials', 'auth-profiles'))).toHaveLength(3);
      }
      const tokens = [old.access, old.refresh, credential.access, credential.refresh];
      expect(await strayTokenFiles(home, tokens)).toEqual([]);
      expect(feedingChildren(scene.children, tokens)).toBeGreaterThan(0);
      expect(leakingChildren(scene.children, tokens)).toEqual([]);
      expect(await readdir(join(home.dataDir, 'journal'))).toEqual([]);
      expect(issuer.ledger.count({ kind: 'refresh' })).toBe(0);
      expect(issuer.ledger.count({ kind: 'revoke' })).toBe(0);

      // Taken back: tokens, lockout, order and last good stand there as they were, byte for byte or row for row.
      const { ports, options } = scene.deps;
      const installAt = () => ({ place: scene.place, stores: [reading] });
      const undone = await undoAct({ ports, options, installAt }, null);
      expect(undone).toMatchObject({ kind: 'done', plan: `sign-in@${profileId}` });
      expect(asStored(rawStore(home))).toEqual(asStored(before));
      expect((await home.stored('main', profileId))?.credential).toMatchObject({ refresh: old.refresh });
      expect(await strayTokenFiles(home, tokens)).toEqual([]);
      expect(await undoAct({ ports, options, installAt }, null)).toMatchObject({
        kind: 'unchanged',
        error: { code: 'UNDO_NOT_FOUND' },
      });
    });
  });

  onlyIn('rest', () => {
    it.runIf(version === '2026.9.6')(
      'is not taken back once OpenClaw has renewed the new sign-in, nor where the old one was shared',
      async () => {
        const { home, profileId } = await homeWith(version);
        // One keyring for both sign-ins, as one person has.
        const vault = memoryVault();
        const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId, vault });
        const { ports, options } = scene.deps;
        const stores = [await scene.read()];
        const undo = () =>
          undoAct({ ports, options, installAt: () => ({ place: scene.place, stores }) }, null);
        expect((await signIn(scene.deps)).outcome).toMatchObject({ kind: 'done' });
        const renewed = await issuer.mintGrant(ALICE);
        await home.change(
          'main',
          'Object.assign(store.profiles[data.profileId], data.tokens); delete store.profiles[data.profileId].oauthRef;',
          {
            profileId,
            tokens: { access: renewed.access, refresh: renewed.refresh, expires: renewed.expires },
          },
        );
        expect(await undo()).toMatchObject({ kind: 'unchanged', error: { code: 'STORE_CHANGED' } });
        expect((await home.stored('main', profileId))?.credential).toMatchObject({
          refresh: renewed.refresh,
        });

        const again = await sceneOf(home, issuer, { person: { account: ALICE }, profileId, vault });
        const sharers = [{ row: 'codex-cli', holder: 'the Codex CLI', canSignIn: true }];
        expect((await signIn({ ...again.deps, sharers })).outcome).toMatchObject({ kind: 'done' });
        expect(await undo()).toMatchObject({ kind: 'unchanged', error: { code: 'UNDO_SHARED' } });
      },
    );

    it('renews an inherited profile where it stands, without a copy for the agent', async () => {
      const { home, profileId, old } = await homeWith(version);
      // The agent exists and has a store of its own with another profile.
      await home.seed('work', `${home.provider}:bob@example.test`, credentialOf(await issuer.mintGrant(BOB)));
      const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId, agent: 'work' });
      expect(scene.deps.reading.profiles.find((one) => one.profileId === profileId)?.inherited).toBe(true);
      const { outcome } = await signIn(scene.deps);
      expect(outcome).toMatchObject({ kind: 'done' });
      const main = (await scene.read('main')).profiles.find((one) => one.profileId === profileId);
      const work = (await scene.read('work')).profiles.find((one) => one.profileId === profileId);
      expect(main?.refresh?.open()).not.toBe(old.refresh);
      expect(work?.inherited).toBe(true);
      expect(work?.refresh?.equals(main?.refresh ?? null)).toBe(true);
    });

    it('tells openly when the provider refuses the new sign-in at its first use', async () => {
      const { home, profileId } = await homeWith(version);
      const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId });
      const { outcome } = await signIn(scene.deps, (event) => {
        if (event.type !== 'step' || event.step !== 'proof' || event.state !== 'running') return;
        const newest = issuer.ledger.grants().at(-1);
        if (newest) issuer.reject(newest.grantId);
      });
      expect(outcome).toMatchObject({ kind: 'done', proof: 'untested' });
      if (outcome.kind !== 'done') throw new Error('unreachable');
      expect(outcome.warnings.join(' ')).toContain('Signing in again will not help');
    });
  });
});

onlyIn('rest', () => {
  describe('where the backup goes', () => {
    it('seals it under a key in the keyring, or says openly that the key is in a file', async () => {
      for (const vault of [memoryVault(), NO_VAULT]) {
        const { home, profileId, old } = await homeWith('2026.5.12');
        const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId, vault });
        const { outcome } = await signIn(scene.deps);
        if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
        const key = await stat(join(home.dataDir, 'keys', 'backup.key')).catch(() => null);
        expect(key !== null).toBe(vault === NO_VAULT);
        expect(outcome.warnings.some((one) => one.includes('keyring'))).toBe(vault === NO_VAULT);
        if (key && process.platform !== 'win32') expect(key.mode & 0o077).toBe(0);
        const [backup] = await readdir(join(home.dataDir, 'backups'));
        const path = join(home.dataDir, 'backups', String(backup));
        expect((await stat(path)).mode & 0o077).toBe(0);
        expect(await readFile(path, 'utf8')).not.toContain(old.refresh);
      }
    });
  });
});
