import { homedir } from 'node:os';
import { systemBrowser } from '../node/browser.ts';
import { systemClock } from '../node/clock.ts';
import { systemFiles } from '../node/files.ts';
import { systemProcesses } from '../node/processes.ts';
import { systemVault } from '../node/vault.ts';
import type { Clock, Ports } from '../ports.ts';

/** A clock moved to `now` (epoch ms) that stands still, so that one reading is judged at exactly that time, or runs on. */
function clockFrom(now: number, runs: boolean): Clock {
  const real = systemClock();
  const offset = now - real.now();
  return { now: () => (runs ? real.now() + offset : now), after: (ms, run) => real.after(ms, run) };
}

/** The real machine as the core sees it. `time` moves the clock for tests; null leaves it alone. */
export function thisMachine(
  env: Readonly<Record<string, string | undefined>>,
  time: { now: number; runs: boolean } | null,
): Ports {
  return {
    clock: time ? clockFrom(time.now, time.runs) : systemClock(),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: systemVault(),
    browser: systemBrowser(process.platform, env),
    env,
    home: env['HOME'] || env['USERPROFILE'] || homedir(),
    platform: process.platform,
  };
}
