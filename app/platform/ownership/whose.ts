import type { PathStep } from '../path-step.ts';

/**
 * Whose a thing is. `ours`, `root`: it and everything above it belong to this account or to the administrator, and nobody
 * else may change it. `another`: some of it is of another account. `open`: others may change or replace it.
 * `missing`: nothing is there (and the way to it is as `ours` would be).
 */
export type Standing = 'ours' | 'root' | 'another' | 'open' | 'missing';

export interface Whose {
  standing: Standing;
  /** The entry that decides: the thing itself for `ours` and `root`, else the first one on the way that is not closed. */
  at: PathStep | null;
}

/** What the local files tell of accounts (passwd(5), group(5)). Directory services are not asked: that takes a program. */
export interface Accounts {
  /** Name by user id. */
  names: ReadonlyMap<number, string>;
  /** Home by user id. */
  homes: ReadonlyMap<number, string>;
  /** True for a group in which nobody but the account `uid` (and the administrator) is. */
  isOwnGroup(gid: number, me: { uid: number; gid: number | null }): boolean;
}

export interface OwnerQuestion {
  /** The account that should own it, when that is another one than ours (a service's own log, say). */
  uid?: number;
  /** See `OwnerRule` in file-owner.ts. */
  program?: boolean;
  excepted?: (step: PathStep, accounts: Accounts) => boolean;
}

/** Whose things are. Looks at each folder once, so it is made anew for each reading and before each change. */
export interface Owners {
  /** User id that this process acts as; null where the system has none: then everything counts as ours. */
  me(): Promise<number | null>;
  of(path: string, asked?: OwnerQuestion): Promise<Whose>;
  /**
   * A thing to which no link leads, looked at once per reading; null for one that is missing, is a link or stands behind one,
   * and where nobody looks at the way (Windows).
   */
  plain(path: string): Promise<PathStep | null>;
  /** Name of an account, or null where the files of this machine do not tell it. */
  nameOf(uid: number): Promise<string | null>;
  /** How an account is called: its name, or `#` and its number. */
  called(uid: number): Promise<string>;
  homeOf(uid: number): Promise<string | null>;
}
