/**
 * Kills a sign-in at every system call that makes something durable, one run per call, on real OpenClaw releases of each way
 * to store: `npm run -s prove:kills [-- VERSION... CALL... N]` (only the Nth). strace (Debian) delivers SIGKILL at the entry of the Nth call of one
 * kind, to whichever process makes it: Clawlamp or the owner's. Every run must end in exactly the old or exactly the new
 * sign-in, settled by the next start, with no token in a stray file. Prints one line per kind and a sum; exits 1 on a fault.
 */
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recover } from '../../app/transactions/journal/recover-sign-in.ts';
import { ensurePrograms } from '../../config/setup/install/programs.mjs';
import { startIssuer, type Issuer } from '../rig/issuer/issuer.ts';
import { ReloginHome } from '../interop/relogin/home.ts';
import { strayTokenFiles } from '../interop/relogin/token-hunt.ts';
import { seedLockedOut } from '../interop/relogin/victim-scene.ts';
import { holding, portsOf, signIn, type Version } from './one-sign-in.ts';

/** Only the Nth call of each kind, when a number is given. */
const only = process.argv.slice(2).map(Number).find(Number.isInteger);

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

/** strace with SIGKILL at the entry of the Nth such call. `--seccomp-bpf` of strace 6.1 would lose the injection. */
function underStrace(home: ReloginHome, call: string, at: number): string[] {
  const only = ONLY_ON_PATHS.has(call) ? pathsOf(home).flatMap((path) => ['-P', path]) : [];
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${at}`];
  return ['strace', '-f', '-o', '/dev/null', ...only, ...inject];
}

async function prove(version: Version, issuer: Issuer, tally: Tally): Promise<void> {
  const home = await ReloginHome.make(version);
  const keep = await mkdtemp(join(tmpdir(), 'clawlamp-kill-'));
  const ports = portsOf(home);
  const options = { dataDir: home.dataDir, stateDir: home.stateDir, openclawBin: home.program.bin };
  try {
    const { old, profileId } = await seedLockedOut(home, issuer);
    await cp(home.dir, keep, { recursive: true, preserveTimestamps: true });
    const chosen = process.argv.slice(2).filter((word) => CALLS.includes(word));
    for (const call of chosen.length > 0 ? chosen : CALLS) {
      for (const wholeGroup of [false, true]) {
        const before = { ...tally };
        for (let at = only ?? 1; at <= (only ?? MOST); at += 1) {
          await rm(home.dir, { recursive: true });
          await mkdir(home.dir, { mode: 0o700 });
          await cp(keep, home.dir, { recursive: true, preserveTimestamps: true });
          const { said, killed } = await signIn(
            home,
            issuer,
            profileId,
            { stop: { op: 'none', at: 'after' }, dieWithOwner: wholeGroup },
            underStrace(home, call, at),
          );
          if (!killed && said.startsWith('FINISHED done')) break;
          tally.runs += 1;
          if (process.env.KILLS_TRACE)
            console.log(`  ${call} ${at}${wholeGroup ? ' all' : ''}: ${killed} ${said}`);
          tally.killed += killed ? 1 : 0;
          const fault = (text: string): void => {
            const line = `FAULT ${version} ${call} ${at}${wholeGroup ? ' all' : ''}: ${text} (${said})`;
            console.log(line);
            tally.faults.push(line);
          };
          const told = await recover(ports, options);
          if (told.some((one) => one.result === 'left')) fault('could not be settled');
          const { state, tokens, why } = await holding(home, issuer, old, profileId);
          if (state === 'old') tally.old += 1;
          else if (state === 'new') tally.new += 1;
          else fault(`ended ${state}, ${why}`);
          const stray = await strayTokenFiles(home, [...new Set([old.access, old.refresh, ...tokens])]);
          if (stray.length > 0) fault(`a token in ${stray.join(', ')}`);
          // A temp file of ours younger than a minute may belong to a living process: the next start after that takes it.
          await recover({ ...ports, clock: { ...ports.clock, now: () => Date.now() + 61_000 } }, options);
          const left = await readdir(join(home.dataDir, 'journal')).catch(() => []);
          if (left.length > 0) fault(`left in the journal: ${left.join(', ')}`);
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
const words = process.argv.slice(2);
const wanted = words.filter((word) => /^\d+\./.test(word)) as Version[];
for (const version of wanted.length > 0 ? wanted : VERSIONS) await prove(version, issuer, tally);
const counts = ['refresh', 'revoke'].map(
  (kind) => `${kind} ${issuer.ledger.count({ kind: kind as 'refresh' })}`,
);
await issuer.stop();
console.log(
  `${tally.runs} kill points, ${tally.killed} killed: ${tally.old} old, ${tally.new} new, ${tally.faults.length} faults; issuer: ${counts.join(', ')}`,
);
process.exit(tally.faults.length > 0 ? 1 : 0);
