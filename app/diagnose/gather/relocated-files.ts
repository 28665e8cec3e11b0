import { createHash } from 'node:crypto';
import path from 'node:path';
import type { StoreReading } from '../../openclaw/discovery/install.ts';
import type { Files } from '../../platform/ports.ts';
import { asRecord } from '../../platform/json-value.ts';
import type { Stranger } from './facts.ts';

/** Settings that OpenClaw itself fills with absolute paths of the machine it runs on. */
const OWN_PATHS = new Set(['agentDir', 'workspace', 'storePath', 'cliPath']);

/** The home folder in a path of any system, or null: `/home/me`, `/Users/me`, `C:\Users\me`, `/root`. */
function homeIn(value: string): string | null {
  return (
    /^(\/home\/[^/]+|\/Users\/[^/]+|\/root|[A-Za-z]:[\\/]Users[\\/][^\\/]+)(?=[\\/]|$)/.exec(value)?.[1] ??
    null
  );
}

function ownPaths(value: unknown, found: string[] = [], depth = 0): string[] {
  if (depth > 8 || found.length > 100) return found;
  if (Array.isArray(value)) for (const item of value) ownPaths(item, found, depth + 1);
  const record = asRecord(value);
  for (const [key, item] of Object.entries(record ?? {})) {
    if (OWN_PATHS.has(key) && typeof item === 'string') found.push(item);
    else if (typeof item === 'object') ownPaths(item, found, depth + 1);
  }
  return found;
}

/** Id that 2026.5.12 gives the sidecar of a profile: from the absolute path of its store (openclaw-auth.md, section 2). */
function sidecarId(storePath: string, profileId: string): string {
  return createHash('sha256').update(`${storePath}\0${profileId}`).digest('hex').slice(0, 32);
}

async function movedSidecars(files: Files, store: StoreReading): Promise<Stranger[]> {
  const found: Stranger[] = [];
  for (const profile of store.profiles) {
    if (profile.inherited || !profile.sidecarId) continue;
    const { file } = profile.location;
    const real = await files.realPath(file).catch(() => null);
    const fits = [file, real].some((at) => at && sidecarId(at, profile.profileId) === profile.sidecarId);
    if (!fits) found.push({ kind: 'sidecar-of-another-path', path: null, where: profile.where });
  }
  return found;
}

/**
 * Marks by which stores and configuration show that they were made in another place: a sidecar named after another path
 * (moved or copied, nobody can tell which), or a path below a home folder that this machine does not have.
 */
export async function findStrangers(
  files: Files,
  stores: StoreReading[],
  config: { path: string; value: unknown },
): Promise<Stranger[]> {
  const found = (await Promise.all(stores.map((store) => movedSidecars(files, store)))).flat();
  const homes = new Map<string, string>();
  for (const value of ownPaths(config.value)) {
    const home = homeIn(value);
    if (home && !homes.has(home)) homes.set(home, value);
  }
  for (const [home, value] of homes) {
    // Unknown is not absent: only a home that is surely not there is another machine's.
    const there = await files.realPath(path.resolve(home)).catch(() => home);
    if (!there) found.push({ kind: 'path-of-another-home', path: value, where: config.path });
  }
  return found;
}
