import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { holdLoginLock } from '../../../../app/platform/process-lock.ts';
import { arm, disarm } from './injector.ts';
import { bury, recordsOf } from './traces.ts';
import { ID, World } from './world.ts';

vi.mock('../../../../app/platform/node/durable-files.ts', async (original) => {
  const { durableFiles } = await original<{ durableFiles: never }>();
  const { withFaults } = await import('./injector.ts');
  return { durableFiles: withFaults(durableFiles) };
});

const START = Date.now();

async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await World.make(false);
  try {
    await work(world);
  } finally {
    disarm();
    await world.dispose();
  }
}

test('a lock of ours that the system does not let go at first is taken away at the next try', () =>
  inWorld(async (world) => {
    const release = await holdLoginLock(world.dataDir, START);
    arm({ at: 0, fault: 'EIO' });
    await release();
    expect(disarm().calls).toEqual(['remove data/login.lock', 'remove data/login.lock']);
    expect(existsSync(path.join(world.dataDir, 'login.lock'))).toBe(false);
  }));

/** Numbers of the calls of that name in a run where nothing fails; the home is as before afterwards. */
async function callsOf(world: World, act: () => Promise<unknown>, name: RegExp): Promise<number[]> {
  const before = world.keep();
  arm(null);
  await act();
  const { calls } = disarm();
  world.restore(before);
  const found = calls.flatMap((call, at) => (name.test(call) ? [at] : []));
  expect(found.length, calls.join('\n')).toBeGreaterThan(0);
  return found;
}

test('a sign-in whose record cannot be closed stays, and the next start closes it', () =>
  inWorld(async (world) => {
    const at = (await callsOf(world, () => world.signIn(), /^remove journal\/ID\.json/)).at(-1) ?? -1;
    arm({ at, fault: 'EIO' });
    const outcome = await world.signIn();
    disarm();
    expect(outcome.kind).toBe('done');
    expect(world.holds()).toContain('rt-CANARY-new');
    expect((await recordsOf(world)).open).toHaveLength(1);
    world.later();
    await world.recover();
    expect((await recordsOf(world)).open).toEqual([]);
    expect(world.holds()).toContain('rt-CANARY-new');
  }));

test('an undo whose record cannot be closed is told as done, and the next start closes it', () =>
  inWorld(async (world) => {
    const before = world.holds();
    expect((await world.repair()).kind).toBe('done');
    const at = (await callsOf(world, () => world.undo(), /^replace acts\/.* acts\/ID\.json/)).at(-1) ?? -1;
    arm({ at, fault: 'ENOSPC' });
    const outcome = await world.undo();
    disarm();
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(world.holds()).toBe(before);
    expect(await recordsOf(world)).toEqual({ acts: ['undoing'], open: ['undoing'] });
    world.later();
    await world.recover();
    expect(await recordsOf(world)).toEqual({ acts: ['undone'], open: [] });
    expect(world.holds()).toBe(before);
  }));

test('a sign-in is undone though another agent only borrows it, and has used it since', () =>
  inWorld(async (world) => {
    const before = world.holds();
    expect((await world.signIn()).kind).toBe('done');
    expect(await world.undo()).toMatchObject({ kind: 'done' });
    expect(world.holds()).toBe(before);

    expect((await world.signIn('eeeeeeee-0000-4000-8000-000000000002')).kind).toBe('done');
    const usageStats = { [ID]: { lastUsed: START } };
    await world.home.state(
      { version: 1, order: { 'openai-codex': ['openai-codex:old'] }, usageStats },
      'work',
    );
    expect(await world.undo()).toMatchObject({ kind: 'done' });
    const [main, , state] = JSON.parse(world.holds()) as object[];
    expect(main).toEqual((JSON.parse(before) as object[])[0]);
    expect(state).toMatchObject({ usageStats });
  }));

test.each(['signIn', 'repair'] as const)(
  'a record of a %s that cannot be closed keeps no other one open',
  (act) =>
    inWorld(async (world) => {
      const ids = ['1', '2'].map((digit) => `eeeeeeee-0000-4000-8000-00000000000${digit}`);
      const folder = act === 'signIn' ? 'journal' : 'acts';
      for (const id of ids) {
        const change = () => (act === 'signIn' ? world.signIn(id) : world.repair());
        const at =
          (await callsOf(world, change, new RegExp(`^createExclusive ${folder}/.*ID.permit`))).at(-1) ?? -1;
        arm({ at, fault: 'dies before' });
        await change().catch(() => {});
        disarm();
        bury(world);
        world.later();
      }
      expect((await recordsOf(world)).open).toHaveLength(2);
      const before = world.holds();
      const at =
        (await callsOf(world, () => world.recover(), new RegExp(`^remove ${folder}/ID.json`)))[0] ?? -1;
      arm({ at, fault: 'EIO' });
      await world.recover();
      disarm();
      expect((await recordsOf(world)).open).toHaveLength(1);
      await world.recover();
      expect((await recordsOf(world)).open).toEqual([]);
      expect(world.holds()).toBe(before);
    }),
);

test.each(['', 'keys', 'backups'])('an old temp file of ours in "%s" is swept, a young one stays', (part) =>
  inWorld(async (world) => {
    const folder = path.join(world.dataDir, part);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const [old, young] = ['0', '1'].map((digit) => path.join(folder, `.clawlamp-${digit.repeat(12)}.tmp`));
    for (const file of [old, young]) await writeFile(file!, 'x', { mode: 0o600 });
    const hourAgo = (START - 3_600_000) / 1000;
    await utimes(old!, hourAgo, hourAgo);
    await world.recover();
    expect([existsSync(old!), existsSync(young!)]).toEqual([false, true]);
  }),
);
