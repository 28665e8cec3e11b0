import { delimiter, isAbsolute, relative } from 'node:path';
import type { PathStep } from '../path-step.ts';
import type { Ports } from '../ports.ts';
import type { Accounts, Owners, Whose } from './whose.ts';
import { isClosed } from './file-owner.ts';
import { ownersIn, type OwnerPorts } from './owners.ts';

/** A program that stands there and is not run. */
export interface RefusedProgram {
  path: string;
  standing: 'another' | 'open';
  /** The file or folder that decides. */
  at: string;
  /** Its owner: a name, or `#` and a number. */
  user: string;
}

export type ProgramTrust = { trusted: true; lentBy: string | null } | ({ trusted: false } & RefusedProgram);

type ProgramPorts = OwnerPorts & Pick<Ports, 'env'>;

/** Group of a Mac's administrators, who can become root; Homebrew gives them its folders. */
const MAC_ADMIN_GROUP = 80;

/**
 * Where Homebrew puts its things, and whose they are there, as its installer makes them: the administrators of a Mac, and
 * the account `linuxbrew` on Linux. Nobody else's folder may stand in for these.
 */
const BREWS: readonly {
  prefix: string;
  platform: NodeJS.Platform;
  usual: (step: PathStep, known: Accounts) => boolean;
}[] = [
  { prefix: '/opt/homebrew', platform: 'darwin', usual: ({ gid }) => gid === MAC_ADMIN_GROUP },
  { prefix: '/usr/local', platform: 'darwin', usual: ({ gid }) => gid === MAC_ADMIN_GROUP },
  {
    prefix: '/home/linuxbrew',
    platform: 'linux',
    usual: ({ uid }, { names }) => names.get(uid) === 'linuxbrew',
  },
];

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The search path of this environment: its absolute folders. */
export function searchPath({ env, platform }: Pick<Ports, 'env' | 'platform'>): string[] {
  const windows = platform === 'win32';
  const name = windows ? (Object.keys(env).find((key) => /^path$/i.test(key)) ?? 'PATH') : 'PATH';
  return (env[name] ?? '').split(windows ? ';' : delimiter).filter((folder) => isAbsolute(folder));
}

/** Homebrew's own owners, where the person has put Homebrew on the search path: their word that they trust it. */
function brewExceptions(ports: ProgramPorts): ((step: PathStep, known: Accounts) => boolean) | null {
  const path = searchPath(ports);
  const brews = BREWS.filter(
    ({ prefix, platform }) => platform === ports.platform && path.some((folder) => isWithin(prefix, folder)),
  );
  if (brews.length === 0) return null;
  return (step, known) =>
    brews.some(({ prefix, usual }) => isWithin(prefix, step.path) && usual(step, known));
}

/** How it is told of a thing that does not count, by whose it was found to be. */
export async function refusedAs(
  owners: Owners,
  path: string,
  { standing, at }: Whose,
): Promise<RefusedProgram> {
  return {
    path,
    standing: standing === 'another' ? 'another' : 'open',
    at: at?.path ?? path,
    user: await owners.called(at?.uid ?? 0),
  };
}

/**
 * Whether a program, or a file that a program is started from, may be run: it and each folder above it belong to this account
 * or the administrator and are closed to others, and it does not lie directly in a folder where everybody may put something.
 * @returns `lentBy` names Homebrew's account where the program counts by that exception alone
 */
export async function programTrust(ports: ProgramPorts, path: string): Promise<ProgramTrust> {
  const owners = ownersIn(ports);
  const whose = await owners.of(path, { program: true });
  if (isClosed(whose)) return { trusted: true, lentBy: null };
  const refused = await refusedAs(owners, path, whose);
  const excepted = whose.standing === 'missing' ? null : brewExceptions(ports);
  if (excepted) {
    const lent = await owners.of(path, { program: true, excepted });
    // Closed by the exception, and then its last owner is one of ours, root or Homebrew's own.
    if (isClosed(lent)) return { trusted: true, lentBy: refused.user };
  }
  return { trusted: false, ...refused };
}

/** The first of some files that may not be run, or null: what they stand for is run as one. */
export async function firstRefused(
  ports: ProgramPorts,
  paths: readonly string[],
): Promise<{ refused: RefusedProgram | null; lentBy: string | null }> {
  let lentBy: string | null = null;
  for (const path of paths) {
    const trust = await programTrust(ports, path);
    if (!trust.trusted) return { refused: trust, lentBy };
    lentBy ??= trust.lentBy;
  }
  return { refused: null, lentBy };
}
