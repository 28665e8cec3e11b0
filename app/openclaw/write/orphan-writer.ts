import { told } from '../../model/told.ts';
import { basename, dirname } from 'node:path';
import { MOST_BYTES_ASIDE } from '../store/archives.ts';
import { AppError } from '../../model/errors.ts';
import type { Secret } from '../../model/secret.ts';
import { writeDurably } from '../../platform/durable-file.ts';
import { durableFiles } from '../../platform/node/durable-files.ts';
import { openValue, sealValue } from '../../platform/sealing/sealed-value.ts';
import type { EntriesChange, EntriesState, EntriesWriter, StoreEdit, WriteResult } from './store-writer.ts';
import { bytesAt, entryAt } from '../../platform/plain-files.ts';

/** A younger file may be one that OpenClaw is about to refer to: it writes the file first and the profile then. */
const AT_LEAST_OLD_MS = 60 * 60_000;

/** What is put aside is kept, sealed, in one record. */
const BOUNDS = {
  leftover: { atLeastOld: AT_LEAST_OLD_MS, bytes: 256 * 1024 },
  /** Only a finished migration leaves these names: nothing is about to refer to such a file. */
  archive: { atLeastOld: Number.NEGATIVE_INFINITY, bytes: MOST_BYTES_ASIDE },
};

interface Kept {
  path: string;
  /** Base64; the file itself holds sealed tokens. */
  bytes: string;
  mode: number;
}

/** Puts token files aside that no profile refers to. They are nobody's any more, so no program of their owner is asked. */
export class LeftoverWriter implements EntriesWriter {
  readonly description = told('Clawlamp itself, since nothing refers to the file');

  constructor(
    private readonly now: () => number,
    private readonly what: keyof typeof BOUNDS = 'leftover',
  ) {}

  probe(): Promise<void> {
    return Promise.resolve();
  }

  async snapshotParts(
    id: string,
    edits: StoreEdit[],
    key: Secret,
  ): Promise<Omit<EntriesChange, 'id' | 'key'> | null> {
    const kept: Kept[] = [];
    const { atLeastOld, bytes } = BOUNDS[this.what];
    for (const { key: path } of edits) {
      const facts = await entryAt(path).catch(() => null);
      // A second name (hard link) says that somebody uses it under that one.
      if (!facts?.isFile() || facts.nlink > 1 || facts.size > bytes) return null;
      if (this.now() - facts.mtimeMs < atLeastOld) return null;
      kept.push({ path, bytes: (await bytesAt(path)).toString('base64'), mode: facts.mode & 0o777 });
    }
    return { before: sealValue(key, id, 'before', kept), after: sealValue(key, id, 'after', []) };
  }

  async compareParts(change: EntriesChange): Promise<EntriesState> {
    const states = await Promise.all(keptOf(change).map(stateOf));
    if (states.every((state) => state === 'gone')) return 'after';
    if (states.every((state) => state === 'same')) return 'before';
    return states.includes('other') ? 'other' : 'torn';
  }

  async writeParts(
    change: EntriesChange,
    direction: 'forth' | 'back',
    permit: string | null,
  ): Promise<WriteResult> {
    const kept = keptOf(change);
    for (const file of kept) {
      const state = await stateOf(file);
      if (state === 'other') return 'changed';
      if (permit && !(await entryAt(permit).catch(() => null))) return 'revoked';
      if (direction === 'forth' && state === 'same') await durableFiles.remove(file.path);
      if (direction === 'back' && state === 'gone') {
        await writeDurably(file.path, Buffer.from(file.bytes, 'base64'), file.mode);
      }
    }
    for (const folder of new Set(kept.map(({ path }) => dirname(path))))
      await durableFiles.syncFolder(folder);
    return 'written';
  }
}

async function stateOf({ path, bytes }: Kept): Promise<'same' | 'gone' | 'other'> {
  try {
    return (await bytesAt(path)).toString('base64') === bytes ? 'same' : 'other';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'gone';
    throw new AppError('STORE_UNREADABLE', `${basename(path)}: ${code ?? 'unknown'}`);
  }
}

function keptOf({ id, key, before }: EntriesChange): Kept[] {
  return openValue(key, id, 'before', before);
}
