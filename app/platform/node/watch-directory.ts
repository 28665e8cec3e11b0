import { existsSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { FileChange } from '../ports.ts';

/** The folder on the way from `standIn` to `directory` whose appearance brings us one step nearer. */
function nextStep(standIn: string, directory: string): string {
  return join(standIn, relative(standIn, directory).split(sep)[0] ?? '');
}

function inodeOf(path: string): number | null {
  try {
    return statSync(path).ino;
  } catch {
    return null;
  }
}

/**
 * Watches one folder by the system's own events, never by polling. A missing folder is stood in for by its nearest
 * parent until it appears; when it goes away the watch climbs back up.
 * @param directory absolute path of the folder
 * @param changed called for every event, without settling: joining bursts is the caller's. Without a name when another folder
 *   than before is watched now, so that anything may have changed
 * @returns stops the watch; `changed` is not called afterwards
 */
export function watchDirectory(directory: string, changed: (change: FileChange) => void): () => void {
  let current: FSWatcher | null = null;
  let stopped = false;

  const attach = (): void => {
    current?.close();
    current = null;
    let target = directory;
    let looks = 0;
    while (!stopped) {
      try {
        current = listen(target);
      } catch {
        const parent = dirname(target);
        if (parent === target) return;
        target = parent;
        continue;
      }
      // Something may have appeared between the failed attempt below and this one: look again before settling here.
      // Not for ever: a folder that exists but may not be watched stays stood in for.
      if (target === directory || ++looks > 3 || !existsSync(nextStep(target, directory))) return;
      current.close();
      target = directory;
    }
  };

  const listen = (target: string): FSWatcher => {
    const inode = inodeOf(target);
    const own = basename(target);
    const watcher = watch(target);
    const moved = (): void => {
      if (stopped || current !== watcher) return;
      attach();
      changed({ name: null, names: true });
    };
    watcher.on('error', moved);
    watcher.on('change', (event, name) => {
      if (stopped) return;
      if (target !== directory) {
        if (existsSync(nextStep(target, directory))) moved();
        return;
      }
      // The end of the watched folder itself is told under its own name.
      if (name !== null && String(name) === own && inodeOf(target) !== inode) moved();
      else changed({ name: name === null ? null : String(name), names: event !== 'change' });
    });
    return watcher;
  };

  attach();
  return () => {
    stopped = true;
    current?.close();
    current = null;
  };
}
