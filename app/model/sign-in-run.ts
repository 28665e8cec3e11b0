import type { ErrorView } from './errors.ts';
import type { Account, Proof } from './snapshot.ts';
import type { Words } from './told.ts';

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

export type LoginEvent<Text = string> =
  | { type: 'step'; step: LoginStep; state: 'running' | 'done' | 'skipped'; note: Text | null }
  /** The address to open by hand when the browser does not come up. It holds no secret that outlives the sign-in. */
  | { type: 'url'; url: string; port: number; portNote: Text | null }
  /** A code to be typed on any device, at that address, until then (epoch ms). It means nothing once it was used. */
  | { type: 'code'; verificationUrl: string; userCode: string; expiresAt: number }
  /** Who else holds the sign-in that is replaced: told before anything happens. */
  | { type: 'shared'; with: Sharer<Text>[] }
  /** Another account than before signed in: nothing is written until the person answers. */
  | { type: 'confirm-account'; before: Account; after: Account }
  | { type: 'finished'; outcome: LoginOutcome<Text> };

/** The same before it is said. */
export type FoundLoginEvent = LoginEvent<Words>;

/** Another holder of the sign-in that is being replaced: it keeps the old one. */
export interface Sharer<Text = string> {
  row: string;
  /** "the Codex CLI", "agent work". */
  holder: Text;
  /** True when one more click can give it a sign-in of its own. */
  canSignIn: boolean;
}

export interface ProofStep<Text = string> {
  what: Text;
  by: 'owner-store' | 'gateway' | 'provider' | 'turn';
  passed: boolean;
  note: Text | null;
}

export type FoundProofStep = ProofStep<Words>;

/** A way to write that would have been better, and why it could not be used. Both in words for a person. */
export interface PassedOver<Text = string> {
  writer: Text;
  why: Text;
}

export type FoundPassedOver = PassedOver<Words>;

export type LoginOutcome<Text = string> =
  | {
      kind: 'done';
      profileId: string;
      account: Account;
      proof: Proof;
      proofs: ProofStep<Text>[];
      /** Which owner-writer was used. */
      writer: Text;
      /** Better ones that could not be used, best first, and why. */
      passedOver: PassedOver<Text>[];
      warnings: Text[];
    }
  /** Nothing was changed. */
  | { kind: 'unchanged'; error: ErrorView<Text> }
  /** Something was written and put back. */
  | { kind: 'undone'; error: ErrorView<Text> }
  /** It failed and could not be put back; the backup's place is in the detail. */
  | { kind: 'stuck'; error: ErrorView<Text> };

export type FoundLoginOutcome = LoginOutcome<Words>;

/** A running sign-in. Exactly one `finished` event ends it. */
export interface LoginRun<Text = string> {
  readonly profileId: string;
  subscribe(listener: (event: LoginEvent<Text>) => void): () => void;
  /** Answers `confirm-account`. */
  answer(useNewAccount: boolean): void;
  /**
   * Takes the address at which a browser on another machine ended. Null when it was taken, else why not: the wait goes on.
   */
  paste(text: string): ErrorView<Text> | null;
  /** Safe at any time: before the write nothing changes; during it the write is finished or undone, never cut. */
  cancel(): void;
  readonly finished: Promise<LoginOutcome<Text>>;
}

export type FoundLoginRun = LoginRun<Words>;
