import { createHash } from 'node:crypto';
import { readConfig } from '../openclaw/config.ts';
import { asRecord } from '../openclaw/text-document.ts';
import type { Files } from '../ports.ts';

const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/** What a sign-in needs from the owner's configuration, and a mark to see that it was not changed. */
export interface OwnerConfig {
  /** Changes when the bytes of the configuration or of a file it includes change. */
  mark: string;
  /** `auth.order`, per provider. */
  order: Record<string, string[]>;
  /** `gateway.port`, or null. */
  gatewayPort: number | null;
  /** True when the gateway is on another machine. */
  gatewayRemote: boolean;
}

/** Reads the configuration passively. A missing or damaged file reads as one without settings. */
export async function readOwnerConfig(files: Files, path: string): Promise<OwnerConfig> {
  const config = await readConfig(files, path);
  const hash = createHash('sha256');
  for (const file of [...new Set([path, ...config.files])].sort()) {
    hash.update(`${file}\0`).update(await files.read(file, MAX_CONFIG_BYTES).catch(() => 'none'));
  }
  const gateway = asRecord(config.value.gateway) ?? {};
  return {
    mark: hash.digest('base64url'),
    order: orders(asRecord(config.value.auth)?.order),
    gatewayPort: typeof gateway.port === 'number' ? gateway.port : null,
    gatewayRemote: gateway.mode === 'remote',
  };
}

function orders(value: unknown): Record<string, string[]> {
  const entries = Object.entries(asRecord(value) ?? {}).filter(([, ids]) => Array.isArray(ids));
  return Object.fromEntries(
    entries.map(([name, ids]) => [name, (ids as unknown[]).filter((id) => typeof id === 'string')]),
  );
}
