import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../config/setup/programs.mjs';
import { ALICE, startIssuer, type Issuer } from '../rig/issuer/issuer.ts';
import { ReloginHome, type Version } from './relogin/home.ts';
import { sceneOf, signIn } from './relogin/sign-in.ts';

/** A real sign-in through an OpenClaw that stands where other package managers put it. */
let issuer: Issuer;
let home: ReloginHome;

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());
afterEach(() => home.remove());

async function start(version: Version): Promise<string> {
  home = await ReloginHome.make(version);
  const { access, refresh, expires } = await issuer.mintGrant(ALICE);
  const profileId = `${home.provider}:${ALICE.email}`;
  const { accountId, email } = ALICE;
  await home.seed('main', profileId, { access, refresh, expires, accountId, email });
  return profileId;
}

async function link(from: string, to: string): Promise<string> {
  await mkdir(dirname(from), { recursive: true });
  await symlink(to, from);
  return from;
}

async function expectSignedIn(profileId: string, searchPath: string, nodePath: string): Promise<void> {
  const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId, searchPath });
  expect(scene.place.owner).toMatchObject({ version: home.version, nodePath });
  const { outcome } = await signIn(scene.deps);
  expect(outcome).toMatchObject({ kind: 'done', profileId, proof: 'accepted' });
  const found = (await scene.read()).profiles.find((one) => one.profileId === profileId);
  expect(issuer.ledger.liveGrantOfAccess(found?.access?.open() ?? '')).not.toBeNull();
}

describe('one click on an OpenClaw', () => {
  it('that pnpm installed: a start script, and links into its store', async () => {
    const profileId = await start('2026.4.11');
    const pnpm = join(home.dir, 'pnpm');
    const store = join(pnpm, 'global', '5', '.pnpm', `openclaw@${home.version}`, 'node_modules', 'openclaw');
    await link(store, home.program.packageDir);
    await link(join(pnpm, 'global', '5', 'node_modules', 'openclaw'), store);
    const shim =
      '#!/bin/sh\nbasedir=$(dirname "$0")\nexec node "$basedir/global/5/node_modules/openclaw/openclaw.mjs" "$@"\n';
    await writeFile(join(pnpm, 'openclaw'), shim);
    await chmod(join(pnpm, 'openclaw'), 0o755);
    const node = await link(join(home.dir, 'bin', 'node'), home.node);
    await expectSignedIn(profileId, `${pnpm}:${dirname(node)}`, node);
  });

  it('that Volta installed: a shim that is never run', async () => {
    const profileId = await start('2026.9.6');
    const volta = join(home.dir, '.volta');
    const image = join(volta, 'tools', 'image');
    await link(
      join(image, 'packages', 'openclaw', 'lib', 'node_modules', 'openclaw'),
      home.program.packageDir,
    );
    const node = await link(join(image, 'node', '24.21.0', 'bin', 'node'), home.node);
    const record = {
      name: 'openclaw',
      package: 'openclaw',
      version: home.version,
      platform: { node: '24.21.0' },
    };
    await mkdir(join(volta, 'tools', 'user', 'bins'), { recursive: true });
    await writeFile(join(volta, 'tools', 'user', 'bins', 'openclaw.json'), JSON.stringify(record));
    await mkdir(join(volta, 'bin'));
    // Whoever runs it gets a failure.
    await writeFile(join(volta, 'bin', 'volta-shim'), '#!/bin/sh\nexit 9\n');
    await chmod(join(volta, 'bin', 'volta-shim'), 0o755);
    for (const name of ['openclaw', 'node'])
      await link(join(volta, 'bin', name), join(volta, 'bin', 'volta-shim'));
    // As a desktop session has it: nothing of Volta is on the search path.
    await expectSignedIn(profileId, '/usr/bin:/bin', node);
  });
});
