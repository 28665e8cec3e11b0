import { join, resolve } from 'node:path';
import type { EngineOptions } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import { isClosed } from '../../platform/ownership/file-owner.ts';
import { createOwners, type OwnerPorts } from '../../platform/ownership/owners.ts';
import type { Ports } from '../../platform/ports.ts';
import { findAgents } from './agents.ts';
import { readConfig } from '../config/config.ts';
import { PLACE_VARIABLES } from './environment.ts';
import { openClawHome, osHome, userPath } from './home-paths.ts';
import { findOwner } from './installed-package.ts';
import type { OpenClawInstall } from './install.ts';
import type { GatewayService } from './service-unit.ts';

export type LocatePorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform' | 'user' | 'owners'>;
export type LocateOptions = Pick<EngineOptions, 'stateDir' | 'config' | 'openclawBin' | 'chosenProgram'> & {
  /** The service that runs this very OpenClaw: its program comes before the one on PATH. */
  service?: Pick<GatewayService, 'program' | 'args'>;
};

/** State directory names under the home, newest first (`config/paths.ts`, 2026.5.12 and 2026.9.6). */
const STATE_DIR_NAMES = ['.openclaw', '.clawdbot'];

/** Configuration file names in a state directory, newest first. */
const CONFIG_NAMES = ['openclaw.json', 'clawdbot.json'];

async function firstExisting(ports: LocatePorts, candidates: string[]): Promise<string | null> {
  for (const candidate of candidates) {
    if (await ports.files.realPath(candidate).catch(() => candidate)) return candidate;
  }
  return null;
}

/** `--state-dir`, else OPENCLAW_STATE_DIR, else the first of ~/.openclaw and ~/.clawdbot that exists, else ~/.openclaw. */
async function stateDirOf(ports: LocatePorts, options: LocateOptions): Promise<string> {
  if (options.stateDir) return resolve(options.stateDir);
  const override = ports.env.OPENCLAW_STATE_DIR?.trim();
  if (override) return userPath(override, ports);
  const candidates = STATE_DIR_NAMES.map((name) => join(openClawHome(ports), name));
  return (await firstExisting(ports, candidates)) ?? (candidates[0] as string);
}

/** `--config`, else OPENCLAW_CONFIG_PATH, else the first known name in the state directory, else openclaw.json there. */
async function configPathOf(ports: LocatePorts, options: LocateOptions, stateDir: string): Promise<string> {
  if (options.config) return resolve(options.config);
  const override = ports.env.OPENCLAW_CONFIG_PATH?.trim();
  if (override && !options.stateDir) return userPath(override, ports);
  const candidates = CONFIG_NAMES.map((name) => join(stateDir, name));
  return (await firstExisting(ports, candidates)) ?? (candidates[0] as string);
}

/**
 * Finds one OpenClaw's things the way its program does (measured on 2026.5.12 and 2026.9.6: `OPENCLAW_PROFILE` alone
 * moves nothing, only the `--profile` flag does, and that is `--state-dir` here). Passive: runs nothing.
 * @param options flags, which win over environment variables
 * @returns null when there is neither a state directory nor an OpenClaw program, not even one that may not be run
 */
export async function locateOpenClaw(
  ports: LocatePorts,
  options: LocateOptions,
): Promise<OpenClawInstall | null> {
  const stateDir = await stateDirOf(ports, options);
  const configPath = await configPathOf(ports, options, stateDir);
  const { owner, refused } = await findOwner(ports, {
    openclawBin: options.openclawBin,
    chosenProgram: options.chosenProgram,
    service: options.service,
  });
  if (!owner && refused.length === 0 && !(await ports.files.realPath(stateDir).catch(() => stateDir)))
    return null;

  const config = await readConfig(ports.files, configPath, ports.env.OPENCLAW_INCLUDE_ROOTS);
  // A state directory named on the command line is another OpenClaw: the agent folder of this shell is not its own.
  const agentPorts = options.stateDir ? { ...ports, env: withoutAgentDir(ports.env) } : ports;
  const { defaultAgent, agents } = await findAgents(agentPorts, stateDir, config.value);

  const env: Record<string, string> = { HOME: osHome(ports) };
  for (const name of PLACE_VARIABLES) {
    const value = agentPorts.env[name]?.trim();
    if (value) env[name] = value;
  }
  // Said outright, so that a relative path or an explicit flag means the same place in the owner's own process.
  if (options.stateDir || env.OPENCLAW_STATE_DIR) env.OPENCLAW_STATE_DIR = stateDir;
  if (options.config || options.stateDir || env.OPENCLAW_CONFIG_PATH) env.OPENCLAW_CONFIG_PATH = configPath;
  const told = refused.length > 0 ? { refused } : {};
  return { stateDir, configPath, env, defaultAgent, agents, owner, ...told };
}

function withoutAgentDir(env: LocatePorts['env']): LocatePorts['env'] {
  const rest = { ...env };
  delete rest.OPENCLAW_AGENT_DIR;
  delete rest.PI_CODING_AGENT_DIR;
  return rest;
}

/** More agents than this are not looked through for one that is OpenClaw's. */
const MOST_AGENTS = 50;

/** A configuration, or an agent's own folder as each release makes it (`agents/<id>/agent`, 2026.3.28 to 2026.9.6, run). */
async function isStateDir({ files }: OwnerPorts, dir: string): Promise<boolean> {
  const list = (path: string, wanted?: (name: string) => boolean): Promise<string[]> =>
    files.list(path, wanted).catch(() => []);
  if ((await list(dir, (name) => CONFIG_NAMES.includes(name))).length > 0) return true;
  for (const agent of (await list(join(dir, 'agents'))).slice(0, MOST_AGENTS)) {
    if ((await list(join(dir, 'agents', agent), (name) => name === 'agent')).length > 0) return true;
  }
  return false;
}

/**
 * The state directory that a person means by a folder of their choice: the folder itself, or the one in it where they chose
 * the home. Passive: runs and writes nothing.
 * @param path as it was chosen
 * @throws AppError OTHER_ACCOUNT where it, or a folder above it, is another account's or open to others; NO_STATE_DIR where
 *   nothing of OpenClaw is in it
 */
export async function chosenStateDir(ports: OwnerPorts, path: string): Promise<string> {
  const chosen = resolve(path);
  const owners = createOwners(ports);
  for (const dir of [chosen, ...STATE_DIR_NAMES.map((name) => join(chosen, name))]) {
    if (!(await isStateDir(ports, dir))) continue;
    const whose = await owners.of(dir);
    if (!isClosed(whose)) throw new AppError('OTHER_ACCOUNT', whose.at?.path ?? dir);
    return dir;
  }
  // Looked at last: what may not even be listed is somebody else's, and not empty.
  const whose = await owners.of(chosen);
  throw isClosed(whose) || whose.standing === 'missing'
    ? new AppError('NO_STATE_DIR', null)
    : new AppError('OTHER_ACCOUNT', whose.at?.path ?? chosen);
}
