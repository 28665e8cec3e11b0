/**
 * Kills each repair, on homes in which two agents reach one store, at every system call that makes something durable:
 * `npm run -s prove:repair-kills [-- VERSION... CODE... CALL... N]` (only the Nth). The sign-in that a repair keeps must stand at
 * every moment under both names, an open change must be the first thing that is told, and the next start must settle it.
 * Prints one line per kind and a sum; exits 1 on a fault.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePrograms } from '../../config/setup/install/programs.mjs';
import { DURABLE_CALLS, faultsAfter, killedRepair } from '../interop/repairs/killed-repair.ts';
import { repairHome, type TwoNames } from '../interop/repairs/two-names.ts';
import type { Version } from '../interop/relogin/home.ts';

const SCENES: [Version, TwoNames][] = [
  ['2026.3.28', 'linked file'],
  ['2026.3.28', 'linked folder'],
  ['2026.4.29', 'linked folder'],
  ['2026.5.28', 'linked file'],
];
const CODES = ['grant-shared-across-agents', 'lockout-outlives-recovery', 'not-on-route'];

/** More calls of one kind than this are none that a repair makes. */
const MOST = 60;

const words = process.argv.slice(2);
const only = words.map(Number).find(Number.isInteger);
const chosen = <T extends string>(all: readonly T[]): readonly T[] => {
  const named = all.filter((one) => words.includes(one));
  return named.length > 0 ? named : all;
};

const tally = { runs: 0, killed: 0, faults: 0 };

await ensurePrograms();
for (const [version, how] of SCENES.filter(([one]) => chosen(SCENES.map(([name]) => name)).includes(one))) {
  const scene = await repairHome(version, how);
  const keep = await mkdtemp(join(tmpdir(), 'clawlamp-kill-'));
  const { home } = scene;
  try {
    await cp(home.dir, keep, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    for (const code of chosen(CODES)) {
      for (const call of chosen(DURABLE_CALLS)) {
        const before = { ...tally };
        for (let at = only ?? 1; at <= (only ?? MOST); at += 1) {
          await rm(home.dir, { recursive: true });
          await mkdir(home.dir, { mode: 0o700 });
          await cp(keep, home.dir, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
          const { said, killed } = await killedRepair(home, code, { call, at, dieWithOwner: at % 2 === 0 });
          if (!killed && said.startsWith('FINISHED done')) break;
          tally.runs += 1;
          tally.killed += killed ? 1 : 0;
          for (const fault of await faultsAfter(scene)) {
            tally.faults += 1;
            console.log(`FAULT ${version} ${how} ${code} ${call} ${at}: ${fault} (${said})`);
          }
        }
        console.log(`${version} ${how} ${code} ${call}: ${tally.runs - before.runs} points`);
      }
    }
  } finally {
    await rm(keep, { recursive: true, force: true });
    await home.remove();
  }
}
console.log(`${tally.runs} kill points, ${tally.killed} killed, ${tally.faults} faults`);
process.exit(tally.faults > 0 ? 1 : 0);
