import { writeFileSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rename, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Clock, FileChange, Files } from '../../../app/platform/ports.ts';
import { watchDirectories, type DirectoryWatch } from '../../../app/engine/watch/directories.ts';
import { FolderSight } from '../../../app/engine/watch/folder-prints.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);

/** Writes with a time that is long past, so that nothing counts as changed for being too fresh. */
async function write(file: string, text: string, age = 60_000): Promise<void> {
  await writeFile(file, text);
  await old(file, age);
}

async function old(file: string, age = 60_000): Promise<void> {
  await utimes(file, new Date(Date.now() - age), new Date(Date.now() - age));
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clawlamp-busy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a look at a folder', () => {
  let sight: FolderSight;
  const names = async (): Promise<Record<string, boolean> | null> => {
    const changes = await sight.changes();
    return changes && Object.fromEntries(changes.map(({ name, names }) => [name, names]));
  };

  beforeEach(async () => {
    await write(at('auth.json'), 'one');
    await write(at('other.json'), 'one');
    await mkdir(at('inner'));
    await old(folder);
    sight = new FolderSight(systemFiles(), { now: Date.now }, folder);
  });

  it('finds all at first, and then nothing while nothing changes', async () => {
    expect(await names()).toMatchObject({ 'auth.json': true, 'other.json': true, inner: true });
    expect(await names()).toEqual({});
  });

  it('finds another content, other rights, what was replaced, what is new and what is gone', async () => {
    await names();
    await write(at('auth.json'), 'two', 30_000);
    expect(await names()).toEqual({ 'auth.json': false });
    await chmod(at('other.json'), 0o640);
    expect(await names()).toEqual({ 'other.json': false });
    if (process.getuid?.() === 0) {
      // To another group alone: who may read it may be somebody else now.
      await chown(at('other.json'), 0, 4_321);
      expect(await names()).toEqual({ 'other.json': false });
    }
    await write(at('new'), 'three');
    await rename(at('new'), at('auth.json'));
    await old(folder, 50_000);
    expect(await names()).toEqual({ 'auth.json': false });
    await write(at('new'), '');
    await unlink(at('other.json'));
    await old(folder, 40_000);
    expect(await names()).toEqual({ new: true, 'other.json': true });
    await rm(at('inner'), { recursive: true });
    await mkdir(at('inner'));
    await old(folder, 30_000);
    expect(await names()).toEqual({ inner: true });
  });

  it('looks once more at what changed too recently for its time to tell', async () => {
    await names();
    await writeFile(at('auth.json'), 'two');
    expect(await names()).toEqual({ 'auth.json': false });
    await pause(60);
    expect(await names()).toEqual({ 'auth.json': false });
    expect(await names()).toEqual({});
  });

  it('tells nothing of a folder that is another one now, is gone, or is too full', async () => {
    await names();
    await rename(folder, `${folder}.old`);
    expect(await names()).toBeNull();
    await mkdir(folder);
    expect(await names()).toBeNull();
    await rm(`${folder}.old`, { recursive: true });
    const full = new FolderSight(systemFiles(), { now: Date.now }, folder);
    for (let n = 0; n < 201; n += 1) await writeFile(at(`${n}`), '');
    expect(await full.changes()).toBeNull();
  });
});

describe('a folder in which something is written all the time', () => {
  let now: number;
  let timers: { at: number; run: () => void }[];
  let told: string[];
  let looks: number;
  let watches: Set<(change: FileChange) => void>;
  let watch: DirectoryWatch;
  let opened: () => void;

  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
  };
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    const due = timers.filter((one) => one.at <= now);
    timers = timers.filter((one) => one.at > now);
    for (const { run } of due) run();
    // Looks are made of real files, which answer within a turn.
    await pause(5);
  };
  const event = (name: string): void => watches.forEach((tell) => tell({ name, names: false }));
  /** Events with this much between them, for this long. In ms. */
  const events = async (gap: number, ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += gap) {
      event('auth.json');
      await pass(gap);
    }
  };

  beforeEach(async () => {
    await write(at('auth.json'), 'one');
    await old(folder);
    opened = () => undefined;
    [now, timers, told, looks, watches] = [Date.now() + 3_600_000, [], [], 0, new Set()];
    const files: Files = {
      ...systemFiles(),
      watch(_, changed) {
        watches.add(changed);
        opened();
        return () => void watches.delete(changed);
      },
    };
    watch = watchDirectories(files, clock, {
      changed: (_, { name }) => told.push(name ?? 'anything') > 0,
      soon: () => undefined,
      now: () => void (looks += 1),
    });
    watch.follow([folder]);
  });
  afterEach(() => watch.stop());

  it('is left to its events while they pause', async () => {
    await events(500, 10_000);
    expect([watches.size, timers.length]).toEqual([1, 0]);
  });

  it('is looked at in beats instead, each of which tells what changed before it', async () => {
    await events(50, 2_100);
    expect([watches.size, timers.length]).toEqual([0, 1]);
    expect(timers[0]?.at).toBeLessThanOrEqual(now + 200);
    told = [];
    await pass(200);
    expect([told, looks]).toEqual([expect.arrayContaining(['auth.json']), 1]);
    told = [];
    await write(at('auth.json'), 'two', 30_000);
    await pass(200);
    expect([told, looks]).toEqual([['auth.json'], 2]);
    expect(watch.watched()).toEqual([folder]);
  });

  it('is left to its events again once it stands still, and nothing in between is lost', async () => {
    await events(50, 2_100);
    for (let n = 0; n < 4; n += 1) await pass(200);
    expect(watches.size).toBe(0);
    told = [];
    // Between the look that finds it still and the first event that is told again.
    opened = () => writeFileSync(at('auth.json'), 'in between');
    await pass(200);
    expect([watches.size, timers.length, told]).toEqual([1, 0, ['auth.json']]);
    told = [];
    event('auth.json');
    expect(told).toEqual(['auth.json']);
  });

  it('is left to its events at once when it goes away, and anything may have changed then', async () => {
    await events(50, 2_100);
    await rm(folder, { recursive: true });
    told = [];
    await pass(200);
    expect([watches.size, timers.length, told]).toEqual([1, 0, ['anything']]);
  });

  it('leaves no timer when the watch ends, or another folder is followed', async () => {
    await events(50, 2_100);
    watch.follow([]);
    await pass(200);
    expect([watches.size, timers.length]).toEqual([0, 0]);
    watch.follow([folder]);
    await events(50, 2_100);
    watch.stop();
    expect([watches.size, timers.length]).toEqual([0, 0]);
  });
});
