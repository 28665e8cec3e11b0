import { dirname, join } from 'node:path';
import type { Ports } from '../ports.ts';
import { oauthDir } from './home-paths.ts';
import type { OpenClawPlace } from './place.ts';
import { sidecarDir } from './sidecar.ts';
import { agentDatabasePath, stateDatabasePath } from './store-sqlite.ts';

/** Names that OpenClaw's own migrations give to what they put aside (`listLegacyAuthProfileArchives`, 2026.9.6). */
const ARCHIVE = /^(auth-profiles|auth-state|auth|oauth)\.json\.(migrated-.*|sqlite-import\..*\.bak)$/;

/**
 * Older or other generations' files beside a store, by name only: evidence of a migration, never read as truth.
 * @param used files that the reading did use
 */
export async function findLeftovers(
  ports: Pick<Ports, 'files' | 'home'>,
  place: OpenClawPlace,
  agentDir: string,
  used: string[],
): Promise<string[]> {
  const json = used.some((path) => path.endsWith('auth-profiles.json'));
  const oauth = join(oauthDir(place.stateDir, { env: place.env, home: ports.home }), 'oauth.json');
  const named = [
    ...['auth-profiles.json', 'auth-state.json', 'auth.json'].map((name) => join(agentDir, name)),
    oauth,
    agentDatabasePath(agentDir),
    ...(json ? [stateDatabasePath(place.stateDir)] : []),
  ];
  const sidecars = sidecarDir(place, ports.home);
  const listed = await Promise.all(
    [agentDir, dirname(oauth), sidecars].map(async (folder) => {
      const names = await ports.files.list(folder).catch(() => []);
      const wanted = folder === sidecars ? /^[a-f0-9]{32}\.json$/ : ARCHIVE;
      return names.filter((name) => wanted.test(name)).map((name) => join(folder, name));
    }),
  );
  const found: string[] = [];
  for (const path of new Set([...named, ...listed.flat()])) {
    if (!used.includes(path) && (await ports.files.facts(path).catch(() => null))) found.push(path);
  }
  return found;
}
