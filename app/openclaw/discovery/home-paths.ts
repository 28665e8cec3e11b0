import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Ports } from '../../platform/ports.ts';

/** What path rules need of the world. */
export type PathPorts = Pick<Ports, 'env' | 'home'>;

/** OpenClaw treats blank, "undefined" and "null" as unset (`infra/home-dir.ts`, 2026.5.12 and 2026.9.6). */
function setValue(value: string | undefined): string | null {
  const trimmed = value?.trim();
  return trimmed && trimmed !== 'undefined' && trimmed !== 'null' ? trimmed : null;
}

/** The home of the operating system's account: HOME, USERPROFILE, else the account's. */
export function osHome({ env, home }: PathPorts): string {
  return resolve(setValue(env.HOME) ?? setValue(env.USERPROFILE) ?? home);
}

/** The home that OpenClaw takes: OPENCLAW_HOME (with ~ as the account's home), else {@link osHome}. */
export function openClawHome(ports: PathPorts): string {
  const explicit = setValue(ports.env.OPENCLAW_HOME);
  if (!explicit) return osHome(ports);
  return resolve(explicit.replace(/^~(?=$|[\\/])/, osHome(ports)));
}

/** A path as a person writes it: a leading ~ is OpenClaw's home, everything else becomes absolute. */
export function userPath(input: string, ports: PathPorts): string {
  return resolve(input.trim().replace(/^~(?=$|[\\/])/, openClawHome(ports)));
}

/** True when `child` is `parent` or stands below it. */
export function isInside(parent: string, child: string): boolean {
  const way = relative(resolve(parent), resolve(child));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** Folder of OAuth sidecars and of the retired oauth.json: OPENCLAW_OAUTH_DIR, else `credentials` in the state directory. */
export function oauthDir(stateDir: string, ports: PathPorts): string {
  const override = ports.env.OPENCLAW_OAUTH_DIR?.trim();
  return override ? userPath(override, ports) : join(stateDir, 'credentials');
}
