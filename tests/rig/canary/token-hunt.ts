import { readdirSync, readFileSync, lstatSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { SeenProcess } from '../desktop/process-tree.ts';

/** Where a token was found that should not be there. The token itself is not repeated. */
export interface Sighting {
  where: string;
  /** The first four characters of what was found, enough to tell which token it was. */
  kind: string;
}

/**
 * The parts of a token that betray it: the whole of an opaque one; of a JWT the signature and the payload, so that a
 * copy cut in parts is found too.
 */
export function needlesOf(tokens: Iterable<string>): string[] {
  const needles = new Set<string>();
  for (const token of tokens) {
    const parts = token.split('.');
    if (parts.length === 3) {
      for (const part of parts.slice(1)) if (part.length >= 24) needles.add(part.slice(-40));
    } else if (token.length >= 16) {
      needles.add(token);
    }
  }
  return [...needles];
}

/** Every needle found in a text or in bytes, as UTF-8, UTF-16 (how V8 and Windows keep some strings) or base64. */
export function findIn(haystack: string | Buffer, needles: readonly string[], where: string): Sighting[] {
  const bytes = typeof haystack === 'string' ? Buffer.from(haystack, 'utf8') : haystack;
  return needles
    .filter(
      (needle) =>
        bytes.includes(needle, 0, 'utf8') ||
        bytes.includes(needle, 0, 'utf16le') ||
        bytes.includes(Buffer.from(needle).toString('base64').slice(4, -4), 0, 'utf8'),
    )
    .map((needle) => ({ where, kind: needle.slice(0, 4) }));
}

/** Looks through every file below `folder`, but for those that `isOwners` says may hold tokens. */
export function findInFolder(
  folder: string,
  needles: readonly string[],
  isOwners: (file: string) => boolean,
): Sighting[] {
  const seen: Sighting[] = [];
  const walk = (dir: string): void => {
    for (const name of namesIn(dir)) {
      const file = path.join(dir, name);
      const facts = lstatOrNull(file);
      if (facts?.isDirectory()) walk(file);
      else if (facts?.isFile() && !isOwners(file)) seen.push(...findIn(readOrEmpty(file), needles, file));
      else if (facts?.isSymbolicLink()) seen.push(...findIn(readlinkSync(file), needles, file));
    }
  };
  walk(folder);
  return seen;
}

/** Every needle found in the command lines or environments of programs that were seen running. */
export function findInProcesses(processes: readonly SeenProcess[], needles: readonly string[]): Sighting[] {
  return processes.flatMap(({ argv, env }) => [
    ...findIn(argv.join(' '), needles, `argv of ${argv[0]}`),
    ...findIn(Object.values(env ?? {}).join('\n'), needles, `environment of ${argv[0]}`),
  ]);
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function lstatOrNull(file: string): ReturnType<typeof lstatSync> | null {
  try {
    return lstatSync(file);
  } catch {
    return null;
  }
}

function readOrEmpty(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    // Gone between the listing and the reading.
    return Buffer.alloc(0);
  }
}
