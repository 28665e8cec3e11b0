import { basename, join, resolve } from 'node:path';
import type { EngineOptions } from '../../model/engine.ts';
import type { Ports } from '../../platform/ports.ts';
import { findGatewayProcesses, type GatewayProcess } from './gateway-process.ts';
import { openClawHome, osHome } from './home-paths.ts';
import { locateOpenClaw } from './locate.ts';
import type { OpenClawInstall } from './install.ts';
import { pathKey } from '../../platform/same-path.ts';
import { temporaryFolder } from '../../platform/temp-folder.ts';
import { findGatewayServices, type GatewayService } from './service-unit.ts';
import {
  type FindPorts,
  PLAIN_DIRS,
  serviceCandidate,
  withServices,
  homeCandidates,
  type Candidate,
  processCandidate,
} from './install-candidates.ts';

export type FindOptions = Pick<EngineOptions, 'stateDir' | 'config' | 'openclawBin' | 'chosenProgram'>;

/** One OpenClaw of this person, and who serves it. */
export interface FoundOpenClaw {
  /** Null for the one that flags, environment and defaults name; else what tells it apart, unique. */
  name: string | null;
  place: OpenClawInstall;
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

/** Names that people and scripts give to a copy put aside. */
const COPY_NAME =
  /(^|[-_.])(backup|bak|old|copy|orig|original|save|saved|archive|before|prev|broken)([-_.\d]|$)/i;

const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

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

async function configBytes(ports: FindPorts, place: OpenClawInstall): Promise<Buffer | null> {
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
  const add = async (name: string | null, place: OpenClawInstall): Promise<FoundOpenClaw> => {
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
  for (const running of await findGatewayProcesses(ports, lockFolders, uid)) {
    const candidate = processCandidate(ports, running);
    const known = found.get(await key(candidate.env.OPENCLAW_STATE_DIR ?? ''));
    // A gateway with another home (a container, another person's account, a test) is none of this person's.
    const ours = running.uid === uid && (await key(running.env?.places.HOME ?? '')) === home;
    if (known) known.processes.push(running);
    else if (ours) ((await locate(candidate)) ?? elsewhere).processes.push(running);
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
