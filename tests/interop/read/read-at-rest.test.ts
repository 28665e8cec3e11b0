import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { busyHome, giveTo, type BusyHome } from '../../bench/busy-home.ts';
import { MEDIA } from '../../bench/store-samples.ts';
import { startWatching, type Watching } from '../../bench/watching.ts';

/**
 * The lamp rests while nothing changes, as every user. SQLite as root sets the owner of the write-ahead log that it opens, and
 * the system tells us of that: a reading must not wake itself by it, nor by anything else that it does.
 */

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const ORDINARY = 65_534;
const isRoot = process.getuid?.() === 0;
const canDrop = isRoot && existsSync('/usr/bin/setpriv');
/** Long enough for any wake of its own to come round: without the cure there were three readings a second. */
const REST_MS = 6_000;

let folder: string;
let home: BusyHome;
let watching: Watching;

afterEach(async () => {
  await watching.end();
  await home.end();
  rmSync(folder, { recursive: true, force: true });
});

async function rests(medium: (typeof MEDIA)[number], uid: number | null): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-rest-'));
  chmodSync(folder, 0o755);
  home = await busyHome(medium, folder);
  if (uid !== null) giveTo(uid, home.home);
  watching = await startWatching(programPaths().node24, ROOT, home.home, uid);
  // The first reading finds new folders to watch, and is followed by another one.
  await pause(2_000);
  const before = await watching.spent();
  expect(before.reads).toBeGreaterThan(0);
  await pause(REST_MS);
  expect((await watching.spent()).reads).toBe(before.reads);

  // What is written beside the sign-ins leads to no reading either.
  for (let n = 0; n < 10; n += 1) {
    home.noise();
    if (uid !== null) giveTo(uid, home.home);
    await pause(150);
  }
  await pause(1_000);
  expect((await watching.spent()).reads).toBe(before.reads);

  const told = watching.verdict('act', 10_000);
  home.refuse(true);
  if (uid !== null) giveTo(uid, home.home);
  await told;
  const after = await watching.spent();
  expect(after.reads).toBeGreaterThan(before.reads);
  await pause(REST_MS);
  expect((await watching.spent()).reads - after.reads).toBeLessThanOrEqual(1);
}

describe('at rest', () => {
  it.skipIf(isRoot && !canDrop).each(MEDIA)('as an ordinary user: %s', (medium) =>
    rests(medium, isRoot ? ORDINARY : null),
  );
  it.skipIf(!isRoot).each(MEDIA)('as root: %s', (medium) => rests(medium, null));
});
