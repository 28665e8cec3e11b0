import path from 'node:path';
import type { OpenClawVersion } from '../../config/setup/install/programs.mjs';
import { configurationOf } from '../rig/openclaw/configuration.ts';

/** Where the stores' gateways would write their log, relative to the home. No gateway runs here. */
export const GATEWAY_LOG = '.openclaw/logs/gateway.log';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function laidOver(base: Plain, over: Plain): Plain {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = result[key];
    if (value === undefined) delete result[key];
    else result[key] = isPlain(under) && isPlain(value) ? laidOver(under, value) : value;
  }
  return result;
}

/** `openclaw.json` of one store: this version's rig configuration with its own runtime, and the store's own part over it. */
export function storeConfiguration(
  version: OpenClawVersion,
  home: string,
  agents: string[],
  own: Plain = {},
): string {
  const base = configurationOf({
    version,
    runtime: 'own',
    gatewayPort: 18_789,
    gatewayToken: 'corpus-gateway',
    workspace: path.join(home, 'workspace'),
    logFile: path.join(home, GATEWAY_LOG),
    agents,
    codexPlugin: null,
  }) as Plain;
  return JSON.stringify(laidOver(base, own), null, 2);
}
