/**
 * Injects each fault at each step of a sign-in, on real OpenClaw releases of every way to store:
 * `npm run -s prove:faults [-- VERSION...]`. As root, in a mount namespace of its own (`unshare -m`), since a full disk and a
 * missing SDK are made by mounts. Every run must end in exactly the old or exactly the new sign-in once the fault is over
 * and Clawlamp has started again, with no token in a stray file. Prints a table and a sum; exits 1 on a fault of ours.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recover } from '../../app/repair/recover.ts';
import { ensurePrograms } from '../../config/setup/programs.mjs';
import { ReloginHome } from '../interop/relogin/home.ts';
import { strayTokenFiles } from '../interop/relogin/token-hunt.ts';
import { seedLockedOut } from '../interop/relogin/victim-scene.ts';
import { startIssuer, type Issuer } from '../rig/issuer/issuer.ts';
import { holding, portsOf, signIn, type Version } from './one-sign-in.ts';

const VERSIONS: Version[] = [
  '2026.3.28',
  '2026.4.11',
  '2026.4.29',
  '2026.5.12',
  '2026.5.28',
  '2026.7.1',
  '2026.8.1',
  '2026.9.6',
];

/** Operations of the owner's code, in the order in which a sign-in calls them; `cli` is `models status`. */
const STEPS = ['snapshot', 'write', 'cli', 'agree', 'partsTake'];

interface Fault {
  name: string;
  /** Shell commands with $HOME_DIR, $SDK, $NODE, $DATABASES, $JSON and $PROVER. */
  begin: string;
  end: string;
}

/** Holds every store as a busy owner would: a transaction on the databases, the owner's lock file beside the JSON. */
const HOLD = `
  const { DatabaseSync } = require('node:sqlite'); const fs = require('node:fs');
  for (const path of process.env.DATABASES.split(':').filter((one) => fs.existsSync(one))) {
    const db = new DatabaseSync(path); db.exec('BEGIN IMMEDIATE'); }
  if (fs.existsSync(process.env.JSON_STORE)) fs.writeFileSync(process.env.JSON_STORE + '.lock',
    JSON.stringify({ pid: process.pid, createdAt: new Date().toISOString() }));
  fs.writeFileSync(process.env.HOME_DIR + '/held', ''); setInterval(() => {}, 1000);`;

/** A schema from the future, and back. */
const NEWER = (back: boolean): string => `
  const { DatabaseSync } = require('node:sqlite'); const fs = require('node:fs');
  for (const path of process.env.DATABASES.split(':').filter((one) => fs.existsSync(one))) {
    const db = new DatabaseSync(path); const { user_version: v } = db.prepare('PRAGMA user_version').get();
    db.exec('PRAGMA user_version = ' + ${back ? '(v >= 9000 ? v - 9000 : v)' : '(v + 9000)'}); db.close(); }
  const json = process.env.JSON_STORE;
  if (fs.existsSync(json)) { const store = JSON.parse(fs.readFileSync(json, 'utf8'));
    store.version = ${back ? '1' : '99'}; fs.writeFileSync(json, JSON.stringify(store, null, 2)); }`;

const FAULTS: Fault[] = [
  {
    name: 'disk full',
    begin: 'dd if=/dev/zero of=$HOME_DIR/fill bs=64k 2>/dev/null || true',
    end: 'rm -f $HOME_DIR/fill',
  },
  { name: 'read-only', begin: 'mount -o remount,ro $HOME_DIR', end: 'mount -o remount,rw $HOME_DIR' },
  {
    name: 'store held',
    begin: `$NODE --no-warnings -e "$HOLD" >/dev/null 2>&1 & while [ ! -e $HOME_DIR/held ]; do sleep 0.05; done`,
    end: 'pkill -f "setInterval\\(\\(\\) => \\{\\}, 1000\\)" || true; rm -f $HOME_DIR/held $JSON_STORE.lock',
  },
  {
    name: 'SDK missing',
    begin: 'mount --bind $EMPTY $SDK',
    end: 'umount $SDK 2>/dev/null || true',
  },
  { name: 'schema newer', begin: '$NODE --no-warnings -e "$NEWER"', end: '$NODE --no-warnings -e "$OLDER"' },
  { name: 'issuer down', begin: 'kill -USR1 $PROVER; sleep 0.2', end: 'kill -USR2 $PROVER; sleep 0.2' },
];

