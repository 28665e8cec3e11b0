import { basename, dirname, join } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { isArchiveName } from './archives.ts';
import { oauthDir } from '../discovery/home-paths.ts';
import type { OpenClawInstall } from '../discovery/install.ts';
import { sidecarDir } from './sidecar/sidecar.ts';
import { agentDatabasePath, stateDatabasePath } from './database/sqlite-store.ts';

/** Names that are looked for; a gateway makes and removes others beside them all the time. */
const LEFT = /^((auth-profiles|auth-state|auth|oauth|[a-f0-9]{32})\.json|(openclaw-agent|openclaw)\.sqlite)$/;

function mayBeLeft(name: string): boolean {
  return LEFT.test(name) || isArchiveName(name);
}

/** Finds what stands beside a store, given the agent's folder and the files that the reading did use. */
export type LeftoverFinder = (agentDir: string, used: string[]) => Promise<string[]>;

/**
 * Older or other generations' files beside a store, by name only: evidence of a migration, never read as truth. One finder
 * serves all agents of a reading and lists the folders they share once.
 */
export function leftoverFinder(ports: Pick<Ports, 'files' | 'home'>, place: OpenClawInstall): LeftoverFinder {
  const lists = new Map<string, Promise<string[]>>();
  const namesIn = (folder: string): Promise<string[]> => {
    const names = lists.get(folder) ?? ports.files.list(folder, mayBeLeft).catch(() => []);
    lists.set(folder, names);
    return names;
  };
  const oauth = join(oauthDir(place.stateDir, { env: place.env, home: ports.home }), 'oauth.json');
  const sidecars = sidecarDir(place, ports.home);
  return async (agentDir, used) => {
    const json = used.some((path) => path.endsWith('auth-profiles.json'));
    const named = [
      ...['auth-profiles.json', 'auth-state.json', 'auth.json'].map((name) => join(agentDir, name)),
      oauth,
      agentDatabasePath(agentDir),
      ...(json ? [stateDatabasePath(place.stateDir)] : []),
    ];
    const found: string[] = [];
    for (const path of named) {
      if ((await namesIn(dirname(path))).includes(basename(path))) found.push(path);
    }
    for (const folder of new Set([agentDir, dirname(oauth), sidecars])) {
      const wanted = (name: string) =>
        folder === sidecars ? /^[a-f0-9]{32}\.json$/.test(name) : isArchiveName(name);
      for (const name of await namesIn(folder)) if (wanted(name)) found.push(join(folder, name));
    }
    const known = new Set(used);
    return [...new Set(found)].filter((path) => !known.has(path));
  };
}
