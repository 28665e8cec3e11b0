import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Files } from '../../platform/ports.ts';
import { fileKey, type StoreLocation, type StoreReading } from '../discovery/install.ts';

/** Where a path of this OpenClaw would end if nothing below its folder were a link. */
async function unlinkedPath(files: Pick<Files, 'realPath'>, stateDir: string, file: string): Promise<string> {
  const inside = relative(resolve(stateDir), resolve(file));
  if (inside.startsWith('..') || isAbsolute(inside)) return resolve(file);
  return join((await files.realPath(stateDir).catch(() => null)) ?? resolve(stateDir), inside);
}

/** What is known of one of several names of a file. */
type Marks = Pick<StoreLocation, 'linked' | 'secondName'>;

/** Names that lead to one file, told apart: those behind a link, and those that are names in their own right. */
async function marksOf(files: NameFiles, stateDir: string, paths: string[]): Promise<Map<string, Marks>> {
  const marks = new Map<string, Marks>();
  const own: string[] = [];
  for (const path of paths) {
    const real = await files.realPath(path).catch(() => null);
    const linked = real !== null && real !== (await unlinkedPath(files, stateDir, path));
    if (linked) marks.set(path, { linked: true });
    else own.push(path);
  }
  // Two paths of one folder (a bind mount) are no two names of the file.
  const folders = new Set(await Promise.all(own.map((path) => files.identity(dirname(path)))));
  if (folders.size > 1) for (const path of own) marks.set(path, { secondName: true });
  return marks;
}

type NameFiles = Pick<Files, 'realPath' | 'identity'>;

/**
 * Marks what an agent holds only because a link leads to another agent's store: a linked file or folder. The entry belongs to
 * the agent whose own file it is. Looks at the disk only where two names of one file were met.
 */
export async function markNames(
  files: NameFiles,
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
  const several = [...names.values()].filter((paths) => paths.size > 1);
  if (several.length === 0) return;
  const marks = new Map<string, Marks>();
  for (const paths of several) {
    for (const [path, mark] of await marksOf(files, stateDir, [...paths])) marks.set(path, mark);
  }
  for (const { profiles } of readings) {
    for (const profile of profiles) {
      const mark = marks.get(profile.location.file);
      if (mark) profile.location = { ...profile.location, ...mark };
    }
  }
}
