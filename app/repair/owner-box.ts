import { join } from 'node:path';
import type { ProcessResult } from '../ports.ts';

/** Folder for the locks of databases (2026.9.6, `resolveStateLifecycleRuntimeDirectory`), which it needs even to read. */
function lockFolder(home: string, platform: NodeJS.Platform, uid: number | undefined): string {
  if (platform === 'win32')
    return join(home, 'AppData', 'Local', 'OpenClaw', 'locks', 'openclaw-state-locks');
  return `/tmp/openclaw-state-locks${uid === undefined ? '' : `-${uid}`}`;
}

/**
 * Flags for the Node that a question is run with: its permission model (22.13 and later; every release here wants at least
 * 22.14) lets the child read files, and write none but the owner's locks. It can start no child either, so no npm. Databases
 * are not under it: whether one would be migrated is decided before (form-found.ts).
 */
export function boxFlags(
  home: string,
  platform: NodeJS.Platform = process.platform,
  uid = process.getuid?.(),
): string[] {
  const locks = lockFolder(home, platform, uid);
  return [
    '--permission',
    '--allow-fs-read=*',
    `--allow-fs-write=${locks}`,
    `--allow-fs-write=${join(locks, '*')}`,
  ];
}

/**
 * What a question adds to the environment: the owner's own switch against writing sign-ins (2026.3.28 to 2026.9.6: no
 * sealing, no taking over of another program's login), one process only, no compiled code on the disk, and a registry
 * that nobody answers at.
 */
export const QUESTION_ENV: Readonly<Record<string, string>> = {
  NO_COLOR: '1',
  OPENCLAW_AUTH_STORE_READONLY: '1',
  OPENCLAW_NO_RESPAWN: '1',
  NODE_DISABLE_COMPILE_CACHE: '1',
  npm_config_offline: 'true',
  npm_config_registry: 'http://127.0.0.1:9/',
};

/** True when this Node has no such flags: it ended before it ran anything. */
export function hasNoBox(result: ProcessResult): boolean {
  return result.code === 9 && /bad option/.test(result.stderr);
}
