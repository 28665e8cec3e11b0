import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { PathStep, Trail, TrailMemo } from '../path-step.ts';

/** Linux itself follows no more links than this in one path (path_resolution(7)). */
const MOST_LINKS = 40;

type Walked = Trail & { real: string };

function stepAt(path: string): PathStep | null {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return null;
    const kind = stat.isSymbolicLink()
      ? 'symlink'
      : stat.isDirectory()
        ? 'directory'
        : stat.isFile()
          ? 'file'
          : 'other';
    const { uid, gid, mode } = stat;
    return { path, kind, uid, gid, mode: mode & 0o777, sticky: (mode & 0o1000) !== 0 };
  } catch {
    // A folder above may not be searched: nothing is known of what stands in it.
    return null;
  }
}

function targetOf(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}

/** A path whose folder was walked already. */
function entered(folder: Walked, path: string, memo: TrailMemo, links: number): Walked {
  const step = stepAt(path);
  if (!step) return { steps: folder.steps, there: false, real: path };
  const steps = [...folder.steps, step];
  if (step.kind !== 'symlink') return { steps, there: true, real: path };
  const target = links > 0 ? targetOf(path) : null;
  if (target === null) return { steps, there: false, real: path };
  const led = walk(resolve(folder.real, target), memo, links - 1);
  // The way of the link's own folder is mostly the way of its target, too.
  return {
    ...led,
    steps: [...steps, ...led.steps.filter((one) => !steps.some((own) => own.path === one.path))],
  };
}

function walk(path: string, memo: TrailMemo, links: number): Walked {
  const known = memo.get(path);
  if (known) return known;
  const parent = dirname(path);
  let found: Walked;
  if (parent === path) {
    const root = stepAt(path);
    found = { steps: root ? [root] : [], there: root !== null, real: path };
  } else {
    const folder = walk(parent, memo, links);
    found = folder.there
      ? entered(folder, resolve(folder.real, path.slice(parent.length).replace(/^[\\/]+/, '')), memo, links)
      : { ...folder, real: path };
  }
  memo.set(path, found);
  return found;
}

/**
 * Every entry on the way to a path, as the system walks it: folders from the root on, each link and the way that it leads,
 * the thing itself last. Each is looked at once per memo.
 * @returns `there` is false where the way ends before the thing: it is missing, or may not be looked at
 */
export function pathTrail(path: string, memo: TrailMemo = new Map()): Trail {
  const { steps, there } = walk(resolve(path), memo, MOST_LINKS);
  return { steps, there };
}
