import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../config/setup/install/programs.mjs';
import { ALICE, startIssuer, type Issuer } from '../rig/issuer/issuer.ts';
import { faultsAfter, killedRepair, nextStart } from './repairs/killed-repair.ts';
import { nameTwice, repairHome } from './repairs/two-names.ts';
import { ReloginHome, type Version } from './relogin/home.ts';
import { sceneOf, signIn } from './relogin/sign-in.ts';

/** One store under two names, on the real programs: what they do with it, and that no repair of ours takes it away. */

let issuer: Issuer;
let home: ReloginHome;
beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
});
afterAll(() => issuer?.stop());
afterEach(() => home?.remove());

async function seeded(version: Version): Promise<string> {
  home = await ReloginHome.make(version);
  const old = await issuer.mintGrant(ALICE);
  const id = `${home.provider}:${ALICE.email}`;
  await home.seed('main', id, {
    access: old.access,
    refresh: old.refresh,
    expires: old.expires,
    accountId: ALICE.accountId,
    email: ALICE.email,
  });
  return id;
}

const refreshOf = async (agent: string, id: string): Promise<unknown> =>
  ((await home.stored(agent, id))?.credential as { refresh?: string } | undefined)?.refresh;

describe.each<[Version, 'linked file' | 'linked folder']>([
  ['2026.5.12', 'linked folder'],
  ['2026.5.28', 'linked file'],
])('on the real %s a %s', (version, how) => {
  it('is one sign-in, and a new one is there for both agents, through a link that stays', async () => {
    const id = await seeded(version);
    await nameTwice(home, 'linked', how);
    const before = await refreshOf('linked', id);
    expect(before).toBe(await refreshOf('main', id));
    const engine = nextStart(home);
    const { profiles, causes } = await engine.read();
    expect(profiles.map((row) => [row.id, row.linked?.map(({ agent }) => agent)])).toEqual([
      [id, ['linked']],
    ]);
    expect(causes.map(({ code }) => code)).not.toContain('grant-shared-across-agents');
    expect(engine.plans(id)[0]?.consumers).toEqual(['agent main', 'agent linked']);
    await engine.stop();

    const { deps } = await sceneOf(home, issuer, { person: { account: ALICE }, profileId: id });
    expect((await signIn(deps)).outcome).toMatchObject({ kind: 'done' });
    const after = await refreshOf('main', id);
    expect(after).not.toBe(before);
    expect(await refreshOf('linked', id)).toBe(after);
    const link =
      how === 'linked folder' ? home.agentDir('linked') : join(home.agentDir('linked'), 'auth-profiles.json');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });
});

/** A file system of its own for one command, so that a mount of a test is nobody else's. */
const mounts =
  process.platform === 'linux' &&
  existsSync('/usr/bin/unshare') &&
  spawnSync('unshare', ['-m', 'true']).status === 0;

describe.skipIf(!mounts)(
  'a store that is mounted a second time (skipped where mounts are not allowed)',
  () => {
    it.each([
      ['its folder', ''],
      ['the file alone', 'auth-profiles.json'],
    ])('%s: is one sign-in', async (_, name) => {
      const id = await seeded('2026.5.28');
      const [from, to] = ['main', 'bound'].map((agent) => join(home.agentDir(agent), name)) as [
        string,
        string,
      ];
      await mkdir(home.agentDir('bound'), { recursive: true });
      const cli = join(import.meta.dirname, '..', '..', 'app', 'cli', 'terminal', 'program.ts');
      const script = `
      [ -d "$1" ] || : > "$2"
      mount --bind "$1" "$2" && shift 2 && exec "$@"`;
      const node = [home.node, '--experimental-transform-types', '--no-warnings', cli, 'status', '--json'];
      const flags = ['--show-accounts', '--state-dir', home.stateDir, '--data-dir', home.dataDir];
      const run = (line: string[]) =>
        JSON.parse(spawnSync(line[0] ?? '', line.slice(1), { env: home.env, encoding: 'utf8' }).stdout) as {
          profiles: { id: string }[];
          causes: { code: string }[];
        };
      const found = run([
        'unshare',
        '-m',
        '--propagation',
        'private',
        'sh',
        '-c',
        script,
        'sh',
        from,
        to,
        ...node,
        ...flags,
      ]);
      expect(found.profiles.map((row) => row.id)).toEqual([id]);
      expect(found.causes.map(({ code }) => code)).not.toContain('grant-shared-across-agents');
    });
  },
);

const strace = process.platform === 'linux' && existsSync('/usr/bin/strace');

describe.skipIf(!strace)('a repair that is killed while two names lead to one file', () => {
  it.each([
    ['grant-shared-across-agents', 'linked file', 'rename', 3],
    ['lockout-outlives-recovery', 'linked folder', 'rename', 2],
  ] as const)(
    '%s, %s, at %s %i: keeps the sign-in, is told first, and is settled',
    async (code, how, call, at) => {
      const scene = await repairHome('2026.3.28', how);
      ({ home } = scene);
      const { killed } = await killedRepair(home, code, { call, at });
      expect(killed).toBe(true);
      expect(await faultsAfter(scene)).toEqual([]);
    },
  );

  it('the check sees a sign-in that is gone, and a record that nobody tells of', async () => {
    const scene = await repairHome('2026.3.28', 'linked file');
    ({ home } = scene);
    await home.change('main', 'delete store.profiles[data.id]', { id: scene.id });
    expect(await faultsAfter(scene)).toContain('killed: agent main has lost its sign-in');
  });
});

/** One release for each way to store, each below a folder whose name looks like words. */
const STORES: [Version, string][] = [
  ['2026.4.29', 'agents.json (old)'],
  ['2026.5.12', 'Ada Lovelace'],
  ['2026.7.1', 'agents.json (old)'],
  ['2026.9.6', 'Ada Lovelace'],
];

describe.each(STORES)('the real %s', (version, place) => {
  it(`below "${place}" writes where the store stands, and nowhere else`, async () => {
    home = await ReloginHome.make(version, place);
    const id = `${home.provider}:me@example.test`;
    const now = Date.now();
    await home.seed('main', id, {
      access: 'a-0000',
      refresh: 'r-0000',
      expires: now + 86_400_000,
      accountId: 'a',
    });
    const usage = {
      lastUsed: now - 60_000,
      errorCount: 2,
      cooldownUntil: now + 3_600_000,
      cooldownReason: 'auth',
      failureCounts: { auth: 2 },
      lastFailureAt: now - 3_600_000,
    };
    await home.change('main', 'store.usageStats = { [data.id]: data.usage }', { id, usage, keep: [id] });
    const engine = nextStart(home);
    await engine.read();
    const [signInPlan, repair] = engine.plans(id);
    const file = signInPlan?.steps[0]?.where ?? '';
    expect(file.startsWith(`${home.stateDir}/`)).toBe(true);
    expect(repair?.code).toBe('lockout-outlives-recovery');
    expect(await engine.repair(repair?.id ?? '')).toMatchObject({ kind: 'done' });
    await engine.stop();
    const stored = await home.stored('main', id);
    expect(stored?.usage).not.toHaveProperty('cooldownUntil');
    // Nothing was made beside the home.
    const beside = spawnSync('find', [home.root, '-mindepth', '1', '-maxdepth', '1'], {
      encoding: 'utf8',
    }).stdout;
    expect(beside.trim()).toBe(home.dir);
  });
});
