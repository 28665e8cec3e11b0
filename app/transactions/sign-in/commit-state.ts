import type { Grant } from '../../oauth/grant.ts';
import type { Journal, JournalEntry } from '../journal/journal.ts';
import type { SignInCapture } from './sign-in-change.ts';
import type { LoginDeps } from './sign-in-parts.ts';
import type { LoginPlan } from './preflight.ts';
import type { ProfileChange } from '../../openclaw/write/store-writer.ts';

/** One write on its way, with what is needed to put it back. */
export interface Commit {
  deps: LoginDeps;
  plan: LoginPlan;
  grant: Grant;
  change: ProfileChange;
  journal: Journal;
  entry: JournalEntry;
  /** What stood there, for `undo`. */
  take: SignInCapture;
}

/** Makes the next step durable before it is taken. */
export async function note(
  commit: Commit,
  progress: Partial<Pick<JournalEntry, 'state' | 'agreement'>>,
): Promise<void> {
  commit.entry = { ...commit.entry, ...progress };
  await commit.journal.put(commit.entry, commit.take.key);
}
