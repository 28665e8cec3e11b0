import type { Words } from '../../../app/model/told.ts';
import { noted, said } from '../../support/said.ts';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, readlink, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { readDatabase } from '../../../app/openclaw/sqlite/sqlite-readonly.ts';

let folder: string;
let file: string;
let writers: ChildProcess[];
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-sqlite-')));
  // A name that an address without escaping would not survive.
  // Windows takes no question mark in a name.
  file = path.join(folder, process.platform === 'win32' ? 'a b#c%20.sqlite' : 'a b?c#d%20.sqlite');
  writers = [];
});
afterEach(async () => {
  for (const writer of writers) await end(writer, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Another process that opens the database in WAL mode and runs `lines`; resolves once it printed "ready". */
async function startWriter(lines: string): Promise<ChildProcess> {
  const script = `
    const { DatabaseSync } = require('@photostructure/sqlite');
    const db = new DatabaseSync(${JSON.stringify(file)});
    db.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 2000');
    ${lines}
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script], {
    cwd: path.resolve(import.meta.dirname, '..', '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writers.push(child);
  await new Promise<void>((ready, failed) => {
    child.stdout?.on('data', (text) => String(text).includes('ready') && ready());
    child.on('exit', () => failed(new Error('the writer ended')));
  });
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await gone;
}

async function snapshot(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    const at = path.join(folder, name);
    const { ino, mtimeMs, size } = await stat(at);
    found[name] = [
      ino,
      mtimeMs,
      size,
      createHash('sha256')
        .update(await readFile(at))
        .digest('hex'),
    ].join(' ');
  }
  return found;
}

function rows(): ReturnType<typeof readDatabase<number>> {
  return readDatabase(systemFiles(), file, (database) =>
    Number(database.row(['n'], 'SELECT count(*) AS n FROM t')?.n),
  );
}

const MAKE = "db.exec('CREATE TABLE IF NOT EXISTS t (n INTEGER); PRAGMA user_version = 7');";
const ADD = "db.exec('INSERT INTO t VALUES (1)');";

test('reads past a log that is no more than its header, as a writer that was killed leaves it', async () => {
  const writer = await startWriter(
    "db.exec('CREATE TABLE t (v TEXT)'); db.exec(\"INSERT INTO t VALUES ('kept')\"); db.exec('PRAGMA wal_checkpoint(TRUNCATE)');",
  );
  await end(writer, 'SIGKILL');
  // The header that OpenClaw 2026.7.1 had written when it was killed at its next system call, and its index.
  const header = '377f0682002de2180000100000000000e64afaf046c462ddc5e14df95b2be9e4';
  await writeFile(`${file}-wal`, Buffer.from(header, 'hex'));
  await writeFile(`${file}-shm`, Buffer.alloc(32_768));
  const before = await readFile(`${file}-shm`);
  const reading = await readDatabase(systemFiles(), file, (database) =>
    database.row(['v'], 'SELECT v FROM t'),
  );
  expect(reading).toMatchObject({ state: 'read', value: { v: 'kept' } });
  expect((await stat(`${file}-wal`)).size).toBe(32);
  expect(await readFile(`${file}-shm`)).toEqual(before);
});

/** How long a reading may take: SQLite left to itself waits for twenty seconds here. In ms. */
const AT_ONCE_MS = 15_000;

test.each([
  ['overwritten', (log: Buffer) => Buffer.from('this was a log once\n'.repeat(400)).subarray(0, log.length)],
  ['torn in its first frame', (log: Buffer) => Buffer.concat([log.subarray(0, 900), Buffer.alloc(3_000, 7)])],
  [
    'of another life, by its salt',
    (log: Buffer) => Buffer.concat([log.subarray(0, 40), Buffer.alloc(8, 1), log.subarray(48)]),
  ],
  ['without a commit', (log: Buffer) => log.subarray(0, 32 + 24 + 4_096)],
])('reads past a log that is %s, at once, and what is only in the log is not there', async (_how, damage) => {
  const writer = await startWriter(
    `${MAKE} ${ADD} db.exec('PRAGMA wal_checkpoint(TRUNCATE)'); db.exec('BEGIN; CREATE TABLE u (n INTEGER); INSERT INTO t VALUES (2); COMMIT');`,
  );
  await end(writer, 'SIGKILL');
  expect(await rows()).toEqual({ state: 'read', value: 2 });
  await writeFile(`${file}-wal`, damage(await readFile(`${file}-wal`)));
  const before = await snapshot();
  const begun = performance.now();
  expect(await rows()).toEqual({ state: 'read', value: 1 });
  expect(performance.now() - begun).toBeLessThan(AT_ONCE_MS);
  expect(await snapshot()).toEqual(before);
});

test('reads what a live writer has committed and leaves database, log and index as they were', async () => {
  await startWriter(MAKE + ADD + ADD);
  const before = await snapshot();
  expect(Object.keys(before)).toHaveLength(3);
  expect(await rows()).toEqual({ state: 'read', value: 2 });
  expect(await snapshot()).toEqual(before);
});

/** Files below the folder that this process holds open. Linux alone tells. */
async function heldOpen(): Promise<string[]> {
  const names = await readdir('/proc/self/fd');
  const links = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return links.filter((link) => link.startsWith(path.dirname(file)));
}

// The built-in SQLite and the package for Node before 22.13 alike: with prepared statements the latter held each file until it was collected.
test.skipIf(process.platform !== 'linux')(
  'holds nothing open afterwards, whatever it read and however it ended',
  async () => {
    await startWriter(`${MAKE} ${ADD}`);
    expect(await rows()).toEqual({ state: 'read', value: 1 });
    expect(await heldOpen()).toEqual([]);
    const failed = await readDatabase(systemFiles(), file, (database) => {
      database.row(['n'], 'SELECT n FROM t WHERE n = ?', '1');
      return database.row(['n'], 'SELECT n FROM nothing');
    });
    expect(failed.state).toBe('unreadable');
    expect(await heldOpen()).toEqual([]);
  },
);

test('puts values into a query as texts, whatever stands in them, and takes no half a query', async () => {
  await startWriter(`${MAKE} db.close();`);
  const same = (value: string, sql = 'SELECT ? AS v') =>
    readDatabase(systemFiles(), file, (database) => database.row(['v'], sql, value)?.v);
  for (const value of ["it's", '"', '%s', "'; DROP TABLE t; --", '?'])
    expect(await same(value)).toEqual({ state: 'read', value });
  expect(await same('a\0b')).toMatchObject({ state: 'unreadable' });
  expect(await same('a', 'SELECT 1 AS v')).toMatchObject({ state: 'unreadable' });
});

test('reads a database that was closed and creates neither log nor index', async () => {
  await startWriter(MAKE + ADD + 'db.close();');
  const before = await snapshot();
  expect(Object.keys(before)).toEqual([path.basename(file)]);
  expect(await rows()).toEqual({ state: 'read', value: 1 });
  expect(await snapshot()).toEqual(before);
});

test('reads the log that a killed writer left, without settling it', async () => {
  await end(await startWriter(MAKE + ADD + ADD + ADD), 'SIGKILL');
  const before = await snapshot();
  expect(Object.keys(before)).toHaveLength(3);
  expect(await rows()).toEqual({ state: 'read', value: 3 });
  expect(await snapshot()).toEqual(before);
});

test('answers unreadable, with the reason, when the log stands there without its index', async () => {
  await end(await startWriter(MAKE + ADD), 'SIGKILL');
  await rm(`${file}-shm`);
  const before = await snapshot();
  const reading = await rows();
  expect(reading.state === 'unreadable' && said(reading.note)).toMatch(/write-ahead log/);
  expect(await snapshot()).toEqual(before);
});

test('never gives a torn view while a writer changes, checkpoints and reopens the file all the time', async () => {
  // Two columns always equal within a transaction: a torn read would show them apart.
  await startWriter(`
    ${MAKE}
    db.exec('CREATE TABLE IF NOT EXISTS pair (a INTEGER, b TEXT); INSERT INTO pair VALUES (0, 0)');
    let n = 0;
    let open = db;
    setInterval(() => {
      for (let i = 0; i < 20; i++) {
        n++;
        open.exec('BEGIN; UPDATE pair SET a = ' + n + '; UPDATE pair SET b = ' + n + '; COMMIT');
      }
      if (n % 60 === 0) open.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      if (n % 100 === 0) { open.close(); open = new DatabaseSync(${JSON.stringify(file)}); }
    }, 1);`);
  let read = 0;
  let last = 0;
  for (let i = 0; i < 150; i++) {
    const reading = await readDatabase(systemFiles(), file, (database) =>
      database.row(['a', 'b'], 'SELECT a, b FROM pair'),
    );
    if (reading.state !== 'read') continue;
    read++;
    expect(Number(reading.value?.a)).toBe(Number(reading.value?.b));
    expect(Number(reading.value?.a)).toBeGreaterThanOrEqual(last);
    last = Number(reading.value?.a);
  }
  expect(read).toBeGreaterThan(75);
});

test('does not hold a writer up: it can write while we read again and again', async () => {
  const writer = await startWriter(`${MAKE} setInterval(() => { ${ADD} console.log('wrote'); }, 5);`);
  let wrote = 0;
  writer.stdout?.on('data', (text) => (wrote += String(text).split('wrote').length - 1));
  for (const end = Date.now() + 500; Date.now() < end;) {
    await rows();
    // A reading may take no turn of the loop, and what the writer says is heard in one.
    await new Promise((heard) => setImmediate(heard));
  }
  expect(writer.exitCode).toBeNull();
  expect(wrote).toBeGreaterThan(5);
});

test('a database with a rollback journal of an unfinished writer is not guessed at', async () => {
  await startWriter(MAKE + ADD + "db.exec('PRAGMA journal_mode = DELETE'); db.close();");
  await writeFile(`${file}-journal`, Buffer.alloc(600, 1));
  expect(await rows()).toMatchObject({ state: 'unreadable' });
});

test('nothing there is absent, a folder or a foreign file is unreadable', async () => {
  expect(await rows()).toEqual({ state: 'absent' });
  await writeFile(file, 'no database at all, but long enough to look at'.repeat(30));
  expect(noted((await rows()) as { state: string; note?: Words })).toEqual({
    state: 'unreadable',
    note: 'It is not a SQLite database.',
  });
  expect(await readDatabase(systemFiles(), folder, () => 1)).toMatchObject({ state: 'unreadable' });
});
