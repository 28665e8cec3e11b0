/**
 * `npm run -s prove:cost`: what Clawlamp costs, in one run against a tray app of ten lines (`cost/bare`) and against Node that
 * does nothing; written to `docs/cost.md`. Ratios of CPU time, memory and wake-ups, never of time that passed: a busy machine
 * makes both sides wait. Ends with 1 where a target is missed; the page says which.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import prettier from 'prettier';
import { makeSampleHome, SAMPLES } from '../e2e/sample-home.ts';
import { startDesktop, until } from '../rig/desktop/index.ts';
import { electronExecutable } from '../rig/desktop/launch-app.ts';
import { startLeashed } from '../rig/desktop/leashed-process.ts';
import { costPage, type Cost } from './cost/page.ts';
import { cpuOf, pssOf, renderersOf, wakeUpsOf } from './cost/process-cost.ts';
import { codeOf, root } from './page/row.ts';

const CLI = path.join(root, 'out', 'cli', 'clawlamp.mjs');
const CHANGES = 2_000;
const REST_S = 30;
const costs: Cost[] = [];

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** How often a command is run for one figure: a single run is too short to be counted well. */
const TIMES = 8;

/** CPU ms, user and system, of Node with these arguments: the mean of some runs, as bash is told by the kernel. */
function cpuOfNode(args: string[]): number {
  const loop = `TIMEFORMAT='%U %S'; time for run in {1..${TIMES}}; do "$@" >/dev/null 2>/dev/null; done`;
  const { stderr } = spawnSync('bash', ['-c', loop, 'bash', process.execPath, ...args], { encoding: 'utf8' });
  const [user = NaN, system = NaN] = stderr.trim().split(' ').map(Number);
  return ((user + system) * 1_000) / TIMES;
}

interface Rest {
  toTray: number;
  pss: number;
  wakeUps: number;
  /** PSS after the panel was opened, closed and thrown away; null for the bare app, which has none. */
  afterPanel: number | null;
}

/** One app on a desktop of its own: to its lamp, at rest, and after its panel. */
async function atRest(ours: boolean): Promise<Rest> {
  const desktop = await startDesktop();
  const home = makeSampleHome(desktop.home);
  home.write(SAMPLES.act());
  const main = ours ? [root, ...home.args] : [path.join(import.meta.dirname, 'cost', 'bare')];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = startLeashed(electronExecutable(), [...sandbox, ...main], { env: desktop.env });
  const pid = app.child.pid as number;
  try {
    const item = await until('a tray icon', () => desktop.tray.items()[0], 60_000);
    const real = async (): Promise<boolean> =>
      (ours ? /needs? you/i : /bare/).test((await item.facts()).tooltip);
    await until('the real state', real, 60_000);
    const toTray = cpuOf(pid);
    await pause(20_000);
    const before = wakeUpsOf(pid);
    await pause(REST_S * 1_000);
    const wakeUps = (wakeUpsOf(pid) - before) / REST_S;
    const pss = pssOf(pid);
    let afterPanel = null;
    if (ours) {
      const atFirst = renderersOf(pid);
      await item.activate();
      await until('the panel', () => renderersOf(pid) > atFirst, 30_000);
      await pause(5_000);
      await item.activate();
      await until('the panel to be thrown away', () => renderersOf(pid) <= atFirst, 150_000);
      await pause(5_000);
      afterPanel = pssOf(pid);
    }
    return { toTray, pss, wakeUps, afterPanel };
  } finally {
    await app.stop();
    await desktop.stop();
  }
}

function add(what: string, ours: number, against: number, unit: string, most: number, words?: string): void {
  costs.push({ what, ours, against, unit, most, words: words ?? null });
  console.log(`${what}: ${ours.toFixed(1)} ${unit} against ${against.toFixed(1)}`);
}

/** CPU of one command, with its compiled code kept from the first, beside Node that does nothing. */
function measureStatus(args: string[]): void {
  cpuOfNode([CLI, 'status', ...args]);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    bare.push(cpuOfNode(['-e', '0']));
    ours.push(cpuOfNode([CLI, 'status', ...args]));
  }
  add('`clawlamp status`, CPU, against Node that does nothing', median(ours), median(bare), 'ms', 3.7);
}

/** Resident memory of `watch` before and after a store changed again and again. */
async function measureWatch(home: ReturnType<typeof makeSampleHome>): Promise<void> {
  const app = startLeashed(process.execPath, [CLI, 'watch', '--json', ...home.args], {
    env: { ...process.env } as Record<string, string>,
  });
  const pid = app.child.pid as number;
  const resident = (): number =>
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  try {
    await until('a first verdict', () => app.said().includes('"'), 60_000);
    await pause(3_000);
    const start = resident();
    for (let change = 0; change < CHANGES; change += 1) {
      home.write(change % 2 === 0 ? SAMPLES.ok() : SAMPLES.act());
      await pause(25);
    }
    await pause(5_000);
    add(
      `\`watch\`, resident after ${CHANGES} changes of a store, against its start`,
      resident(),
      start,
      'MB',
      1.1,
    );
  } finally {
    await app.stop();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-cost-'));
try {
  const home = makeSampleHome(folder);
  home.write(SAMPLES.act());
  measureStatus(home.args);
  await measureWatch(home);
  const bare = await atRest(false);
  const ours = await atRest(true);
  add(
    'Lamp with the real state, CPU until it is shown, against the bare tray icon',
    ours.toTray * 10,
    bare.toTray * 10,
    'ms',
    1.2,
  );
  add('At rest, PSS of all processes', ours.pss / 1024, bare.pss / 1024, 'MB', 1.06);
  add('The panel was closed and thrown away, PSS', (ours.afterPanel ?? 0) / 1024, bare.pss / 1024, 'MB', 1.1);
  const allowed = (bare.wakeUps + 0.1) / bare.wakeUps;
  add(
    'Wake-ups a second at rest, all threads',
    ours.wakeUps,
    bare.wakeUps,
    '/s',
    allowed,
    'the bare app’s + 0.1',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const page = path.join(root, 'docs', 'cost.md');
const electron = readFileSync(path.join(path.dirname(electronExecutable()), 'version'), 'utf8').trim();
const text = costPage(costs, {
  code: codeOf(),
  at: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  electron: electron.replace(/^v/, ''),
});
writeFileSync(page, await prettier.format(text, { ...(await prettier.resolveConfig(page)), filepath: page }));
const met = costs.filter(({ ours, against, most }) => ours / against <= most).length;
console.log(`${met} of ${costs.length} targets met, ${costs.length - met} missed`);
process.exitCode = met === costs.length ? 0 : 1;
