import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { feedOf, lookForUpdate, type Updater, type UpdatesDeps } from '../../../main/updates.ts';

describe('updates', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'clawlamp-updates-'));
  const feedFile = path.join(dir, 'app-update.yml');
  afterAll(() => rmSync(dir, { recursive: true }));
  let done: string[];
  let free: (() => void) | null;

  const updater = (newer: boolean): Updater =>
    ({
      checkForUpdates: () => {
        done.push('asked');
        return Promise.resolve({ isUpdateAvailable: newer, updateInfo: { version: '9.9.9' } });
      },
      downloadUpdate: () => {
        done.push('fetched');
        return Promise.resolve([]);
      },
    }) as unknown as Updater;
  const deps = (more: Partial<UpdatesDeps> & { newer?: boolean } = {}): UpdatesDeps => ({
    feedFile,
    isPackaged: true,
    load: () => {
      done.push('loaded');
      return Promise.resolve(updater(more.newer ?? true));
    },
    idle: () => Promise.resolve(),
    ready: (version) => done.push(`ready ${version}`),
    ...more,
  });

  beforeEach(() => {
    done = [];
    free = null;
    writeFileSync(feedFile, 'provider: generic\nurl: https://updates.example.test/clawlamp\n');
  });

  it('lays a newer version ready for the next start', async () => {
    expect(await lookForUpdate(deps(), true)).toBe(true);
    expect(done).toEqual(['loaded', 'asked', 'fetched', 'ready 9.9.9']);
  });

  it.each<[string, Partial<UpdatesDeps>, boolean]>([
    ['nobody asked for it', {}, false],
    ['it runs from source', { isPackaged: false }, true],
    ['there is no feed', { feedFile: path.join(dir, 'none.yml') }, true],
  ])('loads and asks nothing when %s', async (_, more, wanted) => {
    expect(await lookForUpdate(deps(more), wanted)).toBe(false);
    expect(done).toEqual([]);
  });

  it('takes no feed without https', async () => {
    writeFileSync(feedFile, 'provider: generic\nurl: http://updates.example.test/\n');
    expect(await feedOf(feedFile)).toBeNull();
    writeFileSync(feedFile, 'provider: github\nowner: someone\nrepo: clawlamp\n');
    expect(await feedOf(feedFile)).toBe('https://github.com');
  });

  it('fetches nothing while somebody signs in', async () => {
    let asked = 0;
    const idle = (): Promise<void> => {
      asked += 1;
      return asked === 1 ? Promise.resolve() : new Promise((settle) => (free = settle));
    };
    const looking = lookForUpdate(deps({ idle }), true);
    await expect.poll(() => free).not.toBeNull();
    expect(done).toEqual(['loaded', 'asked']);
    free!();
    await looking;
    expect(done).toContain('fetched');
  });

  it('says nothing of a feed that does not answer, and fetches nothing that is not newer', async () => {
    const failing = deps({ load: () => Promise.reject(new Error('net')) });
    expect(await lookForUpdate(failing, true)).toBe(false);
    expect(await lookForUpdate(deps({ newer: false }), true)).toBe(false);
    expect(done).toEqual(['loaded', 'asked']);
  });
});
