import { mkdtemp, open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { durableFiles } from '../../../app/platform/node/durable-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clawlamp-durable-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a file whose content cannot be written is not there: half of a lock would be held for a whole one', async () => {
  // What a full disk does, by a content that no system takes.
  const refused = durableFiles.createExclusive(path.join(folder, 'lock'), Symbol('no text') as never);
  await expect(refused).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

it('a file that stands there already is left as it is', async () => {
  const file = path.join(folder, 'lock');
  await durableFiles.createExclusive(file, 'theirs');
  await expect(durableFiles.createExclusive(file, 'ours')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(file, 'utf8')).toBe('theirs');
});

it('bytes are on the disk before a file is taken for whole, and a folder before what was done in it', async () => {
  const synced = vi.spyOn(await handles(), 'sync');
  const file = path.join(folder, 'record');
  await durableFiles.createExclusive(file, 'content');
  expect(synced).toHaveBeenCalledTimes(1);
  await durableFiles.syncFolder(folder);
  expect(synced).toHaveBeenCalledTimes(2);
  await durableFiles.createExclusive(path.join(folder, 'lock'), 'content', { sync: false });
  expect(synced).toHaveBeenCalledTimes(2);
  synced.mockRestore();
});

it('what cannot be synced is no file that was written', async () => {
  const synced = vi
    .spyOn(await handles(), 'sync')
    .mockRejectedValue(Object.assign(new Error(), { code: 'EIO' }));
  const refused = durableFiles.createExclusive(path.join(folder, 'record'), 'content');
  await expect(refused).rejects.toMatchObject({ code: 'EIO' });
  expect(await readdir(folder)).toEqual([]);
  // Some filesystems sync no folder: that is no reason to fail.
  await expect(durableFiles.syncFolder(folder)).resolves.toBeUndefined();
  synced.mockRestore();
});

/** What every open file inherits its calls from. */
async function handles(): Promise<FileHandle> {
  const handle = await open(folder, 'r');
  await handle.close();
  return Object.getPrototypeOf(handle) as FileHandle;
}
