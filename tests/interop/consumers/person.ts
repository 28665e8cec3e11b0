import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../../app/engine.ts';
import type { Engine, EngineOptions } from '../../../app/engine-contract.ts';
import { systemClock } from '../../../app/node/clock.ts';
import { systemFiles } from '../../../app/node/files.ts';
import { systemProcesses } from '../../../app/node/processes.ts';
import type { Browser, Ports } from '../../../app/ports.ts';
import { runToEnd } from '../../rig/processes/child.ts';
import { memoryVault } from '../relogin/sign-in.ts';
import type { ReloginHome } from '../relogin/home.ts';

/** A person with several OpenClaws: real programs around one home, and the engine that looks at all of them. */

export interface Person {
  env: Record<string, string | undefined>;
  home: string;
  platform?: NodeJS.Platform;
  browser?: Browser;
}

const NO_BROWSER: Browser = { open: () => Promise.reject(new Error('no browser here')) };

/** The real machine around a person. */
export function personsPorts({ env, home, platform, browser }: Person): Ports {
  return {
    clock: systemClock(),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: memoryVault(),
    browser: browser ?? NO_BROWSER,
    env,
    home,
    platform: platform ?? process.platform,
  };
}

export function engineOf(person: Person, options: Partial<EngineOptions> = {}): Engine {
  return createEngine(personsPorts(person), { dataDir: join(person.home, 'clawlamp-data'), ...options });
}

/** Runs `work` on the store of a profile: with exactly the variables that the owner's own `--profile NAME` sets. */
export async function inProfile<T>(home: ReloginHome, name: string, work: () => Promise<T>): Promise<T> {
  const stateDir = join(home.dir, `.openclaw-${name}`);
  const env = {
    ...home.env,
    OPENCLAW_PROFILE: name,
    OPENCLAW_STATE_DIR: stateDir,
    OPENCLAW_CONFIG_PATH: join(stateDir, 'openclaw.json'),
  };
  Object.defineProperty(home, 'stateDir', { value: stateDir, configurable: true });
  Object.defineProperty(home, 'env', { value: env, configurable: true });
  try {
    return await work();
  } finally {
    // The class's own ones show again.
    Reflect.deleteProperty(home, 'stateDir');
    Reflect.deleteProperty(home, 'env');
  }
}

/** Runs the real CLI with its own `--profile` flag and parses what it prints. */
export async function profileCli(home: ReloginHome, name: string, args: string[]): Promise<unknown> {
  const { stdout, stderr } = await runToEnd(home.node, [home.program.bin, '--profile', name, ...args], {
    env: home.env,
    cwd: home.dir,
  });
  const start = stdout.search(/[{[]/);
  if (start < 0) throw new Error(`no JSON: ${stdout}${stderr}`);
  return JSON.parse(stdout.slice(start));
}

/** The packages give their inner functions short export names that change: the function's own name is kept. */
async function innerFunction(packageDir: string, file: RegExp, name: string): Promise<(input: never) => unknown> {
  const dist = join(packageDir, 'dist');
  for (const entry of (await readdir(dist)).filter((one) => file.test(one))) {
    const module = (await import(pathToFileURL(join(dist, entry)).href)) as Record<string, unknown>;
    for (const value of Object.values(module)) {
      if (typeof value === 'function' && value.name === name) return value as (input: never) => unknown;
    }
  }
  throw new Error(`no ${name} in ${dist}`);
}

export interface ServiceInput {
  /** Environment of the shell in which `openclaw gateway install` would run. */
  env: Record<string, string>;
  programArguments: string[];
  platform: 'linux' | 'darwin' | 'win32';
  port: number;
}

/** The environment that a release's own installer gives its service. */
export async function ownServiceEnvironment(packageDir: string, input: ServiceInput): Promise<Record<string, string>> {
  const build = await innerFunction(packageDir, /^(service-env|runtime-paths)-.*\.m?js$/, 'buildServiceEnvironment');
  return build({ env: input.env, port: input.port, platform: input.platform } as never) as Record<string, string>;
}

/** A systemd unit as a release's own code writes it. */
export async function ownSystemdUnit(packageDir: string, input: ServiceInput): Promise<string> {
  const environment = await ownServiceEnvironment(packageDir, input);
  const build = await innerFunction(packageDir, /^systemd-unit-.*\.m?js$/, 'buildSystemdUnit');
  return build({ programArguments: input.programArguments, environment } as never) as string;
}

/** A launchd property list as 2026.9.6's own code writes it. */
export async function ownPlist(packageDir: string, input: ServiceInput, label: string): Promise<string> {
  const environment = await ownServiceEnvironment(packageDir, input);
  const build = await innerFunction(packageDir, /^launchd-plist-.*\.mjs$/, 'buildLaunchAgentPlist');
  const { programArguments } = input;
  return build({ label, programArguments, stdoutPath: '/dev/null', stderrPath: '/dev/null', environment } as never) as string;
}

/** A Windows start script and the Scheduled Task that runs it, as 2026.9.6's own code writes them. */
export async function ownStartScript(packageDir: string, input: ServiceInput, scriptPath: string) {
  const environment = await ownServiceEnvironment(packageDir, input);
  const script = await innerFunction(packageDir, /^schtasks-layout-.*\.mjs$/, 'buildTaskScript');
  const task = await innerFunction(packageDir, /^schtasks-layout-.*\.mjs$/, 'buildScheduledTaskXml');
  return {
    script: script({ programArguments: input.programArguments, environment } as never) as string,
    task: task({ taskDescription: 'OpenClaw Gateway', launchPath: scriptPath, taskUser: 'me' } as never) as string,
  };
}
