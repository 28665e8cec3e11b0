import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { inside, isInside, mayBeInside, privateFolder } from '../../../config/setup/test/private-temp.mjs';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

it.runIf(mayBeInside())('no test of this run shares /tmp with the machine', () => {
  expect(isInside()).toBe(true);
  expect(os.tmpdir()).toBe('/tmp');
});

it.runIf(mayBeInside())(
  'a program inside finds an empty /tmp, this checkout, and leaves nothing outside',
  () => {
    const outer = mkdtempSync('/tmp/outer-');
    const { folder, remove } = privateFolder();
    made.push(outer, folder);
    const script = `
    const fs = require('node:fs');
    fs.mkdirSync('/tmp/openclaw');
    const { mode, uid } = fs.statSync('/tmp');
    console.log(JSON.stringify([fs.existsSync(${JSON.stringify(outer)}), fs.existsSync(${JSON.stringify(path.join(root, 'package.json'))}),
      require('node:os').tmpdir(), mode & 0o7777, uid, fs.readdirSync('/tmp').includes('openclaw')]));`;
    writeFileSync(path.join(outer, 'script.cjs'), '');
    const before = readdirSync('/tmp');
    const { program, args, env } = inside(process.execPath, ['-e', script], folder);
    const said = execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
    expect(JSON.parse(said)).toEqual([false, true, '/tmp', 0o1777, process.getuid?.(), true]);
    expect(readdirSync('/tmp').filter((name) => !before.includes(name) && name === 'openclaw')).toEqual([]);
    expect(statSync(path.join(folder, 'openclaw')).isDirectory()).toBe(true);
    remove();
    expect(existsSync(folder)).toBe(false);
    // What stood there under its own name is no copy: removing the folder removed nothing of it.
    expect(existsSync(path.join(root, 'package.json'))).toBe(true);
  },
);
