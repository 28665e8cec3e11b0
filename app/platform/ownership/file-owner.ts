import type { Whose } from './whose.ts';
import { dirname } from 'node:path';
import type { PathStep, Trail } from '../path-step.ts';

export interface OwnerRule {
  uid: number;
  /** True for a group in which nobody but this account is. */
  ownGroup: (gid: number) => boolean;
  /** True for an owner of folders above that cannot be named here and is not another person (a user namespace). */
  system?: (step: PathStep) => boolean;
  /** Where programs are looked for: not in a folder in which everybody may put one, sticky or not. */
  program?: boolean;
  /** Owners and groups that are let pass, by name and for some folders only. */
  excepted?: (step: PathStep) => boolean;
}

const BY_ALL = 0o002;
const BY_GROUP = 0o020;

/** True when somebody but the owner may write the entry. */
function isOpen(step: PathStep, rule: OwnerRule): boolean {
  if ((step.mode & BY_ALL) !== 0) return true;
  return (step.mode & BY_GROUP) !== 0 && !rule.ownGroup(step.gid) && rule.excepted?.(step) !== true;
}

/**
 * Judges the way to a thing as sshd judges the way to `authorized_keys` (StrictModes: each part is ours or root's and closed
 * to the writing of others), with two differences: a sticky folder above is closed enough, since nobody can replace what is
 * ours in it, and a group counts as closed where nobody else is in it. Pure.
 */
export function judgeTrail({ steps, there }: Trail, rule: OwnerRule): Whose {
  const thing = steps.at(-1) ?? null;
  for (const step of steps) {
    const isThing = there && step === thing;
    const known = step.uid === rule.uid || step.uid === 0 || rule.excepted?.(step) === true;
    if (!known && (isThing || rule.system?.(step) !== true)) return { standing: 'another', at: step };
    // A link has no rights of its own: who may replace it is said by its folder.
    if (step.kind === 'symlink' || !isOpen(step, rule)) continue;
    const shared = step.kind === 'directory' && step.sticky && !isThing;
    const holdsThing = thing !== null && dirname(thing.path) === step.path;
    if (!shared || (rule.program && holdsThing)) return { standing: 'open', at: step };
  }
  if (!there || !thing) return { standing: 'missing', at: thing };
  return { standing: thing.uid === rule.uid ? 'ours' : 'root', at: thing };
}

/** True for what may be believed: this account's or the administrator's, and closed to others. */
export function isClosed({ standing }: Whose): boolean {
  return standing === 'ours' || standing === 'root';
}
