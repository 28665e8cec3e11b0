import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../../config/setup/install/programs.mjs';
import type { Cause } from '../../../app/model/cause.ts';
import { engineOf } from './person.ts';
import { ReloginHome, type Version } from '../relogin/home.ts';

/** Permission bits do not bind the administrator: as one, the real program runs as nobody, else as who we are. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const able = process.platform === 'linux' && (!asRoot || existsSync('/usr/bin/setpriv'));

const homes: { home: ReloginHome; closed: string[] }[] = [];
beforeAll(() => ensurePrograms());
afterEach(async () => {
  for (const { home, closed } of homes.splice(0)) {
    for (const entry of closed) chmodSync(entry, 0o700);
    await home.remove();
  }
});

async function homeOf(version: Version) {
  const home = await ReloginHome.make(version);
  const id = `${home.provider}:me@example.test`;
  const credential = { access: 'at-1', refresh: 'rt-1', expires: Date.now() + 86_400_000, accountId: 'acct' };
  await home.seed('main', id, credential);
  if (asRoot) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, home.dir]);
  const closed: string[] = [];
  homes.push({ home, closed });
  const close = (entry: string, mode: number): void => {
    closed.push(entry);
    chmodSync(entry, mode);
  };
  return { home, id, close };
}

/** The owner's own code rotates the profile, as it would after a renewal. True when the new token is in the store. */
async function rotates(home: ReloginHome, profileId: string): Promise<boolean> {
  const script = `
    const { createRequire } = await import('node:module');
    const { pathToFileURL } = await import('node:url');
    const [packageDir, agentDir, profileId, refresh] = process.argv.slice(1);
    const from = createRequire(packageDir + '/package.json');
    const sdk = await import(pathToFileURL(from.resolve('openclaw/plugin-sdk/provider-auth')).href);
    await sdk.updateAuthProfileStoreWithLock({ agentDir, sharedStoreWrite: true,
      updater: (store) => { store.profiles[profileId].refresh = refresh; return true; } });
    process.exit(0);`;
  const next = `rt-${Math.random()}`;
  const node = [home.node, '--input-type=module', '-e', script];
  const args = [...node, home.program.packageDir, home.agentDir('main'), profileId, next];
  const drop = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const [file = '', ...rest] = asRoot ? [...drop, ...args] : args;
  spawnSync(file, rest, { env: home.env, cwd: home.dir, timeout: 60_000 });
  const { credential } = (await home.stored('main', profileId)) as { credential: { refresh: string } };
  return credential.refresh === next;
}

async function blocked(home: ReloginHome): Promise<Cause | undefined> {
  const engine = engineOf({ env: home.env, home: home.dir }, { openclawBin: home.program.bin });
  const { causes } = await engine.read();
  await engine.stop();
  return causes.find((cause) => cause.code === 'permissions-block-writing');
}

describe.skipIf(!able)('what the real programs cannot write', () => {
  it('2026.5.12 replaces a read-only file, and loses the token in a read-only folder', async () => {
    const { home, id, close } = await homeOf('2026.5.12');
    close(path.join(home.agentDir('main'), 'auth-profiles.json'), 0o400);
    expect(await blocked(home)).toBeUndefined();
    expect(await rotates(home, id)).toBe(true);
    close(home.agentDir('main'), 0o500);
    expect(await blocked(home)).toMatchObject({ severity: 'act', rows: [id] });
    expect(await rotates(home, id)).toBe(false);
  });

  it('2026.9.6 sets the modes of its database and folder right by itself, so nothing is said', async () => {
    const { home, id, close } = await homeOf('2026.9.6');
    close(path.join(home.stateDir, 'state', 'openclaw.sqlite'), 0o400);
    close(path.join(home.stateDir, 'state'), 0o500);
    expect(await blocked(home)).toBeUndefined();
    expect(await rotates(home, id)).toBe(true);
  });
});
