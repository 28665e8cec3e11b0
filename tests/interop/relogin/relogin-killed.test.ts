import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../../config/setup/install/programs.mjs';
import { recover, type Recovery } from '../../../app/transactions/journal/recover-sign-in.ts';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { quicker } from '../../rig/processes/quick-start.ts';
import { ReloginHome, type Version } from './home.ts';
import { NO_VAULT, sceneOf } from './sign-in.ts';
import { strayTokenFiles } from './token-hunt.ts';
import { seedLockedOut, VICTIM, VICTIM_FLAGS, victimScene } from './victim-scene.ts';
import type { VictimScene } from './victim.ts';

let issuer: Issuer;
let home: ReloginHome;
let old: RigGrant;
let profileId: string;
const living = new Set<ChildProcess>();

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());
afterEach(async () => {
  for (const child of living) await kill(child, 'group');
  await home.remove();
});

async function freshHome(version: Version): Promise<void> {
  home = await ReloginHome.make(version);
  ({ old, profileId } = await seedLockedOut(home, issuer));
}

interface Victim {
  child: ChildProcess;
  /** Resolves when the process has reached the point it was told. */
  reached: Promise<void>;
}

function victim(stop: VictimScene['stop']): Victim {
  const scene = victimScene(home, issuer, profileId, { stop, quick: true });
  const line = [...VICTIM_FLAGS, VICTIM];
  const child = spawn(home.node, line, {
    env: quicker(home.env, line),
    // A group of its own, so that its children can be killed with it.
    detached: true,
  });
  living.add(child);
  let output = '';
  const reached = new Promise<void>((resolve, reject) => {
    const see = (part: Buffer): void => {
      output += part.toString();
      if (output.includes('AT\n')) resolve();
    };
    child.stdout?.on('data', see);
    child.stderr?.on('data', see);
    child.once('exit', () => reject(new Error(`it ended by itself: ${output}`)));
  });
  reached.catch(() => {});
  child.stdin?.end(JSON.stringify(scene));
  return { child, reached };
}

/** `app`: only our process, as a crash does. `group`: its children in the same moment, as a power cut does. */
async function kill(child: ChildProcess, what: 'app' | 'group'): Promise<void> {
  living.delete(child);
  const gone = child.exitCode !== null || child.signalCode !== null;
  const ended = gone ? Promise.resolve() : new Promise<void>((done) => child.once('exit', () => done()));
  try {
    process.kill(what === 'group' ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL');
  } catch {
    // Gone already.
  }
  await ended;
}

interface Held {
  access?: string;
  refresh?: string;
  expires?: number;
}

/** What the owner itself finds. */
const found = (): Promise<Record<string, unknown> | null> => home.stored('main', profileId);

/** Whether that is the whole old sign-in, the whole new one, or something between. */
async function holding(stored = found()): Promise<'old' | 'new' | 'between'> {
  const held = (await stored)?.credential as Held | null;
  const end = held?.access
    ? (JSON.parse(Buffer.from(held.access.split('.')[1] ?? '', 'base64url').toString()) as { exp: number })
        .exp * 1000
    : 0;
  if (held?.refresh === old.refresh)
    return held.access === old.access && held.expires === old.expires - 86_400_000 ? 'old' : 'between';
  const live = held?.access ? issuer.ledger.liveGrantOfAccess(held.access) : null;
  const sameGrant =
    live && held?.refresh ? issuer.ledger.grantOf(held.refresh)?.grantId === live.grantId : false;
  return sameGrant && held?.expires === end ? 'new' : 'between';
}

async function settle(): Promise<Recovery[]> {
  const { ports } = await sceneOf(home, issuer, { person: { account: ALICE }, profileId, vault: NO_VAULT });
  const { dataDir, stateDir, program } = home;
  return recover(ports, { dataDir, stateDir, openclawBin: program.bin });
}

interface Settled {
  recoveries: Recovery[];
  after: 'old' | 'new' | 'between';
}

async function expectSettled(expected: ('old' | 'new')[]): Promise<Settled> {
  const recoveries = await settle();
  expect(recoveries.filter((one) => one.result === 'left')).toEqual([]);
  const stored = await found();
  const after = await holding(Promise.resolve(stored));
  expect(expected).toContain(after);
  const usage = stored?.usage as { disabledUntil?: number } | undefined;
  // A new sign-in with the old lockout would not be used.
  expect(usage?.disabledUntil === undefined).toBe(after === 'new');
  expect(await readdir(join(home.dataDir, 'journal')).catch(() => [])).toEqual([]);
  const held = stored?.credential as Required<Held>;
  expect(await strayTokenFiles(home, [old.access, old.refresh, held.access, held.refresh])).toEqual([]);
  expect(await settle()).toEqual([]);
  return { recoveries, after };
}

describe.each<Version>(['2026.5.12', '2026.9.6'])('killed in the middle, on the real %s', (version) => {
  it('before the owner was started: the old one is whole', async () => {
    await freshHome(version);
    const { child, reached } = victim({ op: 'write', at: 'before' });
    await reached;
    await kill(child, 'app');
    expect(await holding()).toBe('old');
    const [told] = (await expectSettled(['old'])).recoveries;
    expect(told).toMatchObject({ result: 'kept-old', profileId });
  });

  it('while the owner writes, at any moment, with and without the owner: old or new is whole', async () => {
    await freshHome(version);
    const moments = [
      ['app', 150],
      ['group', 250],
      ['group', 600],
    ] as const;
    for (const [what, delay] of moments) {
      const { child, reached } = victim({ op: 'write', at: 'running' });
      await reached;
      await pause(delay);
      await kill(child, what);
      if ((await expectSettled(['old', 'new'])).after === 'old') continue;
      await home.remove();
      await freshHome(version);
    }
  });

  it('after the owner wrote: the new one is whole and stays', async () => {
    await freshHome(version);
    const { child, reached } = victim({ op: 'write', at: 'after' });
    await reached;
    await kill(child, 'group');
    expect(await holding()).toBe('new');
    const [told] = (await expectSettled(['new'])).recoveries;
    expect(told).toMatchObject({ result: 'kept-new' });
  });

  it('while lockouts and order are put right: the new one is whole, and they are put right at the next start', async () => {
    await freshHome(version);
    const { child, reached } = victim({ op: 'agree', at: 'before' });
    await reached;
    await kill(child, 'group');
    expect(await holding()).toBe('new');
    await expectSettled(['new']);
  });
});

describe('killed between the two files of the real 2026.5.12', () => {
  it('is torn for a moment, and the next start finishes it', async () => {
    await freshHome('2026.5.12');
    const results: string[] = [];
    for (let attempt = 0; attempt < 4 && !results.includes('between'); attempt += 1) {
      const sidecars = join(home.stateDir, 'credentials', 'auth-profiles');
      const { child, reached } = victim({ op: 'write', at: 'running' });
      await reached;
      // The owner writes the sidecar first, then auth-profiles.json: the kill comes with the first sign of the former.
      await new Promise<void>((resolve) => {
        const watcher = watch(sidecars, (_, name) => {
          if (!name?.endsWith('.json')) return;
          watcher.close();
          void kill(child, 'group').then(resolve);
        });
      });
      results.push(await holding());
      await expectSettled(['old', 'new']);
      if (results.includes('between')) break;
      await home.remove();
      await freshHome('2026.5.12');
    }
    console.log('killed between the files:', results.join(', '));
    expect(results.length).toBeGreaterThan(0);
    const profiles = await readFile(join(home.agentDir('main'), 'auth-profiles.json'), 'utf8');
    expect(profiles).not.toContain(old.refresh);
  });
});
