import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isStuck } from '../../app/diagnose/causes/store/locked.ts';
import { readStores } from '../../app/openclaw/store/read-store.ts';
import { storeLocks } from '../../app/openclaw/store/store-locks.ts';
import { startEgress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer } from '../rig/issuer/issuer.ts';
import { createOpenClawHome } from '../rig/openclaw/openclaw-home.ts';
import { placeOf, portsOf, withSdk } from './read/read-real-support.ts';

/** Locks as the real 2026.5.12 makes and meets them. */

const VERSION = '2026.5.12';

test('a lock that the real program holds names it, and one of another program stops it for good', async () => {
  const issuer = await startIssuer();
  const egress = await startEgress(issuer.url);
  const home = await createOpenClawHome({ version: VERSION, egress });
  try {
    const profileId = await home.seedProfile(await issuer.mintGrant(ALICE));
    const place = await placeOf(home, true);
    const ports = portsOf(home);
    const file = path.join(place.agents[0]?.agentDir ?? '', 'auth-profiles.json');
    // The program looks at its own lock from within, while it holds it.
    const held = await withSdk(
      home,
      `const { updateAuthProfileStoreWithLock } = await sdk('provider-auth');
       const fs = await import('node:fs');
       await updateAuthProfileStoreWithLock({ agentDir: ${JSON.stringify(path.dirname(file))}, updater: () => {
         process.stdout.write(fs.readFileSync(${JSON.stringify(`${file}.lock`)}, 'utf8') + '\\n' + process.pid);
         return false;
       } });`,
    );
    const payload = JSON.parse(held.slice(0, held.lastIndexOf('}') + 1)) as {
      pid: number;
      createdAt: string;
    };
    expect(payload).toEqual({ pid: Number(held.split('\n').at(-1)), createdAt: expect.stringMatching(/Z$/) });

    const look = async (now: number) => {
      const locks = await storeLocks(ports, place, await readStores(ports, place));
      return locks.filter((lock) => isStuck(lock, VERSION, now)).length;
    };
    const update = () =>
      withSdk(
        home,
        `const { updateAuthProfileStoreWithLock } = await sdk('provider-auth');
         let got = 'no lock';
         const done = updateAuthProfileStoreWithLock({ agentDir: ${JSON.stringify(path.dirname(file))}, updater: () => { got = 'lock'; return false; } }).catch(() => undefined);
         await Promise.race([done, new Promise((end) => setTimeout(end, 4000))]);
         process.stdout.write(got);
         process.exit(0);`,
      );
    const old = new Date(Date.now() - 3_600_000).toISOString();
    const states: [name: string, text: string][] = [
      ['of a program that has ended', JSON.stringify({ pid: 4_194_303, createdAt: old })],
      ['old, naming nobody', JSON.stringify({ createdAt: old })],
      ['empty, of another program', ''],
      ['old, of a program that lives', JSON.stringify({ pid: process.pid, createdAt: old })],
    ];
    const told: Record<string, unknown> = {};
    for (const [name, text] of states) {
      await writeFile(`${file}.lock`, text);
      const stuck = await look(Date.now() + 60_000);
      told[name] = [stuck === 1 ? 'stuck' : 'free', await update()];
    }
    // Ours and the program's own answer, side by side.
    expect(told).toEqual({
      'of a program that has ended': ['free', 'lock'],
      'old, naming nobody': ['free', 'lock'],
      'empty, of another program': ['stuck', 'no lock'],
      'old, of a program that lives': ['stuck', 'no lock'],
    });
    expect(await readFile(file, 'utf8')).toContain(profileId);
  } finally {
    await home.dispose();
    await egress.stop();
    await issuer.stop();
  }
}, 120_000);
