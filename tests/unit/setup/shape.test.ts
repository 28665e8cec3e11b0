import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { overgrown } from '../../../config/shape.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

let tree: string;

beforeEach(async () => {
  tree = await mkdtemp(path.join(tmpdir(), 'clawlamp-shape-'));
});
afterEach(() => rm(tree, { recursive: true, force: true }));

async function plant(name: string, lines: number): Promise<void> {
  await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
  await writeFile(path.join(tree, name), 'x\n'.repeat(lines));
}

const check = (folder: string) =>
  spawnSync(process.execPath, [path.join(root, 'config/shape.mjs'), folder]).status;

it('this repository has small files in small rooms', () => {
  expect(overgrown(root)).toEqual([]);
  expect(check(root)).toBe(0);
});

it.each([
  'app/engine/long.ts',
  'main/long.ts',
  'renderer/long.tsx',
  'config/setup/long.mjs',
  'app/language/say.ts',
])('%s may have 250 lines and no more', async (name) => {
  await plant(name, 250);
  expect(overgrown(tree)).toEqual([]);
  expect(check(tree)).toBe(0);
  await plant(name, 251);
  expect(overgrown(tree)).toEqual([`${name} has 251 lines; part it below 250.`]);
  expect(check(tree)).toBe(1);
});

it('a room may have twenty files of code and no more, whatever else lies there', async () => {
  for (let at = 0; at < 20; at += 1) await plant(`app/room/file-${at}.ts`, 3);
  await plant('app/room/readme.md', 900);
  await plant('app/room/inner/one.ts', 3);
  expect(overgrown(tree)).toEqual([]);
  await plant('app/room/one-more.css', 3);
  expect(overgrown(tree)).toEqual(['app/room/ has 21 files of code; 20 are enough for a room.']);
});

it('a catalogue is as long as what there is to say', async () => {
  for (const name of ['messages', 'de', 'zh-cn']) await plant(`app/language/${name}.ts`, 3000);
  expect(overgrown(tree)).toEqual([]);
});
