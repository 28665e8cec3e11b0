import { basename, join } from 'node:path';
import type { Ports } from '../ports.ts';
import { openClawHome, osHome } from './home-paths.ts';

/** What the gateway's service runs, as its unit says. Read only, never started or asked. */
export interface GatewayService {
  unitPath: string;
  /** First word of the command: usually the Node that runs the gateway. */
  program: string;
  args: string[];
}

const MAX_UNIT_BYTES = 256 * 1024;

/** Splits a systemd command line: double and single quotes, backslash escapes (systemd.syntax(7)). */
export function splitCommandLine(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\' && at + 1 < line.length) word = (word ?? '') + line.charAt(++at);
    else if (quote) {
      if (char === quote) quote = null;
      else word = (word ?? '') + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + char;
  }
  if (word !== null) words.push(word);
  return words;
}

/** The last ExecStart of a unit, its prefixes (`-`, `@`, `:`, `+`, `!`) taken off. */
export function systemdCommand(unit: string): string[] | null {
  const joined = unit.replace(/\\\r?\n/g, ' ');
  let command: string[] | null = null;
  for (const line of joined.split(/\r?\n/)) {
    const match = /^\s*ExecStart\s*=\s*[-@:+!]*(.*)$/.exec(line);
    // An empty ExecStart= resets the list.
    if (match) command = match[1]?.trim() ? splitCommandLine(match[1]) : null;
  }
  return command;
}

const XML_ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** ProgramArguments of a launchd property list in XML form (the form OpenClaw writes). */
export function launchdCommand(plist: string): string[] | null {
  const array = /<key>\s*ProgramArguments\s*<\/key>\s*<array>([\s\S]*?)<\/array>/.exec(plist)?.[1];
  if (array === undefined) return null;
  return [...array.matchAll(/<string>([\s\S]*?)<\/string>/g)].map((match) =>
    (match[1] ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => XML_ENTITIES[name] ?? ''),
  );
}

/** Unit files of the gateway: the current name, a profile's, then the name before the rename (`daemon/constants.ts`). */
async function unitPaths(ports: Pick<Ports, 'env' | 'home' | 'files' | 'platform'>): Promise<string[]> {
  const profile = ports.env.OPENCLAW_PROFILE?.trim();
  const suffix = profile && profile.toLowerCase() !== 'default' ? profile : null;
  if (ports.platform === 'darwin') {
    const folder = join(osHome(ports), 'Library', 'LaunchAgents');
    const names = (await ports.files.list(folder).catch(() => [])).filter((name) =>
      /^(ai\.openclaw|com\.openclaw|ai\.clawdbot|com\.clawdbot)\.gateway\.plist$/.test(name),
    );
    return [...(suffix ? [`ai.openclaw.${suffix}.plist`] : []), 'ai.openclaw.gateway.plist', ...names].map(
      (name) => join(folder, name),
    );
  }
  if (ports.platform === 'win32') return [join(openClawHome(ports), '.openclaw', 'gateway.cmd')];
  const names = [...(suffix ? [`openclaw-gateway-${suffix}`] : []), 'openclaw-gateway', 'clawdbot-gateway'];
  const config = ports.env.XDG_CONFIG_HOME?.trim() || join(osHome(ports), '.config');
  const folders = [join(config, 'systemd', 'user'), '/etc/systemd/user', '/etc/systemd/system'];
  return folders.flatMap((folder) => names.map((name) => join(folder, `${name}.service`)));
}

/** The line of a Windows start script that runs the gateway. */
function scriptCommand(script: string): string[] | null {
  const line = script
    .split(/\r?\n/)
    .find((text) => /\bgateway\b/.test(text) && /\.(m?js|cmd|exe)\b/i.test(text));
  if (!line) return null;
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

/**
 * Finds the gateway's service unit and the command in it: systemd user unit, launchd agent, Windows start script.
 * @returns null when there is none or it cannot be read
 */
export async function findGatewayService(
  ports: Pick<Ports, 'env' | 'home' | 'files' | 'platform'>,
): Promise<GatewayService | null> {
  for (const unitPath of await unitPaths(ports)) {
    const bytes = await ports.files.read(unitPath, MAX_UNIT_BYTES).catch(() => null);
    if (!bytes) continue;
    const text = bytes.toString('utf8');
    const command = unitPath.endsWith('.plist')
      ? launchdCommand(text)
      : unitPath.endsWith('.cmd')
        ? scriptCommand(text)
        : systemdCommand(text);
    const [program, ...args] = command ?? [];
    if (program) return { unitPath, program, args };
  }
  return null;
}

/** The Node of a service, or null when it runs something else (Bun, a wrapper). */
export function serviceNode(service: GatewayService): string | null {
  return /^node(js)?(-?\d+)?(\.exe)?$/i.test(basename(service.program)) ? service.program : null;
}
