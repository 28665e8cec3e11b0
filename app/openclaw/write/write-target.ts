import { dirname, isAbsolute, resolve, sep } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { told } from '../../model/told.ts';
import type { OpenClawInstall, OwnerPackage } from '../discovery/install.ts';
import type { Ports } from '../../platform/ports.ts';
import { samePath } from '../../platform/same-path.ts';
import { ownerEnv } from './sdk-writer.ts';

/** Which store is written, and in which way. What stands of it in a record: no program, no environment. */
export interface StoreTarget {
  writer: 'owner' | 'json';
  /** Folder of the agent whose store holds the profile, or null for the store that agents inherit from. */
  agentDir: string | null;
  /** What is written, when it is no store of credentials. */
  what?: 'settings' | 'chats' | 'leftover' | 'archive';
  /** Whose chats. */
  agentId?: string;
  /** Main file of the store, for the JSON writer. */
  storePath: string;
}

/** The same, with the program of its owner as it was found now. */
export interface WriteTarget extends StoreTarget {
  owner: OwnerPackage | null;
  /** The variables that make the owner's program find this store. No secret. */
  env: Record<string, string>;
}

const WHATS: readonly unknown[] = ['settings', 'chats', 'leftover', 'archive'];

/** What a record keeps of a target. */
export function storeTarget({ writer, agentDir, what, agentId, storePath }: StoreTarget): StoreTarget {
  return { writer, agentDir, storePath, ...(what ? { what } : {}), ...(agentId ? { agentId } : {}) };
}

/** The target that stands in a record, and nothing else that may stand beside it; null for what is none. */
export function readStoreTarget(value: unknown): StoreTarget | null {
  const found = (value ?? {}) as Partial<StoreTarget>;
  const path = (one: unknown): boolean => typeof one === 'string' && isAbsolute(one);
  const whole =
    (found.writer === 'owner' || found.writer === 'json') &&
    (found.agentDir === null || path(found.agentDir)) &&
    (found.what === undefined || WHATS.includes(found.what)) &&
    (found.agentId === undefined || typeof found.agentId === 'string') &&
    path(found.storePath);
  return whole ? storeTarget(found as StoreTarget) : null;
}

/** True for targets of which Clawlamp itself is the writer. */
function isOurs({ writer, what }: StoreTarget): boolean {
  return writer === 'json' || what === 'leftover' || what === 'archive';
}

/**
 * The OpenClaw in which the stores of a record stand, among those found now.
 * @throws AppError OWNER_NOT_FOUND where there is none any more
 */
export function placeOf(
  record: { stateDir: string | null },
  stores: readonly StoreTarget[],
  places: readonly OpenClawInstall[],
): OpenClawInstall {
  const { stateDir } = record;
  const found = places.find((place) =>
    stateDir === null ? stores.every((store) => belongs(store, place)) : samePath(place.stateDir, stateDir),
  );
  if (found) return found;
  const where = stateDir ?? dirname(stores[0]?.storePath ?? '');
  throw new AppError('OWNER_NOT_FOUND', told('no OpenClaw is found for {where}', { where }));
}

/**
 * The writable target of a store in a record: its owner is the one that is found now, and the store has to be one of its own.
 * @throws AppError STORE_CHANGED, or OWNER_NOT_FOUND
 */
export function targetAt(
  store: StoreTarget,
  place: OpenClawInstall,
  ports: Pick<Ports, 'env' | 'platform'>,
): WriteTarget {
  if (!belongs(store, place)) {
    throw new AppError(
      'STORE_CHANGED',
      told('{path} is no store of that OpenClaw', { path: store.storePath }),
    );
  }
  if (isOurs(store)) return { ...store, owner: null, env: {} };
  if (!place.owner) throw new AppError('OWNER_NOT_FOUND');
  return { ...store, owner: place.owner, env: ownerEnv(place, ports) };
}

/** True when folders are agents of a place. */
export function areAgentsOf(folders: readonly string[], place: OpenClawInstall): boolean {
  return folders.every((folder) => place.agents.some((one) => samePath(one.agentDir, folder)));
}

function belongs({ what, agentDir, storePath }: StoreTarget, place: OpenClawInstall): boolean {
  if (what === 'settings') return samePath(storePath, place.configPath);
  if (agentDir !== null && !areAgentsOf([agentDir], place)) return false;
  const folders = [place.stateDir, ...place.agents.map((one) => one.agentDir)];
  return folders.some((folder) => resolve(storePath).startsWith(resolve(folder) + sep));
}
