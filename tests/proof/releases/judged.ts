import path from 'node:path';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports } from '../../../app/platform/ports.ts';

/** Our reading of a home, by the files alone. */
export async function judged(home: string, openclawBin: string): Promise<Snapshot> {
  const ports = {
    clock: systemClock(),
    files: systemFiles(),
    platform: process.platform,
    home,
    env: { HOME: home, PATH: '/usr/bin:/bin' },
  } as unknown as Ports;
  const { facts } = await gather(ports, { openclawBin, dataDir: path.join(home, 'clawlamp') });
  return diagnose(facts).snapshot;
}

/** The profile that we name as next for an agent's primary model, or null. */
export function nextOf(snapshot: Snapshot, agent: string): string | null {
  const route = snapshot.routes.find((one) => one.agent === agent && one.role === 'primary');
  return snapshot.profiles.find((one) => one.id === route?.next)?.profileId ?? null;
}
