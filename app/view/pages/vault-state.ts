import type { Vault } from '../../platform/ports.ts';

/** `not-asked`: nothing has needed the keyring yet, so nobody knows whether there is one. */
export type VaultState = Vault['kind'] | 'not-asked';

export interface WatchedVault extends Vault {
  state(): VaultState;
}

/** The same vault, with a memory of whether it was ever asked: the panel must not call an unasked keyring missing. */
export function watchedVault(vault: Vault): WatchedVault {
  let asked = false;
  const ask = <T>(answer: Promise<T>): Promise<T> => {
    asked = true;
    return answer;
  };
  return {
    get kind() {
      return vault.kind;
    },
    get program() {
      return vault.program ?? null;
    },
    get: (account, asking) => ask(vault.get(account, asking)),
    older: (account, asking) => (vault.older ? ask(vault.older(account, asking)) : Promise.resolve(null)),
    set: (account, secret) => ask(vault.set(account, secret)),
    delete: (account) => ask(vault.delete(account)),
    state: () => (asked ? vault.kind : 'not-asked'),
  };
}
