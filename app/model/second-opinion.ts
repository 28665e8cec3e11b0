import type { Verdict } from './snapshot.ts';
import type { Words } from './told.ts';

/** What the owner says of one sign-in, beside what we say. Holds no foreign text but plain words. */
export interface Said<Text = string> {
  /** Row id of ours. */
  row: string;
  /** The owner's own word: `ok`, `expired`, `not listed`, `logged in using ChatGPT`, … */
  theirs: Text;
  ours: Verdict;
  /** Null where one of the two makes no claim. */
  agrees: boolean | null;
  /** Where they differ, the reason in plain words. */
  why: Text | null;
}

/** One question to one owner, and its answer. */
export interface OwnerAnswer<Text = string> {
  program: 'openclaw' | 'codex' | 'gateway';
  /** Name of the install, null for the one that flags and defaults name. */
  install: string | null;
  version: string | null;
  /** The command as a person would type it. */
  command: string;
  /** Epoch ms of the answer. */
  at: number;
  says: Said<Text>[];
  /**
   * What it said of no single sign-in, cut and without anything shaped like a secret: its own error where it refused to answer,
   * or what it finds where we found nothing. Null when its answer is about the sign-ins.
   */
  words: Text | null;
  /** Why it was not asked, or gave no answer; null when it did. */
  note: Text | null;
}

/** The owners' own verdicts at one moment, asked for by a person. Never asked on a timer. */
export interface Opinion<Text = string> {
  /** Epoch ms. */
  at: number;
  answers: OwnerAnswer<Text>[];
}

/** What a running gateway said it holds of one profile, and what the store held at that moment. */
export interface HeldByGateway {
  row: string;
  /** Epoch ms of the access token's end that the gateway reports. */
  expiresAt: number;
  /** End in the store when the gateway was asked, epoch ms. */
  storedExpiresAt: number;
  /** Fingerprint of the grant in the store when the gateway was asked. */
  grant: string | null;
}

/** The last answer of one gateway: a fact with its time, good for as long as the store stays as it was. */
export interface GatewayAnswerFact {
  install: string | null;
  /** Epoch ms. */
  at: number;
  held: HeldByGateway[];
}

/** The same before it is said, in whatever language. */
export type FoundSaid = Said<Words>;
export type FoundAnswer = OwnerAnswer<Words>;
export type FoundOpinion = Opinion<Words>;
