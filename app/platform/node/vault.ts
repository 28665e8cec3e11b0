import { told } from '../../model/told.ts';
import { AppError } from '../../model/errors.ts';
import { Secret } from '../../model/secret.ts';
import type { Asking, Vault } from '../ports.ts';
import { askToUnlock, lookAtKeyring, type KeyringLook } from './dbus/secret-service.ts';

/** The name under which every entry of ours stands in the system keyring. */
const VAULT_SERVICE = 'Clawlamp';

/** Bounds in ms: of every single call, and of the time a person has to unlock the keyring in its own window. */
const LIMITS = { call: 5_000, prompt: 20_000 };

/** One entry of a keyring. Null for one that is not there; a keyring that may not be read rejects. */
export interface KeyringEntry {
  getPassword(): Promise<string | null | undefined>;
  setPassword(password: string): Promise<void>;
  deletePassword(): Promise<boolean>;
}

/** Makes the entry of that name. Throws where there is no keyring. */
export type OpenEntry = (service: string, account: string) => Promise<KeyringEntry>;

/** What a vault is made of; the real parts unless a test says otherwise. */
export interface VaultParts {
  entry: OpenEntry;
  /** The keyring in which an earlier Clawlamp kept its key: read, never written. */
  older: (service: string, account: string) => Promise<string | null | undefined>;
  /** Looks whether the keyring is open; null on a system whose keyring says so by itself. */
  look: (() => Promise<KeyringLook>) | null;
  /** Asks the person to unlock it. */
  unlock: () => Promise<KeyringLook>;
  limitMs: number;
}

/**
 * On Linux only the Secret Service: left to itself the package keeps secrets in the kernel's memory where there is none, without
 * a word, and they are gone after a restart (2.1.2, README "Linux backend selection"). Other systems ignore the option.
 */
const napiEntry: OpenEntry = async (service, account) => {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  return new AsyncEntry(service, account, { linux: { store: 'secret-service' } });
};

/** keytar is archived and may be missing; it names its entries otherwise, so the package above does not find them. */
async function keytarPassword(service: string, account: string): Promise<string | null | undefined> {
  const loaded = (await import('keytar').catch(() => null)) as Record<string, unknown> | null;
  // CommonJS packages arrive under `default`, or not, depending on the bundler.
  for (const candidate of [loaded, loaded?.default] as (Partial<Keytar> | null | undefined)[]) {
    if (typeof candidate?.getPassword === 'function') return candidate.getPassword(service, account);
  }
  return null;
}

interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
}

/**
 * The system keyring. Nothing is loaded or asked before the first use. What it says of an entry counts only while it is open:
 * a locked one may answer that there is none (keytar does after a dismissed prompt, KeePassXC always), and a key that is set over
 * such an answer takes the place of the good one. Nothing is ever set over an entry.
 * @param env of the session, for its bus
 */
export function systemVault(
  env: Readonly<Record<string, string | undefined>> = process.env,
  parts: Partial<VaultParts> = {},
  platform: NodeJS.Platform = process.platform,
): Vault {
  const { limitMs = LIMITS.call } = parts;
  const linux = platform === 'linux';
  return new KeyringVault({
    entry: napiEntry,
    older: keytarPassword,
    look: linux ? () => lookAtKeyring(env, limitMs) : null,
    unlock: () => askToUnlock(env, limitMs, LIMITS.prompt),
    limitMs,
    ...parts,
  });
}

/** No answer in time. */
class Late extends Error {}

class KeyringVault implements Vault {
  kind: Vault['kind'] = 'none';
  program: string | null = null;
  /** A call that never ended. It holds a thread of the process, so no second one is started beside it. */
  #stuck: Promise<unknown> | null = null;

  constructor(private readonly parts: VaultParts) {}

  async get(account: string, asking: Asking = 'ask'): Promise<Secret | null> {
    const before = await this.#open(asking);
    const found = await this.#call(account, (entry) => entry.getPassword());
    // One that was locked while it was asked may have hidden what it holds.
    if (found == null && before) await this.#open('quietly');
    return Secret.from(found);
  }

  async older(account: string, asking: Asking = 'ask'): Promise<Secret | null> {
    await this.#open(asking);
    const found = await this.#bounded(() => this.parts.older(VAULT_SERVICE, account)).catch(() => null);
    return Secret.from(found);
  }

  async set(account: string, secret: Secret): Promise<void> {
    if ((await this.get(account, 'quietly')) !== null)
      throw new AppError('VAULT_UNAVAILABLE', told('it holds one'));
    // SECURITY: opened to be handed to the system keyring.
    await this.#call(account, (entry) => entry.setPassword(secret.open()));
  }

  async delete(account: string): Promise<void> {
    await this.#open('ask');
    await this.#call(account, (entry) => entry.deletePassword());
  }

  /**
   * Makes sure that the keyring is open, asking for its password where that is wanted. True when it was seen to be.
   * @throws AppError VAULT_LOCKED or VAULT_UNAVAILABLE
   */
  async #open(asking: Asking): Promise<boolean> {
    if (!this.parts.look) return false;
    let found = await this.parts.look();
    if (found.state === 'locked' && asking === 'ask') found = await this.parts.unlock();
    if (found.state === 'unlocked') {
      this.program = found.program;
      return true;
    }
    throw this.#failed(found.state, found.program);
  }

  async #call<T>(account: string, use: (entry: KeyringEntry) => Promise<T>): Promise<T> {
    try {
      const answer = await this.#bounded(async () => use(await this.parts.entry(VAULT_SERVICE, account)));
      this.kind = 'napi-keyring';
      return answer;
    } catch (error) {
      // Foreign messages are not passed on. One that is open and refuses all the same gives no answer that is any use
      // (kwalletd5 without the plugins of QCA has no cipher to speak in).
      const useless = error instanceof Late || this.parts.look !== null;
      throw this.#failed(isLocked(error) ? 'locked' : useless ? 'silent' : 'none', this.program);
    }
  }

  async #bounded<T>(work: () => Promise<T>): Promise<T> {
    if (this.#stuck) await within(this.parts.limitMs, this.#stuck);
    const running = work();
    const settled = running.then(
      () => undefined,
      () => undefined,
    );
    this.#stuck = settled;
    void settled.then(() => {
      if (this.#stuck === settled) this.#stuck = null;
    });
    return within(this.parts.limitMs, running);
  }

  #failed(kind: Exclude<Vault['kind'], 'keytar' | 'napi-keyring'>, program: string | null): AppError {
    this.kind = kind;
    this.program = program;
    return new AppError(kind === 'locked' ? 'VAULT_LOCKED' : 'VAULT_UNAVAILABLE', program);
  }
}

/** Keyrings that are locked say so in words. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && /\b(?:un)?lock(?:ed)?\b/i.test(error.message);
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), limitMs);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
