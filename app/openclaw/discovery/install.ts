import type { Words } from '../../model/told.ts';
import { resolve } from 'node:path';

import type { Account, Generation } from '../../model/snapshot.ts';
import type { Secret } from '../../model/secret.ts';
import type { RefusedProgram } from '../../platform/ownership/program-owner.ts';
import type { ReadFault } from '../../platform/text-document.ts';
import type { SecretRef } from '../config/secret-refs.ts';

/** The installed OpenClaw package, and the Node that its gateway runs. */
export interface OwnerPackage {
  binPath: string;
  packageDir: string;
  version: string;
  nodePath: string;
  /** The account of Homebrew, where the program is that account's and counts because the person's search path names it. */
  lentBy?: string;
}

export interface AgentPlace {
  id: string;
  /** Folder that holds the agent's store (`agents/<id>/agent`). */
  agentDir: string;
}

/** Where one OpenClaw keeps its things, found the way the program finds them. */
export interface OpenClawInstall {
  stateDir: string;
  configPath: string;
  /** The variables (HOME, OPENCLAW_*, XDG_*) that make the owner's program find this same place. No secret. */
  env: Record<string, string>;
  defaultAgent: string;
  agents: AgentPlace[];
  owner: OwnerPackage | null;
  /** The account that it belongs to, where that is not ours: only that account works with it. */
  account?: OtherAccount;
  /** Programs that were found on the way and are not run, since others own or may change them. */
  refused?: RefusedProgram[];
}

/** Where an entry stands. Writers and checks use this; what is printed of it is made by {@link locationText}. */
export interface StoreLocation {
  /** Path of the file or database, as its owner names it. */
  file: string;
  /** Table and key of the row that holds the document, in a database. */
  table?: string;
  key?: string;
  /** Which file it really is, whatever path leads there ({@link Files.identity}); null where that is not known. */
  identity: string | null;
  /** True when only a link of this agent leads there, and the file is another one's. */
  linked?: true;
  /** True for a file with two names and no link between them (a hard link): whoever replaces it as a whole parts the two. */
  secondName?: true;
}

/** A location as it is printed: the path, and the row in it. Never to be read again as a path. */
export function locationText({ file, table, key }: StoreLocation): string {
  return table === undefined ? file : `${file} ${table}${key === undefined ? '' : `.${key}`}`;
}

/** True when both lead to the same row of the same file, whatever the paths say. */
export function sameLocation(a: StoreLocation, b: StoreLocation): boolean {
  return a.table === b.table && a.key === b.key && sameFile(a, b);
}

/** True when both are one file: by its identity, or by the path where that is not known. */
export function sameFile(a: FilePlace, b: FilePlace): boolean {
  return fileKey(a) === fileKey(b);
}

/** What two places of one file have in common. */
export function fileKey({ file, identity }: FilePlace): string {
  return identity ?? resolve(file);
}

type FilePlace = Pick<StoreLocation, 'file' | 'identity'>;

/** Why a profile's tokens could not be had, when they could not. */
export type TokenProblem =
  | { kind: 'sidecar-missing'; path: string }
  | { kind: 'sidecar-damaged'; path: string }
  | { kind: 'key-missing'; path: string }
  | { kind: 'key-wrong'; path: string }
  | { kind: 'key-in-keychain' }
  /** Sealed by a newer release than the one that is installed, which opens no seal. */
  | { kind: 'sealed-by-newer' }
  | { kind: 'fence-pending' }
  | { kind: 'fence-failed' }
  /** No key or token under a name that its owner reads; `field` is where one seems to stand instead. */
  | { kind: 'secret-missing'; field: string | null }
  | { kind: 'malformed' };

/** One profile as its owner's store holds it. */
export interface StoredProfile {
  profileId: string;
  provider: string;
  kind: 'oauth' | 'token' | 'api-key' | 'other';
  access: Secret | null;
  refresh: Secret | null;
  /** Epoch ms of the access token's end as stored, or null. */
  expiresAt: number | null;
  /** Epoch ms at which the access token was issued, from its claims, or null. */
  issuedAt: number | null;
  account: Account;
  problem: TokenProblem | null;
  /** True for a saved replacement that its owner does not use yet (9.x `setup.replacement`): never a route. */
  inactive?: boolean;
  /** True when the key or token stands elsewhere and the entry only refers to it (`keyRef`, `tokenRef`). */
  referenced?: boolean;
  /** Where that is, in the one form that OpenClaw takes. */
  ref?: SecretRef;
  /** True when a static token's end is written and is no date: its owner refuses to use it. */
  endInvalid?: boolean;
  /** Id of the sealed file that holds its tokens, where they stand in one (2026.5.12). */
  sidecarId?: string;
  location: StoreLocation;
  /** The same in words, for evidence: file path, or database path and row. Nothing is read out of it. */
  where: string;
}

