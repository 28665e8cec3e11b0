import { userInfo } from 'node:os';
import type { Ports } from '../ports.ts';

/** Who this process acts as, whatever the variables of its environment say; null where the system has no user ids. */
export function thisUser(): NonNullable<Ports['user']> | null {
  const [uid, gid] = [process.geteuid?.(), process.getegid?.()];
  return uid === undefined || gid === undefined ? null : { uid, gid };
}

/**
 * Home folder that the system itself has for this account, whatever HOME and USERPROFILE say (Node: `GetUserProfileDirectory` on
 * Windows, the password file elsewhere); null where the account has no entry.
 */
export function accountHome(): string | null {
  try {
    return userInfo().homedir || null;
  } catch {
    return null;
  }
}
