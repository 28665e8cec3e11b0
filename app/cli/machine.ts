import { homedir } from 'node:os';
import { systemBrowser } from '../platform/node/browser.ts';
import { movedClock, systemClock } from '../platform/node/clock.ts';
import { systemFiles } from '../platform/node/files.ts';
import { systemGateways } from '../platform/node/gateway-link.ts';
import { systemProcesses } from '../platform/node/processes.ts';
import { systemVault } from '../platform/node/vault.ts';
import { accountHome, thisUser } from '../platform/node/this-user.ts';
import { runsOn } from '../platform/this-system.ts';
import type { Ports } from '../platform/ports.ts';
import { machinePlatform } from '../platform/this-machine.ts';

/** The real machine as the core sees it. `time` moves the clock for tests; null leaves it alone. */
export function thisMachine(
  env: Readonly<Record<string, string | undefined>>,
  time: { now: number; runs: boolean } | null,
): Ports {
  runsOn(machinePlatform());
  return {
    clock: time ? movedClock(time.now, time.runs) : systemClock(),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: systemVault(),
    browser: systemBrowser(machinePlatform(), env),
    gateways: systemGateways(),
    env,
    home: env['HOME'] || env['USERPROFILE'] || homedir(),
    accountHome: accountHome(),
    platform: machinePlatform(),
    user: thisUser(),
  };
}
