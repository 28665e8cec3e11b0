import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { busyHome, giveTo } from './busy-home.ts';
import { MEDIA, type Medium } from './store-samples.ts';
import { startWatching } from './watching.ts';

/**
 * What a lamp costs while nothing changes, as root and as an ordinary user, beside a gateway whose connections stay open: at
 * most one reading a minute and 0.1 % of a core. Run with Node 24, as root to see both:
 * `node --experimental-transform-types tests/bench/at-rest.ts [--seconds 600]`.
 */

const NOBODY = 65_534;
const MOST_SHARE = 0.001;
const root = path.resolve(import.meta.dirname, '..', '..');
const at = process.argv.indexOf('--seconds');
const seconds = at < 0 ? 600 : Number(process.argv[at + 1]);

/** True when it stays within both bounds. */
async function rest(medium: Medium, uid: number | null): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-rest-'));
  chmodSync(folder, 0o755);
  const home = await busyHome(medium, folder);
  if (uid !== null) giveTo(uid, home.home);
  const watching = await startWatching(process.execPath, root, home.home, uid);
  try {
    // What the start costs is no rest: the first reading, and the second one once its folders are watched.
    await pause(5_000);
    const before = await watching.spent();
    await pause(seconds * 1_000);
    const after = await watching.spent();
    const reads = after.reads - before.reads;
    const share = (after.cpu - before.cpu) / (seconds * 1_000);
    const who = uid === null ? `user ${process.getuid?.() ?? ''}` : `user ${uid}`;
    console.log(
      `${medium}, ${who}: ${reads} readings and ${(share * 100).toFixed(3)} % of a core in ${seconds} s`,
    );
    return reads <= seconds / 60 && share <= MOST_SHARE;
  } finally {
    await watching.end();
    await home.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const users = process.getuid?.() === 0 ? [null, NOBODY] : [null];
const kept = await Promise.all(users.flatMap((uid) => MEDIA.map((medium) => rest(medium, uid))));
console.log(kept.every(Boolean) ? 'at rest' : 'not at rest');
process.exitCode = kept.every(Boolean) ? 0 : 1;
