import { AppError } from '../model/errors.ts';
import { Secret } from '../model/secret.ts';
import type { Vault } from '../ports.ts';

/** The name under which every entry of ours stands in the system keyring. */
export const VAULT_SERVICE = 'Clawlamp';

/** A keyring that is locked or gone must not hold up a sign-in longer than this. */
const CALL_LIMIT_MS = 5_000;

/**
 * The three calls we use, the same in both packages. `findCredentials` is left out on purpose: keytar 7.9.0 crashes on
 * items that another scheme wrote, and listing is nothing we need.
 */
export interface KeyringModule {
  getPassword(service: string, account: string): Promise<string | null | undefined>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface KeyringSource {
  kind: 'keytar' | 'napi-keyring';
  load(): Promise<unknown>;
}

/** Best first. keytar is archived and may be missing; the second ships prebuilt and speaks the same words. */
const SOURCES: readonly KeyringSource[] = [
  { kind: 'keytar', load: () => import('keytar') },
  // With its ending: the package has no exports map, and Node's own import adds none.
  { kind: 'napi-keyring', load: () => import('@napi-rs/keyring/keytar.js') },
];

/**
 * The system keyring. Nothing is loaded or asked before the first use, so that no prompt appears unasked. Without a
 * working keyring `get` rejects with VAULT_UNAVAILABLE, and `kind` says `none` (as it does before the first use).
 * @param limitMs bound of every single call, in ms.
 */
export function systemVault(sources: readonly KeyringSource[] = SOURCES, limitMs = CALL_LIMIT_MS): Vault {
  return new KeyringVault(sources, limitMs);
}

class KeyringVault implements Vault {
  kind: Vault['kind'] = 'none';
  #opening: Promise<KeyringModule> | null = null;

  constructor(
    private readonly sources: readonly KeyringSource[],
    private readonly limitMs: number,
  ) {}

  async get(account: string): Promise<Secret | null> {
    return this.#use(async (keyring) => Secret.from(await keyring.getPassword(VAULT_SERVICE, account)));
  }

  async set(account: string, secret: Secret): Promise<void> {
    // SECURITY: opened to be handed to the system keyring.
    await this.#use((keyring) => keyring.setPassword(VAULT_SERVICE, account, secret.open()));
  }

  async delete(account: string): Promise<void> {
    await this.#use((keyring) => keyring.deletePassword(VAULT_SERVICE, account));
  }

  async #use<T>(call: (keyring: KeyringModule) => Promise<T>): Promise<T> {
    this.#opening ??= this.#open();
    try {
      const keyring = await this.#opening;
      return await within(this.limitMs, call(keyring));
    } catch (error) {
      // A keyring that is unlocked later is found by the next use. Foreign messages are not passed on.
      this.#opening = null;
      this.kind = isLocked(error) ? 'locked' : 'none';
      throw new AppError('VAULT_UNAVAILABLE');
    }
  }

  /** The first module that loads and whose keyring answers. */
  async #open(): Promise<KeyringModule> {
    let locked: unknown = null;
    for (const source of this.sources) {
      const keyring = moduleOf(await source.load().catch(() => null));
      if (!keyring) continue;
      const refusal = await within(this.limitMs, keyring.getPassword(VAULT_SERVICE, 'probe')).then(
        () => null,
        (error: unknown) => error ?? new Error('refused'),
      );
      if (isLocked(refusal)) locked = refusal;
      if (refusal !== null) continue;
      this.kind = source.kind;
      return keyring;
    }
    throw locked ?? new AppError('VAULT_UNAVAILABLE');
  }
}

/** A keyring that is there and says nothing waits for its password (libsecret prompts); others say so themselves. */
function isLocked(error: unknown): boolean {
  return error instanceof Late || (error instanceof Error && /\b(?:un)?lock(?:ed)?\b/i.test(error.message));
}

/** No answer in time. */
class Late extends Error {}

/** CommonJS packages arrive under `default`, or not, depending on the bundler. */
function moduleOf(loaded: unknown): KeyringModule | null {
  for (const candidate of [loaded, (loaded as { default?: unknown } | null)?.default]) {
    const keyring = candidate as Partial<KeyringModule> | null | undefined;
    if (typeof keyring?.getPassword === 'function' && typeof keyring.setPassword === 'function') {
      return keyring as KeyringModule;
    }
  }
  return null;
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), limitMs);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
