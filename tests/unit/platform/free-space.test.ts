import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { isFull } from '../../../app/platform/node/free-space.ts';

const disk = (blocks: number, bavail: number) => () => Promise.resolve({ blocks, bavail, bsize: 1_024 });

it.each<[string, number, number, boolean]>([
  ['with no room', 1_000, 0, true],
  ['with less than a page', 1_000, 3, true],
  ['with a page', 1_000, 4, false],
  ['that counts no blocks', 0, 0, false],
])('takes a disk %s for what it is', async (_, blocks, room, full) => {
  expect(await isFull('/anywhere', disk(blocks, room))).toBe(full);
});

it('takes this disk for one with room, and a folder that is gone for no answer', async () => {
  expect(await isFull(tmpdir())).toBe(false);
  expect(await isFull('/nowhere/at/all')).toBe(false);
});
