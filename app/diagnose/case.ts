import { told, type Words } from '../model/told.ts';
import type { FoundCause, FoundEvidence, Severity } from '../model/cause.ts';
import type { Account, Owner } from '../model/snapshot.ts';
import {
  sameFile,
  type ProfileUsage,
  type StoredProfile,
  type StoreLocation,
  type StoreReading,
} from '../openclaw/discovery/install.ts';
import { ANY_OPENCLAW, commandFor, type CommandFor } from '../openclaw/discovery/owner-commands.ts';
import type { CandidateList } from '../openclaw/routing/candidates.ts';

import type { CodexFacts, Facts, OpenClawFacts } from './gather/facts.ts';
import type { KnownBadVersion } from './known-bad-versions.ts';
import type { ModelRoute } from '../openclaw/routing/model-route.ts';
import type { OwnerOlder } from './owner-older.ts';
import type { Renewer } from './provider.ts';
import type { RouteStop } from './routes/route-stop.ts';

/** A refusal for good that nothing later has overtaken. */
export interface Rejection {
  /** Epoch ms, or null when the witness is undated. */
  at: number | null;
  /** Code or reason as the witness gives it: `token_expired`, `auth_permanent`, … */
  reason: string;
  /** False when the witness names only the provider and several profiles fit. */
  certain: boolean;
  evidence: FoundEvidence[];
}

export interface Lockout {
  agent: string;
  /** Epoch ms. */
  until: number;
  reason: string;
  /** Epoch ms of the failure that set it, or null. */
  since: number | null;
  where: string;
}

/** What is known of a profile's real use, newest first decided: see outcome.ts. */
export interface Outcome {
  /** Epoch ms of the last recorded success, or null. */
  success: number | null;
  rejection: Rejection | null;
  /** A refusal of the network, not of the person. */
  blocked: FoundEvidence | null;
  /** A time-out without a second witness. */
  timeout: FoundEvidence | null;
  lockouts: Lockout[];
  /** A refusal of the workspace, not of the sign-in. */
  workspace?: { evidence: FoundEvidence; certain: boolean } | null;
}

/** One row under diagnosis: a credential as one consumer holds it. */
export interface Row {
  id: string;
  /** Name of its OpenClaw or Codex home, null for the one that flags and defaults name. */
  install: string | null;
  profileId: string;
  provider: string;
  consumer: 'openclaw' | 'codex';
  /** Agent that holds it, or null for Codex. */
  agent: string | null;
  kind: StoredProfile['kind'];
  account: Account;
  owner: Owner;
  /** Where it stands, or null for one of the environment. */
  location: StoreLocation | null;
  /** The same in words. */
  where: string;
  /** Fingerprint of the grant, or null when there is no refresh token. Never shown. */
  grant: string | null;
  expiresAt: number | null;
  issuedAt: number | null;
  /** True when there is a refresh token, and no rule of its owner says that it lies unused. */
  canRenew: boolean;
  renewer: Renewer;
  stored: StoredProfile | null;
  /** Agents whose own entry it is as well, because their path leads to the same file. */
  linked?: string[];
  /** True for an entry that an upgrade left in an old file: its OpenClaw does not see it. */
  stranded?: boolean;
  /** True where its store could not be read: it is told by what was known of it, and nothing is remembered of it. */
  hidden?: boolean;
  /** The inherited sign-in that its OpenClaw uses in its place; absent for any other. */
  replaced?: { by: Row; otherPerson: boolean };
  /** True when its secret stands with a provider that the configuration does not have. */
  secretGone?: boolean;
  /** Records of use, one per agent that sees this credential. */
  usages: { agent: string; usage: ProfileUsage; where: string }[];
  outcome: Outcome;
  /** What a command for its OpenClaw must know; absent for Codex. */
  commandFor?: CommandFor;
  /** True when the credential is known to exist and was not opened, so nothing can be said about it. */
  closed: boolean;
  onRoute: boolean;
  /** True when a route tries it first, or has nothing else that works. */
  needed: boolean;
}

/** One agent's route with what it may use. */
export interface RouteCase {
  /** Name of its OpenClaw. */
  install: string | null;
  route: ModelRoute;
  store: StoreReading;
  list: CandidateList;
  /** Rows of the candidates that exist, in the order in which OpenClaw tries them. */
  rows: Row[];
  /** Row that the next call uses, or null. */
  next: Row | null;
  /** Rows that it would have, were they not left behind by an upgrade. */
  left?: Row[];
  /** What keeps its OpenClaw from using any of them, or null. */
  stop?: RouteStop | null;
  /** The login of Codex's own that `next` is, where one answers. */
  codex?: CodexAnswer;
  /** True for the first route of an agent that can be expected to answer: set once outcomes are known. */
  answers: boolean;
}

/** All that a cause may look at: one OpenClaw or one Codex home, or (both null) everything at once. */
export interface Case {
  facts: Facts;
  now: number;
  openclaw: OpenClawFacts | null;
  codex: CodexFacts | null;
  rows: Row[];
  routes: RouteCase[];
  knownBad: KnownBadVersion | null;
  /** How many older lines of the log that mean something were held against no sign-in. */
  unheard?: number;
  /** Signs that the release in place is older than its store or settings: then nothing of ours is offered. */
  older?: readonly OwnerOlder[];
}

/** Finds the causes of one family. Pure: the same case gives the same causes. */
export type CauseFinder = (found: Case) => FoundCause[];

/**
 * Rule 1 of the catalogue: `act` only for a row that a route needs; a row that only stands behind a working one is
 * `soon`; a row that no route uses is `info`.
 */
export function severityFor(row: Row, severity: Severity = 'act'): Severity {
  if (!row.onRoute) return 'info';
  return severity === 'act' && !row.needed ? 'soon' : severity;
}

/** True when two rows stand in one file, under one name or several. */
export function oneFile(a: Row, b: Row): boolean {
  return a.location !== null && b.location !== null && sameFile(a.location, b.location);
}

/** How a row is called in a sentence: its account, else its own name. */
export function nameOf(row: Row): string {
  return row.account.email ?? row.profileId;
}

/** "agent main", "agent main of OpenClaw work", "the Codex CLI", "the Codex home agent-main". */
export function holderOf(row: Row): Words {
  if (row.consumer === 'codex')
    return row.install ? told('the Codex home {install}', { install: row.install }) : told('the Codex CLI');
  return row.install
    ? told('agent {agent} of OpenClaw {install}', { agent: row.agent, install: row.install })
    : told('agent {agent}', { agent: row.agent });
}

/** What a command for the OpenClaw under diagnosis must know. */
export function forThis({ openclaw }: Case): CommandFor {
  return openclaw ? commandFor(openclaw) : ANY_OPENCLAW;
}

/** Which of Codex's own logins answers a route. */
export interface CodexAnswer {
  row: Row;
  whose: 'person' | 'agent';
  /** `last`, or `in-turn` where it is one of several that take turns. */
  how: 'last' | 'in-turn';
}
