import { basename, dirname, join, resolve } from 'node:path';
import type { EngineOptions } from '../../model/engine.ts';
import type { Ports } from '../../platform/ports.ts';
import type { EnvFacts } from './environment.ts';
import { findGatewayProcesses, type GatewayProcess } from './gateway-process.ts';
import { openClawHome, osHome } from './home-paths.ts';
import { locateOpenClaw } from './locate.ts';
import type { OpenClawPlace } from './install.ts';
import { pathKey } from '../../platform/same-path.ts';
import { temporaryFolder } from '../../platform/temp-folder.ts';
import { findGatewayServices, type GatewayService } from './service-unit.ts';

export type FindPorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform' | 'user' | 'owners'>;
export type FindOptions = Pick<EngineOptions, 'stateDir' | 'config' | 'openclawBin' | 'chosenProgram'>;

/** One OpenClaw of this person, and who serves it. */
export interface FoundOpenClaw {
  /** Null for the one that flags, environment and defaults name; else what tells it apart, unique. */
  name: string | null;
  place: OpenClawPlace;
  services: GatewayService[];
  processes: GatewayProcess[];
  /** True for a folder that nothing runs on and that looks like a copy or a left-over: shown, and on no route. */
  dormant: boolean;
}

export interface FoundGateways {
  openclaws: FoundOpenClaw[];
  /** Gateway services and running gateways that none of the above reads from, of this account or another one. */
  elsewhere: { services: GatewayService[]; processes: GatewayProcess[] };
}

/** More OpenClaws of one person than this are not looked at. */
const MOST_INSTALLS = 20;

/** A profile's name, as OpenClaw allows it (`cli/profile-utils`, 2026.9.6). */
const PROFILE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/i;

/** Names that people and scripts give to a copy put aside. */
const COPY_NAME =
  /(^|[-_.])(backup|bak|old|copy|orig|original|save|saved|archive|before|prev|broken)([-_.\d]|$)/i;

const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/** Variables that choose a place: those of this shell must not leak into another OpenClaw. */
const CHOOSES_PLACE = /^(OPENCLAW_(?!HOME$)|PI_CODING_AGENT_DIR$|CODEX_HOME$)/;

