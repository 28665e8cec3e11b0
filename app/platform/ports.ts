import type { FileFacts, Trail, TrailMemo } from './path-step.ts';
import type { Secret } from '../model/secret.ts';
import type { Owners } from './ownership/whose.ts';

/** The outside world, as narrow as the core needs it. Real ones in `app/platform/node/` and `main/`; fakes only in unit tests. */

export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once after `ms`; returns a cancel function. The one timer of the core is the next deadline. */
  after(ms: number, run: () => void): () => void;
}

/** Something that a reading rests on beside plain files, and how to see whether it still stands so. */
export interface Basis {
  /** Paths whose events concern it. */
  paths: readonly string[];
  /** Files that cannot have changed it while their inode, size and time are the same; empty: it is looked at each time. */
  stamps: readonly string[];
  /** Their facts from before it was read; empty when they were not asked for. */
  seen?: readonly (FileFacts | null)[];
  /** What was found, as a text that is equal for equal findings. Only its hash is kept. */
  found: string;
  /** The same text for what stands there now; null when it surely is the same. */
  again(): Promise<string | null>;
  /** True where a look may be dear, and a change that is told a second later harms nobody. */
  lazy?: boolean;
}

/** What the system tells of a watched folder. */
export interface FileChange {
  /** Name in the folder, or null when the system did not tell it. */
  name: string | null;
  /** False when only the content or the attributes of a file may have changed, and no name came or went. */
  names: boolean;
}

/** Read-only. Nothing here changes a file, its mtime or its mode. */
export interface Files {
  /** Bytes of a file, refusing more than `maxBytes`. Rejects with the system error (`ENOENT`, `EACCES`, …). */
  read(path: string, maxBytes: number): Promise<Buffer>;
  /** The first `maxBytes` of a file. */
  readStart(path: string, maxBytes: number): Promise<Buffer>;
  /** The last `maxBytes` of a file. */
  readEnd(path: string, maxBytes: number): Promise<Buffer>;
  /** At most `maxBytes` of a file from a position on, in bytes. */
  readFrom(path: string, position: number, maxBytes: number): Promise<Buffer>;
  /** Names in a directory, or those that `wanted` takes; empty when it does not exist. */
  list(path: string, wanted?: (name: string) => boolean): Promise<string[]>;
  /** Facts without following a final symlink, or null when absent. */
  facts(path: string): Promise<FileFacts | null>;
  realPath(path: string): Promise<string | null>;
  /**
   * Which file or folder a path leads to, whatever it is called (links, bind mounts and second names followed): equal for two
   * paths exactly when they are one file. Null when there is none, or when the file system does not tell.
   */
  identity(path: string): Promise<string | null>;
  /**
   * Who may change what stands at a path: each entry on the way to it, as far as there are any. Never rejects; what may not
   * be looked at counts as not there.
   */
  trail(path: string, memo?: TrailMemo): Promise<Trail>;
  /** Calls back on changes of names or contents directly in `directory`. Returns a stop function. Missing folder: watches its nearest parent. */
  watch(directory: string, changed: (change: FileChange) => void): () => void;
  /**
   * Where a reading's steps are taken down, so that a change which concerns none of them costs no new reading: the same files
   * unobserved, for a reader that says itself what it rests on. Absent where nobody takes anything down.
   */
  basis?: { files: Files; note(basis: Basis): void };
}

/**
 * Every step by which something of ours, or a store, is written or taken away, each to be made to fail by a test. All reject
 * with the system's error but {@link DurableFiles.syncFolder}.
 */
export interface DurableFiles {
  /** Makes a folder that only its owner may enter, and those above it. One that is there stays as it is. */
  folder(path: string): Promise<void>;
  /**
   * Makes a file that is not there yet (else EEXIST), writes it and syncs it.
   * @param how `mode`: permission bits from the first byte on, 0600 by default. `sync`: false where an older one is as good
   *   after a crash of the machine
   */
  createExclusive(
    path: string,
    content: string | Buffer,
    how?: { mode?: number; sync?: boolean },
  ): Promise<void>;
  /** Puts a file in another one's place, in one step. */
  replace(from: string, to: string): Promise<void>;
  /** Gives a file a second name that is not taken yet (else EEXIST), in one step. */
  link(from: string, to: string): Promise<void>;
  /** Takes a file away; ENOENT where there is none. */
  remove(path: string): Promise<void>;
  /** Makes what was renamed or removed in a folder durable, where the system can. Windows has no such call and needs none. */
  syncFolder(folder: string): Promise<void>;
}

