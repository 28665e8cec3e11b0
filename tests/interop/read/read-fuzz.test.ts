import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import type { FileFacts } from '../../../app/platform/path-step.ts';
import type { Files, Ports } from '../../../app/platform/ports.ts';
import { runToEnd } from '../../rig/processes/child.ts';
import { DAY, NOW, jwt } from '../../unit/openclaw/support.ts';
import { mutant, pick, randomOf } from '../fuzz/mutate.ts';
import { falseOk, ownerView } from '../fuzz/owner-view.ts';

/**
 * Damaged documents and databases, a hundred thousand of them: no crash, no hang, and never `ok` for what is not. Two of three
 * damaged documents are made twice, byte for byte (a field left out, nothing at all): each is judged once.
 */

// Waits for a writer to finish are no part of what is measured, and no mutant will finish.
vi.mock('../../../app/platform/wait.ts', () => ({
  pause: () => Promise.resolve(),
  pauseUnheld: () => Promise.resolve(),
  nextTurn: () => Promise.resolve(),
}));

/** Another seed is another hundred thousand: `FUZZ_SEED=7`. One mutant alone: `FUZZ_ONLY=4711`. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_923);
const ONLY = process.env.FUZZ_ONLY === undefined ? null : Number(process.env.FUZZ_ONLY);
const DOCUMENTS = Number(process.env.FUZZ_COUNT ?? 97_000);
const DATABASES = 3_000;
const LIMIT_MS = 200;

const STATE = '/home/me/.openclaw';
const AGENT = `${STATE}/agents/main/agent`;

const login = (name: string, more: object = {}): object => ({
  type: 'oauth',
  provider: 'openai-codex',
  access: jwt({ sub: name, iat: NOW / 1000 - 600, exp: (NOW + 10 * DAY) / 1000 }),
  refresh: `rt-${name}`,
  expires: NOW + 10 * DAY,
  accountId: `acc-${name}`,
  email: `${name}@example.com`,
  ...more,
});
const used = { lastUsed: NOW - 60_000, errorCount: 0 };
const config = { agents: { defaults: { model: { primary: 'openai-codex/gpt-5.5' } } } };

/** What a mutant is made of: the files of a home that is in order, or (last) is not. */
const HOMES: Record<string, object>[] = [
  {
    'auth-profiles.json': { version: 1, profiles: { 'openai-codex:me': login('me') } },
    'auth-state.json': { version: 1, usageStats: { 'openai-codex:me': used } },
  },
  {
    'auth-profiles.json': {
      version: 1,
      profiles: { 'openai-codex:a': login('a'), 'openai-codex:b': login('b', { expires: NOW - DAY }) },
      order: { 'openai-codex': ['openai-codex:b', 'openai-codex:a'] },
      usageStats: { 'openai-codex:a': used, 'openai-codex:b': used },
    },
  },
  {
    'auth-profiles.json': { version: 1, profiles: { 'openai-codex:me': login('me') } },
    'auth-state.json': {
      version: 1,
      order: { 'openai-codex': ['openai-codex:me'] },
      usageStats: {
        'openai-codex:me': { disabledUntil: NOW + DAY, disabledReason: 'billing', errorCount: 3 },
      },
    },
  },
];

function missing(): NodeJS.ErrnoException {
  return Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
}

function filesOf(held: Map<string, Buffer>): Files {
  const folders = new Map<string, string[]>();
  for (const file of held.keys()) {
    const folder = path.posix.dirname(file);
    folders.set(folder, [...(folders.get(folder) ?? []), path.posix.basename(file)]);
  }
  const isFolder = (wanted: string): boolean =>
    [...folders.keys()].some((folder) => folder === wanted || folder.startsWith(`${wanted}/`));
  const facts = (file: string): FileFacts | null => {
    const bytes = held.get(file);
    if (!bytes && !isFolder(file)) return null;
    const kind = bytes ? 'file' : 'directory';
    return { kind, size: bytes?.length ?? 0, mtimeMs: 1, inode: 1, mode: bytes ? 0o600 : 0o700, uid: 1 };
  };
  return {
    read: (file, maxBytes) => {
      const bytes = held.get(file);
      if (!bytes) return Promise.reject(missing());
      if (bytes.length > maxBytes) return Promise.reject(Object.assign(new Error('big'), { code: 'EFBIG' }));
      return Promise.resolve(bytes);
    },
    readStart: () => Promise.reject(missing()),
    readEnd: () => Promise.reject(missing()),
    readFrom: () => Promise.reject(missing()),
    list: (folder, wanted = () => true) =>
      Promise.resolve((folder === `${STATE}/agents` ? ['main'] : (folders.get(folder) ?? [])).filter(wanted)),
    facts: (file) => Promise.resolve(facts(file)),
    realPath: (file) => Promise.resolve(facts(file) ? file : null),
    identity: (file) => Promise.resolve(facts(file) ? file : null),
    trail: () => Promise.resolve({ steps: [], there: false }),
    watch: () => () => undefined,
  };
}

