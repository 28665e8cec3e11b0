import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  defaultCacheDir,
  OPENCLAW_VERSIONS,
  type OpenClawVersion,
} from '../../config/setup/install/programs.mjs';
import { startEgress } from '../rig/egress/egress.ts';
import { askAbout, askPlainly, probeAt } from '../rig/openclaw/owner-questions.ts';
import { createUsedHome, keepHome, putCodexLogin } from '../rig/openclaw/used-home.ts';

/**
 * `npm run -s prove:owner-questions [MAKER...]`: a home that each release really used, and each release asked about it. Every
 * file below the home is hashed before and after. Goes on where it was interrupted: a finished pair is a line of the rows'
 * file (`--rows FILE`, else in the cache); `--again` begins anew.
 */

interface Pair {
  maker: string;
  asked: string;
  started: boolean;
  said: string;
  /** Changed by our question and by our look at the SDK: must be empty. */
  changed: string[];
  hosts: string[];
  /** What the same question changes when a person types it; null where that was not tried. */
  plainly: string[] | null;
}

const args = process.argv.slice(2);
const named = args.indexOf('--rows');
const rowsFile =
  named >= 0 ? (args[named + 1] as string) : path.join(defaultCacheDir(), 'owner-questions.jsonl');
const makers = OPENCLAW_VERSIONS.filter((one) => args.includes(one));

async function rows(): Promise<Pair[]> {
  const text = await readFile(rowsFile, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair);
}

async function provePairs(maker: OpenClawVersion, missing: OpenClawVersion[]): Promise<void> {
  const egress = await startEgress('http://127.0.0.1:9');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-data-'));
  const home = await createUsedHome(maker, egress);
  await putCodexLogin(home);
  const putBack = await keepHome(home);
  try {
    for (const asked of missing) {
      const ours = await askAbout(home, asked, dataDir);
      // Typed plainly, and its SDK looked at, where it was not asked, and once on its own home: each start costs seconds.
      const whole = !ours.started || asked === maker;
      const probe = whole ? await probeAt(home, asked) : null;
      const plain = whole ? await askPlainly(home, asked) : null;
      const pair: Pair = {
        maker,
        asked,
        started: ours.started,
        said: ours.said,
        changed: [...ours.changed, ...(probe?.changed ?? [])],
        hosts: [...ours.hosts, ...(probe?.hosts ?? [])],
        plainly: plain?.changed ?? null,
      };
      await appendFile(rowsFile, `${JSON.stringify(pair)}\n`);
      process.stderr.write(
        `${maker} asked by ${asked}: ${pair.changed.length === 0 ? 'unchanged' : pair.changed.join(', ')}\n`,
      );
      await putBack();
    }
  } finally {
    await home.dispose();
    await rm(`${home.home}.kept`, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
    await egress.stop();
  }
}

/** `+` asked and unchanged, `·` not asked although it would change nothing, `!` not asked and it would, `X` changed by us. */
function mark(pair: Pair | undefined): string {
  if (!pair) return '?';
  if (pair.changed.length > 0 || pair.hosts.length > 0) return 'X';
  if (pair.started) return '+';
  return (pair.plainly ?? []).some((line) => !/config-health|gateway\.log|-shm$|-wal$/.test(line))
    ? '!'
    : '·';
}

if (args.includes('--again')) await rm(rowsFile, { force: true });
for (const maker of makers.length > 0 ? makers : OPENCLAW_VERSIONS) {
  const done = new Set((await rows()).filter((one) => one.maker === maker).map(({ asked }) => asked));
  const missing = OPENCLAW_VERSIONS.filter((one) => !done.has(one));
  if (missing.length > 0) await provePairs(maker, missing);
}
const all = await rows();
const find = (maker: string, asked: string): Pair | undefined =>
  all.find((one) => one.maker === maker && one.asked === asked);
console.log(`| home of \\ asked | ${OPENCLAW_VERSIONS.map((one) => one.slice(5)).join(' | ')} |`);
console.log(`| --- | ${OPENCLAW_VERSIONS.map(() => '---').join(' | ')} |`);
for (const maker of OPENCLAW_VERSIONS) {
  console.log(`| ${maker} | ${OPENCLAW_VERSIONS.map((asked) => mark(find(maker, asked))).join(' | ')} |`);
}
const changed = all.filter(({ changed, hosts }) => changed.length > 0 || hosts.length > 0);
const plain = all.filter(({ plainly }) => plainly !== null);
const would = plain.filter(({ plainly }) => plainly?.length).length;
console.log(
  `${all.length} pairs, ${all.filter(({ started }) => started).length} asked; changed by a question: ${changed.length}; changed when typed plainly: ${would} of ${plain.length}`,
);
for (const { maker, asked, changed: lines, hosts } of changed)
  console.log(`${maker} by ${asked}: ${[...lines, ...hosts].join(', ')}`);
process.exit(changed.length > 0 ? 1 : 0);
