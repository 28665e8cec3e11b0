import type { Ports } from '../platform/ports.ts';
import { type Liveness, livenessOf, readBeat } from './heartbeat.ts';
import { readServiceSettings } from './settings.ts';
import { isAlive, machineStartedAt } from '../platform/this-machine.ts';

/**
 * Whether the service that is installed is at work: two small files are read, nothing is asked.
 * @param since epoch ms from which the one who asks could have seen a sign; 0 for one who has just come
 */
export async function installedService(
  ports: Pick<Ports, 'files' | 'platform' | 'clock'> & Partial<Pick<Ports, 'user' | 'home'>>,
  dataDir: string,
  since = 0,
): Promise<Liveness> {
  const settings = await readServiceSettings(ports, dataDir);
  if (!settings) return { state: 'absent' };
  const beat = await readBeat(ports, dataDir);
  const notBefore = Math.max(since, machineStartedAt());
  return livenessOf({ settings, beat, now: ports.clock.now(), notBefore, isAlive });
}
