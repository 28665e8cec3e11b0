import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../../config/setup/install/programs.mjs';
import { startLogin } from '../../../app/transactions/sign-in/openclaw-sign-in.ts';
import type { LoginEvent, LoginOutcome } from '../../../app/model/sign-in-run.ts';
import { ALICE, BOB, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { ReloginHome } from './home.ts';
import { sceneOf, signIn, type Person, type Scene } from './sign-in.ts';

const PROFILE = `openai-codex:${ALICE.email}`;
let issuer: Issuer;
let home: ReloginHome;
let old: RigGrant;
const holders: Server[] = [];

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
  home = await ReloginHome.make('2026.5.12');
  old = await issuer.mintGrant(ALICE);
  await home.seed('main', PROFILE, {
    access: old.access,
    refresh: old.refresh,
    expires: old.expires,
    accountId: ALICE.accountId,
    email: ALICE.email,
  });
});
afterAll(async () => {
  await home.remove();
  await issuer.stop();
});
afterEach(async () => {
  await issuer.setOutage('none');
  await Promise.all(holders.splice(0).map((one) => new Promise((done) => one.close(done))));
});

function scene(person: Person = { account: ALICE }): Promise<Scene> {
  return sceneOf(home, issuer, { person, profileId: PROFILE });
}

/** The owner's own files, byte by byte. */
async function ownersFiles(): Promise<Map<string, string>> {
  const files = await home.files();
  return new Map(
    [...files]
      .filter(([path]) => !path.startsWith(home.dataDir))
      .map(([path, bytes]) => [path, bytes.toString('base64')]),
  );
}

/** Runs a sign-in that must end before any write: same bytes everywhere, nothing of ours left, ready for the next. */
async function expectUntouched(
  attempt: () => Promise<{ outcome: LoginOutcome; events: LoginEvent[] }>,
  code: string,
): Promise<LoginEvent[]> {
  const before = await ownersFiles();
  const { outcome, events } = await attempt();
  expect(outcome).toMatchObject({ kind: 'unchanged', error: { code } });
  if (outcome.kind === 'unchanged') expect(outcome.error.sentence).toMatch(/^[A-Z].*\.$/);
  expect(events.filter((event) => event.type === 'finished')).toHaveLength(1);
  expect(await ownersFiles()).toEqual(before);
  expect(await readdir(join(home.dataDir, 'journal')).catch(() => [])).toEqual([]);
  expect(await readdir(home.dataDir)).not.toContain('login.lock');
  return events;
}

function hold(port: number): Promise<void> {
  const server = createServer((_, response) => response.end());
  holders.push(server);
  return new Promise((done) => server.listen(port, '127.0.0.1', done));
}