export interface ProcessSpec {
  file: string;
  args: string[];
  /** The whole environment of the child but for CLAWLAMP_CHILD, our mark; nothing is inherited. Holds no secret. */
  env: Record<string, string>;
  cwd?: string;
  /** Written to stdin, then closed. The only way a secret may reach a child. */
  input?: Secret | string;
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface ProcessResult {
  /** Exit code, or null when a signal or the time-out ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
  timedOut: boolean;
}

/** A child that is spoken with in lines, for as long as it lives. */
export interface Conversation {
  /** Writes one line. Nothing happens once the child is gone. */
  say(line: string): void;
  /** Calls back with each whole line of its output. */
  hear(listener: (line: string) => void): void;
  /** Its end. Never rejects. */
  readonly ended: Promise<ProcessResult>;
  /** Closes its input, which asks it to leave, and ends it when it does not. */
  end(): Promise<void>;
}

export interface Processes {
  run(spec: ProcessSpec): Promise<ProcessResult>;
  /** Starts a child to speak with; `input` is not used. Rejects with the system error when it cannot be started. */
  converse(spec: Omit<ProcessSpec, 'input'>): Promise<Conversation>;
}

/** Whether a locked keyring may ask the person for its password. */
export type Asking = 'ask' | 'quietly';

/** The OS vault, for small keys only (Windows caps an entry at 2,560 bytes). */
export interface Vault {
  /**
   * `locked`: there is one, and it waits for its password. `silent`: it gives no answer in time. `empty`: it has nothing open to
   * keep a key in.
   */
  readonly kind: 'keytar' | 'napi-keyring' | 'locked' | 'silent' | 'empty' | 'none';
  /** Name of the program behind it, where that is known. */
  readonly program?: string | null;
  /**
   * An entry, or null where there certainly is none. Rejects with VAULT_LOCKED or VAULT_UNAVAILABLE where nobody can say.
   * @param asking default `ask`
   */
  get(account: string, asking?: Asking): Promise<Secret | null>;
  /** The same of the keyring that an earlier Clawlamp wrote to. */
  older?(account: string, asking?: Asking): Promise<Secret | null>;
  /** Makes an entry. Rejects where there is one: nothing is set over it. */
  set(account: string, secret: Secret): Promise<void>;
  delete(account: string): Promise<void>;
}

/** What opens a gateway, and which device of ours it is opened as. */
export interface GatewayKeys {
  token: Secret | null;
  password: Secret | null;
  /** Seed of our own device key (Ed25519): 32 bytes as base64url. */
  device: Secret;
}

/** An authenticated connection to a gateway. */
export interface GatewayLink {
  /** Its OpenClaw version, or null when it does not say. */
  readonly version: string | null;
  /** Methods that it offers. */
  readonly methods: ReadonlySet<string>;
  /** Asks. Rejects with an AppError GATEWAY_REFUSED that holds its words, or GATEWAY_UNREACHABLE. */
  request(method: string, params: Record<string, unknown>, timeoutMs?: number): Promise<unknown>;
  close(): void;
}

export interface Gateways {
  /**
   * Connects as an operator with these scopes. Rejects with an AppError GATEWAY_UNREACHABLE, GATEWAY_LOCKED (it did not take
   * token or password) or GATEWAY_UNPAIRED (its owner has to let this device in).
   */
  open(address: string, keys: GatewayKeys, scopes: readonly string[]): Promise<GatewayLink>;
}

export interface Browser {
  /** Opens an https (or loopback http) address in the system browser. Rejects with SIGNIN_NO_BROWSER. */
  open(url: string): Promise<void>;
}

export interface Notice {
  /** Stable per profile, grant and threshold. */
  key: string;
  title: string;
  body: string;
  urgency: 'low' | 'normal' | 'critical';
  silent: boolean;
  /** Row that a click opens. */
  row: string | null;
}

export interface Notifier {
  show(notice: Notice, clicked: () => void): void;
  /** Takes a shown notice away (fixed, or replaced). */
  close(key: string): void;
}

export interface Ports {
  clock: Clock;
  files: Files;
  processes: Processes;
  vault: Vault;
  browser: Browser;
  /** Absent where no gateway elsewhere may be asked. */
  gateways?: Gateways;
  /** Environment of this process (or of a test), never read elsewhere. */
  env: Readonly<Record<string, string | undefined>>;
  /** The person's home directory. */
  home: string;
  /** The home that the system has for the account, whatever the environment says; absent or null: not known. */
  accountHome?: string | null;
  platform: NodeJS.Platform;
  /** Who this process acts as; null where the system has no user ids. Absent: whoever owns the home. */
  user?: { uid: number; gid: number } | null;
  /** Whose a path is, looked at once for a whole reading; absent: looked at anew. */
  owners?: Owners;
}

/** A call over HTTP, as the platform makes it. */
export type Fetch = typeof globalThis.fetch;
