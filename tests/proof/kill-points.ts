/**
 * Kills a sign-in at every system call that makes something durable, one run per call, on real OpenClaw releases of each way
 * to store: `npm run -s prove:kills [-- VERSION...]`. strace (Debian) delivers SIGKILL at the entry of the Nth call of one
 * kind, to whichever process makes it: Clawlamp or the owner's. Every run must end in exactly the old or exactly the new
 * sign-in, settled by the next start, with no token in a stray file. Prints one line per kind and a sum; exits 1 on a fault.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../app/node/clock.ts';
import { systemFiles } from '../../app/node/files.ts';
import { systemProcesses } from '../../app/node/processes.ts';
import { AppError } from '../../app/model/errors.ts';
import { locateOpenClaw } from '../../app/openclaw/locate.ts';
import { readStore } from '../../app/openclaw/read-store.ts';
import type { Ports } from '../../app/ports.ts';
import { recover } from '../../app/repair/recover.ts';
import { ensurePrograms } from '../../config/setup/programs.mjs';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../rig/issuer/issuer.ts';
import { ReloginHome, type Version } from '../interop/relogin/home.ts';
import { strayTokenFiles } from '../interop/relogin/token-hunt.ts';
import type { VictimScene } from '../interop/relogin/victim.ts';

const VERSIONS: Version[] = ['2026.3.28', '2026.5.12', '2026.7.1', '2026.9.6'];

/** What makes a change durable or visible, in Node and in SQLite on Linux. `write` and `openat` only on the files named below. */
const CALLS = ['fsync', 'fdatasync', 'rename', 'unlink', 'link', 'pwrite64', 'ftruncate', 'write', 'openat'];
const ONLY_ON_PATHS = new Set(['write', 'openat']);

/** More calls of one kind than this are none that a sign-in makes. */
const MOST = 120;

interface Tally {
  runs: number;
  killed: number;
  old: number;
  new: number;
  faults: string[];
}

const none = (): Promise<never> => Promise.reject(new AppError('VAULT_UNAVAILABLE'));

function portsOf(home: ReloginHome): Ports {
  return {
    clock: systemClock(),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: { kind: 'none', get: none, set: none, delete: none },
    browser: { open: none },
    env: home.env,
    home: home.dir,
    platform: process.platform,
  };
}

/** Files and folders that a sign-in of this home changes under names of their own. */
function pathsOf(home: ReloginHome): string[] {
  const agent = home.agentDir('main');
  const databases = [join(agent, 'openclaw-agent.sqlite'), join(home.stateDir, 'state', 'openclaw.sqlite')];
  return [
    join(agent, 'auth-profiles.json'),
    join(agent, 'auth-profiles.json.lock'),
    join(agent, 'auth-state.json'),
    ...databases.flatMap((path) => [path, `${path}-wal`, `${path}-shm`]),
    ...['journal', 'backups', 'acts', 'login.lock', 'backup.key'].map((name) => join(home.dataDir, name)),
  ];
}