async function judge(held: Map<string, Buffer>) {
  const ports = {
    clock: { now: () => NOW, after: () => () => undefined },
    files: filesOf(held),
    env: { HOME: '/home/me' },
    home: '/home/me',
    platform: 'linux',
  } as unknown as Ports;
  const { facts } = await gather(ports, { stateDir: STATE, dataDir: '/home/me/clawlamp' });
  return diagnose(facts);
}

function homeOf(documents: Record<string, object>): Map<string, Buffer> {
  const files = Object.entries(documents).map(
    ([name, value]) => [`${AGENT}/${name}`, Buffer.from(JSON.stringify(value))] as const,
  );
  return new Map([...files, [`${STATE}/openclaw.json`, Buffer.from(JSON.stringify(config))]]);
}

/** One text for homes of the same bytes. */
function printOf(held: Map<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [file, bytes] of held) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  return hash.digest('base64');
}

test('the homes that are damaged here are ok before, but for the one that is locked out', async () => {
  const healths: string[] = [];
  for (const documents of HOMES) {
    const { snapshot } = await judge(homeOf(documents));
    healths.push(snapshot.profiles.map((row) => row.health).join(' '));
  }
  expect(healths).toEqual(['ok', 'ok ok', 'act']);
});

test(`${DOCUMENTS} damaged documents`, { timeout: 900_000 }, async () => {
  console.log(`seed ${SEED}`);
  const start = process.cpuUsage();
  let slowest = 0;
  let stillOk = 0;
  const wrong: string[] = [];
  const judged = new Set<string>();
  for (let number = ONLY ?? 0; number < (ONLY === null ? DOCUMENTS : ONLY + 1); number++) {
    const random = randomOf(SEED + number);
    const held = homeOf(pick(random, HOMES));
    const victims = [...held.keys()].filter((file) => random() < 0.9 || !file.endsWith('openclaw.json'));
    const victim = pick(random, victims);
    held.set(victim, mutant(held.get(victim) as Buffer, random));
    const print = printOf(held);
    if (judged.has(print)) continue;
    judged.add(print);
    const before = process.cpuUsage();
    let diagnosis: Awaited<ReturnType<typeof judge>>;
    try {
      diagnosis = await judge(held);
    } catch (error) {
      wrong.push(`${number}: crashed on ${victim}: ${String((error as Error).stack).slice(0, 300)}`);
      continue;
    }
    const spent = process.cpuUsage(before);
    const ms = (spent.user + spent.system) / 1000;
    slowest = Math.max(slowest, ms);
    if (ms > LIMIT_MS) wrong.push(`${number}: ${ms.toFixed(0)} ms on ${victim}`);
    const view = ownerView(held.get(`${AGENT}/auth-profiles.json`), held.get(`${AGENT}/auth-state.json`));
    for (const row of diagnosis.rows) {
      const health = diagnosis.snapshot.profiles.find(({ id }) => id === row.id)?.health;
      if (health !== 'ok') continue;
      stillOk++;
      const reason = falseOk(
        {
          profileId: row.profileId,
          provider: row.provider,
          access: row.stored?.access?.open(),
          refresh: row.stored?.refresh?.open(),
          expires: row.expiresAt,
        },
        view,
        NOW,
      );
      if (reason) {
        wrong.push(`${number}: ok, but ${reason} (${victim})`);
        if (ONLY !== null) console.log(held.get(victim)?.toString('utf8'));
      }
    }
    if (wrong.length > 20) break;
  }
  const { user, system } = process.cpuUsage(start);
  console.log(
    `${((user + system) / 1e6).toFixed(0)} s CPU, ${judged.size} of other bytes each, slowest ${slowest.toFixed(0)} ms, ` +
      `${stillOk} rows still ok`,
  );
  expect(wrong).toEqual([]);
  if (ONLY === null) expect(judged.size).toBeGreaterThan(DOCUMENTS / 4);
});

test(`${DATABASES} damaged databases, in a process that may hang`, { timeout: 200_000 }, async () => {
  const script = path.join(import.meta.dirname, '..', 'fuzz', 'databases.ts');
  const flags = ['--experimental-transform-types', '--no-warnings'];
  const done = await runToEnd(programPaths().node24, [...flags, script, String(SEED), String(DATABASES)], {
    env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
    timeoutMs: 150_000,
  });
  console.log(done.stdout.trim().split('\n').at(-1));
  expect(done.code, done.stdout.slice(-3000) + done.stderr.slice(-3000)).toBe(0);
});