/** What can be located: an environment in which the owner's program finds the place. */
interface Candidate {
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
const PLAIN_DIRS = new Map([
  ['.openclaw', 'openclaw'],
  ['.clawdbot', 'clawdbot'],
]);

/** Folders of the home that `--profile` made, and default ones. What is already found is told apart later. */
async function homeCandidates(ports: FindPorts): Promise<Candidate[]> {
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

function serviceCandidate(ports: FindPorts, service: GatewayService): Candidate {
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
export function processEnv(ports: FindPorts, process: GatewayProcess): Record<string, string | undefined> {
  const facts = process.env ?? { places: {}, marks: {} };
  const env = gatewayEnv(ports, facts, [], process.workingDirectory);
  // The configuration stands in the state directory, unless a variable put it elsewhere.
  const beside = process.configPath && !env.OPENCLAW_CONFIG_PATH ? dirname(process.configPath) : null;
  env.OPENCLAW_STATE_DIR =
    process.stateDir ??
    env.OPENCLAW_STATE_DIR ??
    beside ??
    join(openClawHome({ env, home: ports.home }), '.openclaw');
  if (process.configPath) env.OPENCLAW_CONFIG_PATH = process.configPath;
  if (process.port !== null) env.OPENCLAW_GATEWAY_PORT = String(process.port);
  return env;
}

function processCandidate(ports: FindPorts, process: GatewayProcess): Candidate {
  const env = processEnv(ports, process);
  return { wanted: env.OPENCLAW_PROFILE ?? dirLabel(env.OPENCLAW_STATE_DIR ?? ''), env };
}

/** A profile's folder with the service that serves it: its port and its release are the service's. */
async function withServices(
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

/** True when the account that a service names is this one. A unit of the whole machine runs as root unless it says so. */
export function isOwnService(ports: Pick<Ports, 'env' | 'home'>, service: GatewayService): boolean {
  const me = ports.env.USER ?? ports.env.LOGNAME ?? ports.env.USERNAME ?? basename(ports.home);
  const user = service.user ?? (service.scope === 'system' ? 'root' : me);
  return user === me;
}

/** Readable, without the marks that row ids and scopes use, and not yet taken. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 40) || 'other';
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? plain : `${plain}-${turn}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

async function configBytes(ports: FindPorts, place: OpenClawPlace): Promise<Buffer | null> {
  return ports.files.read(place.configPath, MAX_CONFIG_BYTES).catch(() => null);
}

/** A copy or a left-over: a copy's name, a configuration that is byte for byte another one's, or a default folder out of use. */
async function looksCopied(
  ports: FindPorts,
  found: FoundOpenClaw,
  others: FoundOpenClaw[],
): Promise<boolean> {
  if (found.name === null) return false;
  if (COPY_NAME.test(found.name) || PLAIN_DIRS.has(basename(found.place.stateDir))) return true;
  const own = await configBytes(ports, found.place);
  // Two set-ups share no configuration: each has a token of its own.
  if (!own || own.length < 64) return false;
  for (const other of others) {
    if (other !== found && (await configBytes(ports, other.place))?.equals(own)) return true;
  }
  return false;
}

/**
 * Finds every OpenClaw of this person: the one that flags, environment and defaults name, then those that profiles,
 * service definitions and running gateways lead to, each located with its own environment. With `--state-dir` only that
 * one. No two of one state directory, whatever path leads there, at most twenty, always in the same order. Passive: runs nothing.
 * @param uid id of this user, or null where the system has none
 */
export async function findOpenClaws(
  ports: FindPorts,
  options: FindOptions,
  uid: number | null,
): Promise<FoundGateways> {
  const primary = await locateOpenClaw(ports, options);
  const services = await findGatewayServices(ports);
  const ownServices = services.filter((service) => isOwnService(ports, service));
  const only = options.stateDir !== undefined;
  const key = async (path: string): Promise<string> =>
    (await ports.files.identity(path)) ?? pathKey(resolve(path), ports.platform);
  const served = ownServices.map((service) => serviceCandidate(ports, service));
  const candidates = [...(await withServices(await homeCandidates(ports), served, key)), ...served];

  const found = new Map<string, FoundOpenClaw>();
  const taken = new Set<string>();
  const add = async (name: string | null, place: OpenClawPlace): Promise<FoundOpenClaw> => {
    const one = { name, place, services: [], processes: [], dormant: false };
    found.set(await key(place.stateDir), one);
    return one;
  };
  if (primary) await add(null, primary);

  const locate = async (candidate: Candidate): Promise<FoundOpenClaw | null> => {
    const { env, service = candidate.runs } = candidate;
    const dir = env.OPENCLAW_STATE_DIR ?? join(openClawHome({ env, home: ports.home }), '.openclaw');
    const known = found.get(await key(dir));
    if (known || only || found.size >= MOST_INSTALLS) return known ?? null;
    if (!(await ports.files.realPath(dir).catch(() => null))) return null;
    const place = await locateOpenClaw(
      { ...ports, env },
      { openclawBin: options.openclawBin, chosenProgram: options.chosenProgram, service },
    );
    if (!place) return null;
    const again = found.get(await key(place.stateDir));
    return again ?? add(uniqueName(candidate.wanted, taken), place);
  };

  const elsewhere: FoundGateways['elsewhere'] = {
    services: services.filter((service) => !isOwnService(ports, service)),
    processes: [],
  };
  for (const candidate of candidates) {
    const one = await locate(candidate);
    if (candidate.service) (one ?? elsewhere).services.push(candidate.service);
  }
  const temporary = temporaryFolder(ports.env, ports.platform);
  const lockFolders = [
    temporary,
    '/tmp',
    ...[...found.values()].map(({ place }) => join(place.stateDir, 'tmp')),
  ];
  const home = await key(osHome(ports));
  for (const process of await findGatewayProcesses(ports, lockFolders, uid)) {
    const candidate = processCandidate(ports, process);
    const known = found.get(await key(candidate.env.OPENCLAW_STATE_DIR ?? ''));
    // A gateway with another home (a container, another person's account, a test) is none of this person's.
    const ours = process.uid === uid && (await key(process.env?.places.HOME ?? '')) === home;
    if (known) known.processes.push(process);
    else if (ours) ((await locate(candidate)) ?? elsewhere).processes.push(process);
  }
  let openclaws = [...found.values()];
  // With the default one never made, an installed program alone is no OpenClaw beside one that is.
  const made = primary && (await ports.files.realPath(primary.stateDir).catch(() => primary.stateDir));
  if (openclaws.length > 1 && !made) openclaws = openclaws.filter((one) => one.name !== null);
  for (const one of openclaws) {
    const idle = one.services.length === 0 && one.processes.length === 0;
    one.dormant = idle && (await looksCopied(ports, one, openclaws));
  }
  return { openclaws, elsewhere };
}
