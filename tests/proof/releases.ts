/**
 * Every stable release once: `npm run -s prove:releases [-- VERSION... PART... again]`, as root. Each release of
 * `releases/stable.json` that has no row yet is installed below the cache, tried in a network of loopback alone, and
 * removed: states made by its own code, read by us beside its own reading, our next profile beside its own pick, one click
 * that signs in again, one real turn; then what rules are taken from (`facts`). A row is written as soon as it is known, so
 * that a stopped run goes on where it was. Rows: `releases/rows.json`; the page: `docs/releases.md`.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { versionIsAtLeast } from '../../app/platform/release-version.ts';
import { OPENCLAW_VERSIONS } from '../../config/setup/install/programs.mjs';
import { tried } from './releases/answers.ts';
import { shortened } from './releases/home-at-work.ts';
import { installed, measured, removed } from './releases/one-release.ts';
import { inShort, isRight, pageOf } from './releases/page.ts';
import { BASE, FACTS, type PartName, type Row } from './releases/row.ts';

const HERE = import.meta.dirname;
const ROWS = path.join(HERE, 'releases', 'rows.json');
const PAGE = path.resolve(HERE, '..', '..', 'docs', 'releases.md');
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const stable = read<string[]>(path.join(HERE, 'releases', 'stable.json'));
const rows = new Map(read<Row[]>(ROWS).map((row) => [row.release, row]));

function write(): void {
  const sorted = stable.flatMap((version) => rows.get(version) ?? []);
  writeFileSync(`${ROWS}.part`, `${JSON.stringify(sorted, null, 1)}\n`);
  renameSync(`${ROWS}.part`, ROWS);
  writeFileSync(PAGE, pageOf(stable, sorted));
}

const ALL: readonly PartName[] = [...BASE, ...FACTS];
const words = process.argv.slice(2);
const named = words.filter((word) => stable.includes(word));
const chosen = ALL.filter(
  (part) =>
    words.includes(part) ||
    (words.includes('base') && BASE.includes(part)) ||
    (words.includes('facts') && FACTS.includes(part)),
);
/** Unless parts are named: facts of the newest generation, and of a release on each side of every change of shape before. */
function partsOf(version: string): readonly PartName[] {
  if (chosen.length > 0) return chosen;
  const pinned = (OPENCLAW_VERSIONS as readonly string[]).includes(version);
  return pinned || versionIsAtLeast(version, [2026, 8, 0]) ? ALL : BASE;
}
const again = words.includes('again');
const known = [...stable, ...ALL, 'base', 'facts', 'again', 'page'];
const strange = words.filter((word) => !known.includes(word));
if (strange.length > 0) throw new Error(`neither a stable release nor a part: ${strange.join(' ')}`);
/** A part that gave no answer is tried again. */
const missing = (version: string) =>
  partsOf(version).filter((part) => again || !tried(rows.get(version)?.[part]));
const todo = words.includes('page')
  ? []
  : (named.length > 0 ? named : stable).filter((version) => missing(version).length > 0);

/** Tries the parts of a release, two at a time, each apart from the others; a row grows as soon as one is known. */
async function everyPart(version: string, packageDir: string, wanted: PartName[]): Promise<void> {
  const waiting = [...wanted];
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const began = Date.now();
      const answer = await measured(version, packageDir, part).catch((thrown: unknown) => ({
        failed: String(thrown),
      }));
      rows.set(version, {
        ...rows.get(version),
        release: version,
        problem: undefined,
        [part]: answer,
      } as Row);
      write();
      console.log(`  ${version} ${part} ${Math.round((Date.now() - began) / 1000)} s`);
    }
  };
  await Promise.all([worker(), worker()]);
}

/** Two releases stand on the disk at most: while one is fetched, the other is tried. */
const waiting = [...todo];
async function lane(): Promise<void> {
  for (let version = waiting.shift(); version; version = waiting.shift()) {
    const began = Date.now();
    try {
      const packageDir = await installed(version);
      await everyPart(version, packageDir, missing(version));
    } catch (thrown) {
      const words = shortened(String(thrown));
      const problem = /ls-remote/.test(words)
        ? 'wants a package from a git host, which npm cannot give'
        : words;
      rows.set(version, { ...rows.get(version), release: version, problem });
      write();
    }
    const took = Math.round((Date.now() - began) / 1000);
    console.log(`${version} (${waiting.length} to go, ${took} s): ${inShort(rows.get(version) as Row)}`);
    await removed(version);
  }
}
await Promise.all([lane(), lane()]);
write();
const done = stable.filter((version) => BASE.every((part) => tried(rows.get(version)?.[part])));
const apart = done.filter((version) => !isRight(rows.get(version) as Row));
console.log(
  `${done.length} of ${stable.length} releases tried, ${done.length - apart.length} right, ${apart.length} not: ${apart.join(' ')}`,
);
process.exitCode = done.length === stable.length && apart.length === 0 ? 0 : 1;
