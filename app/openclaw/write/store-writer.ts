import type { Words } from '../../model/told.ts';
import type { Secret } from '../../model/secret.ts';
import type { SealedBox } from '../../platform/sealing/sealed-box.ts';
import type { PartEdit, WantedPart } from './store-entries.ts';

/** The tokens a profile is expected to hold; null where the owner has none (a sidecar that can't be decrypted). */
export interface HeldTokens {
  access: Secret | null;
  refresh: Secret | null;
}

/** A change of one profile: what was there and what shall be there, both sealed under the same key. */
export interface ProfileChange {
  id: string;
  profileId: string;
  key: Secret;
  before: SealedBox;
  after: SealedBox;
}

/** Entries to be taken down with a snapshot; `box` is set by it. */
export interface AlsoTaken {
  id: string;
  wanted: WantedPart[];
  box: SealedBox | null;
}

/** What the store holds, seen under the owner's own lock. `torn`: new tokens beside old facts, after a crash. */
export type StoreState = 'before' | 'after' | 'torn' | 'other' | 'absent';

export type WriteResult = 'written' | 'changed' | 'revoked';

/** What must agree with the new credential. Every item names what was read, and is changed only if it still says so. */
export interface DependentState {
  profileId: string;
  provider: string;
  /** Agent folders whose recorded lockouts of this profile are to be cleared. */
  lockoutDirs: string[];
  /** Agent folder whose order and last-good selection count for the row. */
  selectionDir: string;
  /** The order in force when it leaves this profile out, else null. */
  hiddenByOrder: string[] | null;
  /** A last-good entry that names a missing profile or an older sign-in of the same account, else null. */
  staleLastGood: string | null;
}

export interface DependentStateReport {
  lockouts: 'cleared' | 'none' | 'failed';
  order: 'put-first' | 'kept' | 'failed';
  lastGood: 'set' | 'kept' | 'failed';
}

/** One entry that a repair changes; a credential is told by its tokens, everything else by what the plan read. */
export type StoreEdit = PartEdit & { held?: HeldTokens };

/** A change of single entries of one store, as it was and as it shall be, both sealed under the same key. */
export interface EntriesChange {
  /** Mark of the whole file as the owner left it, where it writes more than it was asked to. */
  mark?: string;
  id: string;
  key: Secret;
  before: SealedBox;
  after: SealedBox;
}

/** Writes one profile of one store. Implementations never cut a write: each call either happened whole or not. */
export interface StoreWriter {
  /** In words for the outcome: which code writes. */
  readonly description: Words;
  /** Asks for nothing and changes nothing. @throws AppError OWNER_NODE_TOO_OLD or OWNER_FAILED. */
  probe(): Promise<void>;
  /**
   * The current credential and state, sealed, or null when the store no longer holds the expected tokens.
   * @param also entries to be taken down in the same moment, for `undo`
   */
  snapshot(
    id: string,
    profileId: string,
    expect: HeldTokens,
    key: Secret,
    also?: AlsoTaken,
  ): Promise<SealedBox | null>;
  /** Replaces `before` by `after` if the store still holds `before` (or is torn) and the permit file still exists. */
  write(change: ProfileChange, permit: string): Promise<WriteResult>;
  /** Puts `before` back if the store still holds `after` (or is torn). */
  restore(change: ProfileChange): Promise<WriteResult>;
  compare(change: ProfileChange): Promise<StoreState>;
  agree(agreement: DependentState): Promise<DependentStateReport>;
  /** Takes down entries as they stand now, sealed under the same key. */
  take(id: string, role: 'before' | 'after', wanted: WantedPart[], key: Secret): Promise<SealedBox>;
  /** Takes down what the entries are and what they shall be; null when one of them is no longer what the plan read. */
  snapshotParts(
    id: string,
    edits: StoreEdit[],
    key: Secret,
  ): Promise<Omit<EntriesChange, 'id' | 'key'> | null>;
  /** Makes the entries what they shall be, or (`back`) what they were, if they still are the other. */
  writeParts(change: EntriesChange, direction: 'forth' | 'back', permit: string | null): Promise<WriteResult>;
  compareParts(change: EntriesChange): Promise<EntriesState>;
}

/** What a repair needs of a writer: single entries, as they were and as they shall be. */
export type EntriesWriter = Pick<
  StoreWriter,
  'description' | 'probe' | 'snapshotParts' | 'writeParts' | 'compareParts'
> & {
  /** Mark of the whole file as it stands. */
  mark?(): Promise<string>;
};

/** `torn`: some entries are the new ones and some the old. */
export type EntriesState = 'before' | 'after' | 'torn' | 'other';

/** The new tokens and facts, as sealed under the role `after`. */
export interface AfterPayload {
  access: string;
  refresh: string;
  idToken: string | null;
  /** Epoch ms. */
  expires: number;
  accountId: string | null;
  email: string | null;
  plan: string | null;
}
