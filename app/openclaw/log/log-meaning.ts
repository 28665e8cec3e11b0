/** What a line of the gateway log means for a sign-in. */
export type LogMeaning =
  /** The provider refused the grant for good. */
  | 'rejected'
  /** The refresh did not answer in time, which hides the true reason. */
  | 'timed-out'
  /** A call did not answer in time, for whatever reason: a second witness, never a first. */
  | 'call-timed-out'
  /** The provider refuses the network or region, whoever signs in. */
  | 'network-blocked'
  /** The route found no profile it may use. */
  | 'no-usable-profile'
  | 'profile-missing'
  | 'all-locked-out'
  | 'migration-needed'
  | 'sidecar-lost'
  /** Another program's login was taken over. */
  | 'foreign-login'
  /** Two writers waited for one lock. */
  | 'contention'
  | 'wrong-workspace'
  /** A call found no model left that could answer. */
  | 'all-failed'
  /** OpenClaw could not bring its own stores together. */
  | 'stores-split'
  /** The login of the Claude CLI is dead, which OpenClaw only uses. */
  | 'claude-login-dead'
  /** A command of OpenClaw wants a terminal. */
  | 'needs-terminal';

export interface LogPattern {
  meaning: LogMeaning;
  /** Short name of the reason, shown as evidence. */
  reason: string;
  /** Every expression must match the same line. Kept literal: nothing here backtracks. */
  all: readonly RegExp[];
  /** Where the wording comes from: a run of the real program, a file of its package, or a thread of openclaw/openclaw. */
  source: string;
  /** First and last installed release whose package holds the wording; null where the text comes from elsewhere. */
  seenIn: readonly [first: string, last: string] | null;
}