describe('a sign-in that does not come through', () => {
  it('is cancelled in the browser step', async () => {
    const { deps } = await scene({ account: ALICE, outcome: 'never-return' });
    await expectUntouched(
      () => signIn(deps, (event, run) => void (event.type === 'url' && setTimeout(() => run.cancel(), 50))),
      'SIGNIN_CANCELLED',
    );
  });

  it('is cancelled in the first moment', async () => {
    const { deps } = await scene();
    await expectUntouched(() => signIn(deps, (_, run) => run.cancel()), 'SIGNIN_CANCELLED');
  });

  it('is cancelled during the backup, just before the write', async () => {
    const { deps } = await scene();
    await expectUntouched(
      () =>
        signIn(deps, (event, run) => void (event.type === 'step' && event.step === 'backup' && run.cancel())),
      'SIGNIN_CANCELLED',
    );
  });

  it('keeps waiting after a wrong state, and says no on an error callback', async () => {
    const { deps } = await scene({ account: ALICE, outcome: 'wrong-state' });
    let waited = false;
    await expectUntouched(
      () =>
        signIn(deps, (event, run) => {
          if (event.type !== 'url') return;
          setTimeout(() => {
            waited = true;
            run.cancel();
          }, 1_500);
        }),
      'SIGNIN_CANCELLED',
    );
    expect(waited).toBe(true);
    const denied = await scene({ account: ALICE, outcome: 'deny' });
    await expectUntouched(() => signIn(denied.deps), 'SIGNIN_DENIED');
  });

  it('gets a code that is not ours', async () => {
    const { deps } = await scene({ account: ALICE, outcome: 'swap-code' });
    await expectUntouched(() => signIn(deps), 'ISSUER_REFUSED');
  });

  it('finds both ports held and names the holder', async () => {
    await hold(1455);
    await hold(1457);
    const { deps } = await scene();
    const before = await ownersFiles();
    const { outcome } = await signIn(deps);
    expect(outcome).toMatchObject({ kind: 'unchanged', error: { code: 'PORTS_BUSY' } });
    if (outcome.kind === 'unchanged') expect(outcome.error.detail).toContain(`process ${process.pid}`);
    expect(await ownersFiles()).toEqual(before);
  });

  it('finds the issuer down before the browser opens', async () => {
    for (const outage of ['refused', 'unavailable'] as const) {
      await issuer.setOutage(outage);
      const { deps } = await scene();
      const events = await expectUntouched(() => signIn(deps), 'ISSUER_UNREACHABLE');
      expect(events.some((event) => event.type === 'url')).toBe(false);
      await issuer.setOutage('none');
    }
  });

  it('loses the issuer between the browser and the exchange', async () => {
    const { deps } = await scene({ account: ALICE });
    deps.ports.browser.open = async (url) => {
      const { callback } = await issuer.authorizeAs(url, ALICE, 'never-return');
      await issuer.setOutage('refused');
      void fetch(callback).catch(() => {});
    };
    await expectUntouched(() => signIn(deps), 'ISSUER_UNREACHABLE');
  });

  it('finds no owner', async () => {
    const { deps } = await sceneOf(home, issuer, {
      person: { account: ALICE },
      profileId: PROFILE,
      owner: false,
    });
    await expectUntouched(() => signIn(deps), 'OWNER_NOT_FOUND');
  });

  it('gets another account, and the person does not want it', async () => {
    const { deps } = await scene({ account: BOB });
    const events = await expectUntouched(
      () => signIn(deps, (event, run) => event.type === 'confirm-account' && run.answer(false)),
      'ACCOUNT_MISMATCH',
    );
    expect(events.find((event) => event.type === 'confirm-account')).toMatchObject({
      before: { email: ALICE.email },
      after: { email: BOB.email },
    });
  });

  it('gets another account, and the person cancels instead of answering', async () => {
    const { deps } = await scene({ account: BOB });
    await expectUntouched(
      () => signIn(deps, (event, run) => event.type === 'confirm-account' && run.cancel()),
      'SIGNIN_CANCELLED',
    );
  });

  it('is refused while another one runs in this process', async () => {
    const { deps } = await scene({ account: ALICE, outcome: 'never-return' });
    let refused: unknown = null;
    await expectUntouched(
      () =>
        signIn(deps, (event, run) => {
          if (event.type !== 'url') return;
          try {
            startLogin(deps);
          } catch (error) {
            refused = error;
          }
          run.cancel();
        }),
      'SIGNIN_CANCELLED',
    );
    expect(refused).toMatchObject({ code: 'SIGNIN_BUSY' });
  });

  it('is refused while another process of ours runs one, and not after that process died', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const died = new Promise((done) => other.once('exit', done));
    const lock = join(home.dataDir, 'login.lock');
    const stat = await readFile(`/proc/${other.pid}/stat`, 'utf8').catch(() => '');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    await writeFile(lock, JSON.stringify({ pid: other.pid, started, at: Date.now() }));
    const { deps } = await scene({ account: ALICE, outcome: 'deny' });
    expect((await signIn(deps)).outcome).toMatchObject({ kind: 'unchanged', error: { code: 'SIGNIN_BUSY' } });
    other.kill('SIGKILL');
    await died;
    await expectUntouched(() => signIn(deps), 'SIGNIN_DENIED');
  });
});

