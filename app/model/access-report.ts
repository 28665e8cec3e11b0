/** One host that is spoken to, and the only occasions on which it is. */
export interface HostUse {
  host: string;
  when: string;
}

/** What Clawlamp reads, may write and speaks to, as of a reading. Paths and hosts; no content. */
export interface AccessReport {
  read: string[];
  /** Stores of others that may be written, and by whose code. */
  mayWrite: { path: string; by: string; when: string }[];
  /** Clawlamp's own folder. */
  own: string;
  hosts: HostUse[];
}
