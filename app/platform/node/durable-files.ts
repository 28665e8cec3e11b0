import { link, mkdir, open, rename, unlink } from 'node:fs/promises';
import type { DurableFiles } from '../ports.ts';

/**
 * The real one: a system call or two for each call of ours, so that a test which lets each call fail in turn lets each system
 * call fail that can leave something half-way.
 */
export const durableFiles: DurableFiles = {
  async folder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },

  async createExclusive(path, content, { mode = 0o600, sync = true } = {}) {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(content);
      if (sync) await file.sync();
    } catch (thrown) {
      // Half of a lock or of a record is held for whole by whoever meets it, the owner too (a full disk).
      await unlink(path).catch(() => undefined);
      throw thrown;
    } finally {
      await file.close();
    }
  },

  replace: rename,
  link,
  remove: unlink,

  async syncFolder(folder) {
    const handle = await open(folder, 'r').catch(() => null);
    if (!handle) return;
    try {
      await handle.sync();
    } catch {
      // Some filesystems refuse to sync a folder: the rename is then as durable as they make it.
    } finally {
      await handle.close();
    }
  },
};
