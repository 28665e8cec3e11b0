import { execFileSync } from 'node:child_process';
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../app/model/secret.ts';
import type { ProcessResult, ProcessSpec } from '../../app/ports.ts';
import { recover } from '../../app/repair/recover.ts';
import type { LoginEvent, LoginOutcome } from '../../app/signin/progress.ts';
import { ensurePrograms } from '../../config/setup/programs.mjs';
import { ALICE, BOB, startIssuer, type Issuer, type RigGrant } from '../rig/issuer/issuer.ts';
import { ReloginHome, type Version } from './relogin/home.ts';
import { rawStore } from './relogin/raw-store.ts';
import { heldLock } from './relogin/held-lock.ts';
import { NO_VAULT, sceneOf, signIn, type Scene } from './relogin/sign-in.ts';
import { strayTokenFiles } from './relogin/token-hunt.ts';
import { whyNoMounts, signInOnSmallDisk } from './relogin/small-disk.ts';

/**
 * One release of each way to store and each way to write. Whatever happens on the way, the store ends in exactly the old
 * or exactly the new state, at once or after the next start, and no file holds a token that should not.
 */
const VERSIONS: Version[] = ['2026.3.28', '2026.4.29', '2026.5.12', '2026.7.1', '2026.9.6'];

type Fault = (
  spec: ProcessSpec,
  run: (spec: ProcessSpec) => Promise<ProcessResult>,
) => Promise<ProcessResult>;

const LOST: ProcessResult = { code: null, stdout: '', stderr: '', timedOut: false };
const table: string[] = [];
let issuer: Issuer;

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
});
afterAll(async () => {
  await issuer.stop();
  console.log(table.join('\n'));
});

