import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileCacheFolder } from '../../../app/cli/terminal/compile-cache.ts';

const uid = process.getuid?.() ?? null;
let above: string;
let home: string;
beforeEach(async () => {
  above = await mkdtemp(path.join(tmpdir(), 'compile-cache-'));
  home = path.join(above, 'home');
  await mkdir(home, { mode: 0o755 });
});
afterEach(() => rm(above, { recursive: true, force: true }));

const folder = (env: Record<string, string> = {}, of = uid) => compileCacheFolder(env, home, 'linux', of);
const mode = async (file: string) => (await stat(file)).mode & 0o777;

describe.skipIf(uid === null)('where compiled code is kept', () => {
  it("is the person's own cache, made for this account alone", async () => {
    expect(folder()).toBe(path.join(home, '.cache', 'clawlamp', 'compiled'));
    expect(await mode(path.join(home, '.cache'))).toBe(0o700);
    expect(await mode(path.join(home, '.cache', 'clawlamp', 'compiled'))).toBe(0o700);
    expect(folder({ XDG_CACHE_HOME: path.join(home, 'kept') })).toBe(
      path.join(home, 'kept', 'clawlamp', 'compiled'),
    );
    expect(compileCacheFolder({}, home, 'darwin', uid)).toBe(
      path.join(home, 'Library', 'Caches', 'Clawlamp', 'compiled'),
    );
  });

  it.each(['.cache', path.join('.cache', 'clawlamp'), path.join('.cache', 'clawlamp', 'compiled')])(
    'is nowhere while others may write in %s',
    async (open) => {
      await mkdir(path.join(home, open), { recursive: true });
      for (const bits of [0o770, 0o707]) {
        await chmod(path.join(home, open), bits);
        expect(folder()).toBeNull();
      }
      await chmod(path.join(home, open), 0o700);
      expect(folder()).not.toBeNull();
    },
  );

  it('is nowhere in a folder for everybody, sticky or not', async () => {
    const shared = path.join(above, 'shared');
    await mkdir(path.join(shared, 'clawlamp'), { recursive: true });
    await chmod(path.join(shared, 'clawlamp'), 0o1777);
    expect(folder({ XDG_CACHE_HOME: shared })).toBeNull();
    await chmod(path.join(shared, 'clawlamp'), 0o755);
    await chmod(shared, 0o777);
    expect(folder({ XDG_CACHE_HOME: shared })).toBeNull();
  });

  it('is nowhere in the home of another account, and makes nothing there', async () => {
    expect(folder({}, (uid ?? 0) + 1)).toBeNull();
    await expect(stat(path.join(home, '.cache'))).rejects.toThrow();
  });

  it('is nowhere below a word that is no full path, or that cannot be made', () => {
    expect(folder({ XDG_CACHE_HOME: 'kept' })).toBeNull();
    expect(folder({ XDG_CACHE_HOME: '/proc/nowhere' })).toBeNull();
  });
});
