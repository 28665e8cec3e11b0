import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { holdLoginLock } from '../../../../app/platform/process-lock.ts';
import { arm, disarm } from './injector.ts';
import { World } from './world.ts';

vi.mock('../../../../app/platform/node/durable-files.ts', async (original) => {
  const { durableFiles } = await original<{ durableFiles: never }>();
  const { withFaults } = await import('./injector.ts');
  return { durableFiles: withFaults(durableFiles) };
});

const START = Date.now();

async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await World.make(false, START);
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

test('a sign-in whose record cannot be closed stays, and the next start closes it', () =>
  inWorld(async (world) => {
    const seen = await World.make(false, START);
    arm(null);
    await seen.signIn();
    const { calls } = disarm();
    await seen.dispose();
    const at = calls.findLastIndex((call) => /^remove journal\/ID\.json/.test(call));
    expect(at, calls.join('\n')).toBeGreaterThan(0);

    arm({ at, fault: 'EIO' });
    const outcome = await world.signIn();
    disarm();
    expect(outcome.kind).toBe('done');
    expect((await world.holds()).profiles).toContain('rt-CANARY-new');
    expect(await world.open()).toHaveLength(1);
    world.later();
    await world.recover();
    expect(await world.open()).toEqual([]);
    expect((await world.holds()).profiles).toContain('rt-CANARY-new');
  }));

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
