import { join } from 'node:path';
import * as v from 'valibot';
import type { Ports } from '../platform/ports.ts';
import { GATEWAY, HOOK, WEBHOOK } from '../preferences/preferences.ts';
import { createOwners } from '../platform/ownership/owners.ts';

/** What the service does, kept in a file that this person alone may read: an address may hold the secret of its receiver. */
export interface ServiceSettings {
  schema: 1;
  /** Epoch ms. */
  installedAt: number;
  hook: string | null;
  webhook: string | null;
  /** An https address that is asked for every five minutes while all is well with the watching itself; null for none. */
  ping: string | null;
  gateway: string | null;
}

const SETTINGS = v.object({
  schema: v.literal(1),
  installedAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hook: v.nullable(HOOK),
  webhook: v.nullable(WEBHOOK),
  ping: v.nullable(WEBHOOK),
  gateway: v.nullable(GATEWAY),
});

const MOST_BYTES = 16 * 1024;

export function settingsPath(dataDir: string): string {
  return join(dataDir, 'service.json');
}

/**
 * The settings of the installed service; null where none is installed, where the file is damaged, and where others could have
 * written it: a hook is a program that is run.
 */
export async function readServiceSettings(
  ports: Pick<Ports, 'files' | 'platform'> & Partial<Pick<Ports, 'user' | 'home'>>,
  dataDir: string,
): Promise<ServiceSettings | null> {
  const path = settingsPath(dataDir);
  const bytes = await ports.files.read(path, MOST_BYTES).catch(() => null);
  if (bytes === null) return null;
  const { standing } = await createOwners(ports).of(path);
  if (standing !== 'ours') return null;
  try {
    const parsed = v.safeParse(SETTINGS, JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
