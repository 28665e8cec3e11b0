import { run } from '../run/command.mjs';
import { root } from '../run/places.mjs';
import { detail, notice } from '../run/screen.mjs';
import { sha256 } from '../install/stamp.mjs';

/**
 * How the files that git keeps differ from the last commit, and which files it does not know. Null without git.
 * @param {string} [folder] the checkout
 * @returns {Promise<{ status: string, print: string } | null>}
 */
export async function workTree(folder = root) {
  const git = (...args) => run('git', args, { cwd: folder, env: { GIT_OPTIONAL_LOCKS: '0' } });
  const status = await git('status', '--porcelain', '--untracked-files=all');
  const difference = await git('diff', 'HEAD', '--binary');
  if (status.code !== 0 || difference.code !== 0) return null;
  return { status: status.output, print: sha256(status.output + difference.output) };
}

/**
 * Whether a run left the checkout as it was. One check where nobody works in it meanwhile (CI is set), a note elsewhere.
 * @param {{ status: string, print: string } | null} before
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function leftAsItWas(before, { folder = root, alone = Boolean(process.env.CI) } = {}) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  const after = before && (await workTree(folder));
  if (!after) return none;
  const same = before.print === after.print;
  if (!same) {
    notice('the checkout is not as it was before the run:');
    for (const line of after.status.split('\n').filter(Boolean)) detail(line);
  }
  return alone ? { ...none, [same ? 'passed' : 'failed']: 1 } : none;
}