/** Locks that hold for one model only, where a version records that. Times in epoch ms. */
export interface ScopedLocks {
  cooldownUntil: number | null;
  cooldownReason: string | null;
  cooldownModel: string | null;
  blockedUntil: number | null;
  /** Set only when the block holds for this model alone (`blockedScope: "model"`). */
  blockedModel: string | null;
}

/** What the owner recorded of a profile's use. All times epoch ms. */
export interface ProfileUsage {
  lastUsed: number | null;
  lastFailureAt: number | null;
  errorCount: number;
  failureCounts: Record<string, number>;
  cooldownUntil: number | null;
  cooldownReason: string | null;
  disabledUntil: number | null;
  disabledReason: string | null;
  /** The locks one by one, when one of them names a model or is of the third kind. */
  scoped?: ScopedLocks | null;
  /** Finer cause of a cooldown where the version records one (9.x: `wham_token_expired`, `wham_account_dead`). */
  classification?: string | null;
  /** Last success where a version records one that is not a turn of its own: 2026.9.6 for inherited profiles. */
  lastProbeAt?: number | null;
}

/** A profile of an agent's own store that its owner passes over for one that the agent inherits. */
export interface ReplacedProfile {
  profile: StoredProfile;
  /** Id of the inherited profile that is used in its place. */
  by: string;
  /** What the agent's own store recorded of its use. */
  usage: ProfileUsage | null;
  /** File of that record. */
  where: string;
}

/** One reading of one agent's effective store. `profiles` is empty unless `state` is `read`. */
export interface StoreReading {
  agent: AgentPlace;
  generation: Generation;
  schemaVersion: number | null;
  /** `newer-than-owner`: known to us, and of a schema that the installed release refuses. */
  state: 'read' | 'absent' | 'unreadable' | 'unknown-schema' | 'newer-than-owner';
  note: Words | null;
  /** Main file of the store. */
  path: string;
  /** Which file that really is; null or absent where it is not known. */
  identity?: string | null;
  /** The agent's own store: where it would be, and whether it is there at all. */
  own?: { path: string; there: boolean };
  /** Profiles this agent can use; `inherited` ones stand in another store of the same OpenClaw. */
  profiles: (StoredProfile & { inherited: boolean })[];
  /** The agent's own profiles where only the store that it inherits from could not be read: to be told, not to be used. */
  hidden?: StoredProfile[];
  /** Own profiles that are passed over for inherited ones; absent where there are none. */
  replaced?: ReplacedProfile[];
  order: Record<string, string[]>;
  lastGood: Record<string, string>;
  usage: Record<string, ProfileUsage>;
  /** Every file read, for watching and for the trust page. */
  files: string[];
  /** Set when the agent's own database names another agent: which, and where it lies. */
  foreign?: { agent: string; path: string };
  /** State database whose shared row holds a store that nothing leads to: its owner does not look at it. */
  unmarked?: string;
  /** Older leftovers beside this store: evidence, not truth. */
  leftovers: string[];
  /** Databases of a newer release that hold sign-ins which the installed one cannot see: path and count. */
  newer?: { path: string; profiles: number }[];
  /** What keeps it from being read, where that is told apart. */
  fault?: ReadFault;
  /** True when the agent's own store, whatever it inherits, holds no profile. */
  ownEmpty?: boolean;
  /** Schema of the agent's own database, or null where there is none. */
  ownSchema?: number | null;
  /** Schema of the state database, or null where there is none or it was not looked at. */
  stateSchema?: number | null;
  /** What the installed release wants moved before it serves this agent, or null. */
  due?: MigrationDue | null;
  /** Accounts that single people added for themselves (9.6): counted, never read. Absent when there are none. */
  personal?: number;
}

/** What of an older generation the installed release wants moved before it serves an agent. */
export interface MigrationDue {
  /** `old-files`: credential files of an older release. `old-schema`: a database that it does not open as it is. */
  kind: 'old-files' | 'old-schema';
  /** True where the release refuses the agent until it is done; false where it only does not see what lies there. */
  refuses: boolean;
  /** Lower-case providers that are refused, or null for all of them. */
  providers: readonly string[] | null;
  /** What lies there: files, or the database, with the profile ids that could be read in it. */
  sources: readonly { path: string; profiles: readonly string[] }[];
  /** The entries of old files, without their tokens and dates: what is to be called by its name until it is moved. */
  left: readonly StoredProfile[];
}

/** The account that something belongs to, and how a person works as that account. */
export interface OtherAccount {
  uid: number;
  /** Its name, or `#` and its number, as `sudo -u` takes both. */
  user: string;
  /** Its home, where this machine knows one. */
  home: string | null;
  /** Set where the account is one of a container, by the volume that is mounted there. */
  container: { engine: 'docker' | 'podman'; volume: string } | null;
}
