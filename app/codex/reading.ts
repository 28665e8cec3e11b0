import type { Words } from '../model/told.ts';
import type { Secret } from '../model/secret.ts';
import type { Account, Generation } from '../model/snapshot.ts';
import type { RefusedProgram } from '../platform/ownership/program-owner.ts';
import type { CodexOverride } from './access-token.ts';

/** Where Codex keeps its login (`cli_auth_credentials_store`), `encrypted` being its age file with a keyring passphrase. */
export type CodexStorage = 'file' | 'keyring' | 'auto' | 'ephemeral' | 'encrypted';

export type CodexMode =
  | 'chatgpt'
  | 'api-key'
  | 'personal-access-token'
  | 'agent-identity'
  | 'bedrock'
  /** Tokens or headers that another program hands to Codex. */
  | 'external';

/** A ChatGPT login as it stands in `auth.json`. */
export interface CodexLogin {
  access: Secret | null;
  refresh: Secret | null;
  account: Account;
  /** Epoch ms of the access token's end, from its claims; null for an opaque one. */
  expiresAt: number | null;
  /** Epoch ms at which the access token was issued. */
  issuedAt: number | null;
  /** Epoch ms of the last sign-in or renewal. */
  lastRefreshAt: number | null;
  /** New with every sign-in, kept by renewals (since 0.169.0): tells "same login" from "another one". */
  loginOwnerId: string | null;
  /** Issuer that a renewal goes to, when the file says so. */
  issuer: string | null;
  /** Workspace that a forced one is compared with: the stored `account_id`, else the id token's claim. */
  workspace: string | null;
}

/**
 * Where the login in use is, when no file tells it: the keyring, the encrypted file, the keyring before a file (`auto`),
 * the memory of a running Codex, the environment (CODEX_ACCESS_TOKEN), or another program that hands its tokens over.
 */
export type CodexHiding =
  'keyring' | 'encrypted-file' | 'keyring-first' | 'memory' | 'environment' | 'other-program';

/** An `auth.json` that stands there while the login in use is, or may be, another one: evidence, not truth. */
export interface CodexLeftover {
  path: string;
  /** Null when it could not be read. */
  mode: CodexMode | null;
  login: CodexLogin | null;
}

/** Settings of `config.toml` that decide about signing in. */
export interface CodexPolicy {
  forcedMethod: 'api' | 'chatgpt' | null;
  /** Workspace ids a login is restricted to; empty means no restriction. */
  forcedWorkspaces: string[];
}

/** The installed Codex, when it can be told without running it. */
export interface CodexProgram {
  binPath: string;
  /** From its npm package; null for a bare binary. */
  version: string | null;
}

/** One reading of one CODEX_HOME. */
export interface CodexReading {
  /** CODEX_HOME with links resolved, as Codex does. */
  home: string;
  /** `missing`: named by CODEX_HOME but not there, at which Codex itself refuses to start. */
  homeState: 'present' | 'absent' | 'missing' | 'not-a-folder';
  storage: CodexStorage;
  generation: Generation;
  state: 'read' | 'absent' | 'unreadable';
  /** One sentence on `state`, without content of the file. */
  note: Words | null;
  path: string;
  /** Which file `path` really is ({@link Files.identity}); null or absent where there is none or it is not known. */
  identity?: string | null;
  /** Why the login in use stands in no file that is read here, or null when it does, or when there is none. */
  hidden: CodexHiding | null;
  leftover: CodexLeftover | null;
  /** Null unless `state` is `read`. */
  mode: CodexMode | null;
  /** Fields without which this mode cannot sign in, although `codex login status` says "Logged in". */
  missing: string[];
  /** Null unless `mode` is `chatgpt` or `external` and tokens are there. */
  login: CodexLogin | null;
  /** Whose login it is, as far as the file tells: only ChatGPT logins and agent identities do. */
  account: Account | null;
  policy: CodexPolicy;
  /** Why `config.toml` could not be read, or null. */
  configNote: Words | null;
  /** True when Codex cannot load its `config.toml` at all, so that every command of it stops. */
  configBroken?: boolean;
  /** True when a `config.toml` that does not load names where the login is kept. */
  configNamesStore?: boolean;
  /** CODEX_ACCESS_TOKEN of this environment, which takes the stored login's place; null when it does not. */
  override: CodexOverride | null;
  program: CodexProgram | null;
  /** Programs of that name that are not run, since others own or may change them. */
  refused?: RefusedProgram[];
  /** Every file looked at, for watching and for the trust page. */
  files: string[];
}
