import { statfs } from 'node:fs/promises';

type Statfs = (folder: string) => Promise<{ blocks: number; bavail: number; bsize: number }>;

/** The smallest file of a store still takes one page. */
const PAGE = 4_096;

/**
 * Whether a folder's disk has less than one page of room for everybody who is not root.
 * @param ask statfs(2); a file system that counts no blocks at all (some network folders) tells nothing
 */
export async function isFull(folder: string, ask: Statfs = statfs): Promise<boolean> {
  const room = await ask(folder).catch(() => null);
  return room !== null && room.blocks > 0 && room.bavail * room.bsize < PAGE;
}
