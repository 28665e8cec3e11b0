/**
 * Injects each fault at each step of a sign-in, on real OpenClaw releases of every way to store:
 * `npm run -s prove:faults [-- VERSION... FAULT...]`. As root, in a mount namespace of its own (`unshare -m`), since a full disk and a
 * missing SDK are made by mounts. Every run must end in exactly the old or exactly the new sign-in once the fault is over
 * and Clawlamp has started again, with no token in a stray file. Prints a table and a sum; exits 1 on a fault of ours.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recover } from '../../app/transactions/journal/recover-sign-in.ts';
import { ensurePrograms } from '../../config/setup/install/programs.mjs';
import { ReloginHome } from '../interop/relogin/home.ts';
import { strayTokenFiles } from '../interop/relogin/token-hunt.ts';
import { freePort } from '../rig/processes/child.ts';
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
  /** Shell commands with $HOME_DIR, $SDK, $NODE, $BIN, $PORT, $DATABASES, $JSON_STORE and $PROVER. */
  begin: string;
  end: string;
  /** What stands before the sign-in begins. */
  before?: string;
}

/** Starts this release's gateway, unless it runs, and waits until it says that it is ready. */
const START_GATEWAY = `[ -e $HOME_DIR/gateway.pid ] || { setsid env HOME=$HOME_DIR $NODE $BIN gateway run --port $PORT \\
  >$HOME_DIR/gateway.out 2>&1 & echo $! >$HOME_DIR/gateway.pid
  for n in $(seq 1200); do grep -Eq '\\[gateway\\] (ready|listening on ws)' $HOME_DIR/gateway.out && break; sleep 0.1; done; }`;
const STOP_GATEWAY = `if [ -e $HOME_DIR/gateway.pid ]; then kill -9 -- -$(cat $HOME_DIR/gateway.pid) 2>/dev/null; fi
  rm -f $HOME_DIR/gateway.pid; while pgrep -f "gateway run --port $PORT" >/dev/null; do sleep 0.1; done`;

/** Holds every store for ten seconds as a busy owner would: a transaction on the databases, the owner's lock file beside the JSON. */
const HOLD = `
  const { DatabaseSync } = require('node:sqlite'); const fs = require('node:fs');
  for (const path of process.env.DATABASES.split(':').filter((one) => fs.existsSync(one))) {
    const db = new DatabaseSync(path); db.exec('BEGIN IMMEDIATE'); }
  if (fs.existsSync(process.env.JSON_STORE)) fs.writeFileSync(process.env.JSON_STORE + '.lock',
    JSON.stringify({ pid: process.pid, createdAt: new Date().toISOString() }));
  fs.writeFileSync(process.env.HOME_DIR + '/held', ''); setTimeout(() => {
    fs.rmSync(process.env.JSON_STORE + '.lock', { force: true }); process.exit(); }, 10000);`;

/** A schema from the future, and back. Once a run: each try of the owner's code comes by here. */
const NEWER = (back: boolean): string => `
  const { DatabaseSync } = require('node:sqlite'); const fs = require('node:fs');
  for (const path of process.env.DATABASES.split(':').filter((one) => fs.existsSync(one))) {
    const db = new DatabaseSync(path); const { user_version: v } = db.prepare('PRAGMA user_version').get();
    db.exec('PRAGMA user_version = ' + ${back ? '(v >= 9000 ? v - 9000 : v)' : '(v >= 9000 ? v : v + 9000)'}); db.close(); }
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
    // Once a run: each try of the owner's code would start a holder of its own.
    begin: `[ -e $HOME_DIR/held ] || { $NODE --no-warnings -e "$HOLD" >/dev/null 2>&1 & echo $! >$HOME_DIR/holder
      for n in $(seq 200); do [ -e $HOME_DIR/held ] && break; sleep 0.05; done; }`,
    end: 'kill -9 $(cat $HOME_DIR/holder) 2>/dev/null || true; rm -f $HOME_DIR/held $HOME_DIR/holder $JSON_STORE.lock',
  },
  {
    name: 'SDK missing',
    begin: 'mount --bind $EMPTY $SDK',
    end: 'umount $SDK 2>/dev/null || true',
  },
  { name: 'schema newer', begin: '$NODE --no-warnings -e "$NEWER"', end: '$NODE --no-warnings -e "$OLDER"' },
  { name: 'gateway up', begin: START_GATEWAY, end: STOP_GATEWAY },
  { name: 'gateway gone', before: START_GATEWAY, begin: STOP_GATEWAY, end: STOP_GATEWAY },
  { name: 'issuer down', begin: 'kill -USR1 $PROVER; sleep 0.2', end: 'kill -USR2 $PROVER; sleep 0.2' },
];

/** A gateway of this machine as the rig's homes have it, with a token of its own. */
const gatewayAt = (port: number): object => ({
  mode: 'local',
  port,
  bind: 'loopback',
  auth: { mode: 'token', token: randomBytes(16).toString('hex') },
});

const faults: string[] = [];
const words = process.argv.slice(2);
const wanted = words.filter((word) => /^\d/.test(word)) as Version[];
/** Only these faults, when some are named. */
const chosen = words.filter((word) => !/^\d/.test(word));
const sum = { runs: 0, old: 0, new: 0 };

async function prove(version: Version, issuer: Issuer): Promise<void> {
  const made = await ReloginHome.make(version);
  // A disk of its own, small enough to be filled.
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m,mode=700', 'tmpfs', made.dir]);
  await mkdir(made.stateDir, { recursive: true, mode: 0o700 });
  const port = await freePort();
  await writeFile(made.configPath, JSON.stringify({ gateway: gatewayAt(port) }));
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
      BIN: made.program.bin,
      PORT: String(port),
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
    for (const fault of FAULTS.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
      const cells: string[] = [];
      for (const op of STEPS) {
        for (const name of await readdir(made.dir)) await rm(join(made.dir, name), { recursive: true });
        await cp(keep, made.dir, { recursive: true, preserveTimestamps: true });
        if (fault.before) shell(fault.before);
        const stop = { op, at: 'spoil' as const, command: `${exports}\n${fault.begin}` };
        const { said } = await signIn(made, issuer, profileId, { stop });
        shell(fault.end);
        const where = `${version}, ${fault.name} at ${op}`;
        const told = await recover(portsOf(made), {
          dataDir: made.dataDir,
          stateDir: made.stateDir,
          openclawBin: made.program.bin,
        });
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
      console.log(row);
    }
  } finally {
    // Lazily: a program of the owner that was cut off may still have its working folder there.
    execFileSync('umount', ['-l', made.dir]);
    await Promise.all([made.dir, keep, empty].map((dir) => rm(dir, { recursive: true, force: true })));
  }
}

await ensurePrograms();
const issuer = await startIssuer();
process.on('SIGUSR1', () => void issuer.setOutage('unavailable'));
process.on('SIGUSR2', () => void issuer.setOutage('none'));
console.log(['version'.padEnd(10), 'fault'.padEnd(13), ...STEPS.map((step) => step.padEnd(24))].join(' '));
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
