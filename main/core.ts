import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

import { AppError } from '../app/model/errors.ts';
import { findOwner } from '../app/openclaw/discovery/installed-package.ts';
import { chosenStateDir } from '../app/openclaw/discovery/locate.ts';
import { defaultDataDir } from '../app/platform/data-dir.ts';
import { createEngine } from '../app/engine/engine.ts';
import { movedClock, systemClock } from '../app/platform/node/clock.ts';
import { systemFiles } from '../app/platform/node/files.ts';
import { lookHowInstalled } from '../app/platform/node/this-installation.ts';
import { systemGateways } from '../app/platform/node/gateway-link.ts';
import { systemProcesses } from '../app/platform/node/processes.ts';
import { systemVault } from '../app/platform/node/vault.ts';
import { accountHome, thisUser } from '../app/platform/node/this-user.ts';
import type { Demo } from '../app/demo/demo.ts';
import type { Scene } from '../app/demo/sample-homes.ts';
import { runsOn } from '../app/platform/this-system.ts';
import type { Ports, Processes } from '../app/platform/ports.ts';
import type { GatewayTokens, PanelModelDeps } from '../app/view/panel-contract.ts';
import { gatewayAddress } from '../app/openclaw/remote-gateway/address.ts';
import { forgetTypedToken, holdsTypedToken, keepTypedToken } from '../app/openclaw/remote-gateway/known.ts';
import type { StartOptions } from './start-options.ts';
import { systemFetch } from './system/system-fetch.ts';
import { systemBrowser } from './system/system-browser.ts';
import { watchedVault } from '../app/view/pages/vault-state.ts';

/** The engine with real ports, and how to stop it. */
export interface Core extends PanelModelDeps, Pick<Ports, 'files' | 'platform' | 'user'> {
  processes: Processes;
  /** Where tokens of gateways elsewhere are kept; absent in a demo, which asks none. */
  gatewayTokens?: GatewayTokens;
  /**
   * Looks at a file that a person has chosen as their OpenClaw, by the rule by which programs are found: nobody else may own or
   * change it. Nothing is run. Returns why it cannot be used, or null.
   */
  refusalOfProgram(path: string): Promise<AppError | null>;
  /** OpenClaw's folder that a person means by one they have chosen. @throws AppError where it cannot be looked at */
  stateDirAt(path: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Builds the engine over the real machine, or over the embedded sample for `--demo`. Nothing is read yet.
 * @param set what the person has set: the address of a gateway elsewhere, an OpenClaw program and its folder; null for none
 * @param sample an empty or missing folder for the files of a demo
 */
export async function openCore(
  options: StartOptions,
  set: Record<'gateway' | 'program' | 'stateDir', () => string | null>,
  sample = join(app.getPath('userData'), 'sample'),
): Promise<Core> {
  runsOn(process.platform);
  lookHowInstalled(process.argv[1] ?? null, app.isPackaged, process.env);
  const real: Ports = {
    clock: options.now === null ? systemClock() : movedClock(options.now, true),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: systemVault(),
    browser: systemBrowser,
    gateways: systemGateways(),
    env: process.env,
    home: homedir(),
    accountHome: accountHome(),
    platform: process.platform,
    user: thisUser(),
  };
  const demo = options.demo ? await openDemo(options.drill, sample) : null;
  const machine = demo ? demo.ports(real) : real;
  const vault = watchedVault(machine.vault);
  const ports: Ports = { ...machine, vault };
  // The CLI's folder too: one journal and one sign-in at a time between the two.
  const dataDir = options.dataDir ?? defaultDataDir(ports.env, ports.home, ports.platform);
  const extras = { fetch: systemFetch, ...(demo ? {} : set) };
  const engine = createEngine(ports, demo?.options ?? { ...options.engine, dataDir }, extras);
  return {
    engine,
    clock: ports.clock,
    browser: ports.browser,
    vault: vault.state,
    demo: options.demo,
    home: ports.home,
    dataDir,
    processes: ports.processes,
    async refusalOfProgram(path) {
      const { owner, refused } = await findOwner(ports, { openclawBin: path });
      if (owner) return null;
      return new AppError(refused.length > 0 ? 'OTHER_ACCOUNT' : 'NO_OPENCLAW', null);
    },
    stateDirAt: (path) => chosenStateDir(ports, path),
    files: ports.files,
    platform: ports.platform,
    user: ports.user,
    ...(demo ? {} : { gatewayTokens: gatewayTokens(vault, dataDir) }),
    async stop() {
      await engine.stop();
      await demo?.stop();
    },
  };
}

/** Each sealed with the key in the keyring, in Clawlamp's own folder: the same as those that are typed in the terminal. */
function gatewayTokens(vault: Ports['vault'], dataDir: string): GatewayTokens {
  return {
    isKept: (address) => holdsTypedToken(dataDir, gatewayAddress(address)),
    keep: (address, token) =>
      token === null
        ? forgetTypedToken(dataDir, gatewayAddress(address))
        : keepTypedToken(vault, dataDir, gatewayAddress(address), token),
  };
}

/** The sample homes and the sign-in server of `--demo`, loaded only when asked for. */
async function openDemo(scene: Scene | null, sample: string): Promise<Demo> {
  const { startDemo } = await import('../app/demo/demo.ts');
  return startDemo(sample, Date.now, scene ?? undefined);
}
