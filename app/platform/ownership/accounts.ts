import type { Accounts } from './whose.ts';
import type { Ports } from '../ports.ts';

const MOST_BYTES = 1024 * 1024;

/** Shells of accounts that nobody can work as: they sit in the administrator's group on some systems. */
const NO_SHELL = /\/(nologin|false|sync|shutdown|halt)$/;

async function lines(files: Ports['files'], path: string): Promise<string[][]> {
  const bytes = await files.read(path, MOST_BYTES).catch(() => null);
  return (bytes?.toString('utf8') ?? '').split('\n').flatMap((line) => {
    const fields = line.split(':');
    return fields.length >= 4 && /^\d+$/.test(fields[2] ?? '') ? [fields] : [];
  });
}

/**
 * Reads who is in which group. On macOS the files say little of real accounts, so there only the administrator's own group
 * counts as closed. A group that no file knows (a directory service) is the person's own where it is their first one and
 * carries their number, as such services make them.
 */
export async function readAccounts({
  files,
  platform,
}: Pick<Ports, 'files' | 'platform'>): Promise<Accounts> {
  const people = await lines(files, '/etc/passwd');
  const groups = await lines(files, '/etc/group');
  const names = new Map(people.map((one) => [Number(one[2]), one[0] ?? '']));
  const homes = new Map(people.map((one) => [Number(one[2]), one[5] ?? '']));
  return {
    names,
    homes,
    isOwnGroup(gid, me) {
      if (platform === 'darwin') return gid === 0;
      const group = groups.find((one) => Number(one[2]) === gid);
      if (!group && gid !== 0) return gid === me.gid && gid === me.uid;
      const mine = new Set(['root', names.get(me.uid)]);
      const members = (group?.[3] ?? '').split(',').filter(Boolean);
      const first = people.filter(
        (one) => Number(one[3]) === gid && !(gid === 0 && NO_SHELL.test(one[6] ?? '')),
      );
      return [...members, ...first.map((one) => one[0])].every((name) => mine.has(name));
    },
  };
}
