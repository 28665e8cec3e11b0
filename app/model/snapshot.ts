import type { Cause, CauseCode } from './cause.ts';
import type { Words } from './told.ts';

/** `idle`: nothing on a route needs a sign-in. `unknown` is never drawn as `ok`. */
export type Verdict = 'ok' | 'idle' | 'soon' | 'act' | 'unknown';

/** How a verdict is known. `used`: a real use succeeded since the last change; `accepted`: owner or provider took it. */
export type Proof = 'used' | 'accepted' | 'untested';

/** Shape of an OpenClaw store, chosen by schema version, never by which file happens to exist. */
export type Generation =
  | 'json-inline'
  | 'json-sidecar'
  | 'sqlite-agent'
  | 'sqlite-shared'
  | 'codex-file'
  | 'codex-keyring'
  /** Not looked into: a gateway elsewhere tells what it holds. */
  | 'told'
  | 'none'
  | 'unknown';

export interface Account {
  email: string | null;
  /** Workspace id (`chatgpt_account_id`): one workspace may have many people. */
  accountId: string | null;
  /** Person id (`chatgpt_user_id`), when a token tells it. */
  userId: string | null;
  plan: string | null;
}

/** Of whom nothing is known. */
export const NO_ACCOUNT: Readonly<Account> = { email: null, accountId: null, userId: null, plan: null };

export type Owner = 'openclaw' | 'codex-cli' | 'claude-cli' | 'minimax-cli' | 'provider' | 'unknown';

export interface Deadline {
  /** Epoch ms. */
  at: number;
  kind: 'access-token' | 'static-token' | 'lockout';
  /** True when the owner renews it without a person. */
  renewable: boolean;
}

/** One named credential as one consumer holds it. Holds no secret. */
export interface ProfileRow {
  /**
   * Stable row id: the profile id for the default agent, `agent/profileId` for others, `codex-cli` for Codex; `name~` before
   * it for an install that has a name.
   */
  id: string;
  /** Name of its OpenClaw or Codex home; null for the one that flags, environment and defaults name. */
  install: string | null;
  /** The owner's own name for it (`openai-codex:me@example.com`), or `codex-cli`. */
  profileId: string;
  provider: string;
  /** `gateway`: one elsewhere, of which only is known what it tells. */
  consumer: 'openclaw' | 'codex' | 'gateway';
  agent: string | null;
  kind: 'oauth' | 'token' | 'api-key' | 'other';
  account: Account;
  owner: Owner;
  onRoute: boolean;
  health: Verdict;
  proof: Proof;
  deadline: Deadline | null;
  /** When its owner last noted that a call with it went well, epoch ms; absent where nothing tells. */
  usedAt?: number;
  /** Agents whose own entry it is as well, because their path leads to the same file, with the id it would have there. */
  linked?: { agent: string; id: string }[];
  /** Ids of other rows that hold the same grant. */
  lineage: string[];
  causes: CauseCode[];
  /** True when one click can sign in again here. */
  canSignIn: boolean;
}

export interface Install<Text = string> {
  kind: 'openclaw' | 'codex' | 'gateway';
  /** Null for the one that flags, environment and defaults name; else what tells it apart. */
  name: string | null;
  version: string | null;
  /** State directory, CODEX_HOME, or the address of a gateway. */
  dir: string;
  generation: Generation;
  readable: boolean;
  note: Text | null;
  /** Whether its gateway runs; null where that cannot be told, or where nobody expects one (Codex, a gateway never used). */
  gateway: 'running' | 'stopped' | 'remote' | null;
}

export interface Route<Text = string> {
  /** Name of its OpenClaw, null for the one that flags and defaults name. */
  install: string | null;
  /** `primary`: the model an agent calls first. `fallback`: one it calls when those before it fail, in their order. */
  role: 'primary' | 'fallback';
  agent: string;
  model: string;
  runtime: string;
  /** Row id of the profile the gateway will use next, or null. */
  next: string | null;
  why: Text;
}

/** Everything Clawlamp knows at one moment, without secrets. Tray, panel, CLI and notices all read this. */
export interface Snapshot<Text = string> {
  schema: 1;
  /** Epoch ms of the clock used for the verdict. */
  now: number;
  verdict: Verdict;
  installs: Install<Text>[];
  profiles: ProfileRow[];
  routes: Route<Text>[];
  causes: Cause<Text>[];
}

/** The same before it is said, in whatever language. */
export type FoundSnapshot = Snapshot<Words>;
