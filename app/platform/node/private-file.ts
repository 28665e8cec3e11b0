import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Writes a file that this user alone may read, also where one stands already: the mode that a file is opened with counts for a
 * new one only. It is narrowed before the first byte is written, and a file of somebody else is refused.
 * @throws the system's error: EPERM where the file belongs to another account
 */
export async function writeForMe(path: string, text: string): Promise<void> {
  // Not emptied by opening it: what it holds goes once it is known that it may be narrowed.
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    const { uid } = await file.stat();
    const me = process.geteuid?.();
    if (me !== undefined && uid !== me) throw Object.assign(new Error('not ours'), { code: 'EPERM' });
    await file.chmod(0o600);
    await file.truncate(0);
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}
