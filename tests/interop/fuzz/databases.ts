import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync as Opener } from '@photostructure/sqlite';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { NOW, StoreHome, oauth } from '../../unit/openclaw/support.ts';
import type { Random } from './mutate.ts';
import { mutant, pick, randomOf } from './mutate.ts';
import { falseOk, ownerView, type OwnerView } from './owner-view.ts';

/**
 * Damages databases and judges them, a process of its own so that whoever started it can end it when it hangs:
 * `node tests/interop/fuzz/databases.ts SEED COUNT [ONLY]`. Exit 1 with the numbers of what went wrong.
 */

const [seed, count, only] = process.argv.slice(2).map(Number) as [number, number, number | undefined];
const LIMIT_MS = 200;
/** Node's own: it ends a connection when told to, the package when its statements are collected. */
const { DatabaseSync } = process.getBuiltinModule('node:sqlite' as 'node:module') as unknown as {
  DatabaseSync: typeof Opener;
};
const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'clawlamp-fuzz-'));
const home = new StoreHome(folder);
const used = { lastUsed: NOW - 60_000, errorCount: 0 };
const store = {
  version: 1,
  profiles: Object.fromEntries(
    ['a', 'b'].map((name) => [
      `openai:${name}`,
      oauth({
        provider: 'openai',
        refresh: `rt-${name}`,
        email: `${name}@example.com`,
        pad: 'x'.repeat(3000),
      }),
    ]),
  ),
};
const state = {
  version: 1,
  order: { openai: ['openai:b', 'openai:a'] },
  usageStats: { 'openai:a': used, 'openai:b': used },
};
const agentFile = path.join(home.agentDir(), 'openclaw-agent.sqlite');
const stateFile = path.join(home.stateDir, 'state', 'openclaw.sqlite');

/** Where each home keeps its credentials: file, and the two queries its owner makes. */
const CELLS = {
  agent: [
    agentFile,
    "SELECT store_json AS cell FROM auth_profile_store WHERE store_key = 'primary'",
    "SELECT state_json AS cell FROM auth_profile_state WHERE state_key = 'primary'",
  ],
  shared: [
    stateFile,
    "SELECT value_json AS cell FROM config_machine_state WHERE state_key = 'authProfiles.store'",
    "SELECT value_json AS cell FROM config_machine_state WHERE state_key = 'authProfiles.state'",
  ],
} as const;
type Kind = keyof typeof CELLS;

await home.write('openclaw.json', { agents: { defaults: { model: { primary: 'openai/gpt-5.5' } } } });
await home.agentDatabase({ version: 1, store, state });
const CHECKPOINT = 'PRAGMA wal_checkpoint(TRUNCATE)';
sql(agentFile, [CHECKPOINT]);
const pristine: Record<Kind, Buffer> = { agent: readFileSync(agentFile), shared: Buffer.alloc(0) };
rmSync(agentFile);
await home.stateDatabase({
  'auth.sharedStore': { location: 'state-db' },
  'authProfiles.store': store,
  'authProfiles.state': state,
});
sql(stateFile, [CHECKPOINT]);
pristine.shared = readFileSync(stateFile);

function sql(
  file: string,
  ...statements: [text: string, ...values: (string | number | Uint8Array | null)[]][]
): void {
  const database = new DatabaseSync(file);
  try {
    for (const [text, ...values] of statements) {
      try {
        database.prepare(text).run(...values);
      } catch {
        // A statement that does not fit this shape leaves it as it was.
      }
    }
  } finally {
    database.close();
  }
}

/** Damage to the pages of a file. */
const ON_PAGES: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + Math.floor(random() * 12); flips > 0; flips--) {
      const index = Math.floor(random() < 0.3 ? random() * 120 : random() * copy.length);
      copy[index] = (copy[index] as number) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const page = Math.floor(random() * (bytes.length / 4096));
    copy.fill(random() < 0.5 ? 0 : 0xff, page * 4096, (page + 1) * 4096);
    return copy;
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const [from, to] = [random(), random()].map((at) => Math.floor(at * (bytes.length / 4096)) * 4096) as [
      number,
      number,
    ];
    bytes.copy(copy, to, from, from + 4096);
    return copy;
  },
  (bytes) => Buffer.concat([bytes, bytes]),
];

