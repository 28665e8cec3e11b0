import { expect, it } from 'vitest';
import type { Vault } from '../../../app/platform/ports.ts';
import { watchedVault } from '../../../app/view/pages/vault-state.ts';

it('an unasked keyring is not called missing; an asked one is called what it is', async () => {
  const none: Vault = {
    kind: 'none',
    get: () => Promise.reject(new Error('locked')),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  };
  const vault = watchedVault(none);
  expect(vault.state()).toBe('not-asked');
  await expect(vault.get('backup-key')).rejects.toThrow('locked');
  expect(vault.state()).toBe('none');
});