describe('a store that changes meanwhile', () => {
  it('stops before the write, and the newer sign-in stays', async () => {
    const { deps } = await scene({ account: ALICE });
    const newer = await issuer.mintGrant(ALICE);
    const { outcome } = await signIn({
      ...deps,
      ports: {
        ...deps.ports,
        browser: {
          open: async (url) => {
            // The owner's own code, as a refresh or a login in a terminal would.
            await home.seed('main', PROFILE, {
              access: newer.access,
              refresh: newer.refresh,
              expires: newer.expires,
              accountId: ALICE.accountId,
              email: ALICE.email,
            });
            void issuer.authorizeAs(url, ALICE);
          },
        },
      },
    });
    expect(outcome).toMatchObject({ kind: 'unchanged', error: { code: 'STORE_CHANGED' } });
    const stored = (await home.stored('main', PROFILE))?.credential as { refresh: string };
    expect(stored.refresh).toBe(newer.refresh);
    old = newer;
  });
});

describe('a write that is not accepted', () => {
  /** The owner's program is gone by the time it is asked to list the profile: a real failed verification. */
  async function unverifiable(): Promise<Scene> {
    const real = await scene();
    const owner = real.place.owner;
    if (!owner) throw new Error('no owner');
    const place = { ...real.place, owner: { ...owner, binPath: join(owner.packageDir, 'gone.mjs') } };
    return { ...real, place, deps: { ...real.deps, place } };
  }

  it('is undone: the owner holds the old sign-in again, every other field as it was', async () => {
    const before = (await home.stored('main', PROFILE))?.credential;
    const profiles = join(home.agentDir('main'), 'auth-profiles.json');
    const bytes = await readFile(profiles, 'utf8');
    const { deps } = await unverifiable();
    const { outcome } = await signIn(deps);
    expect(outcome).toMatchObject({ kind: 'undone', error: { code: 'VERIFY_FAILED' } });
    expect((await home.stored('main', PROFILE))?.credential).toEqual(before);
    expect(JSON.parse(await readFile(profiles, 'utf8'))).toEqual(JSON.parse(bytes));
    expect(await readdir(join(home.dataDir, 'journal'))).toEqual([]);
  });

  it('is not undone over a newer sign-in', async () => {
    const { deps } = await unverifiable();
    const newer = await issuer.mintGrant(ALICE);
    const { run } = deps.ports.processes;
    deps.ports.processes.run = async (spec) => {
      if (spec.args.includes('models')) {
        await home.seed('main', PROFILE, {
          access: newer.access,
          refresh: newer.refresh,
          expires: newer.expires,
          accountId: ALICE.accountId,
          email: ALICE.email,
        });
      }
      return run(spec);
    };
    const { outcome } = await signIn(deps);
    expect(outcome).toMatchObject({ kind: 'undone', error: { code: 'STORE_CHANGED' } });
    const stored = (await home.stored('main', PROFILE))?.credential as { refresh: string };
    expect(stored.refresh).toBe(newer.refresh);
  });

  it('is undone when the person cancels while it is written', async () => {
    const before = (await home.stored('main', PROFILE))?.credential;
    const { deps } = await scene();
    const { outcome } = await signIn(deps, (event, run) => {
      if (event.type === 'step' && event.step === 'write' && event.state === 'running') run.cancel();
    });
    expect(outcome).toMatchObject({ kind: 'undone', error: { code: 'SIGNIN_CANCELLED' } });
    expect((await home.stored('main', PROFILE))?.credential).toEqual(before);
  });
});

describe('a sign-in that comes through after all', () => {
  it('uses the second port when the first is held, and says why', async () => {
    await hold(1455);
    const { deps } = await scene();
    const { outcome, events } = await signIn(deps);
    expect(outcome.kind).toBe('done');
    expect(events.find((event) => event.type === 'url')).toMatchObject({
      port: 1457,
      portNote: expect.stringContaining('port 1455 is held by') as string,
    });
  });

  it('writes another account once the person wants it', async () => {
    const { deps } = await scene({ account: BOB });
    const { outcome } = await signIn(
      deps,
      (event, run) => event.type === 'confirm-account' && run.answer(true),
    );
    expect(outcome).toMatchObject({ kind: 'done', account: { email: BOB.email, accountId: BOB.accountId } });
    const stored = (await home.stored('main', PROFILE))?.credential as Record<string, string>;
    expect(stored).toMatchObject({ accountId: BOB.accountId, email: BOB.email });
  });
});
