import type { ErrorView } from './errors.ts';
import type { Account, Proof } from './snapshot.ts';

/** The steps of the one-click transaction, in order. Each is visible while it runs. */
export const LOGIN_STEPS = [
  'preflight',
  'browser',
  'exchange',
  'account',
  'backup',
  'write',
  'verify',
  'agree',
  'gateway',
  'proof',
] as const;
export type LoginStep = (typeof LOGIN_STEPS)[number];

export type LoginEvent =
  | { type: 'step'; step: LoginStep; state: 'running' | 'done' | 'skipped'; note: string | null }
  /** The address to open by hand when the browser does not come up. It holds no secret that outlives the sign-in. */
  | { type: 'url'; url: string; port: number; portNote: string | null }
  /** A code to be typed on any device, at that address, until then (epoch ms). It means nothing once it was used. */
  | { type: 'code'; verificationUrl: string; userCode: string; expiresAt: number }
  /** Who else holds the sign-in that is replaced: told before anything happens. */
  | { type: 'shared'; with: Sharer[] }
  /** Another account than before signed in: nothing is written until the person answers. */
  | { type: 'confirm-account'; before: Account; after: Account }
  | { type: 'finished'; outcome: LoginOutcome };

/** Another holder of the sign-in that is being replaced: it keeps the old one. */
export interface Sharer {
  row: string;
  /** "the Codex CLI", "agent work". */
  holder: string;
  /** True when one more click can give it a sign-in of its own. */
  canSignIn: boolean;
}

export interface ProofStep {
  what: string;
  by: 'owner-store' | 'gateway' | 'provider' | 'turn';
  passed: boolean;
  note: string | null;
}

/** A way to write that would have been better, and why it could not be used. Both in words for a person. */
export interface PassedOver {
  writer: string;
  why: string;
}

export type LoginOutcome =
  | {
      kind: 'done';
      profileId: string;
      account: Account;
      proof: Proof;
      proofs: ProofStep[];
      /** Which owner-writer was used. */
      writer: string;
      /** Better ones that could not be used, best first, and why. */
      passedOver: PassedOver[];
      warnings: string[];
    }
  /** Nothing was changed. */
  | { kind: 'unchanged'; error: ErrorView }
  /** Something was written and put back. */
  | { kind: 'undone'; error: ErrorView }
  /** It failed and could not be put back; the backup's place is in the detail. */
  | { kind: 'stuck'; error: ErrorView };

/** A running sign-in. Exactly one `finished` event ends it. */
export interface LoginRun {
  readonly profileId: string;
  subscribe(listener: (event: LoginEvent) => void): () => void;
  /** Answers `confirm-account`. */
  answer(useNewAccount: boolean): void;
  /**
   * Takes the address at which a browser on another machine ended. Null when it was taken, else why not: the wait goes on.
   */
  paste(text: string): ErrorView | null;
  /** Safe at any time: before the write nothing changes; during it the write is finished or undone, never cut. */
  cancel(): void;
  readonly finished: Promise<LoginOutcome>;
}
