import path from 'node:path';
import type { FileFacts } from '../../platform/path-step.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Rights } from './facts.ts';

type Entry = Pick<FileFacts, 'kind' | 'mode' | 'uid' | 'readOnly'>;

/**
 * Rights of files that hold credentials and of the folders they stand in. What is missing or may not be looked at is left
 * out. Permission bits are those of the entry itself, links not followed.
 */
export async function rightsOf(
  ports: Pick<Ports, 'files'> & Partial<Pick<Ports, 'owners'>>,
  files: Iterable<string>,
): Promise<Rights[]> {
  const wanted = new Set(files);
  const folders = new Set([...wanted].map((file) => path.dirname(file)));
  const found: Rights[] = [];
  for (const entry of [...wanted, ...folders]) {
    // Looked at already, to know whose it is.
    const plain: Entry | null | undefined = await ports.owners?.plain(entry);
    const facts = plain ?? (await ports.files.facts(entry).catch(() => null));
    if (!facts || (folders.has(entry) && facts.kind !== 'directory')) continue;
    const { kind, mode, uid } = facts;
    const readOnly = facts.readOnly ?? (mode !== 0 && kind !== 'symlink' && (mode & 0o200) === 0);
    found.push({ path: entry, kind, mode, uid, ...(readOnly ? { readOnly } : {}) });
  }
  return found;
}
