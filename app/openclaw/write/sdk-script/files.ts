import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fault } from './faults.ts';
import type { AuthProfileStore } from './sdk.ts';

/** Folders of ours in which the owner's save makes its files. */
export const STAGE = '.clawlamp-stage-';
export const PROFILES = 'auth-profiles.json';
export const STATE = 'auth-state.json';

/** A half-written file is no larger than a store may be. */
const MAX_TEMP_BYTES = 16_777_216;

/** Puts a made file where it belongs, whole or not at all; one that changed nothing is left alone. */
export function putInPlace(made: string, wanted: string): void {
  if (!existsSync(made)) return;
  const target = existsSync(wanted) ? realpathSync(wanted) : wanted;
  if (existsSync(target) && readFileSync(made).equals(readFileSync(target))) return;
  const file = openSync(made, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(made, target);
}

function recordIn(path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw fault('UNREADABLE');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault('UNREADABLE');
  return value as Record<string, unknown>;
}

const isLater = ({ version }: Record<string, unknown>): boolean => Number(version ?? 1) > 1;

/** A JSON store of a later shape: every release here would take it for version 1 and write it back as that. */
export function isLaterStore(path: string): boolean {
  return existsSync(path) && isLater(recordIn(path));
}

/** A JSON store as it stands. @throws fault NEWER, UNREADABLE */
export function storeIn(path: string): AuthProfileStore {
  const store = recordIn(path);
  if (isLater(store)) throw fault('NEWER');
  const { profiles } = store;
  if (typeof profiles !== 'object' || profiles === null) throw fault('UNREADABLE');
  // A store with sidecars was made by another release: this one would lose its tokens.
  if (
    Object.values<object | null>(profiles as Record<string, object | null>).some(
      (one) => one && 'oauthRef' in one,
    )
  )
    throw fault('UNREADABLE');
  return store as AuthProfileStore;
}

/** What decides among profiles, where it has a file of its own. @throws fault UNREADABLE */
export function stateIn(path: string): AuthProfileStore {
  if (!existsSync(path)) return {};
  const { order, lastGood, usageStats } = recordIn(path);
  const known = Object.entries({ order, lastGood, usageStats });
  return Object.fromEntries(known.filter(([, value]) => value !== undefined)) as AuthProfileStore;
}

/** Folders of ours that a killed run left; nobody else of ours is at work while the lock is held. */
export function sweepStages(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(STAGE)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Half-written files that a killed writer of this store left, told by the new tokens in them. */
export function sweepHalfWritten(folder: string, tokens: string[]): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    const facts = lstatSync(path, { throwIfNoEntry: false });
    if (!name.endsWith('.tmp') || !facts?.isFile() || facts.size > MAX_TEMP_BYTES) continue;
    const bytes = readFileSync(path);
    if (tokens.some((token) => token && bytes.includes(token))) rmSync(path, { force: true });
  }
}
