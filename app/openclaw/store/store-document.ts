import type { Words } from '../../model/told.ts';
import type { CredentialEntry } from './credential-entry.ts';
import { isPersonalProfile, parseEntry } from './credential-entry.ts';
import { DOCUMENT_VERSION } from './known-schemas.ts';
import type { StoredProfile, StoreLocation } from '../discovery/install.ts';
import type { RoutingState } from './routing-state.ts';
import { NO_ROUTING } from './routing-state.ts';
import { asRecord } from '../../platform/json-value.ts';
import type { ReadFault } from '../../platform/text-document.ts';

/** One store by itself, before any inheritance: an agent's own, or the shared one. */
export interface OneStore {
  /** `newer-than-owner`: known to us, and of a schema that the installed release refuses. */
  state: 'read' | 'absent' | 'unreadable' | 'unknown-schema' | 'newer-than-owner';
  note: Words | null;
  /** Main file. */
  path: string;
  /** Which file that really is, where it was looked for. */
  identity?: string | null;
  /** Agent that a database names as its own, where it names one. */
  ownerAgent?: string | null;
  schemaVersion: number | null;
  profiles: Map<string, StoredProfile>;
  routing: RoutingState;
  files: string[];
  /** True when at least one credential stands in a sidecar. */
  sidecars: boolean;
  /** What keeps it from being read, where that is told apart. */
  fault?: ReadFault;
  /** How many profiles stand in a store that the installed release refuses. */
  held?: number;
}

/** A store that holds nothing to use, and why. */
export function emptyStore(
  state: OneStore['state'],
  path: string,
  more: Partial<
    Pick<OneStore, 'note' | 'schemaVersion' | 'files' | 'routing' | 'held' | 'identity' | 'fault'>
  > = {},
): OneStore {
  return {
    state,
    note: null,
    path,
    schemaVersion: null,
    profiles: new Map(),
    routing: NO_ROUTING,
    files: [path],
    sidecars: false,
    ...more,
  };
}

/** More profiles than any person has; a document with more is taken as damaged. */
const MAX_PROFILES = 1_000;

/** Longer ids are none, and are held against no pattern. In characters. */
const MAX_ID = 512;

/**
 * The version a store document names, when it is one that no release we know writes; else null. Its owners take any
 * number and would read on; we would rather not know than guess what a newer one means.
 */
export function newerDocument(document: unknown): string | null {
  const version = asRecord(document)?.version;
  if (version === undefined || version === null) return null;
  if (typeof version === 'number' && version <= DOCUMENT_VERSION) return null;
  return typeof version === 'number' ? String(version) : 'that is no number';
}

/**
 * The entries of a store document (`{ version, profiles }`), in its order; null when it is not one, which its owner
 * takes for no store at all and we for an unreadable one.
 */
export function entriesOf(document: unknown, location: StoreLocation): CredentialEntry[] | null {
  const profiles = asRecord(asRecord(document)?.profiles);
  if (!profiles) return null;
  const ids = Object.keys(profiles);
  if (ids.length > MAX_PROFILES || ids.some((id) => id.length > MAX_ID)) return null;
  return ids
    .filter((profileId) => !isPersonalProfile(profileId))
    .map((profileId) => parseEntry(profileId, profiles[profileId], location));
}
