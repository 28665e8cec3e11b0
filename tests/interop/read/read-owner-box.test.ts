import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { boxFlags, wallFlags } from '../../../app/openclaw/programs/program-environment.ts';

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

  it('reaches nobody, by any way that Node has, nor does a child of the wall that may speak with this machine alone', async () => {
    const server = createServer((_req, res) => res.end('reached'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const ask = (host: string): string => `
      import http from 'node:http'; import net from 'node:net'; import tls from 'node:tls';
      const url = 'http://${host}:${port}/';
      const over = (start) => new Promise((done) => start(done).on('error', (e) => done(e.code)));
      const ways = [
        fetch(url).then((r) => r.text(), (e) => e.cause.code),
        over((done) => http.get(url, (r) => { r.resume(); done('reached') })),
        over((done) => net.connect(${port}, '${host}', () => done('reached'))),
        over((done) => new net.Socket().connect({ port: ${port}, host: '${host}' }, () => done('reached'))),
        over((done) => tls.connect({ port: ${port}, host: '${host}' }, () => done('reached'))),
      ];
      console.log((await Promise.all(ways)).join(' '));
      process.exit(0);`;
    const none = Array.from({ length: 5 }, () => 'ENETUNREACH').join(' ');
    try {
      expect(await boxed(ask('127.0.0.1'))).toBe(none);
      expect(await boxed(ask('127.0.0.1'), wallFlags())).toBe(none);
      // Addresses of nobody (RFC 5737): refused before anything is sent.
      expect(await boxed(ask('192.0.2.1'), wallFlags('loopback'))).toBe(none);
      for (const flags of [wallFlags('loopback'), []])
        expect(await boxed(ask('127.0.0.1'), flags)).toMatch(/^reached reached reached reached /);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
