import { hkdfSync } from 'node:crypto';
import { asText, dig } from '../diagnose/config-value.ts';
import type { ConfigReading } from '../openclaw/config.ts';
import { Secret } from '../model/secret.ts';
import type { GatewayKeys, Ports } from '../ports.ts';
import { backupKey } from '../repair/backup-key.ts';
import type { GatewayAddress } from './gateway-address.ts';

/** What OpenClaw writes for a value that stands in a variable: `${NAME}` (docs/gateway/configuration, 2026.9.6). */
const VARIABLE = /^\$\{([A-Z_][A-Z0-9_]*)\}$/;

/**
 * What the person's own set-up holds for this gateway, in OpenClaw's order: OPENCLAW_GATEWAY_TOKEN and _PASSWORD, then
 * `gateway.remote` where it names this address, then, on this machine, `gateway.auth`. A secret that stands in a store of
 * its own is not fetched.
 */
export async function gatewayKeys(
  { env, vault }: Pick<Ports, 'env' | 'vault'>,
  dataDir: string,
  address: GatewayAddress,
  config: ConfigReading,
): Promise<GatewayKeys> {
  const remote = asText(dig(config.value, 'gateway', 'remote', 'url'));
  const named = remote !== null && remote.replace(/\/$/, '') === address.url;
  const places = [...(named ? ['remote'] : []), ...(address.loopback ? ['auth'] : [])];
  const found = (variable: string, key: string): Secret | null => {
    const written = places.map((place) => asText(dig(config.value, 'gateway', place, key))).find(Boolean);
    const elsewhere = VARIABLE.exec(written ?? '')?.[1];
    const value = env[variable] || (elsewhere ? env[elsewhere] : written);
    return value ? Secret.from(value) : null;
  };
  return {
    token: found('OPENCLAW_GATEWAY_TOKEN', 'token'),
    password: found('OPENCLAW_GATEWAY_PASSWORD', 'password'),
    device: await deviceSeed(vault, dataDir),
  };
}

/** Always the same on this machine, so that a gateway has to let us in once. Made of the key of the backups. */
async function deviceSeed(vault: Ports['vault'], dataDir: string): Promise<Secret> {
  const { key } = await backupKey(vault, dataDir);
  // SECURITY: a key of ours, from which another of ours is made.
  const seed = hkdfSync('sha256', Buffer.from(key.open(), 'base64url'), '', 'clawlamp gateway device', 32);
  return Secret.from(Buffer.from(seed).toString('base64url')) as Secret;
}