/** Runs one sign-in to its end, or to its death. @returns what it said last, and whether it was killed */
async function signIn(
  home: ReloginHome,
  issuer: Issuer,
  profileId: string,
  call: string,
  at: number,
  wholeGroup: boolean,
): Promise<{ said: string; killed: boolean }> {
  const scene: VictimScene = {
    env: home.env,
    home: home.dir,
    stateDir: home.stateDir,
    dataDir: home.dataDir,
    openclawBin: home.program.bin,
    issuer: issuer.url,
    userId: ALICE.userId,
    profileId,
    provider: home.provider,
    stop: { op: 'none', at: 'after' },
    dieWithOwner: wholeGroup,
  };
  const only = ONLY_ON_PATHS.has(call) ? pathsOf(home).flatMap((path) => ['-P', path]) : [];
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${at}`];
  const victim = join(import.meta.dirname, '..', 'interop', 'relogin', 'victim.ts');
  const node = [home.node, '--experimental-transform-types', '--no-warnings', victim];
  const child = spawn('strace', ['-f', '-o', '/dev/null', ...only, ...inject, ...node], {
    // One worker, so that the calls of this process are counted in one row.
    env: { ...home.env, UV_THREADPOOL_SIZE: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += String(part)));
  child.stdin.end(JSON.stringify(scene));
  const signal = await new Promise<string | null>((done) => child.once('close', (_, name) => done(name)));
  const line = said.split('\n').findLast((text) => text.startsWith('FINISHED')) ?? '';
  return { said: line, killed: signal === 'SIGKILL' || said.includes('OWNER-KILLED') };
}

/** What stands there: whole old, whole new, or something between. */
async function holding(home: ReloginHome, ports: Ports, issuer: Issuer, old: RigGrant, profileId: string) {
  const place = await locateOpenClaw(ports, { stateDir: home.stateDir, openclawBin: home.program.bin });
  const agent = place?.agents.find((one) => one.id === 'main');
  if (!place || !agent) return { state: 'lost', tokens: [] };
  const profile = (await readStore(ports, place, agent)).profiles.find((one) => one.profileId === profileId);
  const [access, refresh] = [profile?.access?.open() ?? '', profile?.refresh?.open() ?? ''];
  const grantOf = (token: string) => (token ? issuer.ledger.grantOf(token)?.grantId : undefined);
  const tokens = [access, refresh].filter(Boolean);
  if (access === old.access && refresh === old.refresh) {
    return { state: profile?.expiresAt === old.expires - 86_400_000 ? 'old' : 'between', tokens };
  }
  const same =
    grantOf(access) !== undefined && grantOf(access) === grantOf(refresh) && refresh !== old.refresh;
  return { state: same ? 'new' : 'between', tokens };
}

async function prove(version: Version, issuer: Issuer, tally: Tally): Promise<void> {
  const home = await ReloginHome.make(version);
  const keep = await mkdtemp(join(tmpdir(), 'clawlamp-kill-'));
  const ports = portsOf(home);
  const options = { dataDir: home.dataDir, stateDir: home.stateDir };
  try {
    const old = await issuer.mintGrant(ALICE);
    const profileId = `${home.provider}:${ALICE.email}`;
    // Not the end that the token itself names, so that a half-written profile shows.
    const { access, refresh } = old;
    const expires = old.expires - 86_400_000;
    await home.seed('main', profileId, {
      access,
      refresh,
      expires,
      accountId: ALICE.accountId,
      email: ALICE.email,
    });
    await home.change(
      'main',
      'store.usageStats = { [data.profileId]: { errorCount: 2, disabledUntil: Date.now() + 36e5, disabledReason: "auth_permanent" } }',
      { profileId, keep: [profileId] },
    );
    await cp(home.dir, keep, { recursive: true, preserveTimestamps: true });
    for (const call of CALLS) {
      for (const wholeGroup of [false, true]) {
        const before = { ...tally };
        for (let at = 1; at <= MOST; at += 1) {
          await rm(home.dir, { recursive: true });
          await mkdir(home.dir, { mode: 0o700 });
          await cp(keep, home.dir, { recursive: true, preserveTimestamps: true });
          const { said, killed } = await signIn(home, issuer, profileId, call, at, wholeGroup);
          if (!killed && said.startsWith('FINISHED done')) break;
          tally.runs += 1;
          if (process.env.KILLS_TRACE)
            console.log(`  ${call} ${at}${wholeGroup ? ' all' : ''}: ${killed} ${said}`);
          tally.killed += killed ? 1 : 0;
          const fault = (text: string): void =>
            void tally.faults.push(`${version} ${call} ${at}${wholeGroup ? ' all' : ''}: ${text} (${said})`);
          const told = await recover(ports, options);
          if (told.some((one) => one.result === 'left')) fault('could not be settled');
          const { state, tokens } = await holding(home, ports, issuer, old, profileId);
          if (state === 'old') tally.old += 1;
          else if (state === 'new') tally.new += 1;
          else fault(`ended ${state}`);
          const stray = await strayTokenFiles(home, [...new Set([access, refresh, ...tokens])]);
          if (stray.length > 0) fault(`a token in ${stray.join(', ')}`);
          if ((await readdir(join(home.dataDir, 'journal')).catch(() => [])).length > 0)
            fault('a journal entry is left');
        }
        const runs = tally.runs - before.runs;
        console.log(
          `${version} ${call}${wholeGroup ? ' (all processes)' : ''}: ${runs} points, ${tally.old - before.old} old, ${tally.new - before.new} new`,
        );
        // Nothing but one process makes such calls: killing its kin with it would repeat the same runs.
        if (runs === 0) break;
      }
    }
  } finally {
    await rm(keep, { recursive: true, force: true });
    await home.remove();
  }
}

await ensurePrograms();
const issuer = await startIssuer();
const tally: Tally = { runs: 0, killed: 0, old: 0, new: 0, faults: [] };
const wanted = process.argv.slice(2) as Version[];
for (const version of wanted.length > 0 ? wanted : VERSIONS) await prove(version, issuer, tally);
const counts = ['refresh', 'revoke'].map(
  (kind) => `${kind} ${issuer.ledger.count({ kind: kind as 'refresh' })}`,
);
await issuer.stop();
for (const fault of tally.faults) console.log('FAULT', fault);
console.log(
  `${tally.runs} kill points, ${tally.killed} killed: ${tally.old} old, ${tally.new} new, ${tally.faults.length} faults; issuer: ${counts.join(', ')}`,
);
process.exit(tally.faults.length > 0 ? 1 : 0);
