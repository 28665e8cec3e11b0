import { AppError } from '../../model/errors.ts';
import type { Ports } from '../../platform/ports.ts';
import { chooseWriter, writerFor, type StorePlace } from './choose-writer.ts';
import { LeftoverWriter } from './orphan-writer.ts';
import type { OwnerConfig } from '../config/live-config.ts';
import { ownerEnv, OwnerWriter } from './sdk-writer.ts';
import { refuseForeign } from '../programs/refuse-foreign.ts';
import { SettingsWriter } from './config-writer.ts';
import type { EntriesWriter } from './store-writer.ts';
import type { WriteTarget } from './write-target.ts';
import type { EngineOptions } from '../../model/engine.ts';

/**
 * Who makes the changes of a repair. Profiles and what decides among them go the way of a sign-in; chats through the same
 * SDK, settings through OpenClaw's own command, and a file that nothing refers to is ours to put aside.
 * @throws AppError of the one writer that could have done it
 */
export async function choosePartsWriter(
  deps: { ports: Ports; options: EngineOptions },
  store: StorePlace,
  config: OwnerConfig,
): Promise<{ target: WriteTarget; writer: EntriesWriter }> {
  const { what, place, agentDir, agentId, storePath } = store;
  if (!what) return chooseWriter(deps, store, config);
  await refuseForeign(deps.ports, place, [storePath]);
  const ours = what === 'leftover' || what === 'archive';
  if (!ours && !place.owner) throw new AppError('OWNER_NOT_FOUND');
  const target: WriteTarget = {
    writer: 'owner',
    what,
    agentDir,
    ...(agentId ? { agentId } : {}),
    storePath,
    owner: ours ? null : place.owner,
    env: ours ? {} : ownerEnv(place, deps.ports),
  };
  const writer = partsWriterFor(target, deps.ports);
  await writer.probe();
  return { target, writer };
}

/** The writer that the target of a repair names; also used to finish, undo or take back later. */
export function partsWriterFor(target: WriteTarget, ports: Ports): EntriesWriter {
  const { what, owner, env, storePath, agentDir, agentId } = target;
  if (!what) return writerFor(target, ports);
  if (what === 'leftover' || what === 'archive') return new LeftoverWriter(() => ports.clock.now(), what);
  if (!owner) throw new AppError('OWNER_NOT_FOUND');
  if (what === 'settings') return new SettingsWriter(ports.processes, owner, env, storePath);
  const place = { owner, storePath, env, agentDir, sidecarKey: null, chatsOf: agentId ?? 'main' };
  return new OwnerWriter(ports.processes, place);
}
