import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { envFacts, type EnvFacts } from './environment.ts';
import { openClawHome, osHome } from './home-paths.ts';
import {
  parseEnvironmentFile,
  parseLaunchdPlist,
  parseStartScript,
  parseSystemdUnit,
  scheduledTaskCommand,
  type UnitText,
} from './unit-text.ts';

export { launchdCommand, splitCommandLine, systemdCommand } from './unit-text.ts';

export type ServicePorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform'>;

/** What a gateway's service runs and with what around it, as its definition says. Read only, never started or asked. */
export interface GatewayService {
  unitPath: string;
  /** First word of the command: usually the Node that runs the gateway. */
  program: string;
  args: string[];
  /** `system`: started for the whole machine, by default as the administrator. */
  scope: 'user' | 'system';
  /** Account that runs it, when the definition names one. */
  user: string | null;
  workingDirectory: string | null;
  env: EnvFacts;
  /** Every file read: the definition, its drop-ins, its environment files. */
  files: string[];
}

const MAX_UNIT_BYTES = 256 * 1024;

/** A bound on definitions looked at in one folder, and on drop-ins of one unit. */
const MAX_UNITS = 60;
const MAX_DROP_INS = 20;

const UNIT_NAME = /openclaw|clawdbot|moltbot/i;

async function textAt(ports: ServicePorts, path: string): Promise<string | null> {
  const bytes = await ports.files.read(path, MAX_UNIT_BYTES).catch(() => null);
  return bytes?.toString('utf8') ?? null;
}

/** The environment of a definition with the files it names, the way its manager lays them together: files win. */
async function wholeEnvironment(
  ports: ServicePorts,
  unitPath: string,
  unit: UnitText,
): Promise<{ env: Record<string, string>; files: string[] }> {
  const env = { ...unit.env };
  const files: string[] = [];
  for (const name of unit.envFiles.slice(0, MAX_DROP_INS)) {
    const path = isAbsolute(name) ? name : resolve(dirname(unitPath), name);
    const text = await textAt(ports, path);
    if (text === null) continue;
    files.push(path);
    Object.assign(env, parseEnvironmentFile(text));
  }
  return { env, files };
}

/** True for a gateway of OpenClaw; its node host has a service of its own, which holds no sign-in. */
function isGateway(unit: UnitText): boolean {
  if (unit.env.OPENCLAW_SERVICE_KIND === 'node') return false;
  const named = unit.command.some((word) => UNIT_NAME.test(word)) || unit.env.OPENCLAW_SERVICE_MARKER;
  return Boolean(named) && unit.command.includes('gateway');
}

async function serviceFrom(
  ports: ServicePorts,
  unitPath: string,
  scope: GatewayService['scope'],
  unit: UnitText,
  more: string[] = [],
): Promise<GatewayService | null> {
  const [program, ...args] = unit.command;
  if (!program) return null;
  const { env, files } = await wholeEnvironment(ports, unitPath, unit);
  return {
    unitPath,
    program,
    args,
    scope,
    user: unit.user,
    workingDirectory: unit.workingDirectory,
    // SECURITY: an environment may hold keys: only places and marks are kept of it.
    env: envFacts(env),
    files: [unitPath, ...more, ...files],
  };
}

async function namesIn(ports: ServicePorts, folder: string): Promise<string[]> {
  return [...(await ports.files.list(folder).catch(() => []))].sort();
}

/** One unit with its drop-ins (`NAME.service.d/*.conf`). */
async function readSystemd(
  ports: ServicePorts,
  folder: string,
  name: string,
): Promise<GatewayService | null> {
  const unitPath = join(folder, name);
  const text = await textAt(ports, unitPath);
  if (text === null) return null;
  const extra = (await namesIn(ports, `${unitPath}.d`)).filter((file) => file.endsWith('.conf'));
  const dropIns = extra.slice(0, MAX_DROP_INS).map((file) => join(`${unitPath}.d`, file));
  const texts = await Promise.all(dropIns.map((file) => textAt(ports, file)));
  const unit = parseSystemdUnit([text, ...texts].join('\n'), osHome(ports));
  if (!isGateway(unit)) return null;
  return serviceFrom(ports, unitPath, folder.endsWith('/user') ? 'user' : 'system', unit, dropIns);
}

function systemdFolders(ports: ServicePorts): string[] {
  const config = ports.env.XDG_CONFIG_HOME?.trim() || join(osHome(ports), '.config');
  return [join(config, 'systemd', 'user'), '/etc/systemd/user', '/etc/systemd/system'];
}

async function systemdServices(ports: ServicePorts): Promise<GatewayService[]> {
  const found: GatewayService[] = [];
  for (const folder of systemdFolders(ports)) {
    const own = folder.startsWith(osHome(ports));
    // A person's own units may have any name; the system's folder holds hundreds that are none of ours.
    const names = (await namesIn(ports, folder)).filter(
      (name) => name.endsWith('.service') && (own || UNIT_NAME.test(name)),
    );
    for (const name of names.slice(0, MAX_UNITS)) {
      const service = await readSystemd(ports, folder, name);
      if (service) found.push(service);
    }
  }
  return found;
}

