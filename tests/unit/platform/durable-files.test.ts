import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
