import { join } from 'node:path';
import { SPENDS_NOTHING } from '../../oauth/no-renewal.ts';
import type { ProcessResult } from '../../platform/ports.ts';
import { networkWall } from './network-wall.ts';
import { quietDatabases } from './quiet-databases.ts';
import { machinePlatform } from '../../platform/this-machine.ts';

/** Folder for the locks of databases (2026.9.6, `resolveStateLifecycleRuntimeDirectory`), which it needs even to read. */
function lockFolder(home: string, platform: NodeJS.Platform, uid: number | undefined): string {
  if (platform === 'win32')
    return join(home, 'AppData', 'Local', 'OpenClaw', 'locks', 'openclaw-state-locks');
  return `/tmp/openclaw-state-locks${uid === undefined ? '' : `-${uid}`}`;
}

/** A text of JavaScript as a flag that runs it before the program. */
function before(text: string): string[] {
  return ['--import', `data:text/javascript;base64,${Buffer.from(text, 'utf8').toString('base64')}`];
}

/** The statement that shuts a process off from the network (network-wall.ts). */
export function wallStatement(reach: Parameters<typeof networkWall>[0]): string {
  return `(${networkWall.toString()})(${JSON.stringify(reach)});`;
}

/** Flags for the Node that the owner is run with where it needs no network (`--import`: Node 18.18 and later). */
export function wallFlags(reach: Parameters<typeof networkWall>[0] = 'nothing'): string[] {
  return before(wallStatement(reach));
}

/**
 * Flags for the Node that a question is run with, in which it can change nothing below a home and reach nobody. Node's
 * permission model (22.13 and later; every release here wants at least 22.14) lets it read files and write none but the
 * owner's locks, and start no child, so no npm. Databases and connections are not under that model: the former are opened for
 * reading only (quiet-databases.ts), the latter fail (network-wall.ts).
 * @param home of the child
 */
export function boxFlags(
  home: string,
  platform: NodeJS.Platform = machinePlatform(),
  uid = process.getuid?.(),
): string[] {
  const locks = lockFolder(home, platform, uid);
  const first = `${wallStatement('nothing')}(${quietDatabases.toString()})(${JSON.stringify(locks)})`;
  return [
    '--permission',
    '--allow-fs-read=*',
    ...[locks, join(locks, '*')].map((path) => `--allow-fs-write=${path}`),
    ...before(first),
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
  // From 2026.8.1 on it may start the Codex of its runtime beside it.
  ...SPENDS_NOTHING,
};

/** True when this Node has no such flags: it ended before it ran anything. */
export function hasNoBox(result: ProcessResult): boolean {
  return result.code === 9 && /bad option/.test(result.stderr);
}

/** True when it was the box that kept the owner from an answer: 2026.8.1 and 8.2 want a program beside them (run). */
export function stoppedByBox(result: ProcessResult): boolean {
  return /Access to this API has been restricted/.test(`${result.stdout}${result.stderr}`);
}
