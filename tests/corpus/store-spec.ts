import type { CodexVersion, OpenClawVersion } from '../../config/setup/install/programs.mjs';
import type { CauseCode, Severity } from '../../app/model/cause.ts';
import type { Proof, Verdict } from '../../app/model/snapshot.ts';
import type { CodexLoginName } from './codex-logins.ts';
import type { GrantName } from './grants.ts';

/** One line of a store's making. Times are milliseconds before the moment at which the store is judged. */
export type Step = OwnerStep | EditStep;

export interface Credential {
  type: 'oauth' | 'token' | 'api_key';
  provider: string;
  /** Tokens of this grant, of the test issuer or of a Codex login, are filled in when the store is made. */
  grant?: GrantName | { codex: CodexVersion; who: CodexLoginName };
  [field: string]: unknown;
}

/** Done by the version's own code: see `owner/owner-steps.mjs`. `agent` is `main` when left out. */
export type OwnerStep = { agent?: string; ago?: number } &
  /** `local`: into the agent's own store where there is a shared one. */
  (
    | { do: 'sign-in'; profileId: string; credential: Credential; local?: boolean }
    | { do: 'sign-out'; profileId: string }
    | { do: 'used'; profileId: string; provider: string }
    | { do: 'failed'; profileId: string; reason: string; cfg?: object }
    | { do: 'order'; provider: string; ids: string[] }
    | { do: 'fence'; profileId: string; failed: boolean }
    | { do: 'pin'; profileId: string; source: 'user' | 'auto'; chat?: string }
    /** Loads the agent's store as a gateway does at its start. */
    | { do: 'open' }
    | { do: 'cli'; args: string[]; mayFail?: boolean }
  );

/** Done behind the version's back: see `owner/edit-steps.mjs`. Paths are relative to the home. */
export type EditStep = { ago?: number } & (
  | { do: 'write'; file: string; text: string; mode?: number }
  | { do: 'log'; text: string; fields?: Record<string, unknown>; level?: string; subsystem?: string }
  | { do: 'json'; file: string; set: { path: string[]; value?: unknown }[] }
  | { do: 'truncate'; file: string; bytes: number }
  | { do: 'delete'; file: string }
  | { do: 'move'; from: string; to: string }
  | { do: 'copy'; from: string; to: string }
  | { do: 'link'; from: string; to: string }
  | { do: 'mode'; file: string; mode: number }
  | { do: 'rest'; file: string; since: number }
  | { do: 'person' }
  | { do: 'sql'; file: string; statements: { sql: string; values?: (string | number)[] }[] }
);

/** Steps by one version (null: edits only, after every program has ended), or a look of the running Clawlamp that long (ms) before the judgement: it remembers what it saw. */
export type Phase = { by: OpenClawVersion | null; steps: Step[] } | { lookAgo: number };

export interface Label {
  verdict: Verdict;
  /** Every root cause there must be, with its severity, and no other. */
  causes?: Partial<Record<CauseCode, Severity>>;
  /** Causes that must stand under one of those. Others may not. */
  under?: CauseCode[];
  /** Causes that this store comes close to and must not have. Each differs from a positive store by one fact. */
  near?: CauseCode[];
  /** Row id of the profile that the next call of each agent uses. */
  next?: Record<string, string | null>;
  /** Proof of rows, by row id. */
  proof?: Record<string, Proof>;
  /** For a store that was edited: does the version itself still take it? `refused` also when it then lists nothing. */
  owner?: 'accepted' | 'refused';
  /** Why the owner's own pick says nothing here: its reader opens what its gateway and its commands refuse. */
  pickAside?: string;
  /** Why a real turn tells nothing of this store: something in it only looks real. */
  turnAside?: string;
  /** Words that `codex login status` of that version says of the login. */
  codexSays?: string;
}

/** Where the Codex home of a store comes from. */
export interface CodexPart {
  version: CodexVersion;
  /** Name of a login that this version made (`codex-logins.ts`), or null for none. */
  login: CodexLoginName | null;
  steps?: EditStep[];
}

/** Every program that the making and the judging of a store start. */
export function programsOfStore({ openclaw, phases = [], codex }: StoreSpec): {
  openclaw: OpenClawVersion[];
  codex: CodexVersion[];
} {
  const steps = phases.flatMap((phase) => ('lookAgo' in phase ? [] : phase.steps));
  const makers = phases.map((phase) => ('lookAgo' in phase ? null : phase.by));
  const signers = steps.map((step) => {
    const grant = step.do === 'sign-in' ? step.credential.grant : undefined;
    return grant && typeof grant === 'object' && 'codex' in grant ? grant.codex : null;
  });
  const present = <T>(list: (T | null)[]): T[] => [...new Set(list.filter((one) => one !== null))];
  return {
    openclaw: present([openclaw, ...makers]),
    codex: present([codex?.version ?? null, ...signers]),
  };
}

/** One store: how it is made, by what, and what is true of it. */
export interface StoreSpec {
  /** Unique, in words and dashes. */
  id: string;
  /** What is true of it, as behaviour: ends the sentence "a store in which …". */
  title: string;
  openclaw: OpenClawVersion | null;
  agents?: string[];
  /** Laid over the configuration of the version, deep. */
  config?: Record<string, unknown>;
  phases?: Phase[];
  codex?: CodexPart;
  /** Judged this long (ms) after the moment that `ago` counts from; negative for a clock that is behind. */
  later?: number;
  /** False when the engine is not told where the version's program is. Default true. */
  ownerFound?: boolean;
  /** Read a second time without the program, and expected to look the same. */
  sameWithoutOwner?: boolean;
  /** Environment of Clawlamp's own process beyond HOME. `HOME/` at the start of a value stands for the home. */
  env?: Record<string, string>;
  label: Label;
}
