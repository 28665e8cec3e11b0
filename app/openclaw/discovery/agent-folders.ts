import { basename, dirname, join } from 'node:path';
import { compareReleases, versionNumbers } from '../../platform/release-version.ts';
import type { Ports } from '../../platform/ports.ts';
import { referredAgents } from './agents.ts';
import { userPath } from './home-paths.ts';
import type { OpenClawInstall } from './install.ts';

/** Agents that are set to one folder, which OpenClaw refuses. */
export interface SharedFolder {
  path: string;
  agents: string[];
}

/** First release that follows links before it compares the folders (8.1; 2026.3.28 to 7.33 compare the paths as written). */
const FOLLOWS_LINKS = [2026, 8, 0] as const;

/** First release that does not take `main` for an agent that nobody named. */
const NAMED_ONLY = [2026, 9, 2] as const;

/** Where a path leads whose end may not exist yet. */
async function realFolder(files: Pick<Ports['files'], 'realPath'>, path: string): Promise<string> {
  const missing: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    const real = await files.realPath(at).catch(() => null);
    if (real !== null) return join(real, ...missing);
    if (dirname(at) === at) return path;
    missing.unshift(basename(at));
  }
}

/**
 * Folders that a configuration gives to more than one agent. OpenClaw does not take such a configuration: each command, turn
 * and gateway start ends with "Duplicate agentDir detected" (`findDuplicateAgentDirs`, in all releases of 2026.3.28 to 2026.9.6).
 * @returns one for each shared folder; none where the release is not known
 */
export async function sharedFolders(
  ports: Pick<Ports, 'env' | 'home' | 'files' | 'platform'>,
  place: OpenClawInstall,
  config: unknown,
): Promise<SharedFolder[]> {
  const release = versionNumbers(place.owner?.version ?? null);
  if (!release) return [];
  const agents = referredAgents(config, compareReleases(release, NAMED_ONLY) < 0);
  if (agents.size < 2) return [];
  const follows = compareReleases(release, FOLLOWS_LINKS) >= 0;
  const foldsCase = ports.platform === 'darwin' || ports.platform === 'win32';
  const homes = { env: { ...ports.env, ...place.env }, home: ports.home };
  const found = new Map<string, SharedFolder>();
  for (const [agent, named] of agents) {
    const path = named?.trim() ? userPath(named, homes) : join(place.stateDir, 'agents', agent, 'agent');
    const folder = follows ? await realFolder(ports.files, path) : path;
    const key = foldsCase ? folder.toLowerCase() : folder;
    const known = found.get(key);
    if (known) known.agents.push(agent);
    else found.set(key, { path: folder, agents: [agent] });
  }
  return [...found.values()].filter((one) => one.agents.length > 1);
}
