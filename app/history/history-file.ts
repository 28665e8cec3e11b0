import type { Message } from '../language/messages.ts';
import { told, type Words } from '../model/told.ts';
import { join } from 'node:path';
import { AppError } from '../model/errors.ts';
import { updateAdvice } from '../model/installed-as.ts';
import type { Ports } from '../platform/ports.ts';
import { privateFolder, writeDurably } from '../platform/durable-file.ts';
import { durableFiles } from '../platform/node/durable-files.ts';
import { holdLock } from '../platform/process-lock.ts';
import type { FoundHistory } from '../model/history-event.ts';
import { BOUNDS } from './bounds.ts';
import { formatTimeline, parseTimeline, type TimelineContent } from './history-document.ts';
import { namesIn } from '../platform/plain-files.ts';

export interface TimelineReading extends TimelineContent, FoundHistory {}

const FILE = 'timeline.json';
const LOCK = 'timeline.lock';

/** Damaged files that are kept beside it, the newest ones. */
const KEPT_DAMAGED = 2;

/** How often and how long another Clawlamp's write is waited for. In ms. */
const TRIES = 40;
const PAUSE_MS = 25;

const NOTES: Record<'damaged' | 'newer' | 'unreadable', Message> = {
  damaged: 'The timeline file is damaged, so what happened before is not shown.',
  newer: 'The timeline file was written by a newer Clawlamp. It is neither read nor changed. {advice}',
  unreadable: 'The timeline file cannot be read.',
};

function empty(state: TimelineReading['state'], note: Words | null = null): TimelineReading {
  return { state, note, memory: null, events: [] };
}

/**
 * The one file of the timeline. Reading is passive and remembers what it read until the file is another one. Writing goes
 * through a lock and a whole new file, so two Clawlamps lose none of each other's events and a crash leaves old or new.
 */
export class TimelineFile {
  #cached: { mark: string; reading: TimelineReading } | null = null;

  constructor(
    private readonly ports: Pick<Ports, 'files' | 'clock'>,
    private readonly dataDir: string,
  ) {}

  /** What the file holds. Never rejects, and changes nothing on disk. */
  async read(): Promise<TimelineReading> {
    const { files } = this.ports;
    const path = this.#path();
    try {
      const facts = await files.facts(path);
      if (!facts) return empty('absent');
      const mark = `${facts.inode} ${facts.size} ${facts.mtimeMs}`;
      if (this.#cached?.mark === mark) return this.#cached.reading;
      const reading = this.#parse((await files.read(path, 2 * BOUNDS.bytes)).toString('utf8'));
      this.#cached = { mark, reading };
      return reading;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return empty('absent');
      return code === 'EFBIG'
        ? empty('damaged', told(NOTES.damaged))
        : empty('unreadable', told(NOTES.unreadable));
    }
  }

  /**
   * Changes the file under its lock: `work` gets what stands there now and returns the new content, or null for none. A
   * damaged file is set aside first, and the new one says so.
   * @throws AppError SIGNIN_BUSY when another Clawlamp holds the lock for a second, STORE_UNREADABLE or STORE_UNKNOWN when
   *   the file may not be replaced, BACKUP_FAILED or DISK_FULL when it can't be written.
   */
  async change(work: (content: TimelineContent) => TimelineContent | null): Promise<void> {
    const release = await this.#hold();
    try {
      this.#cached = null;
      const reading = await this.read();
      if (reading.state === 'newer') throw new AppError('STORE_UNKNOWN', 'timeline');
      if (reading.state === 'unreadable') throw new AppError('STORE_UNREADABLE', 'timeline');
      const content = work({ memory: reading.memory, events: reading.events });
      if (!content) return;
      const lost = reading.state === 'damaged' ? await this.#setAside() : null;
      const now = this.ports.clock.now();
      const said = { at: now, seen: now, row: null, install: null, kind: 'history-lost' } as const;
      const events = lost ? [{ ...said, file: lost }, ...content.events] : content.events;
      await writeDurably(this.#path(), formatTimeline({ ...content, events }));
    } catch (error) {
      if (error instanceof AppError) throw error;
      const { code } = error as NodeJS.ErrnoException;
      throw new AppError(code === 'ENOSPC' ? 'DISK_FULL' : 'BACKUP_FAILED', code ?? null);
    } finally {
      await release();
    }
  }

  #path(): string {
    return join(this.dataDir, FILE);
  }

  #parse(text: string): TimelineReading {
    const parsed = parseTimeline(text);
    return parsed.state === 'read'
      ? { state: 'read', note: null, ...parsed.content }
      : empty(parsed.state, told(NOTES[parsed.state], { advice: updateAdvice() }));
  }

  async #hold(): Promise<() => Promise<void>> {
    const { clock } = this.ports;
    for (let tries = 1; ; tries += 1) {
      try {
        return await holdLock(this.dataDir, LOCK, clock.now());
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'SIGNIN_BUSY' || tries >= TRIES) throw error;
        await new Promise<void>((resolve) => void clock.after(PAUSE_MS, resolve));
      }
    }
  }

  /** Puts the damaged file aside, keeps only the newest such, and returns its new name. */
  async #setAside(): Promise<string> {
    await privateFolder(this.dataDir);
    const name = `${FILE}.damaged-${this.ports.clock.now()}`;
    await durableFiles.replace(this.#path(), join(this.dataDir, name));
    const damaged = (await namesIn(this.dataDir)).filter((one) => one.startsWith(`${FILE}.damaged-`)).sort();
    for (const old of damaged.slice(0, -KEPT_DAMAGED)) {
      await durableFiles.remove(join(this.dataDir, old)).catch(() => {});
    }
    return name;
  }
}
