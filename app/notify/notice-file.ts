import { join } from 'node:path';
import * as v from 'valibot';
import { privateFolder, writeDurably } from '../platform/durable-file.ts';
import type { NoticeMemory } from './memory.ts';
import { textAt } from '../platform/plain-files.ts';

const MEMORY = v.record(
  v.string(),
  v.object({
    grant: v.string(),
    endsAt: v.nullable(v.number()),
    thresholds: v.array(v.picklist(['soon', 'act'])),
    seenAt: v.number(),
  }),
);

/** The memory in a stored value, or an empty one when it holds something else. */
export function readMemory(stored: unknown): NoticeMemory {
  const parsed = v.safeParse(MEMORY, stored);
  return parsed.success ? parsed.output : {};
}

/** What the terminal's `watch` has told by its second path, kept across its restarts. Names of rows only. */
export class NoticeFile {
  readonly #path: string;

  constructor(private readonly dataDir: string) {
    this.#path = join(dataDir, 'told-outside.json');
  }

  async read(): Promise<NoticeMemory> {
    const text = await textAt(this.#path).catch(() => '');
    try {
      return readMemory(JSON.parse(text));
    } catch {
      return {};
    }
  }

  /** A memory that cannot be kept repeats a notice after a restart, and loses none. */
  async write(memory: NoticeMemory): Promise<void> {
    try {
      await privateFolder(this.dataDir);
      await writeDurably(this.#path, JSON.stringify(memory));
    } catch {
      // Told again after a restart.
    }
  }
}
