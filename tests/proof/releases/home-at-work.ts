import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { defaultCacheDir, programPaths } from '../../../config/setup/install/programs.mjs';
import { endGroup, endWithTests, pause, runToEnd } from '../../rig/processes/child.ts';
import { compileCache, openClawProgram } from '../../rig/openclaw/program.ts';

/** How a command of a release ended, and what it said, shortened, without the home's path. */
export interface Said {
  code: number | null;
  words: string;
}

/** A gateway as it was seen: `ready`, or ended by itself with a code and words. */
export interface GatewaySeen extends Said {
  ready: boolean;
}

/** One home at one place: an owner keeps paths in what it writes, so every copy is looked at where it was made. */
export const HOME = '/tmp/home';
const STATE = path.join(HOME, '.openclaw');

/** Everything that a release is asked, on the one home of this process. */
export class HomeAtWork {
  constructor(
    readonly version: string,
    readonly more: Record<string, string> = {},
  ) {}

  get env(): Record<string, string> {
    return {
      PATH: `${path.dirname(programPaths().node24)}:/usr/bin:/bin`,
      ...{ HOME, LANG: 'C.UTF-8', TERM: 'dumb', NO_COLOR: '1' },
      ...compileCache(),
      // A registry that is not there is asked once, not for minutes.
      npm_config_fetch_retries: '0',
      ...this.more,
    };
  }

  /** Empties the home, or puts a kept one in its place. */
  begin(kept?: string): void {
    rmSync(HOME, { recursive: true, force: true, maxRetries: 5 });
    if (kept) cpSync(kept, HOME, { recursive: true, preserveTimestamps: true });
    mkdirSync(STATE, { recursive: true, mode: 0o700 });
  }

  keep(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    cpSync(HOME, folder, { recursive: true, preserveTimestamps: true });
  }

  configure(config: object): void {
    writeFileSync(path.join(STATE, 'openclaw.json'), JSON.stringify(config, null, 2), { mode: 0o600 });
  }

  write(file: string, content: object): void {
    const target = path.join(STATE, file);
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    writeFileSync(target, JSON.stringify(content, null, 2), { mode: 0o600 });
  }

  /** Runs the command line of the release to its end; `code` null when it had none within the time. */
  async cli(args: string[], timeoutMs = 90_000): Promise<Said & { stdout: string }> {
    const run = [openClawProgram(this.version).bin, ...args];
    try {
      const done = await runToEnd(programPaths().node24, run, { env: this.env, cwd: HOME, timeoutMs });
      const words = reasonIn(done.stdout) ?? shortened(done.stderr + done.stdout);
      return { code: done.code, words, stdout: done.stdout };
    } catch (thrown) {
      return { code: null, words: shortened(String(thrown)), stdout: '' };
    }
  }

  /** Starts the gateway and ends it again, as soon as it is ready or has ended by itself. */
  async gateway(port = 18_999): Promise<GatewaySeen> {
    const args = [openClawProgram(this.version).bin, 'gateway', 'run', '--port', String(port)];
    const child = spawn(programPaths().node24, args, {
      env: this.env,
      cwd: HOME,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    endWithTests(child);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    const ready = () => /\[gateway\] (ready|listening on ws)/.test(plain(said));
    const end = Date.now() + 150_000;
    while (child.exitCode === null && !ready() && Date.now() < end) await pause(100);
    if (ready()) await pause(500);
    const seen = { ready: ready() && child.exitCode === null, code: child.exitCode, words: shortened(said) };
    await endGroup(child, 1500);
    return seen;
  }

  /** Every file of the home by its bytes. */
  fingerprints(): Map<string, string> {
    const found = new Map<string, string>();
    for (const name of readdirSync(HOME, { recursive: true }) as string[]) {
      const file = path.join(HOME, name);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      found.set(name, createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
    return found;
  }

  schemas(): Record<string, number> {
    return schemasOf(STATE);
  }

  /** Raises the schema number of one database by one, as a newer release would have left it. */
  raise(name: string, by = 1): void {
    const database = new DatabaseSync(path.join(STATE, name));
    const now = Number(Object.values(database.prepare('PRAGMA user_version').get() as object)[0]);
    database.exec(`PRAGMA user_version = ${now + by}`);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  }
}

/** `PRAGMA user_version` of every database of a state directory, by its path in there. Opens copies. */
export function schemasOf(stateDir: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of readdirSync(stateDir, { recursive: true }) as string[]) {
    if (!/(^|\/)openclaw(-agent)?\.sqlite$/.test(name)) continue;
    const copy = '/tmp/looked-at';
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy);
    for (const part of ['', '-wal', '-shm']) {
      const file = path.join(stateDir, name + part);
      if (existsSync(file)) cpSync(file, path.join(copy, `db${part}`));
    }
    const database = new DatabaseSync(path.join(copy, 'db'));
    found[name] = Number(Object.values(database.prepare('PRAGMA user_version').get() as object)[0]);
    database.close();
  }
  return found;
}

/** Names of files that came, went (`-`) or have other bytes (`~`). */
export function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => (before.has(name) ? (after.has(name) ? `~${name}` : `-${name}`) : `+${name}`))
    .sort();
}

function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

/** The message of an error that a release prints as a document, which says it shorter than its lines for people. */
function reasonIn(stdout: string): string | null {
  const found = /"message": ("(?:[^"\\]|\\.)*")/.exec(/"ok": false/.test(stdout) ? stdout : '')?.[1];
  return found ? shortened(JSON.parse(found) as string) : null;
}

/** The words worth keeping: without colours, times, the home's path and plain progress lines. */
export function shortened(text: string, most = 420): string {
  const lines = plain(text)
    .replaceAll(HOME, '~')
    .replaceAll(defaultCacheDir(), '(cache)')
    .replaceAll(/(https?:\/\/)?registry\.[\w.-]+(:\d+)?/g, 'the registry')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\d{4}-\d\d-\d\dT\S+ /, '')
        .replace(/[\u2500-\u257f◇]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '' && !/^(at |\(node:|│$)/.test(line) && !NOISE.test(line));
  const told = lines.join(' | ');
  return told.length <= most ? told : `${told.slice(0, most / 2)} … ${told.slice(-most / 2)}`;
}

const NOISE =
  /^(🦞|\[gateway\] (loading configuration|resolving authentication|starting|log file|http server|agent model|startup outcomes|shutdown budget|spawn broker)|\[sqlite\/transaction\]|\[(health-monitor|heartbeat|admission|shutdown|gmail-watcher|plugins|canvas|browser|bonjour)|\(Use `node)/;
