import { appendFile, chmod, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { readDatabase } from '../../../app/openclaw/sqlite/sqlite-readonly.ts';
import { WatchTargetSet } from '../../../app/engine/watch/watch-targets.ts';
import { Told } from '../../../app/engine/watch/hints.ts';

let folder: string;
let now: number;
let grounds: WatchTargetSet;

const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clawlamp-grounds-'));
  now = Date.now();
  grounds = new WatchTargetSet(systemFiles(), { now: () => now });
});
afterEach(() => rm(folder, { recursive: true }));

/** One reading, and what it told. */
async function reading(read: () => Promise<unknown>, told = ''): Promise<void> {
  grounds.begin();
  await read();
  grounds.end(told);
}

function event(file: string, names = false): ReturnType<typeof grounds.changed> {
  const told = new Told();
  told.add(path.dirname(file), { name: path.basename(file), names }, false);
  return grounds.changed(told.take());
}

/** Writes with a time that is long past, so that nothing is looked at for being too fresh. */
async function write(file: string, text: string, age = 60_000): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await utimes(file, new Date(now - age), new Date(now - age));
}

const quiet = { changed: false, againInMs: null };

describe('an event after a reading', () => {
  it('counts when the content that was read is another, and not when it is the same once more', async () => {
    const file = at('auth-profiles.json');
    await write(file, 'one');
    await reading(() => grounds.files.read(file, 100));
    await write(`${file}.tmp`, 'one', 30_000);
    await rename(`${file}.tmp`, file);
    expect(await event(file, true)).toEqual(quiet);
    // Of the same size, and even at the same time to the millisecond when it is fresh.
    await writeFile(file, 'two');
    expect((await event(file)).changed).toBe(true);
  });

  it('counts nothing that no reading looked at', async () => {
    await write(at('auth-profiles.json'), 'one');
    await reading(() => grounds.files.read(at('auth-profiles.json'), 100));
    await write(at('models.json'), 'x');
    expect(await event(at('models.json'), true)).toEqual(quiet);
  });

  it('counts for a file that was looked for and not there', async () => {
    await reading(() => grounds.files.read(at('auth.json'), 100).catch(() => null));
    await write(at('auth.json'), '{}');
    expect((await event(at('auth.json'), true)).changed).toBe(true);
  });

  it('counts for rights, and not for times', async () => {
    const file = at('auth.json');
    await write(file, '{}');
    await reading(() => grounds.files.facts(file));
    await utimes(file, new Date(), new Date());
    expect(await event(file)).toEqual(quiet);
    await chmod(file, 0o644);
    expect((await event(file)).changed).toBe(true);
  });

  it('counts for a file that a link takes the place of, also after one that counted for nothing', async () => {
    const file = at('auth.json');
    await write(file, '{}');
    await write(at('elsewhere'), '{}');
    await reading(() => Promise.all([grounds.files.realPath(file), grounds.files.trail(file)]));
    for (let n = 0; n < 2; n += 1) {
      await write(`${file}.tmp`, `${n}`);
      await rename(`${file}.tmp`, file);
      expect(await event(file)).toEqual(quiet);
    }
    await rm(file);
    await symlink(at('elsewhere'), file);
    expect((await event(file)).changed).toBe(true);
  });

  it('counts for the names that were asked for, and for no other', async () => {
    await reading(() => grounds.files.list(folder, (name) => name.endsWith('.bak')));
    await write(at('x.tmp'), '');
    expect(await event(at('x.tmp'), true)).toEqual(quiet);
    await write(at('x.bak'), '');
    expect((await event(at('x.bak'), true)).changed).toBe(true);
  });

  it('counts where a link leads to another place, and where two names become one file', async () => {
    await write(at('a'), '1');
    await write(at('b'), '1');
    await symlink(at('a'), at('link'));
    await reading(() => Promise.all(['a', 'b', 'link'].map((name) => grounds.files.identity(at(name)))));
    await write(at('b.tmp'), '1');
    await rename(at('b.tmp'), at('b'));
    expect(await event(at('b'), true)).toEqual(quiet);
    await symlink(at('b'), at('other'));
    await rename(at('other'), at('link'));
    expect((await event(at('link'), true)).changed).toBe(true);
  });

  it('counts for what lies below a folder that went away, by whatever path the folder is watched', async () => {
    await mkdir(at('real'));
    await write(at('real', 'auth.json'), '{}');
    await symlink(at('real'), at('alias'));
    await reading(() => grounds.files.read(at('alias', 'auth.json'), 100));
    await write(at('real', 'auth.json'), '{ }');
    expect((await event(at('real', 'auth.json'))).changed).toBe(true);
    await reading(() => grounds.files.read(at('real', 'auth.json'), 100));
    await rename(at('real'), at('gone'));
    expect((await event(at('real'), true)).changed).toBe(true);
  });

  it('without a name is held against everything', async () => {
    await write(at('a'), '1');
    await reading(() => grounds.files.read(at('a'), 100));
    const told = (): Told => {
      const all = new Told();
      all.add(folder, { name: null, names: true }, false);
      return all;
    };
    expect(await grounds.changed(told().take())).toEqual(quiet);
    await write(at('a'), '2', 10_000);
    expect((await grounds.changed(told().take())).changed).toBe(true);
  });

  it('counts always while no reading is through, and in folders where every change counts', async () => {
    grounds.begin();
    expect((await event(at('a'))).changed).toBe(true);
    grounds.end('');
    expect(await event(at('a'))).toEqual(quiet);
    const told = new Told();
    told.add(folder, { name: 'a', names: false }, true);
    expect((await grounds.changed(told.take())).changed).toBe(true);
  });

  it('counts when one reading met a file in two states', async () => {
    await write(at('a'), '1');
    await reading(async () => {
      await grounds.files.read(at('a'), 100);
      await write(at('a'), '22', 10_000);
      await grounds.files.read(at('a'), 100);
    });
    expect((await event(at('a'))).changed).toBe(true);
  });
});

