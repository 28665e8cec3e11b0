import { basename, dirname, join, resolve } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import type { EnvFacts } from './environment.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { openClawHome, osHome } from './home-paths.ts';
import type { GatewayService } from './service-unit.ts';

export type FindPorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform' | 'user' | 'owners'>;

/** A profile's name, as OpenClaw allows it (`cli/profile-utils`, 2026.9.6). */
const PROFILE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/i;

/** Variables that choose a place: those of this shell must not leak into another OpenClaw. */
const CHOOSES_PLACE = /^(OPENCLAW_(?!HOME$)|PI_CODING_AGENT_DIR$|CODEX_HOME$)/;

/** What can be located: an environment in which the owner's program finds the place. */
export interface Candidate {
  wanted: string;
  env: Record<string, string | undefined>;
  /** The service that led here. */
  service?: GatewayService;
  /** The service whose program runs it, where that was found otherwise. */
  runs?: GatewayService;
}

/** This shell's environment without what chooses a place in it. */
function neutralEnv(ports: FindPorts): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(ports.env).filter(([key]) => !CHOOSES_PLACE.test(key)));
}

/** What `--profile NAME` sets (`applyCliProfileEnv`, 2026.5.12 and 2026.9.6). */
function profileEnv(name: string, dir: string): Record<string, string> {
  return {
    OPENCLAW_PROFILE: name,
    OPENCLAW_STATE_DIR: dir,
    OPENCLAW_CONFIG_PATH: join(dir, 'openclaw.json'),
    ...(name === 'dev' ? { OPENCLAW_GATEWAY_PORT: '19001' } : {}),
  };
}

function profileFlag(args: string[]): string | null {
  const at = args.indexOf('--profile');
  const named = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--profile='))?.slice(10);
  const profile = args.includes('--dev') ? 'dev' : named;
  return profile && PROFILE_NAME.test(profile) && profile.toLowerCase() !== 'default' ? profile : null;
}

/** A path of another process: `~` is its home, a relative one starts in its folder. */
function placed(value: string, home: string, folder: string | null): string {
  return resolve(folder ?? home, value.replace(/^~(?=$|[\\/])/, home));
}

/** The environment in which a gateway that was started elsewhere finds its place. */
export function gatewayEnv(
  ports: FindPorts,
  facts: EnvFacts,
  args: string[],
  folder: string | null,
): Record<string, string | undefined> {
  const home = facts.places.HOME ?? osHome(ports);
  const env: Record<string, string | undefined> = { ...neutralEnv(ports), ...facts.places, HOME: home };
  for (const name of ['OPENCLAW_STATE_DIR', 'OPENCLAW_CONFIG_PATH', 'OPENCLAW_AGENT_DIR', 'CODEX_HOME']) {
    if (env[name]) env[name] = placed(env[name], home, folder);
  }
  const profile = profileFlag(args);
  if (!profile || env.OPENCLAW_STATE_DIR) return env;
  const dir = join(openClawHome({ env, home }), `.openclaw-${profile}`);
  return { ...env, ...profileEnv(profile, dir) };
}

/** Default folders, for when something else than the default is in use: the present name and the one before the rename. */
export const PLAIN_DIRS = new Map([
  ['.openclaw', 'openclaw'],
  ['.clawdbot', 'clawdbot'],
]);