const table: string[] = [];
const faults: string[] = [];
const sum = { runs: 0, old: 0, new: 0 };

async function prove(version: Version, issuer: Issuer): Promise<void> {
  const made = await ReloginHome.make(version);
  // A disk of its own, small enough to be filled.
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=700', 'tmpfs', made.dir]);
  await mkdir(made.stateDir, { recursive: true, mode: 0o700 });
  await writeFile(made.configPath, JSON.stringify({ gateway: { mode: 'local', port: 1 } }));
  const keep = await mkdtemp(join(tmpdir(), 'clawlamp-fault-'));
  const empty = await mkdtemp(join(tmpdir(), 'clawlamp-empty-'));
  try {
    const { old, profileId } = await seedLockedOut(made, issuer);
    await cp(made.dir, keep, { recursive: true, preserveTimestamps: true });
    const agent = made.agentDir('main');
    const env = {
      PATH: process.env.PATH,
      HOME_DIR: made.dir,
      SDK: join(made.program.packageDir, 'dist', 'plugin-sdk'),
      EMPTY: empty,
      NODE: made.node,
      HOLD,
      NEWER: NEWER(false),
      OLDER: NEWER(true),
      DATABASES: [join(agent, 'openclaw-agent.sqlite'), join(made.stateDir, 'state', 'openclaw.sqlite')].join(
        ':',
      ),
      JSON_STORE: join(agent, 'auth-profiles.json'),
      PROVER: String(process.pid),
    };
    const shell = (command: string): void =>
      void execFileSync('bash', ['-c', command], { env, stdio: 'ignore' });
    const exports = Object.entries(env)
      .map(([name, value]) => `export ${name}='${String(value).replaceAll("'", `'\\''`)}'`)
      .join('\n');
    for (const fault of FAULTS) {
      const cells: string[] = [];
      for (const op of STEPS) {
        for (const name of await readdir(made.dir)) await rm(join(made.dir, name), { recursive: true });
        await cp(keep, made.dir, { recursive: true, preserveTimestamps: true });
        const stop = { op, at: 'spoil' as const, command: `${exports}\n${fault.begin}` };
        const { said } = await signIn(made, issuer, profileId, { stop });
        shell(fault.end);
        const where = `${version}, ${fault.name} at ${op}`;
        const told = await recover(portsOf(made), { dataDir: made.dataDir, stateDir: made.stateDir });
        if (told.some((one) => one.result === 'left')) faults.push(`${where}: not settled (${said})`);
        const { state, tokens } = await holding(made, issuer, old, profileId);
        if (state !== 'old' && state !== 'new') faults.push(`${where}: ended ${state} (${said})`);
        const stray = await strayTokenFiles(made, [...new Set([old.access, old.refresh, ...tokens])]);
        if (stray.length > 0) faults.push(`${where}: a token in ${stray.join(', ')}`);
        sum.runs += 1;
        if (state === 'old' || state === 'new') sum[state] += 1;
        cells.push(`${state} ${said.split(' ')[2] ?? ''}`.trim());
      }
      const row = [version.padEnd(10), fault.name.padEnd(13), ...cells.map((cell) => cell.padEnd(24))].join(
        ' ',
      );
      table.push(row);
      console.log(row);
    }
  } finally {
    execFileSync('umount', [made.dir]);
    await Promise.all([made.dir, keep, empty].map((dir) => rm(dir, { recursive: true, force: true })));
  }
}

await ensurePrograms();
const issuer = await startIssuer();
process.on('SIGUSR1', () => void issuer.setOutage('unavailable'));
process.on('SIGUSR2', () => void issuer.setOutage('none'));
console.log(['version'.padEnd(10), 'fault'.padEnd(13), ...STEPS.map((step) => step.padEnd(24))].join(' '));
const wanted = process.argv.slice(2) as Version[];
for (const version of wanted.length > 0 ? wanted : VERSIONS) await prove(version, issuer);
const ledger = ['refresh', 'revoke'].map(
  (kind) => `${kind} ${issuer.ledger.count({ kind: kind as 'refresh' })}`,
);
await issuer.stop();
for (const fault of faults) console.log('FAULT', fault);
console.log(
  `${sum.runs} faults injected: ${sum.old} old, ${sum.new} new, ${faults.length} neither; issuer: ${ledger.join(', ')}`,
);
process.exit(faults.length > 0 ? 1 : 0);
