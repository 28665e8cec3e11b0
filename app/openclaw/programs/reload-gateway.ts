import type { Message } from '../../language/messages.ts';
import { told, type Words } from '../../model/told.ts';
import type { EngineOptions } from '../../model/engine.ts';
import type { OpenClawInstall } from '../discovery/install.ts';
import type { Ports } from '../../platform/ports.ts';
import { gatewayListener } from './gateway-listens.ts';
import { GatewayAsk, STRANGER_LISTENS } from './gateway-cli.ts';
import type { OwnerConfig } from '../config/live-config.ts';
import { ownerEnv } from '../write/sdk-writer.ts';

const WHAT: Message = 'The running gateway was told';

/**
 * Asks a gateway that runs on this machine to take the store as it stands now.
 * @returns what came of it, or null when there is no gateway to ask
 */
export async function reloadGateway(
  { ports, options }: { ports: Ports; options: EngineOptions },
  place: OpenClawInstall,
  config: OwnerConfig,
  agent: string,
): Promise<{ what: Words; passed: boolean; note: Words | null } | null> {
  if (!place.owner) return null;
  if (config.gatewayRemote) {
    return {
      what: told(WHAT),
      passed: false,
      note: told('The gateway runs on another machine and was not asked.'),
    };
  }
  const door = { port: config.gatewayPort, stateDir: place.stateDir };
  const listener = await gatewayListener(door, ports);
  if (listener === 'nobody') return null;
  if (listener === 'stranger') return { what: told(WHAT), passed: false, note: told(STRANGER_LISTENS) };
  const { configPath } = place;
  const env = ownerEnv(place, ports);
  const ask = new GatewayAsk(ports.processes, {
    owner: place.owner,
    env,
    configPath,
    port: config.gatewayPort,
    dataDir: options.dataDir,
  });
  const passed = await ask.reload(agent);
  const note = passed ? null : told('The gateway could not be asked. Restart it before its next turn.');
  return { what: told(WHAT), passed, note };
}
