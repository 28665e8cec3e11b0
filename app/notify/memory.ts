/** What was already said, kept across restarts. Holds no secret: a grant is named by a random id, never by its tokens. */

export type Threshold = 'soon' | 'act';

export interface Told {
  /** Random name of the sign-in that was spoken of. */
  grant: string;
  /** End of that sign-in's token when it was spoken of, epoch ms: a later end means a new sign-in. */
  endsAt: number | null;
  thresholds: Threshold[];
  /** Epoch ms of the last reading that still needed a person. */
  seenAt: number;
}

/** By subject: a row id, or `cause:` and the code of a cause that touches no row. */
export type NoticeMemory = Record<string, Told>;

/** Long enough for a machine that sleeps through a holiday, short enough not to keep names for ever. */
const FORGET_AFTER_MS = 90 * 24 * 3_600_000;

/** The memory without what was not seen for so long. */
export function withoutStale(memory: NoticeMemory, now: number): NoticeMemory {
  return Object.fromEntries(Object.entries(memory).filter(([, told]) => now - told.seenAt < FORGET_AFTER_MS));
}
