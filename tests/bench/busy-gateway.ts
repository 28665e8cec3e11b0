import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { busyHome, type BusyHome } from './busy-home.ts';
import { MEDIA, type Medium } from './store-samples.ts';
import { startWatching, type Watching } from './watching.ts';

/**
 * What it costs to watch a gateway at work that changes nothing of ours, beside the build before: CPU of the watching process
 * at 1, 5 and 20 writes and log lines a second, and how long a real change takes to the lamp meanwhile. Run with Node 24:
 * `node --experimental-transform-types tests/bench/busy-gateway.ts [--seconds 20] [--changes 60] [--media json,…]`.
 * Started by root it goes on as an ordinary user: the build before never rests as root, which would flatter this one.
 */

/** The last build that read everything again for each event. */
const BEFORE = '0dda237';
const RATES = [1, 5, 20];
const MOST_SHARE = 1 / 5;
const MOST_MS = 250;
const NOBODY = 65_534;

const root = path.resolve(import.meta.dirname, '..', '..');

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

/** Runs `tick` so many times a second until the time is over. */
async function every(rate: number, seconds: number, tick: () => void): Promise<void> {
  const start = performance.now();
  for (let n = 1; n <= rate * seconds; n += 1) {
    tick();
    await pause(Math.max(0, start + (n * 1000) / rate - performance.now()));
  }
}

interface Side {
  name: string;
  home: BusyHome;
  watching: Watching;
}

/** CPU of each side, in ms a second. */
async function cost(sides: Side[], rate: number, seconds: number): Promise<number[]> {
  const before = await Promise.all(sides.map(({ watching }) => watching.spent()));
  await every(rate, seconds, () => sides.forEach(({ home }) => home.noise()));
  const after = await Promise.all(sides.map(({ watching }) => watching.spent()));
  return after.map(({ cpu }, at) => (cpu - (before[at]?.cpu ?? 0)) / seconds);
}

/** Times from a change to the verdict that tells it, in ms, while the noise goes on. */
async function latencies({ home, watching }: Side, rate: number, changes: number): Promise<number[]> {
  let running = true;
  const noise = (async () => {
    while (running) {
      home.noise();
      await pause(1000 / rate);
    }
  })();
  const times: number[] = [];
  for (let n = 0; n < changes; n += 1) {
    await pause(200 + 300 * Math.random());
    const told = watching.verdict(n % 2 === 0 ? 'act' : 'ok', 10_000);
    const at = performance.timeOrigin + performance.now();
    home.refuse(n % 2 === 0);
    times.push((await told) - at);
  }
  running = false;
  await noise;
  return times.sort((a, b) => a - b);
}

function at(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

async function compare(medium: Medium, builds: [name: string, root: string][]): Promise<boolean> {
  const [seconds, changes] = [Number(option('seconds', '20')), Number(option('changes', '60'))];
  const sides: Side[] = [];
  for (const [name, build] of builds) {
    const home = await busyHome(medium);
    sides.push({ name, home, watching: await startWatching(process.execPath, build, home.home) });
  }
  let kept = true;
  try {
    // A lamp runs for days: what a process costs in its first seconds says nothing.
    await every(20, seconds, () => sides.forEach(({ home }) => home.noise()));
    for (const rate of RATES) {
      const [was = Number.NaN, is = Number.NaN] = await cost(sides, rate, seconds);
      const share = is / was;
      const times = await latencies(sides[1] as Side, rate, changes);
      kept &&= share <= MOST_SHARE && at(times, 0.99) <= MOST_MS;
      console.log(
        `${medium}, ${rate}/s: ${was.toFixed(2)} -> ${is.toFixed(2)} ms CPU a second (1/${(1 / share).toFixed(1)});`,
        `change to lamp p50 ${at(times, 0.5).toFixed(0)} ms, p99 ${at(times, 0.99).toFixed(0)} ms`,
      );
    }
  } finally {
    for (const { home, watching } of sides) {
      await watching.end();
      await home.end();
    }
  }
  return kept;
}

/** Goes on as an ordinary user. */
function asNobody(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-bench-'));
  chownSync(folder, NOBODY, NOBODY);
  const drop = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const args = [...drop, process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const env = { ...process.env, TMPDIR: folder, HOME: folder };
  const { status } = spawnSync('setpriv', args, { stdio: 'inherit', env });
  rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}

async function main(): Promise<number> {
  const before = process.env.CLAWLAMP_BUILD_BEFORE;
  if (!before || !existsSync(before)) throw new Error('CLAWLAMP_BUILD_BEFORE names no folder');
  const media = option('media', MEDIA.join(',')).split(',') as Medium[];
  let kept = true;
  for (const medium of media) {
    kept =
      (await compare(medium, [
        ['before', before],
        ['now', root],
      ])) && kept;
  }
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  console.log(kept ? 'every share at most 1/5, every p99 at most 250 ms' : 'not within 1/5 and 250 ms');
  return kept ? 0 : 1;
}

/** The build before, in a folder of its own with this one's packages. */
function withBefore(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-before-'));
  try {
    const archive = ['-C', root, 'archive', BEFORE, 'app', 'package.json', 'tsconfig.json'];
    const packed = execFileSync('git', archive, { maxBuffer: 256 * 1024 * 1024 });
    execFileSync('tar', ['-x', '-C', folder], { input: packed });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    process.env.CLAWLAMP_BUILD_BEFORE = folder;
    if (process.getuid?.() === 0) return asNobody();
    const args = [...process.execArgv, ...process.argv.slice(1)];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = process.env.CLAWLAMP_BUILD_BEFORE ? await main() : withBefore();
