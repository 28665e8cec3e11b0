import { sameWords } from '../../../app/model/told.ts';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoreReading } from '../../../app/openclaw/discovery/install.ts';
import type { Egress } from '../../rig/egress/egress.ts';
import { startEgress } from '../../rig/egress/egress.ts';
import type { Issuer, RigGrant } from '../../rig/issuer/issuer.ts';
import { ALICE, BOB, startIssuer } from '../../rig/issuer/issuer.ts';
import type { RigVersion } from '../../rig/openclaw/configuration.ts';
import type { OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { createOpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { placeOf, readAgent, secretsOf, withSdk } from './read-real-support.ts';

/** Our reading of stores that the real programs made, beside what the same programs say of them. */

let issuer: Issuer;
let egress: Egress;

beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  await egress?.stop();
  await issuer?.stop();
});

/** Every file under a folder with bytes, inode and time. */
async function fingerprint(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    const facts = await stat(file);
    if (!facts.isFile()) continue;
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    found[name] = [facts.ino, facts.mtimeMs, facts.size, digest].join(' ');
  }
  return found;
}

/** The same profiles with the same expiry as `models status --json --agent` lists. */
async function expectAgreement(home: OpenClawHome, agent: string, reading: StoreReading): Promise<void> {
  const { auth } = await home.modelsStatus(agent);
  const theirs = auth.oauth.profiles.map(({ profileId, provider, expiresAt }) => ({
    profileId,
    provider,
    expiresAt,
  }));
  const ours = reading.profiles
    .filter(({ kind }) => kind === 'oauth')
    .map(({ profileId, provider, expiresAt }) => ({ profileId, provider, expiresAt }));
  const byId = (a: { profileId: string }, b: { profileId: string }): number =>
    a.profileId.localeCompare(b.profileId);
  expect(ours.sort(byId)).toEqual(theirs.sort(byId));
}

const VERSIONS = ['2026.5.12', '2026.9.6'] as const satisfies RigVersion[];

const SHAPES: Record<
  (typeof VERSIONS)[number],
  { generation: string; schemaVersion: number; mainInherits: boolean }
> = {
  '2026.5.12': { generation: 'json-sidecar', schemaVersion: 1, mainInherits: false },
  '2026.9.6': { generation: 'sqlite-shared', schemaVersion: 18, mainInherits: true },
};

