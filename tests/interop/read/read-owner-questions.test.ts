import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDatabase } from '../../../app/openclaw/sqlite/sqlite-readonly.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import type { OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { askAbout, askPlainly } from '../../rig/openclaw/owner-questions.ts';
import { runToEnd } from '../../rig/processes/child.ts';
import { createUsedHome, keepHome, putCodexLogin } from '../../rig/openclaw/used-home.ts';

/**
 * One release of each store generation asked about a home of each: every file below the home is hashed before and after. All
 * thirteen against all thirteen: `npm run -s prove:owner-questions`.
 */

/** What a release is expected to do about each home: `asked`, `refuses` (asked, and says no in its own words), `not asked`. */
const PAIRS: [
  maker: OpenClawVersion,
  by: Partial<Record<OpenClawVersion, 'asked' | 'refuses' | 'not asked'>>,
][] = [
  [
    '2026.4.29',
    {
      '2026.4.29': 'asked',
      '2026.5.12': 'not asked',
      '2026.7.1': 'not asked',
      '2026.8.1': 'not asked',
      '2026.9.6': 'not asked',
    },
  ],
  [
    '2026.5.12',
    {
      '2026.4.29': 'refuses',
      '2026.5.12': 'asked',
      '2026.7.1': 'not asked',
      '2026.8.1': 'not asked',
      '2026.9.6': 'not asked',
    },
  ],
  [
    '2026.7.1',
    {
      '2026.4.29': 'refuses',
      '2026.5.12': 'refuses',
      '2026.7.1': 'asked',
      '2026.8.1': 'not asked',
      '2026.9.6': 'not asked',
    },
  ],
  [
    '2026.8.1',
    {
      '2026.4.29': 'refuses',
      '2026.5.12': 'refuses',
      '2026.7.1': 'refuses',
      '2026.8.1': 'asked',
      '2026.9.6': 'not asked',
    },
  ],
  [
    '2026.9.6',
    {
      '2026.4.29': 'refuses',
      '2026.5.12': 'refuses',
      '2026.7.1': 'refuses',
      '2026.8.1': 'refuses',
      '2026.9.6': 'asked',
    },
  ],
];

/** What a question typed plainly does to it, which is why it is not asked: the check on the check. */
const PLAINLY: Partial<Record<OpenClawVersion, [asked: OpenClawVersion, changes: RegExp]>> = {
  '2026.4.29': ['2026.5.12', /auth-profile-secret-key/],
  '2026.8.1': ['2026.9.6', /openclaw\.sqlite(-wal)?$/],
};

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-data-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** As after a person edited the settings: a release notes a configuration that changed since its last look, and so opens to write. */
async function edited(home: OpenClawHome): Promise<void> {
  await utimes(home.configPath, new Date(), new Date());
}

/** Takes the write-ahead log in, as the release does when its last process ends: beside one, 2026.9.6 does not migrate. */
async function settleLog(home: OpenClawHome): Promise<void> {
  const database = JSON.stringify(path.join(home.stateDir, 'state', 'openclaw.sqlite'));
  const text = `const { DatabaseSync } = require('node:sqlite'); new DatabaseSync(${database}).exec('PRAGMA wal_checkpoint(TRUNCATE)')`;
  // A process of its own: this one holds the log open for reading only.
  const { code, stderr } = await runToEnd(home.nodePath, ['-e', text], { env: { HOME: home.home } });
  expect(code, stderr).toBe(0);
}

async function schemaOf(home: OpenClawHome): Promise<unknown> {
  const database = path.join(home.stateDir, 'state', 'openclaw.sqlite');
  return readDatabase(systemFiles(), database, (open) => open.userVersion());
}

describe.each(PAIRS)('a home of %s', (maker, by) => {
  it('is the same after each question', async () => {
    const egress: Egress = await startEgress('http://127.0.0.1:9');
    const home = await createUsedHome(maker, egress, { gateway: false });
    const putBack = await keepHome(home);
    try {
      await putCodexLogin(home);
      for (const [asked, expected] of Object.entries(by)) {
        await edited(home);
        const answer = await askAbout(home, asked as OpenClawVersion, dataDir);
        const wanted = { changed: [], hosts: [], started: expected !== 'not asked' };
        expect(answer, `${asked}: ${answer.said}`).toMatchObject(wanted);
        if (expected === 'not asked') expect(answer.said).toMatch(/would migrate the store first/);
        if (asked === maker) expect(answer.said).toMatch(/^ok, expired$/);
        else if (expected === 'refuses')
          expect(answer.said).toMatch(/invalid|newer schema|no sign-in|ok, expired/i);
      }
      const [asked, changes] = PLAINLY[maker] ?? [];
      if (!asked || !changes) return;
      if (maker === '2026.8.1') await settleLog(home);
      await edited(home);
      const plain = await askPlainly(home, asked);
      expect(plain.changed.some((line) => changes.test(line))).toBe(true);
      // And the release that made the home cannot start on it any more.
      if (maker === '2026.8.1') expect(await schemaOf(home)).toEqual({ state: 'read', value: 18 });
    } finally {
      await putBack();
      await home.dispose();
      await rm(`${home.home}.kept`, { recursive: true, force: true });
      await egress.stop();
    }
  });
});
