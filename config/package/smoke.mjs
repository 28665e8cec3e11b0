/**
 * `npm run -s smoke`: starts what electron-builder packed below dist/ for this system (`npm run package -- --dir` is enough) as the
 * terminal program, and looks at what it answers. Ends with 1 where it does not answer as the program of the checkout would.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/run/places.mjs';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const dist = path.join(root, 'dist');
/** Folders that electron-builder packs into, by system and processor (`getArchSuffix` in builder-util). */
const PACKED = {
  linux: [
    ['linux-unpacked', 'clawlamp'],
    ['linux-arm64-unpacked', 'clawlamp'],
  ],
  win32: [
    ['win-unpacked', 'Clawlamp.exe'],
    ['win-arm64-unpacked', 'Clawlamp.exe'],
  ],
  darwin: ['mac', 'mac-arm64'].map((folder) => [folder, 'Clawlamp.app/Contents/MacOS/Clawlamp']),
};
/** As the launcher of the packages does (linux/clawlamp): no display, no process of Chromium's own. */
const QUIET = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-logging', '--log-level=3'];

const program = (PACKED[process.platform] ?? [])
  .map((parts) => path.join(dist, ...parts))
  .find((file) => existsSync(file));
if (!program) throw new Error('Nothing is packed for this system below dist/.');

/** @returns {{ code: number | null, out: string, err: string }} */
function asked(...words) {
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless', ...QUIET] : [];
  const line = [...headless, '--clawlamp-terminal', '--', ...words];
  const { status, stdout, stderr, error } = spawnSync(program, line, { encoding: 'utf8', timeout: 120_000 });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

let wrong = 0;
function check(what, good, seen) {
  if (!good) wrong += 1;
  process.stdout.write(`${good ? 'ok ' : 'NOT'} ${what}${good ? '' : `: ${JSON.stringify(seen)}`}\n`);
}

const told = asked('--version');
check('it says its version', told.code === 0 && told.out.trim() === `clawlamp ${version}`, told);
const demo = asked('status', '--demo', '--json');
const { verdict } = demo.code === 1 ? JSON.parse(demo.out) : {};
check('it judges made-up sign-ins: act, exit code 1', verdict === 'act', demo);
const typo = asked('sttaus');
check('a wrong word ends with 64', typo.code === 64, typo);
process.exitCode = wrong === 0 ? 0 : 1;
