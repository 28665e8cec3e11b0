import type { EngineOptions } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import type { Secret } from '../../model/secret.ts';
import { findOpenClaws } from '../../openclaw/discovery/installs.ts';
import type { OpenClawInstall } from '../../openclaw/discovery/install.ts';
import type { Asking, Ports } from '../../platform/ports.ts';
import { keyNamed, keyThatOpens, type DataKey } from '../../platform/sealing/data-key.ts';

/**
 * Who lets a record be acted on. `start`: nobody is there, so no keyring asks for its password. `command`: a person changes
 * something, and this on the way. `click`: a person wants just this; only then a record of an earlier Clawlamp, which no key
 * vouches for, is acted on.
 */
export type By = 'start' | 'command' | 'click';

/** How to find the key of a record in the new format. */
export function keyFinder(
  { vault }: Pick<Ports, 'vault'>,
  { dataDir }: Pick<EngineOptions, 'dataDir'>,
  by: By,
): (name: string) => Promise<DataKey> {
  return (name) => keyNamed(vault, dataDir, name, askingOf(by));
}

/**
 * How to find the key of a record in the old format: one that opens what it keeps.
 * @returns a function that throws RECORD_OLD unless a person wants just this
 */
export function oldKeyFinder<T>(
  { vault }: Pick<Ports, 'vault'>,
  { dataDir }: Pick<EngineOptions, 'dataDir'>,
  by: By,
  opens: (key: Secret, record: T) => boolean,
): (record: T) => Promise<DataKey> {
  return async (record) => {
    if (by !== 'click') throw new AppError('RECORD_OLD');
    return keyThatOpens(vault, dataDir, (key) => opens(key, record), askingOf(by));
  };
}

function askingOf(by: By): Asking {
  return by === 'start' ? 'quietly' : 'ask';
}

/** Every OpenClaw of this person, found anew: what a record says of programs is not asked. Passive. */
export async function placesNow(ports: Ports, options: EngineOptions): Promise<OpenClawInstall[]> {
  const home = await ports.files.facts(ports.home).catch(() => null);
  const uid = ports.platform === 'win32' ? null : (home?.uid ?? null);
  return (await findOpenClaws(ports, options, uid)).openclaws.map(({ place }) => place);
}
