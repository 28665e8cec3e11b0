import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../../config/setup/install/programs.mjs';
import { narrowed } from '../../../app/cli/filter.ts';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { engineOf, inProfile, profileCli } from './person.ts';
import { ReloginHome, type Version } from '../relogin/home.ts';
import { personsBrowser } from '../relogin/sign-in.ts';

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

function credentialOf(grant: RigGrant) {
  const { access, refresh, expires, account } = grant;
  return { access, refresh, expires, accountId: account.accountId, email: account.email };
}

/** One person with the default OpenClaw and `--profile work`, the same account in both, a grant of its own in each. */
async function twoProfiles(version: Version) {
  const home = await ReloginHome.make(version);
  homes.push(home);
  const id = `${home.provider}:${ALICE.email}`;
  const [own, work] = [await issuer.mintGrant(ALICE), await issuer.mintGrant(ALICE)];
  await home.seed('main', id, credentialOf(own));
  await mkdir(join(home.dir, '.openclaw-work'), { mode: 0o700 });
  await inProfile(home, 'work', async () => {
    await writeFile(home.configPath, JSON.stringify({ gateway: { mode: 'local', port: 2 } }));
    await home.seed('main', id, credentialOf(work));
  });
  return { home, id, own, work };
}

type Status = {
  auth: { storePath: string; oauth: { profiles: { profileId: string; expiresAt: number }[] } };
};
type Stored = { credential: { refresh?: string; expires: number } };

describe.each<Version>(['2026.5.12', '2026.9.6'])('two profiles of the real %s', (version) => {
  it('are both found, told apart by name, and signed in each by itself', async () => {
    const { home, id, own, work } = await twoProfiles(version);
    const status = (await profileCli(home, 'work', ['models', 'status', '--json'])) as Status;
    // The owner's own word on where its profile keeps things.
    expect(status.auth.storePath).toContain('.openclaw-work');

    const person = {
      env: { ...home.env, PATH: `${join(home.program.packageDir, '..', '.bin')}:${home.env.PATH}` },
      home: home.dir,
      browser: personsBrowser(issuer, { account: ALICE }),
    };
    const engine = engineOf(person, { issuer: issuer.url, codexHome: join(home.dir, 'no-codex') });
    const before = await engine.read();
    const installs = before.installs.filter((one) => one.kind === 'openclaw');
    expect(installs.map(({ name, version: found }) => ({ name, found }))).toEqual([
      { name: null, found: version },
      { name: 'work', found: version },
    ]);
    expect(before.profiles.map((row) => row.id)).toEqual([id, `work~${id}`]);
    expect(before.profiles.map((row) => row.lineage)).toEqual([[], []]);
    expect(before.routes.map((route) => [route.install, route.next])).toEqual([
      [null, id],
      ['work', `work~${id}`],
    ]);

    const outcome = await engine.login(`work~${id}`).finished;
    expect(outcome).toMatchObject({ kind: 'done' });
    const kept = (await home.stored('main', id)) as unknown as Stored;
    const changed = (await inProfile(home, 'work', () => home.stored('main', id))) as unknown as Stored;
    // The default one holds what it held, token for token; the profile holds neither the old one nor the default's.
    expect(kept.credential.refresh).toBe(own.refresh);
    expect([own.refresh, work.refresh]).not.toContain(changed.credential.refresh);
    const after = (await profileCli(home, 'work', ['models', 'status', '--json'])) as Status;
    expect(after.auth.oauth.profiles.find((one) => one.profileId === id)?.expiresAt).toBe(
      changed.credential.expires,
    );

    const only = narrowed(await engine.read(), { provider: null, agent: null, profile: 'work' });
    expect(only.profiles.map((row) => row.id)).toEqual([`work~${id}`]);
    expect(only.profiles[0]?.proof).not.toBe('untested');
    await engine.stop();
  });
});

describe('a copy of a state directory', () => {
  it('that was moved says so where its files tell, and calls nobody; one in its own place says nothing', async () => {
    const { home, id } = await twoProfiles('2026.5.12');
    const engine = engineOf({ env: home.env, home: home.dir }, { openclawBin: home.program.bin });
    const codes = async () => (await engine.read()).causes.map((cause) => cause.code);
    expect(await codes()).not.toContain('copied-between-machines');
    await rename(join(home.dir, '.openclaw-work'), join(home.dir, '.openclaw-moved'));
    const snapshot = await engine.read();
    const told = snapshot.causes.filter((cause) => cause.code === 'copied-between-machines');
    expect(told).toMatchObject([{ severity: 'info', rows: [`moved~${id}`], scope: 'openclaw~moved' }]);
    await engine.stop();
  });

  it('made by hand as a back-up is shown and is on no route; only the other one can need a person', async () => {
    const { home, id } = await twoProfiles('2026.5.12');
    const copy = join(home.dir, '.openclaw-backup');
    await mkdir(join(copy, 'agents', 'main', 'agent'), { recursive: true });
    await writeFile(join(copy, 'openclaw.json'), await readFile(home.configPath));
    const store = join('agents', 'main', 'agent', 'auth-profiles.json');
    await writeFile(join(copy, store), await readFile(join(home.stateDir, store)), { mode: 0o600 });
    const engine = engineOf({ env: home.env, home: home.dir }, { openclawBin: home.program.bin });
    const snapshot = await engine.read();
    expect(snapshot.routes.map((route) => route.install)).toEqual([null, 'work']);
    expect(snapshot.profiles.find((row) => row.id === `backup~${id}`)).toMatchObject({
      health: 'idle',
      onRoute: false,
    });
    await engine.stop();
  });
});
