import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CODEX_VERSIONS, OPENCLAW_VERSIONS } from '../install/programs.mjs';
import { cacheDir, shown } from '../run/places.mjs';
import { detail, notice } from '../run/screen.mjs';
import { filesInPart, filesLeftOut, needsProgram, testFiles } from './tiers.mjs';

/** Bytes that a folder takes on disk: what its files occupy, one with several names once. */
export function bytesBelow(folder) {
  const seen = new Set();
  const visit = (at) => {
    const facts = lstatSync(at, { throwIfNoEntry: false });
    if (!facts) return 0;
    const twice = facts.nlink > 1 && !facts.isDirectory() && seen.has(facts.ino);
    seen.add(facts.ino);
    // Windows tells no blocks.
    const own = twice ? 0 : facts.blocks ? facts.blocks * 512 : facts.size;
    if (!facts.isDirectory()) return own;
    return readdirSync(at).reduce((sum, name) => sum + visit(path.join(at, name)), own);
  };
  return visit(folder);
}

/** Says what a run took: seconds, those until the last real program was there, and bytes below the cache. */
export function sayCost({ startedAt, setUpAt, now = Date.now() }) {
  const seconds = (from, to) => Math.round((to - from) / 1000);
  const gigabytes = (bytesBelow(cacheDir) / 1e9).toFixed(2);
  detail('');
  notice(
    `${seconds(startedAt, now)} s, set-up through after ${seconds(startedAt, setUpAt)} s of them; ` +
      `${gigabytes} GB below ${shown(cacheDir)}`,
  );
}

/** Says what the small tier left out, and how to run it. */
export function sayLeftOut() {
  const without = (kind, versions) => versions.filter((version) => !needsProgram(kind, version, 'small'));
  const files = ['interop', 'e2e'].map((project) => {
    const left = filesLeftOut(project, 'small').length;
    const part = filesInPart(project, 'small').length;
    return `${left} of ${testFiles(project).length} files of ${project}${part ? ` and a part of ${part}` : ''}`;
  });
  detail('');
  notice(`left out: OpenClaw ${without('openclaw', OPENCLAW_VERSIONS).join(', ')};`);
  detail(`  Codex ${without('codex', CODEX_VERSIONS).join(', ')}; and ${files.join(', ')}.`);
  detail('  npm test -- --rest runs what was left out, npm test -- --all everything.');
}
