import type { Accounts, Owners } from './whose.ts';
import type { PathStep, TrailMemo } from '../path-step.ts';
import type { Ports } from '../ports.ts';
import { readAccounts } from './accounts.ts';
import { judgeTrail, type OwnerRule } from './file-owner.ts';

/** What whose-is-it needs of the world. */
export type OwnerPorts = Pick<Ports, 'files' | 'platform'> & Partial<Pick<Ports, 'user' | 'home' | 'owners'>>;

/** Owner that a user namespace shows for whom it does not know (user_namespaces(7)). */
const UNMAPPED = 65_534;

/** True inside a user namespace that does not show the administrator of the machine by his own number. */
async function hidesRoot(files: Ports['files']): Promise<boolean> {
  const map = await files.read('/proc/self/uid_map', 4096).catch(() => null);
  return map !== null && !/^\s*0\s+0\s/.test(map.toString('latin1'));
}

/** Whose things are, looked at anew from now on. */
export function createOwners(ports: OwnerPorts): Owners {
  const { files, platform } = ports;
  const memo: TrailMemo = new Map();
  let accounts: Promise<Accounts> | null = null;
  let hidden: Promise<boolean> | null = null;
  let self: Promise<{ uid: number; gid: number | null } | null> | null = null;

  const known = (): Promise<Accounts> => (accounts ??= readAccounts(ports));

  const who = async (): Promise<{ uid: number; gid: number | null } | null> => {
    if (platform === 'win32' || ports.user === null) return null;
    if (ports.user) return ports.user;
    const home = ports.home === undefined ? null : await files.facts(ports.home).catch(() => null);
    return home ? { uid: home.uid, gid: null } : null;
  };
  const me = () => (self ??= who());

  const of: Owners['of'] = async (path, asked = {}) => {
    const account = await me();
    if (account === null) return { standing: 'ours', at: null };
    const trail = await files.trail(path, memo);
    const uid = asked.uid ?? account.uid;
    const own = { uid, gid: uid === account.uid ? account.gid : null };
    // Who is in a group, and which machine this is, is asked only where it matters.
    const groups = trail.steps.some((step) => step.kind !== 'symlink' && (step.mode & 0o020) !== 0);
    const strange = trail.steps.some((step) => step.uid !== uid && step.uid !== 0);
    const needed = groups || (strange && asked.excepted) ? await known() : null;
    const outside = strange && trail.steps.some((step) => step.uid === UNMAPPED);
    const sandboxed = outside ? await (hidden ??= hidesRoot(files)) : false;
    const { excepted } = asked;
    const rule: OwnerRule = {
      uid,
      ownGroup: (gid) => needed?.isOwnGroup(gid, own) ?? false,
      system: (step) => sandboxed && step.uid === UNMAPPED && step.kind === 'directory',
      ...(asked.program ? { program: true } : {}),
      ...(excepted && needed ? { excepted: (step: PathStep) => excepted(step, needed) } : {}),
    };
    return judgeTrail(trail, rule);
  };

  const nameOf = async (uid: number): Promise<string | null> =>
    uid === 0 ? 'root' : ((await known()).names.get(uid) ?? null);

  return {
    plain: async (path) => {
      if (platform === 'win32') return null;
      const { steps, there } = await files.trail(path, memo);
      const thing = there && !steps.some((step) => step.kind === 'symlink') ? steps.at(-1) : null;
      return thing?.path === path ? thing : null;
    },
    me: async () => (await me())?.uid ?? null,
    of,
    nameOf,
    called: async (uid) => (await nameOf(uid)) ?? `#${uid}`,
    homeOf: async (uid) => (await known()).homes.get(uid) || null,
  };
}

/** The one of this reading, else a new one. */
export function ownersIn(ports: OwnerPorts): Owners {
  return ports.owners ?? createOwners(ports);
}
