import { execFileSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';

const files = systemFiles();
let folder: string;
let stops: (() => void)[];
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-files-')));
  stops = [];
});
afterEach(async () => {
  for (const stop of stops) stop();
  await rm(folder, { recursive: true, force: true });
});

describe('reading', () => {
  test('takes a file up to the limit and refuses one byte more', async () => {
    const file = path.join(folder, 'a');
    await writeFile(file, '12345');
    expect(String(await files.read(file, 5))).toBe('12345');
    await expect(files.read(file, 4)).rejects.toMatchObject({ code: 'EFBIG' });
    await expect(files.read(path.join(folder, 'none'), 4)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.read(folder, 4)).rejects.toMatchObject({ code: 'EISDIR' });
  });

  test.skipIf(process.platform === 'win32')(
    'refuses what is no file, at once: a device, a pipe nobody writes to',
    async () => {
      await expect(files.read('/dev/zero', 1000)).rejects.toMatchObject({ code: 'EINVAL' });
      const pipe = path.join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      await expect(files.read(pipe, 1000)).rejects.toMatchObject({ code: 'EINVAL' });
      await expect(files.readEnd(pipe, 1000)).rejects.toMatchObject({ code: 'EINVAL' });
    },
  );

  test.skipIf(process.platform !== 'linux')('reads to the real end, whatever size a file tells', async () => {
    // Files of /proc tell size 0, as a file tells an old size while it grows.
    expect((await files.read('/proc/self/status', 100_000)).length).toBeGreaterThan(100);
    await expect(files.read('/proc/self/status', 10)).rejects.toMatchObject({ code: 'EFBIG' });
  });

  test('gives the end of a long file', async () => {
    const file = path.join(folder, 'log');
    await writeFile(file, 'first\nlast');
    expect(String(await files.readEnd(file, 4))).toBe('last');
    expect(String(await files.readEnd(file, 400))).toBe('first\nlast');
  });

  test('leaves mode, time and inode alone, and tells them', async () => {
    const file = path.join(folder, 'a');
    await writeFile(file, 'x');
    await chmod(file, 0o640);
    const before = await stat(file);
    await files.read(file, 10);
    expect(await files.facts(file)).toMatchObject({
      kind: 'file',
      size: 1,
      inode: before.ino,
      mode: 0o640,
      mtimeMs: before.mtimeMs,
    });
  });

  test('tells links apart, lists nothing where nothing is, resolves names', async () => {
    await symlink('/nowhere', path.join(folder, 'dead'));
    await symlink(folder, path.join(folder, 'link'));
    expect(await files.facts(path.join(folder, 'dead'))).toMatchObject({ kind: 'symlink' });
    expect(await files.facts(path.join(folder, 'none'))).toBeNull();
    expect(await files.list(path.join(folder, 'none'))).toEqual([]);
    expect(await files.realPath(path.join(folder, 'dead'))).toBeNull();
    expect(await files.realPath(path.join(folder, 'link'))).toBe(folder);
  });
});

describe('watching', () => {
  function watch(directory: string): { calls: () => number; next: () => Promise<void> } {
    let calls = 0;
    let wake: () => void = () => undefined;
    stops.push(
      files.watch(directory, () => {
        calls++;
        wake();
      }),
    );
    return { calls: () => calls, next: () => new Promise((done) => (wake = done)) };
  }

  test('tells of a new, a changed and a replaced file, and of nothing else', async () => {
    await mkdir(path.join(folder, 'sub'));
    await writeFile(path.join(folder, 'sub', 'deep'), '1');
    const seen = watch(folder);
    await new Promise((done) => setTimeout(done, 50));
    const start = seen.calls();
    await appendFile(path.join(folder, 'sub', 'deep'), '2');
    await new Promise((done) => setTimeout(done, 150));
    expect(seen.calls()).toBe(start);
    for (const step of [
      () => writeFile(path.join(folder, 'a'), '1'),
      () => appendFile(path.join(folder, 'a'), '2'),
      async () => {
        await writeFile(path.join(folder, '.tmp'), '3');
        await rename(path.join(folder, '.tmp'), path.join(folder, 'a'));
      },
    ]) {
      const next = seen.next();
      await step();
      await next;
    }
  });

  test('waits for a folder that is not there yet, however deep', async () => {
    const deep = path.join(folder, 'one', 'two', 'three');
    const seen = watch(deep);
    await writeFile(path.join(folder, 'noise'), '');
    await new Promise((done) => setTimeout(done, 100));
    expect(seen.calls()).toBe(0);
    let next = seen.next();
    await mkdir(deep, { recursive: true });
    await next;
    await new Promise((done) => setTimeout(done, 50));
    next = seen.next();
    await writeFile(path.join(deep, 'file'), '');
    await next;
  });

  test('survives the folder going away and coming back', async () => {
    const sub = path.join(folder, 'sub');
    await mkdir(sub);
    const seen = watch(sub);
    let next = seen.next();
    await rm(sub, { recursive: true });
    await next;
    next = seen.next();
    await mkdir(sub);
    await next;
    await new Promise((done) => setTimeout(done, 50));
    next = seen.next();
    await writeFile(path.join(sub, 'file'), '');
    await next;
  });

  test('says nothing after its stop', async () => {
    const seen = watch(folder);
    stops.pop()?.();
    await writeFile(path.join(folder, 'a'), '');
    await new Promise((done) => setTimeout(done, 100));
    expect(seen.calls()).toBe(0);
  });
});

describe('the clock', () => {
  test('fires once, and not after it was cancelled', async () => {
    let fired = 0;
    const clock = systemClock();
    clock.after(5, () => fired++);
    clock.after(5, () => (fired += 10))();
    await new Promise((done) => setTimeout(done, 60));
    expect(fired).toBe(1);
  });

  test('does not fire at once for a wait longer than Node itself can count', async () => {
    let fired = false;
    const cancel = systemClock().after(60 * 86_400_000, () => (fired = true));
    await new Promise((done) => setTimeout(done, 30));
    cancel();
    expect(fired).toBe(false);
  });
});
