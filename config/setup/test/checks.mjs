import path from 'node:path';
import { run } from '../run/command.mjs';
import { installed, root } from '../run/places.mjs';
import { detail, step } from '../run/screen.mjs';

const kept = (name) => path.join('node_modules', '.cache', 'clawlamp', name);

/**
 * What is looked at without running anything of ours, each one check. What did not change since the last time is not looked
 * at again: the tools keep what they found beside the packages, by content, so that a checkout of another branch is no change.
 */
const CHECKS = {
  types: [
    installed('typescript', 'bin', 'tsc'),
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    kept('tsc'),
  ],
  lint: [
    ...[installed('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', kept('eslint')],
  ],
  format: [
    ...[installed('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', kept('prettier')],
  ],
  words: [path.join(root, 'config', 'words.mjs'), '--check'],
  docs: [path.join(root, 'config', 'docs.mjs'), '--check'],
  shape: [path.join(root, 'config', 'shape.mjs')],
  arrows: [
    installed('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    ...['--config', '.dependency-cruiser.mjs', 'app', 'main', 'renderer'],
  ],
  unused: [installed('knip', 'bin', 'knip.js'), '--no-progress'],
};

/** How many run at once: two fill two cores, and more would only take each other's memory. */
const AT_ONCE = 2;

/**
 * Runs the type checker, the linter, the formatter, the looks at the list of messages, at what is generated in docs/, at
 * the length of files, at the arrows between the rooms and at what nothing uses, two at a time.
 * @returns {Promise<{passed: number, failed: number, skipped: number}>} what a failed one said is on stdout
 */
export async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const waiting = Object.entries(CHECKS);
  step(`checking ${Object.keys(CHECKS).join(', ')}`);
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      const startedAt = Date.now();
      const { code, output } = await run(process.execPath, command, { cwd: root, env: { NO_COLOR: '1' } });
      detail(
        `${name}: ${code === 0 ? 'fine' : 'not fine'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
      );
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      if (code !== 0) process.stdout.write(`${output.trim()}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return counts;
}
