import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { autostartEntry } from './autostart-entry.ts';

/** Starting Clawlamp when the person logs in. */
export interface LoginItem {
  /** False where this desktop has no way of its own. */
  possible: boolean;
  set(on: boolean): Promise<void>;
}

/**
 * The system's own way: login items on macOS and Windows (Electron), an autostart entry on Linux.
 * @param program of the packed app; a development run has none of its own and is not started at login
 */
export function createLoginItem(platform: NodeJS.Platform, home: string, program: string): LoginItem {
  if (!app.isPackaged) return { possible: false, set: () => Promise.resolve() };
  if (platform !== 'linux') {
    return {
      possible: true,
      set: (openAtLogin) => Promise.resolve(app.setLoginItemSettings({ openAtLogin })),
    };
  }
  const folder = process.env.XDG_CONFIG_HOME || join(home, '.config');
  const entry = join(folder, 'autostart', 'clawlamp.desktop');
  return {
    possible: true,
    async set(on) {
      if (!on) return rm(entry, { force: true });
      await mkdir(dirname(entry), { recursive: true });
      // An AppImage is started by its own file, not by what it unpacked for this run.
      await writeFile(entry, autostartEntry(process.env.APPIMAGE ?? program));
    },
  };
}
