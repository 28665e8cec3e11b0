import { withoutLockout } from './credential-change.ts';
import type { EntriesState } from './store-writer.ts';

/**
 * A store as OpenClaw's own code hands it over: profiles by id, and beside them what decides among them. Every change of a
 * repair is a change of single entries of these four, of a setting by its path, of the chats bound to a profile, or of a
 * file that nothing refers to.
 */
export type PartName = 'profiles' | 'order' | 'lastGood' | 'usageStats' | 'settings' | 'chats' | 'file';
export type StoreDocument = Record<string, unknown>;

/** What becomes of one entry. `without-lockout` keeps everything but what failures left in it. */
export type PartGoal = { is: 'absent' } | { is: 'value'; value: unknown } | { is: 'without-lockout' };

export interface PartEdit {
  part: PartName;
  key: string;
  /**
   * What may stand there for the plan to hold, null for nothing: the value that was read, and nothing where that may be
   * inherited. Left out for credentials, whose tokens are compared, and for lockouts, of which there must be one.
   */
  expect?: unknown[];
  to: PartGoal;
}

/** An entry by its name. */
export type WantedPart = Pick<PartEdit, 'part' | 'key'>;

/** One entry as it stands. `keys` is the order of the whole part, so that putting back an entry puts it back in its place. */
export interface Part {
  part: PartName;
  key: string;
  has: boolean;
  value: unknown;
  /** Null when the store has no such part at all. */
  keys: string[] | null;
}

/**
 * The entries as they stand. As everything in this file it runs in two places: here for the JSON writer, and inside the
 * owner's process (`sdk-script/`).
 */
export function partsIn(store: StoreDocument, wanted: WantedPart[]): Part[] {
  return wanted.map(({ part, key }) => {
    const held = store[part] as Record<string, unknown> | undefined;
    const has = held != null && Object.prototype.hasOwnProperty.call(held, key);
    return { part, key, has, value: has ? held[key] : null, keys: held == null ? null : Object.keys(held) };
  });
}

/** The same value, whatever the order of its fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Record<string, unknown>;
    return Object.keys(record)
      .sort()
      .filter((name) => record[name] !== undefined)
      .map((name) => [name, plain(record[name])]);
  };
  return JSON.stringify(plain(a ?? null)) === JSON.stringify(plain(b ?? null));
}

/**
 * The same entry. Of a credential with its tokens at hand the name of the sealed file does not count: 2026.5.12 makes it from the
 * path of the store, so after a move the same sign-in lies in a file of another name.
 */
function sameEntry(a: Part, b: Part | undefined): boolean {
  const told = (part: Part): unknown => {
    const { oauthRef, ...rest } = (part.value ?? {}) as Record<string, unknown>;
    const opened = part.part === 'profiles' && Boolean(oauthRef) && Boolean(rest.access || rest.refresh);
    return opened ? rest : part.value;
  };
  return b !== undefined && a.has === b.has && sameValue(told(a), told(b));
}

export function sameParts(a: Part[], b: Part[]): boolean {
  return a.every((one, at) => sameEntry(one, b[at]));
}

/** True when every entry is as in one of the two: what a kill between two files of one store leaves. */
function tornParts(now: Part[], before: Part[], after: Part[]): boolean {
  return now.every((one, at) => [before, after].some((side) => sameEntry(one, side[at])));
}

/** Which of the two sides the entries are. */
export function partsHolding(now: Part[], before: Part[], after: Part[]): EntriesState {
  if (sameParts(now, after)) return 'after';
  if (sameParts(now, before)) return 'before';
  return tornParts(now, before, after) ? 'torn' : 'other';
}

/** The entries as the edits want them. */
export function editedParts(before: Part[], edits: PartEdit[]): Part[] {
  return before.map((part, at) => {
    const goal = edits[at]?.to;
    if (!goal || goal.is === 'absent') return { ...part, has: false, value: null };
    if (goal.is === 'value') return { ...part, has: true, value: goal.value };
    return { ...part, value: part.has ? withoutLockout(part.value as Record<string, unknown>) : null };
  });
}

/** Makes the store hold these entries, every other one staying where it is. */
export function putParts(store: StoreDocument, parts: Part[]): void {
  for (const { part, key, has, value, keys } of parts) {
    const held = { ...(store[part] as Record<string, unknown> | undefined) };
    if (has) held[key] = value;
    else delete held[key];
    const place = (name: string): number => {
      const at = (keys ?? []).indexOf(name);
      return at < 0 ? Infinity : at;
    };
    const names = Object.keys(held);
    const sorted = names
      .map((name, at) => ({ name, at }))
      .sort((a, b) => (place(a.name) === place(b.name) ? a.at - b.at : place(a.name) - place(b.name)));
    if (names.length === 0 && keys === null) delete store[part];
    else store[part] = Object.fromEntries(sorted.map(({ name }) => [name, held[name]]));
  }
}
