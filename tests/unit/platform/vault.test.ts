import { describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import type { KeyringLook, KeyringState } from '../../../app/platform/node/dbus/secret-service.ts';
import { systemVault, type KeyringEntry, type VaultParts } from '../../../app/platform/node/vault.ts';

const one = Secret.from('value') as Secret;

/** A keyring in memory, as the package gives one, and what it was asked. */
function keyring(over: Partial<KeyringEntry> = {}) {
  const held = new Map<string, string>();
  const asked: string[] = [];
  const entry: VaultParts['entry'] = (_, account) => {
    asked.push(account);
    return Promise.resolve({
      getPassword: () => Promise.resolve(held.get(account) ?? null),
      setPassword: (value) => Promise.resolve(void held.set(account, value)),
      deletePassword: () => Promise.resolve(held.delete(account)),
      ...over,
    });
  };
  return { held, asked, entry };
}

/** What the session says of its keyring, one answer after the other; the last one stays. */
function says(...states: KeyringState[]) {
  let at = 0;
  return (): Promise<KeyringLook> =>
    Promise.resolve({
      state: states[Math.min(at++, states.length - 1)] as KeyringState,
      program: 'rig-keyring',
    });
}

const nothingOlder = () => Promise.resolve(null);

describe('the vault', () => {
  it('asks nothing before its first use, then keeps, gives back and forgets', async () => {
    const { asked, entry } = keyring();
    const vault = systemVault({}, { entry, older: nothingOlder, look: says('unlocked') });
    expect([vault.kind, asked]).toEqual(['none', []]);
    await vault.set('a', one);
    expect((await vault.get('a'))?.open()).toBe('value');
    expect(vault.kind).toBe('napi-keyring');
    await vault.delete('a');
    expect(await vault.get('a')).toBeNull();
  });

  it.each([
    ['locked', 'VAULT_LOCKED'],
    ['empty', 'VAULT_UNAVAILABLE'],
    ['none', 'VAULT_UNAVAILABLE'],
    ['silent', 'VAULT_UNAVAILABLE'],
  ] as const)('that is %s is not even asked for an entry, and says which it is', async (state, code) => {
    const { asked, entry } = keyring();
    const vault = systemVault({}, { entry, older: nothingOlder, look: says(state), unlock: says(state) });
    await expect(vault.get('a')).rejects.toMatchObject({ code, detail: 'rig-keyring' });
    await expect(vault.set('a', one)).rejects.toMatchObject({ code });
    expect([vault.kind, vault.program, asked]).toEqual([state, 'rig-keyring', []]);
  });

  it('asks for the password only where that is wanted', async () => {
    let prompts = 0;
    const { entry } = keyring();
    const unlock = (): Promise<KeyringLook> => {
      prompts += 1;
      return Promise.resolve({ state: 'unlocked', program: null });
    };
    const vault = systemVault({}, { entry, older: nothingOlder, look: says('locked'), unlock });
    await expect(vault.get('a', 'quietly')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    expect(prompts).toBe(0);
    // It says that there is none, but is locked again by then: that is no answer.
    await expect(vault.get('a', 'ask')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    expect(prompts).toBe(1);
  });

  it('takes no word for "there is none" from a keyring that was locked meanwhile', async () => {
    const { entry } = keyring();
    const vault = systemVault({}, { entry, older: nothingOlder, look: says('unlocked', 'locked') });
    await expect(vault.get('a')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  });

  it('sets nothing over an entry', async () => {
    const { held, entry } = keyring();
    held.set('a', 'the good one');
    const vault = systemVault({}, { entry, older: nothingOlder, look: says('unlocked') });
    await expect(vault.set('a', one)).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    expect(held.get('a')).toBe('the good one');
  });

  it('reads what an earlier Clawlamp kept in the other keyring, and goes on without one', async () => {
    const { entry } = keyring();
    const look = says('unlocked');
    const vaultOver = (older: VaultParts['older']) => systemVault({}, { entry, older, look });
    expect((await vaultOver(() => Promise.resolve('old')).older?.('a'))?.open()).toBe('old');
    expect(await vaultOver(() => Promise.reject(new Error('not built'))).older?.('a')).toBeNull();
  });

  it('gives up in time when an entry hangs, and starts no second call beside it', async () => {
    const { asked, entry } = keyring({ getPassword: () => new Promise(() => {}) });
    const vault = systemVault({}, { entry, older: nothingOlder, look: says('unlocked'), limitMs: 50 });
    await expect(vault.get('a')).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    expect(vault.kind).toBe('silent');
    await expect(vault.get('a')).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    expect(asked).toHaveLength(1);
  });

  it('that is open and refuses all the same is said by its name', async () => {
    const { entry } = keyring({ getPassword: () => Promise.reject(new Error('no cipher')) });
    const vault = systemVault({}, { entry, older: nothingOlder, look: says('unlocked') });
    await expect(vault.get('a')).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE', detail: 'rig-keyring' });
    expect(vault.kind).toBe('silent');
  });

  it('hears from a keyring of another system, which says by itself what it is', async () => {
    const of = (message: string) => keyring({ getPassword: () => Promise.reject(new Error(message)) }).entry;
    const parts = { older: nothingOlder, look: null };
    const locked = systemVault({}, { ...parts, entry: of('the keychain is locked') });
    await expect(locked.get('a')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    const refused = systemVault({}, { ...parts, entry: of('no') });
    await expect(refused.get('a')).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    expect(await systemVault({}, { ...parts, entry: keyring().entry }).get('a')).toBeNull();
  });
});
