import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { leftAsItWas, workTree } = await import(
  new URL('../../../config/setup/test/work-tree.mjs', import.meta.url).href
);

let folder: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.test', ...args], { cwd: folder });
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clawlamp-tree-'));
  git('init', '-q');
  write('kept', 'one');
  write('.gitignore', 'ignored');
  git('add', '.');
  git('commit', '-qm', 'first');
  // Somebody works in it.
  write('kept', 'two');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a checkout after a run', () => {
  it('is as it was when only ignored files came', async () => {
    const before = await workTree(folder);
    write('ignored', 'left by a run');
    expect(await leftAsItWas(before, { folder, alone: true })).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it.each([
    ['another file', 'new', 'x'],
    ['a file that was changed before and is changed again', 'kept', 'three'],
  ])('is not, with %s; where a person may have done it, that is no failure', async (_, name, text) => {
    const before = await workTree(folder);
    write(name, text);
    expect(await leftAsItWas(before, { folder, alone: true })).toMatchObject({ failed: 1 });
    expect(await leftAsItWas(before, { folder, alone: false })).toMatchObject({ passed: 0, failed: 0 });
  });

  it('is not judged where there is no git', async () => {
    rmSync(path.join(folder, '.git'), { recursive: true });
    expect(await workTree(folder)).toBeNull();
    expect(await leftAsItWas(null, { folder, alone: true })).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
