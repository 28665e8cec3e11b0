import { join } from 'node:path';
import { compareReleases, versionNumbers } from '../../platform/release-version.ts';
import type { Ports } from '../../platform/ports.ts';
import { workspacesOf } from './agents.ts';
import type { OpenClawInstall } from './install.ts';

/** A workspace in which an older release left its own record of the set-up. */
export interface OldWorkspace {
  agent: string;
  /** The file that is to be migrated. */
  path: string;
}

/** First release that refuses an agent while such a file is there. */
const REFUSES_FROM = [2026, 8, 0] as const;

/** Records of the set-up as releases before 8.1 keep them in a workspace (3.28 to 4.29 do), also half moved by a doctor. */
const RECORDS = [
  join('.openclaw', 'workspace-state.json'),
  'openclaw-workspace-state.json',
  join('.openclaw', 'workspace-state.json.doctor-importing'),
  'openclaw-workspace-state.json.doctor-importing',
];

/**
 * Workspaces whose set-up was recorded by an older release: 2026.8.1 to 9.6 end every turn of that agent with "Legacy workspace setup
 * state requires migration" until it is taken over (run).
 * @returns one for each agent that is refused; none where the release is not known
 */
export async function oldWorkspaces(
  ports: Pick<Ports, 'env' | 'home' | 'files'>,
  place: OpenClawInstall,
  config: unknown,
): Promise<OldWorkspace[]> {
  const release = versionNumbers(place.owner?.version ?? null);
  if (!release || compareReleases(release, REFUSES_FROM) < 0) return [];
  const homes = { env: { ...ports.env, ...place.env }, home: ports.home };
  const found: OldWorkspace[] = [];
  for (const { agent, path } of workspacesOf(config, place, homes)) {
    for (const record of RECORDS) {
      const file = join(path, record);
      if ((await ports.files.facts(file).catch(() => null)) === null) continue;
      found.push({ agent, path: file });
      break;
    }
  }
  return found;
}
