import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programPaths } from '../../config/setup/programs.mjs';
import { boxFlags } from '../../app/repair/owner-box.ts';

const run = promisify(execFile);

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'clawlamp-box-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function hashes(): Promise<string[]> {
  const names = (await readdir(home)).sort();
  const lines = names.map(async (name) => {
    const bytes = await readFile(path.join(home, name));
    return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  return Promise.all(lines);
}

/** Runs a program as an owner is run, under a Node that has the flags; what it prints comes back. */
async function boxed(source: string, flags = boxFlags(home)): Promise<string> {
  const file = path.join(home, 'owner.mjs');
  await writeFile(file, source);
  const { stdout } = await run(programPaths().node24, [...flags, file], { env: { HOME: home } });
  return stdout.trim();
}

const OPEN = `import { DatabaseSync } from 'node:sqlite';
  const say = (act) => { try { return act() } catch (error) { return error.code + ' ' + (error.errstr ?? '') } };`;

describe('a question in its box', () => {
  it('reads a database and changes no byte of it, makes no file beside it, and cannot migrate it', async () => {
    const db = JSON.stringify(path.join(home, 'store.sqlite'));
    const make = `${OPEN} const d = new DatabaseSync(${db});
      d.exec('PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES (1); PRAGMA user_version=15'); d.close();`;
    await boxed(make, []);
    const ask = `${OPEN} const d = new DatabaseSync(${db});
      console.log(d.prepare('SELECT a FROM t').get().a, say(() => d.exec('PRAGMA user_version=18')));
      process.exit(0);`;
    // Written first, so that only what the run itself does can differ.
    await writeFile(path.join(home, 'owner.mjs'), ask);
    const before = await hashes();
    expect(await boxed(ask)).toMatch(/^1 .*readonly/);
    expect(await hashes()).toEqual(before);
    // The same without the box does change it: the check can fail.
    await boxed(ask, []);
    expect(await hashes()).not.toEqual(before);
  });

  it('writes no file and starts no program', async () => {
    const told =
      await boxed(`import { writeFileSync } from 'node:fs'; import { spawnSync } from 'node:child_process';
      const say = (act) => { try { act(); return 'done' } catch (error) { return error.code } };
      console.log(say(() => writeFileSync(${JSON.stringify(path.join(home, 'x'))}, 'x')), say(() => spawnSync('true')));`);
    expect(told).toBe('ERR_ACCESS_DENIED ERR_ACCESS_DENIED');
    expect(await readdir(home)).toEqual(['owner.mjs']);
  });
});
