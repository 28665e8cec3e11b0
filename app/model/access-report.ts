import type { Words } from './told.ts';

/** One host that is spoken to, and the only occasions on which it is. */
export interface HostUse<Text = string> {
  host: Text;
  when: Text;
}

/** What Clawlamp reads, may write and speaks to, as of a reading. Paths and hosts; no content. */
export interface AccessReport<Text = string> {
  read: string[];
  /** Stores of others that may be written, and by whose code. */
  mayWrite: { path: string; by: Text; when: Text }[];
  /** Clawlamp's own folder. */
  own: string;
  hosts: HostUse<Text>[];
}

/** The same before it is said. */
export type FoundAccessReport = AccessReport<Words>;
