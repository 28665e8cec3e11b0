import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Engine } from '../../../app/model/engine.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import { personsPorts } from '../consumers/person.ts';
import type { ReloginHome } from '../relogin/home.ts';
import { NO_VAULT } from '../relogin/sign-in.ts';
import { VICTIM_FLAGS } from '../relogin/victim-scene.ts';
import type { RepairScene } from './repair-victim.ts';
import { holds, type RepairHome } from './two-names.ts';

const VICTIM = join(import.meta.dirname, 'repair-victim.ts');

/** What makes a change durable or visible, in Node and in SQLite on Linux. `openat` only on the files named below. */
export const DURABLE_CALLS = ['fsync', 'rename', 'unlink', 'link', 'write', 'openat'] as const;

/** Calls of which only those on files of a repair count. */
const ONLY_ON_PATHS = new Set<string>(['write', 'openat']);

function pathsOf(home: ReloginHome): string[] {
  const stores = ['main', 'linked', 'copy'].flatMap((agent) =>
    ['auth-profiles.json', 'auth-profiles.json.lock', 'auth-state.json'].map((name) =>
      join(home.agentDir(agent), name),
    ),
  );
  return [...stores, ...['acts', 'login.lock', 'backup.key'].map((name) => join(home.dataDir, name))];
}

/** Runs a repair in a process of its own, killed at the entry of the Nth call of a kind, whichever process makes it (strace). */
export async function killedRepair(
  home: ReloginHome,
  code: string,
  kill: { call: string; at: number; dieWithOwner?: boolean },
): Promise<{ said: string; killed: boolean }> {
  const { call, at, dieWithOwner = false } = kill;
  const only = ONLY_ON_PATHS.has(call) ? pathsOf(home).flatMap((path) => ['-P', path]) : [];
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${at}`];
  const before = ['strace', '-f', '-o', '/dev/null', ...only, ...inject];
  const line = [...before, home.node, ...VICTIM_FLAGS, VICTIM];
  const scene: RepairScene = {
    env: home.env,
    home: home.dir,
    stateDir: home.stateDir,
    dataDir: home.dataDir,
    openclawBin: home.program.bin,
    code,
    dieWithOwner,
  };
  // One worker, so that the calls of this process are counted in one row.
  const child = spawn(line[0] as string, line.slice(1), { env: { ...home.env, UV_THREADPOOL_SIZE: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += String(part)));
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(scene));
  const signal = await new Promise<string | null>((done) => child.once('close', (_, name) => done(name)));
  const last = said.split('\n').findLast((text) => text.startsWith('FINISHED')) ?? said.slice(-300);
  return { said: last, killed: signal === 'SIGKILL' || said.includes('OWNER-KILLED') };
}

/** The next start of Clawlamp on a home. */
export function nextStart(home: ReloginHome): Engine {
  const ports = { ...personsPorts({ env: home.env, home: home.dir }), vault: NO_VAULT };
  return createEngine(ports, {
    dataDir: home.dataDir,
    stateDir: home.stateDir,
    openclawBin: home.program.bin,
  });
}

/**
 * What is wrong after a killed repair: the sign-in that it keeps must stand all the time, under both of its names; a change that
 * is neither done nor undone must be the first thing that is told, and one that is settled must not be told; settling must end
 * it. Empty when all is well.
 */
export async function faultsAfter({ home, id, refresh }: RepairHome): Promise<string[]> {
  const faults: string[] = [];
  const stands = async (when: string): Promise<void> => {
    for (const agent of ['main', 'linked']) {
      if (!(await holds(home, agent, id, refresh)))
        faults.push(`${when}: agent ${agent} has lost its sign-in`);
    }
  };
  await stands('killed');
  const engine = nextStart(home);
  try {
    const open = (await engine.acts()).some((act) => act.state === 'open');
    const told = (await engine.read()).causes[0]?.code === 'repair-interrupted';
    if (open !== told)
      faults.push(open ? 'an open repair is not told first' : 'a repair is told that is none');
    // A machine under load may need another start: what could not be checked yet stays open, and is told.
    let said = '';
    for (let start = 0; start < 3; start += 1) {
      said = (await engine.settle()).join(' ');
      if (!(await engine.acts()).some((act) => act.state === 'open')) break;
    }
    await stands('settled');
    const after = await engine.read();
    if ((await engine.acts()).some((act) => act.state === 'open'))
      faults.push(`it could not be settled: ${said}`);
    if (after.causes.some((cause) => cause.code === 'repair-interrupted')) faults.push('it is told for ever');
    if (after.causes.some((cause) => cause.code === 'store-locked')) faults.push('a lock stays');
  } finally {
    await engine.stop();
  }
  return faults;
}
