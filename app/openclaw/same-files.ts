import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Files } from '../ports.ts';
import { fileKey, type StoreReading } from './place.ts';

/** Where a path of this OpenClaw would end if nothing below its folder were a link. */
async function unlinkedPath(files: Pick<Files, 'realPath'>, stateDir: string, file: string): Promise<string> {
  const inside = relative(resolve(stateDir), resolve(file));
  if (inside.startsWith('..') || isAbsolute(inside)) return resolve(file);
  return join((await files.realPath(stateDir).catch(() => null)) ?? resolve(stateDir), inside);
}

/**
 * Marks what an agent holds only because a link leads to another agent's store: a linked file or folder. The entry belongs to
 * the agent whose own file it is. Two names without a link between them (hard links, bind mounts) are equals. Looks at the
 * disk only where two names of one file were met.
 */
export async function markLinked(
  files: Pick<Files, 'realPath'>,
  stateDir: string,
  readings: readonly StoreReading[],
): Promise<void> {
  const names = new Map<string, Set<string>>();
  for (const { profiles } of readings) {
    for (const { location } of profiles) {
      const known = names.get(fileKey(location));
      if (known) known.add(location.file);
      else names.set(fileKey(location), new Set([location.file]));
    }
  }
  const linked = new Set<string>();
  for (const file of [...names.values()].filter((paths) => paths.size > 1).flatMap((paths) => [...paths])) {
    const real = await files.realPath(file).catch(() => null);
    if (real && real !== (await unlinkedPath(files, stateDir, file))) linked.add(file);
  }
  if (linked.size === 0) return;
  for (const { profiles } of readings) {
    for (const profile of profiles) {
      if (linked.has(profile.location.file)) profile.location = { ...profile.location, linked: true };
    }
  }
}
