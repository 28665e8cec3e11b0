import path from 'node:path';

/**
 * Where Clawlamp keeps its own journal and backups: the same folder as the tray's, so that both see one journal and one
 * lock (Electron's `userData`, which is the product name below the system's folder for settings).
 */
export function defaultDataDir(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: NodeJS.Platform,
): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Clawlamp');
  if (platform === 'win32')
    return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Clawlamp');
  return path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'Clawlamp');
}