describe.each(VERSIONS)('a store made by the real %s', (version) => {
  let home: OpenClawHome;
  let alice: RigGrant;
  let bob: RigGrant;

  beforeAll(async () => {
    home = await createOpenClawHome({ version, egress, runtime: 'own', agents: ['main', 'work'] });
    alice = await issuer.mintGrant(ALICE);
    bob = await issuer.mintGrant(BOB);
    // The way a sign-in of the main agent goes: at 9.6 into the shared store, at 5.12 into main's own.
    await withSdk(
      home,
      `const { upsertAuthProfileWithLock } = await sdk('provider-auth');
       const text = ${JSON.stringify(JSON.stringify(seedOf(home, alice)))};
       if (!(await upsertAuthProfileWithLock(JSON.parse(text)))) process.exit(1);`,
    );
  });
  afterAll(() => home?.dispose());

  test('is found where the program says it is', async () => {
    const place = await placeOf(home, true);
    expect(place).toMatchObject({
      stateDir: home.stateDir,
      configPath: home.configPath,
      defaultAgent: 'main',
    });
    expect(place.agents.map(({ id }) => id)).toEqual(['main', 'work']);
    expect(place.owner).toMatchObject({ version, packageDir: home.packageDir, nodePath: home.nodePath });
    for (const agent of place.agents) {
      const status = await home.cliJson<{ agentDir: string; configPath: string }>([
        ...['models', 'status', '--json', '--agent', agent.id],
      ]);
      expect(status).toMatchObject({ agentDir: agent.agentDir, configPath: place.configPath });
    }
  });

  test('is read as its owner reads it, with and without the owner found, and left untouched', async () => {
    const before = await fingerprint(home.home);
    const readings = [await readAgent(home, 'main'), await readAgent(home, 'main', false)];
    expect(await fingerprint(home.home)).toEqual(before);
    for (const reading of readings) {
      const { generation, schemaVersion, mainInherits } = SHAPES[version];
      expect(reading).toMatchObject({ state: 'read', generation, schemaVersion, note: null, leftovers: [] });
      expect(reading.profiles).toHaveLength(1);
      expect(reading.profiles[0]).toMatchObject({
        profileId: home.profileId(ALICE),
        expiresAt: alice.expires,
        inherited: mainInherits,
        problem: null,
        account: { email: ALICE.email, accountId: ALICE.accountId, userId: ALICE.userId, plan: ALICE.plan },
      });
      expect(secretsOf(reading, home.profileId(ALICE))).toEqual({
        access: alice.access,
        refresh: alice.refresh,
      });
    }
    await expectAgreement(home, 'main', readings[0] as StoreReading);
  });

  test('gives a second agent what it inherits, then its own beside it', async () => {
    const before = await readAgent(home, 'work');
    expect(before.profiles).toMatchObject([{ profileId: home.profileId(ALICE), inherited: true }]);
    expect(secretsOf(before, home.profileId(ALICE)).refresh).toBe(alice.refresh);
    await expectAgreement(home, 'work', before);

    await home.seedProfile(bob, { agent: 'work' });
    const after = await readAgent(home, 'work');
    expect(after.profiles.map(({ profileId, inherited }) => [profileId, inherited]).sort()).toEqual([
      [home.profileId(ALICE), true],
      [home.profileId(BOB), false],
    ]);
    expect(secretsOf(after, home.profileId(BOB)).refresh).toBe(bob.refresh);
    await expectAgreement(home, 'work', after);
    // And the main agent got nothing of it.
    expect((await readAgent(home, 'main')).profiles.map(({ profileId }) => profileId)).toEqual([
      home.profileId(ALICE),
    ]);
  });

  test('shows the order that its CLI wrote', async () => {
    const provider = home.profileId(ALICE).split(':')[0] as string;
    const ids = [home.profileId(BOB), home.profileId(ALICE)];
    const set = await home.cli([
      'models',
      'auth',
      'order',
      'set',
      '--provider',
      provider,
      '--agent',
      'work',
      ...ids,
    ]);
    expect(set.code, set.stderr).toBe(0);
    // 2026.5.12 silently leaves out what the agent only inherits: what it shows then is the truth here.
    const kept = version === '2026.5.12' ? [home.profileId(BOB)] : ids;
    expect((await readAgent(home, 'work')).order[provider]).toEqual(kept);
    expect((await readAgent(home, 'main')).order[provider]).toBeUndefined();
    const shown = await home.cliJson<{ order: string[] }>([
      ...['models', 'auth', 'order', 'get', '--provider', provider, '--agent', 'work', '--json'],
    ]);
    expect(shown.order).toEqual(kept);
  });

  test.skipIf(version !== '2026.9.6')(
    'counts the accounts that single people added for themselves, and takes nothing else of them',
    async () => {
      expect((await readAgent(home, 'main')).personal).toBeUndefined();
      // Into the table that the program made, as its `user-model-accounts` names them; no command of its CLI adds one.
      await withSdk(
        home,
        `const { DatabaseSync } = await import('node:sqlite');
         const database = new DatabaseSync(${JSON.stringify(path.join(home.stateDir, 'state', 'openclaw.sqlite'))});
         const insert = database.prepare("INSERT INTO secret_store_entries VALUES (?, ?, ?, 'rt-personal-CANARY', 'secret', 1, 1, NULL, ?, NULL)");
         insert.run('identity', 'person-1', 'model-account:openai:one', null);
         insert.run('identity', 'person-2', 'model-account:openai:two', null);
         insert.run('identity', 'person-1', 'model-account:openai:gone', 2);
         insert.run('identity', 'person-1', 'some-other-secret', null);
         insert.run('team', '', 'model-account:openai:team', null);
         database.close();`,
      );
      const reading = await readAgent(home, 'main');
      expect(reading.personal).toBe(2);
      expect(reading.profiles).toHaveLength(1);
      expect(inspect(reading, { depth: null, showHidden: true })).not.toContain('CANARY');
    },
  );

  test('is read while its gateway runs, after it was killed, and left untouched both times', async () => {
    await home.startGateway();
    const before = await fingerprint(path.join(home.stateDir, 'agents'));
    const running = await readAgent(home, 'main');
    expect(secretsOf(running, home.profileId(ALICE)).access).toBe(alice.access);
    expect(Object.keys(await fingerprint(path.join(home.stateDir, 'agents')))).toEqual(Object.keys(before));

    await home.killGateway();
    const left = await fingerprint(home.stateDir);
    const killed = await readAgent(home, 'main');
    expect(await fingerprint(home.stateDir)).toEqual(left);
    expect(killed.state, sameWords(killed.note ?? '')).toBe('read');
    expect(secretsOf(killed, home.profileId(ALICE)).access).toBe(alice.access);
  });
});

function seedOf(home: OpenClawHome, grant: RigGrant): object {
  const { access, refresh, expires, account } = grant;
  const provider = home.profileId(account).split(':')[0];
  return {
    profileId: home.profileId(account),
    credential: {
      type: 'oauth',
      provider,
      access,
      refresh,
      expires,
      accountId: account.accountId,
      email: account.email,
    },
    // Without a folder the SDK writes where the program's own sign-in writes.
    ...(home.version === '2026.5.12' ? { agentDir: home.agentDir('main') } : {}),
  };
}
