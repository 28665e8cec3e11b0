import type { Ports } from '../ports.ts';

/** Who this process acts as, whatever the variables of its environment say; null where the system has no user ids. */
export function thisUser(): NonNullable<Ports['user']> | null {
  const [uid, gid] = [process.geteuid?.(), process.getegid?.()];
  return uid === undefined || gid === undefined ? null : { uid, gid };
}