/** Damage through SQL, as a foreign writer or another release would do it. */
function onCells(file: string, kind: Kind, random: Random): void {
  const [table, column, key] =
    kind === 'agent'
      ? ['auth_profile_store', 'store_json', 'store_key']
      : ['config_machine_state', 'value_json', 'state_key'];
  const row =
    kind === 'agent'
      ? 'primary'
      : pick(random, ['authProfiles.store', 'authProfiles.state', 'auth.sharedStore']);
  const text = JSON.stringify(
    row === 'authProfiles.state' ? state : row === 'auth.sharedStore' ? { location: 'state-db' } : store,
  );
  const update = `UPDATE ${table} SET ${column} = ? WHERE ${key} = '${row}'`;
  const version = Math.floor(random() * 60) - 5;
  pick(random, [
    () => sql(file, [update, mutant(Buffer.from(text), random).toString('utf8')]),
    () => sql(file, [update, mutant(Buffer.from(text), random)]),
    () => sql(file, [update, mutant(Buffer.from(text), random).toString('latin1')]),
    () => sql(file, [update, 7]),
    () => sql(file, [update, JSON.stringify(state)]),
    () => sql(file, [`DELETE FROM ${table} WHERE ${key} = '${row}'`]),
    () => sql(file, [`PRAGMA user_version = ${version}`]),
    () => sql(file, [`DROP TABLE ${table}`]),
    () =>
      sql(file, [`ALTER TABLE ${table} RENAME TO other`], [`CREATE VIEW ${table} AS SELECT * FROM other`]),
    () => sql(file, [`ALTER TABLE ${table} RENAME COLUMN ${column} TO moved`]),
    () => sql(file, [`UPDATE ${table} SET ${key} = ${key} || ' '`]),
  ])();
}

/** The owner's own reading of the same file, on a copy, by its own two queries. */
function theirs(file: string, kind: Kind): OwnerView {
  const copy = path.join(folder, 'copy.sqlite');
  for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
  const cells: (string | undefined)[] = [];
  try {
    const database = new DatabaseSync(copy);
    for (const query of CELLS[kind].slice(1)) {
      try {
        const cell = database.prepare(query).get()?.cell;
        cells.push(typeof cell === 'string' ? cell : undefined);
      } catch {
        cells.push(undefined);
      }
    }
    database.close();
  } catch {
    // Not a database: it holds nothing for its owner.
  }
  for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  return ownerView(cells[0], cells[1]);
}

const ports = { ...home.ports({ files: systemFiles() }) } as unknown as Ports;
/** What stands there, database, log and index: a reading changes none of them and makes none. */
const hash = (file: string): string =>
  ['', '-wal', '-shm', '-journal']
    .map((end) =>
      existsSync(file + end)
        ? createHash('sha256')
            .update(readFileSync(file + end))
            .digest('hex')
        : 'none',
    )
    .join(' ');
const wrong: string[] = [];
let slowest = 0;
let stillOk = 0;
for (
  let number = only ?? -2;
  number < (only === undefined ? count : only + 1) && wrong.length < 20;
  number++
) {
  const random = randomOf(seed + number);
  const kind: Kind = number < 0 ? (number === -1 ? 'agent' : 'shared') : random() < 0.5 ? 'agent' : 'shared';
  for (const file of [agentFile, stateFile])
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
  const [file] = CELLS[kind];
  // The first two are unhurt: what is never `ok` would prove nothing.
  const onPages = number >= 0 && random() < 0.6;
  writeFileSync(file, onPages ? pick(random, ON_PAGES)(pristine[kind], random) : pristine[kind], {
    mode: 0o600,
  });
  if (number >= 0 && !onPages) onCells(file, kind, random);
  const before = hash(file);
  const start = process.cpuUsage();
  try {
    const { rows, snapshot } = diagnose(
      (await gather(ports, { stateDir: home.stateDir, dataDir: folder })).facts,
    );
    const spent = process.cpuUsage(start);
    const ms = (spent.user + spent.system) / 1000;
    slowest = Math.max(slowest, ms);
    if (ms > LIMIT_MS) wrong.push(`${number}: ${ms.toFixed(0)} ms`);
    if (hash(file) !== before) wrong.push(`${number}: touched`);
    const view = theirs(file, kind);
    const ok = rows.filter((row) => snapshot.profiles.find(({ id }) => id === row.id)?.health === 'ok');
    if (number < 0 && ok.length !== 2) wrong.push(`${number}: an unhurt one is not ok`);
    for (const row of ok) {
      stillOk++;
      const { profileId, provider, stored, expiresAt } = row;
      const tokens = { access: stored?.access?.open(), refresh: stored?.refresh?.open() };
      const reason = falseOk({ profileId, provider, ...tokens, expires: expiresAt }, view, NOW);
      if (reason) wrong.push(`${number}: ok, but ${reason} (${kind}, ${onPages ? 'pages' : 'cells'})`);
    }
  } catch (error) {
    wrong.push(`${number}: crashed: ${String((error as Error).stack).slice(0, 300)}`);
  }
  if (number % 100 === 0) console.log(`at ${number}`);
}
rmSync(folder, { recursive: true, force: true });
for (const line of wrong) console.log(line);
console.log(
  `seed ${seed}: ${count} databases, slowest ${slowest.toFixed(0)} ms CPU, ${stillOk} rows still ok`,
);
process.exit(wrong.length > 0 ? 1 : 0);