/** Folders of the home that `--profile` made, and default ones. What is already found is told apart later. */
export async function homeCandidates(ports: FindPorts): Promise<Candidate[]> {
  const home = openClawHome(ports);
  const env = neutralEnv(ports);
  const named = (name: string): string | undefined =>
    PLAIN_DIRS.get(name) ?? /^\.openclaw-(.+)$/.exec(name)?.[1];
  const names = await ports.files.list(home, (name) => named(name) !== undefined).catch(() => []);
  const found: Candidate[] = [];
  for (const name of names.sort()) {
    const profile = named(name);
    // The folder of the sidecar key has a name of this form (2026.5.12).
    if (!profile || !PROFILE_NAME.test(profile) || profile === 'auth-profile-secrets') continue;
    const dir = join(home, name);
    const isState = (file: string): boolean => /^(openclaw\.json|clawdbot\.json|agents|state)$/.test(file);
    const held = await ports.files.list(dir, isState).catch(() => []);
    if (held.length === 0) continue;
    const own = PLAIN_DIRS.has(name) ? { OPENCLAW_STATE_DIR: dir } : profileEnv(profile, dir);
    found.push({ wanted: profile, env: { ...env, ...own } });
  }
  return found;
}

function unitLabel(unitPath: string): string | null {
  const bare = basename(unitPath).replace(/\.(service|plist|cmd)$/, '');
  const rest = bare.replace(
    /^(openclaw-gateway|clawdbot-gateway|ai\.openclaw|com\.openclaw|gateway)[-.]?/,
    '',
  );
  return rest === '' || rest === 'gateway' ? null : rest;
}

function dirLabel(dir: string): string {
  const bare = basename(dir).replace(/^\.+/, '');
  // `/srv/bot/.openclaw` is better told by the folder around it.
  return bare === 'openclaw' || bare === '' ? basename(dirname(dir)) : bare.replace(/^openclaw-/, '');
}

/** Where a service looks. */
export function serviceCandidate(ports: FindPorts, service: GatewayService): Candidate {
  const env = gatewayEnv(ports, service.env, service.args, service.workingDirectory);
  const dir = env.OPENCLAW_STATE_DIR;
  const wanted = env.OPENCLAW_PROFILE ?? unitLabel(service.unitPath) ?? (dir ? dirLabel(dir) : 'service');
  return { wanted, env, service };
}

/**
 * Where a running gateway looks. Its own word in its lock outranks what its environment would lead to: a profile named by a
 * flag is not in the environment that it began with.
 * @returns the environment in which the owner's program finds that place, the state directory in it
 */
export function processEnv(ports: FindPorts, running: GatewayProcess): Record<string, string | undefined> {
  const facts = running.env ?? { places: {}, marks: {} };
  const env = gatewayEnv(ports, facts, [], running.workingDirectory);
  // The configuration stands in the state directory, unless a variable put it elsewhere.
  const beside = running.configPath && !env.OPENCLAW_CONFIG_PATH ? dirname(running.configPath) : null;
  env.OPENCLAW_STATE_DIR =
    running.stateDir ??
    env.OPENCLAW_STATE_DIR ??
    beside ??
    join(openClawHome({ env, home: ports.home }), '.openclaw');
  if (running.configPath) env.OPENCLAW_CONFIG_PATH = running.configPath;
  if (running.port !== null) env.OPENCLAW_GATEWAY_PORT = String(running.port);
  return env;
}

/** Where a running gateway looks. */
export function processCandidate(ports: FindPorts, process: GatewayProcess): Candidate {
  const env = processEnv(ports, process);
  return { wanted: env.OPENCLAW_PROFILE ?? dirLabel(env.OPENCLAW_STATE_DIR ?? ''), env };
}

/** A profile's folder with the service that serves it: its port and its release are the service's. */
export async function withServices(
  folders: Candidate[],
  served: Candidate[],
  key: (path: string) => Promise<string>,
): Promise<Candidate[]> {
  const byDir = new Map<string, Candidate>();
  for (const one of served) {
    if (one.env.OPENCLAW_STATE_DIR) byDir.set(await key(one.env.OPENCLAW_STATE_DIR), one);
  }
  return Promise.all(
    folders.map(async (folder) => {
      const match = byDir.get(await key(folder.env.OPENCLAW_STATE_DIR ?? ''));
      return match
        ? { wanted: folder.wanted, env: { ...folder.env, ...match.env }, runs: match.service }
        : folder;
    }),
  );
}
