import { realpathSync } from 'node:fs';
import path from 'node:path';
import { systemFiles } from '../../app/platform/node/files.ts';
import type { Files } from '../../app/platform/ports.ts';
import { defaultCacheDir } from '../../config/setup/install/programs.mjs';

/** The cache may be a link. Process 1 lives everywhere, and is nobody's gateway. */
const PROGRAMS = [defaultCacheDir(), realpathSync(defaultCacheDir()), '/proc/1'];

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

/**
 * The real file ports inside some folders and the installed programs; everything else of this machine is not there: its
 * processes, its services, the person's own OpenClaw.
 */
export function walledFiles(...folders: string[]): Files {
  const files = systemFiles();
  const open = (file: string) => [...folders, ...PROGRAMS].some((folder) => isInside(folder, file));
  const absent = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('not there'), { code: 'ENOENT' }));
  return new Proxy(files, {
    get(target, key: keyof Files) {
      const real = target[key] as (file: string, ...rest: unknown[]) => unknown;
      return (file: string, ...rest: unknown[]) => {
        if (open(file)) return real.call(target, file, ...rest);
        if (key === 'list') return Promise.resolve([]);
        if (key === 'facts' || key === 'realPath') return Promise.resolve(null);
        if (key === 'trail') return Promise.resolve({ steps: [], there: false });
        return key === 'watch' ? () => undefined : absent();
      };
    },
  });
}