describe('a database', () => {
  it('counts by the rows that were read, whatever else is written', async () => {
    const file = at('openclaw-agent.sqlite');
    const writer = new DatabaseSync(file);
    try {
      writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE mine (id TEXT PRIMARY KEY, text TEXT)');
      writer.exec("CREATE TABLE other (text TEXT); INSERT INTO mine VALUES ('primary', 'one')");
      await reading(() =>
        readDatabase(grounds.files, file, (database) =>
          database.hasTable('mine')
            ? database.row(['text'], "SELECT text FROM mine WHERE id = 'primary'")
            : undefined,
        ),
      );
      for (let n = 0; n < 40; n += 1) {
        now = Date.now() + 1_000;
        writer.prepare('INSERT INTO other VALUES (?)').run('x'.repeat(2_000));
        expect(await event(`${file}-wal`)).toEqual(quiet);
      }
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      expect(await event(file)).toEqual(quiet);
      writer.exec("UPDATE mine SET text = 'two'");
      expect((await event(`${file}-wal`)).changed).toBe(true);
    } finally {
      writer.close();
    }
  });
});

describe('a ground that changes again and again while nothing is told', () => {
  it('rests for longer and longer, a minute at most, and is not forgotten', async () => {
    const file = at('a');
    const rests: number[] = [];
    await write(file, 'same');
    const read = (): Promise<void> => reading(() => grounds.files.read(file, 100), 'nothing new');
    await read();
    for (let n = 0; n < 14; n += 1) {
      await write(file, `torn ${n}`);
      const seen = await event(file);
      if (!seen.changed) {
        rests.push(seen.againInMs ?? 0);
        now += seen.againInMs ?? 0;
        expect((await event(file)).changed).toBe(true);
      }
      // By the time of the reading it is as it was.
      await write(file, 'same');
      await read();
    }
    expect(rests[0]).toBe(500);
    expect(Math.max(...rests)).toBe(60_000);
    await appendFile(file, ' and more');
    now += 60_000;
    expect((await event(file)).changed).toBe(true);
    await read();
    await appendFile(file, ' and more');
    expect((await event(file)).changed).toBe(true);
  });
});
