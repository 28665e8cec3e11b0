import { AppError } from '../../model/errors.ts';
import { readServiceSettings } from '../../service/settings.ts';
import type { Arguments } from '../arguments.ts';
import { defaultDataDir } from '../../platform/data-dir.ts';
import { thisMachine } from '../machine.ts';

/**
 * The arguments of `watch --service` with what `service install` kept.
 * @throws AppError SERVICE_ABSENT where nothing is kept, or others could have written it
 */
export async function withKeptSettings(
  args: Arguments,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Arguments> {
  const ports = thisMachine(env, null);
  const dataDir = args.dataDir ?? defaultDataDir(env, ports.home, ports.platform);
  const kept = await readServiceSettings(ports, dataDir);
  if (!kept) throw new AppError('SERVICE_ABSENT', dataDir);
  const { hook, webhook, ping, gateway } = kept;
  return {
    ...args,
    outside: { hook, webhook, ping },
    engine: { ...args.engine, ...(gateway === null ? {} : { gateway }) },
  };
}
