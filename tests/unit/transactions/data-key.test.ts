import { said } from '../../support/said.ts';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../app/model/errors.ts';
import type { Secret } from '../../../app/model/secret.ts';
import type { Vault } from '../../../app/platform/ports.ts';
import { dataKey, keyName, keyNamed, keyThatOpens } from '../../../app/platform/sealing/data-key.ts';
import { deviceKey } from '../../../app/platform/sealing/device-key.ts';
import { newSealKey } from '../../../app/platform/sealing/sealed-box.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-key-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

type State = 'open' | 'locked' | 'none';

/** A keyring in memory that can be locked, and in which an earlier Clawlamp may have kept a key. */
class Keyring implements Vault {
  state: State = 'open';
  held: Secret | null = null;
  old: Secret | null = null;
  sets = 0;
  /** Loses what it is given. */
  forgets = false;

  get kind(): Vault['kind'] {
    return this.state === 'open' ? 'napi-keyring' : this.state;
  }
  #refuse(): void {
    if (this.state === 'locked') throw new AppError('VAULT_LOCKED');
    if (this.state === 'none') throw new AppError('VAULT_UNAVAILABLE');
  }
  async get(): Promise<Secret | null> {
    this.#refuse();
    return this.held;
  }
  async older(): Promise<Secret | null> {
    this.#refuse();
    return this.old;
  }
  async set(_: string, secret: Secret): Promise<void> {
    this.#refuse();
    this.sets += 1;
    if (this.held) throw new Error('set over an entry');
    if (!this.forgets) this.held = secret;
  }
  async delete(): Promise<void> {}
}

const fileKey = () => readFile(join(dir, 'keys', 'backup.key'), 'utf8').catch(() => null);

describe('the key of the backups', () => {
  it('is made once in an open keyring, and in no file', async () => {
    const vault = new Keyring();
    const first = await dataKey(vault, dir);
    expect(first).toMatchObject({ keptIn: 'vault', warning: null });
    expect((await dataKey(vault, dir)).name).toBe(first.name);
    expect(vault.sets).toBe(1);
    expect(await fileKey()).toBeNull();
    expect(first.name).not.toContain(first.key.open().slice(0, 6));
  });

  it('is made once, whoever asks at the same moment', async () => {
    const vault = new Keyring();
    const made = await Promise.all([1, 2, 3].map(() => dataKey(vault, dir)));
    expect(new Set(made.map(({ name }) => name)).size).toBe(1);
    expect(vault.sets).toBe(1);
  });

  it.each(['locked', 'none'] as const)(
    'of a time with a keyring that is %s is a private file, said',
    async (state) => {
      const vault = new Keyring();
      vault.state = state;
      const { keptIn, warning } = await dataKey(vault, dir);
      expect(keptIn).toBe('file');
      expect(said(warning)).toContain('in a file that only you can read');
      expect(vault.sets).toBe(0);
      if (process.platform !== 'win32')
        expect((await stat(join(dir, 'keys', 'backup.key'))).mode & 0o777).toBe(0o600);
      expect(await readdir(join(dir, 'keys'))).toEqual(['backup.key']);
    },
  );

  it('in a locked keyring stays what it was, and each of the two opens what it sealed', async () => {
    const vault = new Keyring();
    const first = await dataKey(vault, dir);
    vault.state = 'locked';
    const second = await dataKey(vault, dir);
    expect(second.name).not.toBe(first.name);
    // The file's key asks nobody; the other one waits for its keyring.
    expect((await keyNamed(vault, dir, second.name, 'quietly')).key.equals(second.key)).toBe(true);
    await expect(keyNamed(vault, dir, first.name, 'ask')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    vault.state = 'open';
    expect((await keyNamed(vault, dir, first.name, 'ask')).key.equals(first.key)).toBe(true);
    expect((await dataKey(vault, dir)).name).toBe(first.name);
    expect(vault.sets).toBe(1);
  });

  it('that an earlier Clawlamp made is used on, and no second one is made beside it', async () => {
    const vault = new Keyring();
    vault.old = newSealKey();
    expect((await dataKey(vault, dir)).key.equals(vault.old)).toBe(true);
    expect(vault.sets).toBe(0);
    expect((await keyNamed(vault, dir, keyName(vault.old), 'ask')).key.equals(vault.old)).toBe(true);
  });

  it('is kept in the file where the keyring loses it', async () => {
    const vault = new Keyring();
    vault.forgets = true;
    const { keptIn, name } = await dataKey(vault, dir);
    expect(keptIn).toBe('file');
    expect((await dataKey(vault, dir)).name).toBe(name);
  });

  it('that is nowhere any more is said to be missing, and what no key opens has a code of its own', async () => {
    const vault = new Keyring();
    await expect(keyNamed(vault, dir, keyName(newSealKey()), 'ask')).rejects.toMatchObject({
      code: 'KEY_MISSING',
    });
    await expect(keyThatOpens(vault, dir, () => true, 'ask')).rejects.toMatchObject({ code: 'KEY_MISSING' });
    const { key } = await dataKey(vault, dir);
    await expect(keyThatOpens(vault, dir, () => false, 'ask')).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    expect((await keyThatOpens(vault, dir, (one) => one.equals(key), 'ask')).key.equals(key)).toBe(true);
  });

  it('takes the place of no file: one that is damaged is said', async () => {
    const vault = new Keyring();
    vault.state = 'none';
    await mkdir(join(dir, 'keys'), { recursive: true });
    await writeFile(join(dir, 'keys', 'backup.key'), 'half a k');
    await expect(dataKey(vault, dir)).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
    expect(await fileKey()).toBe('half a k');
    await chmod(join(dir, 'keys'), 0o700);
  });
});

describe('the key of the device', () => {
  it('stays the same, whichever keyring happens to be open, and waits for its own', async () => {
    const vault = new Keyring();
    const first = await deviceKey(vault, dir);
    vault.state = 'locked';
    await dataKey(vault, dir);
    await expect(deviceKey(vault, dir)).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    vault.state = 'open';
    expect((await deviceKey(vault, dir)).equals(first)).toBe(true);
  });

  it('is a new one only where the old one is gone for good', async () => {
    const vault = new Keyring();
    const first = await deviceKey(vault, dir);
    vault.held = null;
    const second = await deviceKey(vault, dir);
    expect(second.equals(first)).toBe(false);
    expect((await deviceKey(vault, dir)).equals(second)).toBe(true);
  });
});
