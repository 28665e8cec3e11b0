import type { Install } from '../model/snapshot.ts';
import { asExactText, dig } from '../platform/json-value.ts';
import type { OpenClawFacts } from './gather/facts.ts';

/**
 * Whether the gateway of an OpenClaw runs. Told from its lock and process, so only where those can be seen (Linux). One is
 * missed only where a service is installed for it or it has written its log: some people never run a gateway.
 */
export function gatewayState({
  config,
  gateways = [],
  gatewayRuns = null,
  log,
}: Pick<OpenClawFacts, 'config' | 'gateways' | 'gatewayRuns' | 'log'>): Install['gateway'] {
  if (asExactText(dig(config.value, 'gateway', 'mode')) === 'remote') return 'remote';
  if (gatewayRuns === null) return null;
  if (gatewayRuns) return 'running';
  const serviced = gateways.some(({ source, own }) => source === 'service' && own);
  return serviced || log.alive ? 'stopped' : null;
}
