import { createHash } from 'node:crypto';
import { versionIsAtLeast } from '../../platform/release-version.ts';
import { readConfig } from './config.ts';
import { asRecord } from '../../platform/json-value.ts';
import type { Files } from '../../platform/ports.ts';

const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/** What a sign-in needs from the owner's configuration, and a mark to see that it was not changed. */
export interface OwnerConfig {
  /** Changes when the bytes of the configuration or of a file it includes change. */
  mark: string;
  /** `auth.order`, per provider. */
  order: Record<string, string[]>;
  /** Port of the gateway, or null for the owner's default. */
  gatewayPort: number | null;
  /** True when the gateway is on another machine. */
  gatewayRemote: boolean;
}

/** From here on a profile without a port of its own gets one from its name (`resolveGatewayPort`, 2026.8.1; not in 7.33). */
const PROFILE_PORTS_FROM: [number, number, number] = [2026, 8, 1];

/** The port that the owner gives to a profile by its name (FNV-1a of it, `resolveGatewayPort` of 2026.9.6), or null. */
function profilePort(profile: string | undefined, version: string | null): number | null {
  const name = profile?.trim();
  if (!name || name.toLowerCase() === 'default' || !versionIsAtLeast(version, PROFILE_PORTS_FROM))
    return null;
  let hash = 2166136261;
  for (const byte of Buffer.from(name, 'utf8')) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return 20_000 + (hash % 40_000);
}

/** The port of a place's gateway in the owner's own order: variable, configuration, the profile's own; null for the default. */
function portOf(configured: unknown, env: OwnerEnv, version: string | null): number | null {
  const port = Number(env.OPENCLAW_GATEWAY_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return typeof configured === 'number' ? configured : profilePort(env.OPENCLAW_PROFILE, version);
}

type OwnerEnv = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration passively. A missing or damaged file reads as one without settings.
 * @param env variables of the place: a profile's port may stand there alone
 * @param version of the owner's program, or null
 */
export async function readOwnerConfig(
  files: Files,
  path: string,
  env: OwnerEnv = {},
  version: string | null = null,
): Promise<OwnerConfig> {
  const config = await readConfig(files, path, env.OPENCLAW_INCLUDE_ROOTS);
  const hash = createHash('sha256');
  for (const file of [...new Set([path, ...config.files])].sort()) {
    hash.update(`${file}\0`).update(await files.read(file, MAX_CONFIG_BYTES).catch(() => 'none'));
  }
  const gateway = asRecord(config.value.gateway) ?? {};
  return {
    mark: hash.digest('base64url'),
    order: orders(asRecord(config.value.auth)?.order),
    gatewayPort: portOf(gateway.port, env, version),
    gatewayRemote: gateway.mode === 'remote',
  };
}

function orders(value: unknown): Record<string, string[]> {
  const entries = Object.entries(asRecord(value) ?? {}).filter(([, ids]) => Array.isArray(ids));
  return Object.fromEntries(
    entries.map(([name, ids]) => [name, (ids as unknown[]).filter((id) => typeof id === 'string')]),
  );
}