describe.each(VERSIONS)('on the real %s', (version) => {
  const medium = version < '2026.6' ? 'json' : 'sqlite';
  let home: ReloginHome;
  let profileId: string;
  let held: RigGrant;

  beforeAll(async () => {
    home = await ReloginHome.make(version);
    profileId = `${home.provider}:${ALICE.email}`;
    held = await issuer.mintGrant(ALICE);
    const bob = await issuer.mintGrant(BOB);
    await home.seed('main', `${home.provider}:${BOB.email}`, entry(bob));
    await home.seed('main', profileId, entry(held));
  });
  afterAll(() => home.remove());

  const scene = (): Promise<Scene> =>
    sceneOf(home, issuer, { person: { account: ALICE }, profileId, vault: NO_VAULT });

  /** Signs in with a fault at an operation of the owner's script. */
  async function signInWith(
    op: string,
    fault: Fault,
    always = false,
  ): Promise<{ outcome: LoginOutcome; events: LoginEvent[] }> {
    const { deps } = await scene();
    const run = (spec: ProcessSpec): Promise<ProcessResult> => deps.ports.processes.run(spec);
    let met = false;
    const faulty = (spec: ProcessSpec): Promise<ProcessResult> => {
      if (opOf(spec) === op && !met) {
        met = true;
        return fault(spec, run);
      }
      return met && always ? fault(spec, run) : run(spec);
    };
    const result = await signIn({ ...deps, ports: { ...deps.ports, processes: { run: faulty } } });
    expect(met).toBe(true);
    return result;
  }

  /** What the product's reader and the issuer say of the store: the old grant whole, a new one whole, or neither. */
  async function state(): Promise<'old' | 'new' | 'neither'> {
    const found = (await (await scene()).read()).profiles.find((one) => one.profileId === profileId);
    const { access, refresh, expiresAt } = found ?? {};
    if (refresh?.open() === held.refresh)
      return access?.open() === held.access && expiresAt === held.expires ? 'old' : 'neither';
    const live = access ? issuer.ledger.liveGrantOfAccess(access.open()) : null;
    return live && refresh && issuer.ledger.grantOf(refresh.open())?.grantId === live.grantId
      ? 'new'
      : 'neither';
  }

  async function expectWhole(wanted: 'old' | 'new', fault: string, outcome: LoginOutcome): Promise<void> {
    const { ports } = await scene();
    const told = await recover(ports, { dataDir: home.dataDir, stateDir: home.stateDir });
    expect(told.filter((one) => one.result === 'left')).toEqual([]);
    expect(await state()).toBe(wanted);
    expect(await readdir(join(home.dataDir, 'journal')).catch(() => [])).toEqual([]);
    expect(await strayTokenFiles(home, issuer.ledger.issuedTokens())).toEqual([]);
    const said = outcome.kind === 'done' ? 'done' : `${outcome.kind} ${outcome.error.code}`;
    table.push(`${version.padEnd(11)} ${fault.padEnd(34)} ${said.padEnd(26)} ${wanted}`);
  }

  it('its process is killed before it writes: nothing changed', async () => {
    const before = rawStore(home);
    const { outcome } = await signInWith('write', (spec, run) =>
      run({ ...spec, signal: AbortSignal.timeout(60) }),
    );
    expect(outcome).toMatchObject({ kind: 'unchanged', error: { code: 'OWNER_FAILED' } });
    expect(rawStore(home)).toEqual(before);
    await expectWhole('old', 'killed before its write', outcome);
  });

  it('its process is lost after it wrote: the old state is put back', async () => {
    const before = rawStore(home);
    const { outcome } = await signInWith('write', async (spec, run) => {
      await run(spec);
      return LOST;
    });
    expect(outcome).toMatchObject({ kind: 'undone', error: { code: 'OWNER_FAILED' } });
    expect(rawStore(home)).toEqual(before);
    await expectWhole('old', 'lost after its write', outcome);
  });

  it('its package is taken away before it writes: the next start says that the old one is in place', async () => {
    const before = rawStore(home);
    const { outcome } = await signInWith(
      'write',
      (spec, run) => run({ ...spec, file: join(home.dir, 'gone', 'node') }),
      true,
    );
    expect(outcome).toMatchObject({ kind: 'stuck' });
    expect(rawStore(home)).toEqual(before);
    await expectWhole('old', 'SDK gone from the write on', outcome);
  });

  it('the store gets a shape newer than anything known: nothing is written into it', async () => {
    const database =
      version >= '2026.8'
        ? join(home.stateDir, 'state', 'openclaw.sqlite')
        : join(home.agentDir('main'), 'openclaw-agent.sqlite');
    const profiles = join(home.agentDir('main'), 'auth-profiles.json');
    const kept = medium === 'json' ? await readFile(profiles, 'utf8') : '';
    const known = medium === 'json' ? 0 : Number(sql(home, database, 'PRAGMA user_version'));
    const { outcome } = await signInWith('write', async (spec, run) => {
      if (medium === 'json') await writeFile(profiles, kept.replace('"version": 1', '"version": 99'));
      else sql(home, database, 'PRAGMA user_version = 99');
      return run(spec);
    });
    expect(outcome.kind).not.toBe('done');
    const now = medium === 'json' ? JSON.parse(await readFile(profiles, 'utf8')) : null;
    if (now) expect(now).toMatchObject({ version: 99, profiles: JSON.parse(kept).profiles });
    else expect(Number(sql(home, database, 'PRAGMA user_version'))).toBe(99);
    if (medium === 'json') await writeFile(profiles, kept);
    else sql(home, database, `PRAGMA user_version = ${known}`);
    await expectWhole('old', 'schema newer meanwhile', outcome);
  });

  it('the owner itself signs in meanwhile: the newer sign-in stays', async () => {
    const newer = await issuer.mintGrant(ALICE);
    const { outcome } = await signInWith('write', async (spec, run) => {
      await home.seed('main', profileId, entry(newer));
      return run(spec);
    });
    held = newer;
    expect(outcome).toMatchObject({ kind: 'unchanged', error: { code: 'STORE_CHANGED' } });
    await expectWhole('old', 'changed by the owner meanwhile', outcome);
  });

  it.skipIf(whyNoMounts() !== null)('the disk fills up before it writes: nothing changed', async () => {
    const outcome = await signInOnSmallDisk(home, issuer, profileId, 'full');
    expect(outcome.kind).toBe('unchanged');
    await expectWhole('old', 'disk full', { ...outcome } as LoginOutcome);
  });

  it.skipIf(whyNoMounts() !== null)(
    'the folder turns read-only before it writes: nothing changed',
    async () => {
      const outcome = await signInOnSmallDisk(home, issuer, profileId, 'read-only');
      expect(outcome.kind).not.toBe('done');
      await expectWhole('old', 'read-only folder', { ...outcome } as LoginOutcome);
    },
  );

  it('another process holds the lock for a while: it waits, and signs in', async () => {
    const lock = medium === 'json' ? null : await heldLock(home, 2_500);
    const path = join(home.agentDir('main'), 'auth-profiles.json.lock');
    const { outcome } = await signInWith('write', async (spec, run) => {
      if (lock) await lock.hold();
      else {
        await writeFile(path, JSON.stringify({ pid: process.pid, createdAt: new Date().toISOString() }));
        void pause(2_500).then(() => unlink(path));
      }
      return run(spec);
    });
    await lock?.released;
    expect(outcome).toMatchObject({ kind: 'done' });
    await expectWhole('new', 'lock held for 2.5 s', outcome);
  });
});

function entry(grant: RigGrant) {
  return {
    email: grant.account.email,
    access: grant.access,
    refresh: grant.refresh,
    accountId: grant.account.accountId as string,
    expires: grant.expires,
  };
}

function opOf(spec: ProcessSpec): string | null {
  if (!(spec.input instanceof Secret)) return null;
  return (JSON.parse(spec.input.open()) as { op: string }).op;
}

function sql(home: ReloginHome, database: string, statement: string): string {
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const row = new DatabaseSync(${JSON.stringify(database)}).prepare(${JSON.stringify(statement)}).get();
    process.stdout.write(String(Object.values(row ?? {})[0] ?? ''));`;
  return execFileSync(home.node, ['--no-warnings', '-e', script], { env: home.env, encoding: 'utf8' });
}
