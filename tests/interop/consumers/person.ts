import { join } from 'node:path';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Engine, EngineOptions } from '../../../app/model/engine.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { quicker, quickProcesses } from '../../rig/processes/quick-start.ts';
import type { Browser, Ports } from '../../../app/platform/ports.ts';
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
    processes: quickProcesses(),
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

/** Calls an inner function in a child with the Node that the release wants, and gives what it returns. */
const CALL = `
  const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
  const { dist, file, name, input } = JSON.parse(Buffer.concat(chunks));
  const { readdirSync, writeSync } = await import('node:fs');
  const { pathToFileURL } = await import('node:url');
  for (const entry of readdirSync(dist).filter((one) => new RegExp(file).test(one))) {
    const found = Object.values(await import(pathToFileURL(dist + '/' + entry).href)).find((one) => one?.name === name);
    if (found) { writeSync(1, '\\n@@' + JSON.stringify(found(input))); process.exit(0); }
  }
  process.exit(9);`;

/** Export names of the packages are short and change from release to release; a function's own name is kept. */
async function inner(packageDir: string, file: string, name: string, input: object): Promise<unknown> {
  const args = ['--input-type=module', '-e', CALL];
  const { code, stdout, stderr } = await runToEnd(programPaths().node24, args, {
    env: quicker({ PATH: '/usr/bin:/bin', HOME: '/nonexistent' }, args),
    cwd: packageDir,
    input: JSON.stringify({ dist: join(packageDir, 'dist'), file, name, input }),
  });
  const at = stdout.lastIndexOf('\n@@');
  if (at < 0) throw new Error(`no ${name} (${code}): ${stderr}`);
  return JSON.parse(stdout.slice(at + 3));
}

export interface ServiceInput {
  /** Environment of the shell in which `openclaw gateway install` would run. */
  env: Record<string, string>;
  programArguments: string[];
  platform: 'linux' | 'darwin' | 'win32';
  port: number;
}

/** The environment that a release's own installer gives its service. */
export async function ownServiceEnvironment(
  packageDir: string,
  input: ServiceInput,
): Promise<Record<string, string>> {
  const { env, port, platform } = input;
  const files = '^(service-env|runtime-paths)-.*[.]m?js$';
  const found = await inner(packageDir, files, 'buildServiceEnvironment', { env, port, platform });
  return found as Record<string, string>;
}

/** A systemd unit as a release's own code writes it. */
export async function ownSystemdUnit(packageDir: string, input: ServiceInput): Promise<string> {
  const environment = await ownServiceEnvironment(packageDir, input);
  const given = { programArguments: input.programArguments, environment };
  return (await inner(packageDir, '^systemd-unit-.*[.]m?js$', 'buildSystemdUnit', given)) as string;
}

/** A launchd property list as 2026.9.6's own code writes it. */
export async function ownPlist(packageDir: string, input: ServiceInput, label: string): Promise<string> {
  const environment = await ownServiceEnvironment(packageDir, input);
  const logs = { stdoutPath: '/dev/null', stderrPath: '/dev/null' };
  const given = { label, programArguments: input.programArguments, environment, ...logs };
  return (await inner(packageDir, '^launchd-plist-.*[.]mjs$', 'buildLaunchAgentPlist', given)) as string;
}

/** A Windows start script and the Scheduled Task that runs it, as 2026.9.6's own code writes them. */
export async function ownStartScript(packageDir: string, input: ServiceInput, scriptPath: string) {
  const environment = await ownServiceEnvironment(packageDir, input);
  const files = '^schtasks-layout-.*[.]mjs$';
  const { programArguments } = input;
  const script = await inner(packageDir, files, 'buildTaskScript', { programArguments, environment });
  const about = { taskDescription: 'OpenClaw Gateway', launchPath: scriptPath, taskUser: 'me' };
  const task = await inner(packageDir, files, 'buildScheduledTaskXml', about);
  return { script: script as string, task: task as string };
}