async function launchdServices(ports: ServicePorts): Promise<GatewayService[]> {
  const found: GatewayService[] = [];
  const folders = [
    join(osHome(ports), 'Library', 'LaunchAgents'),
    '/Library/LaunchAgents',
    '/Library/LaunchDaemons',
  ];
  for (const folder of folders) {
    const names = (await namesIn(ports, folder)).filter(
      (name) => name.endsWith('.plist') && UNIT_NAME.test(name),
    );
    for (const name of names.slice(0, MAX_UNITS)) {
      const text = await textAt(ports, join(folder, name));
      const unit = text === null ? null : parseLaunchdPlist(text);
      const scope = folder.endsWith('LaunchDaemons') ? 'system' : 'user';
      const service =
        unit && isGateway(unit) ? await serviceFrom(ports, join(folder, name), scope, unit) : null;
      if (service) found.push(service);
    }
  }
  return found;
}

/** Start scripts in the state directories of the home, and those that readable Scheduled Tasks name. */
async function windowsServices(ports: ServicePorts): Promise<GatewayService[]> {
  const home = openClawHome(ports);
  const scripts = (await namesIn(ports, home))
    .filter((name) => /^\.(openclaw(-[a-z0-9][a-z0-9_-]{0,63})?|clawdbot)$/i.test(name))
    .map((name) => join(home, name, 'gateway.cmd'));
  const tasks = join(ports.env.SystemRoot ?? 'C:\\Windows', 'System32', 'Tasks');
  for (const name of (await namesIn(ports, tasks)).filter((one) => UNIT_NAME.test(one)).slice(0, MAX_UNITS)) {
    const bytes = await ports.files.read(join(tasks, name), MAX_UNIT_BYTES).catch(() => null);
    // A hidden launcher (.vbs) stands beside the script that it starts.
    const started = bytes ? scheduledTaskCommand(bytes)?.replace(/\.vbs$/i, '.cmd') : null;
    if (started?.toLowerCase().endsWith('.cmd')) scripts.push(started);
  }
  const found: GatewayService[] = [];
  for (const script of new Set(scripts)) {
    const text = await textAt(ports, script);
    const service = text === null ? null : await serviceFrom(ports, script, 'user', parseStartScript(text));
    if (service) found.push(service);
  }
  return found;
}

/**
 * Every gateway service that can be seen from this account: systemd user and system units with drop-ins, launchd agents
 * and daemons, Windows start scripts. In a stable order. Passive.
 */
export async function findGatewayServices(ports: ServicePorts): Promise<GatewayService[]> {
  if (ports.platform === 'darwin') return launchdServices(ports);
  if (ports.platform === 'win32') return windowsServices(ports);
  return systemdServices(ports);
}

/** Unit files of the gateway: the current name, a profile's, then the name before the rename (`daemon/constants.ts`). */
async function unitPaths(ports: ServicePorts): Promise<string[]> {
  const profile = ports.env.OPENCLAW_PROFILE?.trim();
  const suffix = profile && profile.toLowerCase() !== 'default' ? profile : null;
  if (ports.platform === 'darwin') {
    const folder = join(osHome(ports), 'Library', 'LaunchAgents');
    const names = (await namesIn(ports, folder)).filter((name) =>
      /^(ai\.openclaw|com\.openclaw|ai\.clawdbot|com\.clawdbot)\.gateway\.plist$/.test(name),
    );
    return [...(suffix ? [`ai.openclaw.${suffix}.plist`] : []), 'ai.openclaw.gateway.plist', ...names].map(
      (name) => join(folder, name),
    );
  }
  if (ports.platform === 'win32') return [join(openClawHome(ports), '.openclaw', 'gateway.cmd')];
  const names = [...(suffix ? [`openclaw-gateway-${suffix}`] : []), 'openclaw-gateway', 'clawdbot-gateway'];
  return systemdFolders(ports).flatMap((folder) => names.map((name) => join(folder, `${name}.service`)));
}

/**
 * Finds the gateway's service under the names that OpenClaw gives it, and the command in it.
 * @returns null when there is none or it cannot be read
 */
export async function findGatewayService(ports: ServicePorts): Promise<GatewayService | null> {
  for (const unitPath of await unitPaths(ports)) {
    const text = await textAt(ports, unitPath);
    if (text === null) continue;
    const unit = unitPath.endsWith('.plist')
      ? parseLaunchdPlist(text)
      : unitPath.endsWith('.cmd')
        ? parseStartScript(text)
        : parseSystemdUnit(text, osHome(ports));
    const service = await serviceFrom(
      ports,
      unitPath,
      unitPath.startsWith('/etc/systemd/system') ? 'system' : 'user',
      unit,
    );
    if (service) return service;
  }
  return null;
}

/** The Node of a service, or null when it runs something else (Bun, a wrapper). */
export function serviceNode(service: Pick<GatewayService, 'program'>): string | null {
  return /^node(js)?(-?\d+)?(\.exe)?$/i.test(basename(service.program)) ? service.program : null;
}
