import { hkdfSync } from 'node:crypto';
import { asText, dig } from '../../platform/json-value.ts';
import type { ConfigReading } from '../config/config.ts';
import { Secret } from '../../model/secret.ts';
import type { GatewayKeys, Ports } from '../../platform/ports.ts';
import { deviceKey } from '../../platform/sealing/device-key.ts';
import type { Listener } from '../programs/gateway-listens.ts';
import { gatewayAddress, portOf, type GatewayAddress } from './address.ts';
import { typedToken } from './known.ts';

/** What OpenClaw writes for a value that stands in a variable: `${NAME}` (docs/gateway/configuration, 2026.9.6). */
const VARIABLE = /^\$\{([A-Z_][A-Z0-9_]*)\}$/;

/** Where a gateway of this machine would be, and what waits there. */
export interface LocalGateway {
  /** Configured port. */
  port: number;
  /** Asked only where the answer matters. */
  listener(): Promise<Listener>;
}

/** The parts of `gateway` in the configuration that name this very address. */
async function partsNaming(
  address: GatewayAddress,
  config: ConfigReading,
  local: LocalGateway | null,
): Promise<string[]> {
  const remote = asText(dig(config.value, 'gateway', 'remote', 'url'));
  if (remote !== null && isSameAddress(remote, address)) return ['remote'];
  // A loopback address may lead anywhere: a tunnel's end is no gateway of this machine.
  const near = address.loopback && local !== null && portOf(address) === local.port;
  if (!near || asText(dig(config.value, 'gateway', 'mode')) === 'remote') return [];
  return (await local.listener()) === 'gateway' ? ['auth'] : [];
}

function isSameAddress(text: string, address: GatewayAddress): boolean {
  try {
    return gatewayAddress(text).url === address.url;
  } catch {
    return false;
  }
}

/**
 * What goes to a gateway, and only to the address that it belongs to: `gateway.remote` of the configuration to the address that
 * it names, `gateway.auth` to the configured port of this machine while a gateway of this account waits there; OpenClaw's own
 * variables (OPENCLAW_GATEWAY_TOKEN and _PASSWORD, which come first) to either of the two. To every other address only what
 * the person typed for it. A secret that stands in a store of its own is not fetched.
 */
export async function gatewayKeys(
  { env, vault }: Pick<Ports, 'env' | 'vault'>,
  dataDir: string,
  address: GatewayAddress,
  config: ConfigReading,
  local: LocalGateway | null,
): Promise<GatewayKeys> {
  const parts = await partsNaming(address, config, local);
  const found = (variable: string, key: string): Secret | null => {
    if (parts.length === 0) return null;
    const written = parts.map((part) => asText(dig(config.value, 'gateway', part, key))).find(Boolean);
    const elsewhere = VARIABLE.exec(written ?? '')?.[1];
    const value = env[variable] || (elsewhere ? env[elsewhere] : written);
    return value ? Secret.from(value) : null;
  };
  return {
    token: (await typedToken(vault, dataDir, address)) ?? found('OPENCLAW_GATEWAY_TOKEN', 'token'),
    password: found('OPENCLAW_GATEWAY_PASSWORD', 'password'),
    device: await deviceSeed(vault, dataDir),
  };
}

/** Always the same on this machine, so that a gateway has to let us in once. Made of the key of the backups. */
async function deviceSeed(vault: Ports['vault'], dataDir: string): Promise<Secret> {
  const key = await deviceKey(vault, dataDir);
  // SECURITY: a key of ours, from which another of ours is made.
  const seed = hkdfSync('sha256', Buffer.from(key.open(), 'base64url'), '', 'clawlamp gateway device', 32);
  return Secret.from(Buffer.from(seed).toString('base64url')) as Secret;
}
