import type { CredentialKind } from '../model/history-event.ts';
import type { RowMemory } from './memory.ts';

/** One row as a reading shows it. Fingerprints in it live as long as the process and are never written. */
export interface ObservedRow extends Omit<RowMemory, 'signedIn' | 'before'> {
  id: string;
  /** Program that may renew it. */
  owner: string;
  /** False while its tokens can't be read, so that its dates say nothing. */
  readable: boolean;
  /** Fingerprint of the refresh token, or null. */
  grant: string | null;
  /** Fingerprint of what stays the same through renewals and differs between sign-ins, or null when nothing tells. */
  session: string | null;
  /** Epoch ms of the last recorded success, or null. */
  success: number | null;
}

/** Who carries an agent's first model now. */
export interface ObservedRoute {
  agent: string;
  model: string;
  kind: CredentialKind;
  provider: string | null;
  row: string | null;
}

/** One install as a reading shows it. */
export interface ObservedInstall {
  key: string;
  version: string | null;
  /** True when every store was read, so that a missing row is really missing. */
  complete: boolean;
  rows: ObservedRow[];
  routes: ObservedRoute[];
}

/** What the timeline sees of one reading. */
export interface Observed {
  /** Epoch ms. */
  now: number;
  installs: ObservedInstall[];
}
