import { dirname, join, posix, resolve, win32 } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { envFacts, type EnvFacts } from './environment.ts';
import { isOwnService } from './installs.ts';
import { gatewayEnv, processEnv } from './install-candidates.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { openClawHome, osHome } from './home-paths.ts';
import { serviceNode, type GatewayService } from './service-unit.ts';

type FactPorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform'>;

/** Where a shell or a gateway looks, links resolved: two ways of writing one folder are one folder. */
export interface Surroundings {
  stateDir: string;
  configPath: string;
  codexHome: string;
  home: string;
  /** Folder of personal settings (XDG_CONFIG_HOME): the sidecar key of 2026.5.12 stands in it. */
  settings: string;
  node: { path: string; version: string | null } | null;
  /** Marks of proxy and key variables. */
  marks: EnvFacts['marks'];
}

/** One gateway beside the shell from which a person signs in. */
export interface GatewayFacts extends Surroundings {
  /** What told: a definition of a service, or the running process itself. */
  source: 'service' | 'process';
  /** File of the definition, or the folder of the process in `/proc`. */
  where: string;
  /** File name of the definition; null for a running process. */
  unit: string | null;
  /** False for a gateway of another account. */
  own: boolean;
  /** Account that runs it, as far as it is known. */
  user: string | null;
  uid: number | null;
  /** False where its environment may hold more than could be read: a service also gets its manager's. */
  complete: boolean;
}

/** This shell, or whatever started us. */
export interface ShellFacts extends Surroundings {
  /** False for a program started from a desktop: its environment is not what a person's terminal has. */
  isShell: boolean;
  /** True when flags chose the place: then nothing is known of where this shell would write by itself. */
  byFlag: boolean;
}

const MAX_HEADER_BYTES = 64 * 1024;

async function realOf(ports: FactPorts, path: string): Promise<string> {
  return (await ports.files.realPath(path).catch(() => null)) ?? resolve(path);
}

/** The version of a Node, without running it: from the header that stands beside it, else from its path. */
async function nodeVersion(ports: FactPorts, path: string): Promise<string | null> {
  const header = join(dirname(dirname(path)), 'include', 'node', 'node_version.h');
  const text = (await ports.files.read(header, MAX_HEADER_BYTES).catch(() => null))?.toString('utf8') ?? '';
  const part = (name: string): string | undefined =>
    new RegExp(`^#define NODE_${name}_VERSION (\\d+)`, 'm').exec(text)?.[1];
  const [major, minor, patch] = ['MAJOR', 'MINOR', 'PATCH'].map(part);
  if (major && minor && patch) return `${major}.${minor}.${patch}`;
  return /[\\/]v?(\d+\.\d+\.\d+)[\\/]/.exec(path)?.[1] ?? null;
}

async function nodeAt(ports: FactPorts, path: string | null): Promise<Surroundings['node']> {
  const real = path ? await ports.files.realPath(path).catch(() => null) : null;
  return real ? { path: real, version: await nodeVersion(ports, real) } : null;
}

async function firstNode(ports: FactPorts): Promise<string | null> {
  const folders = (ports.env.PATH ?? '').split(ports.platform === 'win32' ? ';' : ':').filter(Boolean);
  const name = ports.platform === 'win32' ? 'node.exe' : 'node';
  for (const folder of folders) {
    if (await ports.files.realPath(join(folder, name)).catch(() => null)) return join(folder, name);
  }
  return null;
}

async function surroundings(
  ports: FactPorts,
  env: Record<string, string | undefined>,
  known: { stateDir?: string; configPath?: string },
  node: string | null,
): Promise<Surroundings> {
  const at = { env, home: ports.home };
  const home = osHome(at);
  const stateDir = known.stateDir ?? env.OPENCLAW_STATE_DIR ?? join(openClawHome(at), '.openclaw');
  const configPath = known.configPath ?? env.OPENCLAW_CONFIG_PATH ?? join(stateDir, 'openclaw.json');
  return {
    stateDir: await realOf(ports, stateDir),
    configPath: await realOf(ports, configPath),
    codexHome: await realOf(ports, env.CODEX_HOME ?? join(home, '.codex')),
    home: await realOf(ports, home),
    settings: await realOf(ports, env.XDG_CONFIG_HOME ?? join(home, '.config')),
    node: await nodeAt(ports, node),
    marks: {},
  };
}

/** The shell's side of the comparison. `place` is where this shell's OpenClaw was found, `byFlag` whether a flag named it. */
export async function shellFacts(
  ports: FactPorts,
  place: { stateDir: string; configPath: string } | null,
  byFlag: boolean,
): Promise<ShellFacts> {
  const facts = envFacts(ports.env);
  const found = await surroundings(ports, { ...ports.env }, place ?? {}, await firstNode(ports));
  const isShell = ['SHLVL', 'TERM', 'SSH_CONNECTION'].some((name) => Boolean(ports.env[name]));
  return { ...found, marks: facts.marks, isShell, byFlag };
}

/** A gateway as its service's definition describes it. */
export async function serviceFacts(ports: FactPorts, service: GatewayService): Promise<GatewayFacts> {
  const env = gatewayEnv(ports, service.env, service.args, service.workingDirectory);
  // Another account's home is not ours to know: only what the definition says counts.
  const own = isOwnService(ports, service);
  return {
    ...(await surroundings(ports, withoutUnknownPlaces(env, service, own), {}, serviceNode(service))),
    marks: service.env.marks,
    source: 'service',
    where: service.unitPath,
    unit: (ports.platform === 'win32' ? win32 : posix).basename(service.unitPath),
    own,
    user: service.user ?? (service.scope === 'system' ? 'root' : null),
    uid: null,
    complete: false,
  };
}

function withoutUnknownPlaces(
  env: Record<string, string | undefined>,
  service: GatewayService,
  own: boolean,
): Record<string, string | undefined> {
  if (own || service.env.places.HOME || !service.user) return env;
  const home = service.user === 'root' ? '/root' : `/home/${service.user}`;
  return { ...env, HOME: home };
}

/** A gateway as the running process shows it. */
export async function processFacts(
  ports: FactPorts,
  running: GatewayProcess,
  uid: number | null,
): Promise<GatewayFacts> {
  return {
    ...(await surroundings(ports, processEnv(ports, running), {}, running.program)),
    marks: running.env?.marks ?? {},
    source: 'process',
    where: `/proc/${running.pid}`,
    unit: null,
    own: running.uid === uid,
    user: null,
    uid: running.uid,
    complete: running.env !== null,
  };
}
