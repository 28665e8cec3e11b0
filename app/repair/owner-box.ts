import { join } from 'node:path';
import type { ProcessResult } from '../ports.ts';
import { quietDatabases } from './quiet-databases.ts';

/** Folder for the locks of databases (2026.9.6, `resolveStateLifecycleRuntimeDirectory`), which it needs even to read. */
function lockFolder(home: string, platform: NodeJS.Platform, uid: number | undefined): string {
  if (platform === 'win32')
    return join(home, 'AppData', 'Local', 'OpenClaw', 'locks', 'openclaw-state-locks');
  return `/tmp/openclaw-state-locks${uid === undefined ? '' : `-${uid}`}`;
}

/**
 * Flags for the Node that a question is run with, in which it can change nothing below a home. Node's permission model (22.13
 * and later; every release here wants at least 22.14) lets it read files and write none but the owner's locks, and start no
 * child, so no npm. Databases are not under that model: they are opened for reading only (quiet-databases.ts).
 * @param home of the child
 */
export function boxFlags(
  home: string,
  platform: NodeJS.Platform = process.platform,
  uid = process.getuid?.(),
): string[] {
  const locks = lockFolder(home, platform, uid);
  const first = `(${quietDatabases.toString()})(${JSON.stringify(locks)})`;
  return [
    '--permission',
    '--allow-fs-read=*',
    ...[locks, join(locks, '*')].map((path) => `--allow-fs-write=${path}`),
    '--import',
    `data:text/javascript;base64,${Buffer.from(first, 'utf8').toString('base64')}`,
  ];
}

/** npm, where an owner starts it, finds nobody (npm 10 and 11 take both). */
export const NO_REGISTRY = { npm_config_offline: 'true', npm_config_registry: 'http://127.0.0.1:9/' };

/**
 * What a question adds to the environment: the owner's own switch against writing sign-ins (2026.3.28 to 2026.9.6: no
 * sealing, no taking over of another program's login), one process only, no compiled code on the disk, and a registry that
 * nobody answers at.
 */
export const QUESTION_ENV: Readonly<Record<string, string>> = {
  NO_COLOR: '1',
  OPENCLAW_AUTH_STORE_READONLY: '1',
  OPENCLAW_NO_RESPAWN: '1',
  NODE_DISABLE_COMPILE_CACHE: '1',
  ...NO_REGISTRY,
};

/** True when this Node has no such flags: it ended before it ran anything. */
export function hasNoBox(result: ProcessResult): boolean {
  return result.code === 9 && /bad option/.test(result.stderr);
}

/** True when it was the box that kept the owner from an answer: 2026.8.1 and 8.2 want a program beside them (run). */
export function stoppedByBox(result: ProcessResult): boolean {
  return /Access to this API has been restricted/.test(`${result.stdout}${result.stderr}`);
}
