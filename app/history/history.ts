import { several, told, type Words } from '../model/told.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Ports } from '../platform/ports.ts';
import { AppError, inBrackets } from '../model/errors.ts';
import type { OwnChange } from './own-change.ts';
import { BACK_SLACK_MS } from './clock.ts';
import type { TimelineEvent } from '../model/history-event.ts';
import { keptName, type Memory } from './memory.ts';
import { observe, rowKey, type Observation } from './observe.ts';
import type { Observed } from './observation.ts';
import { TimelineFile, type TimelineReading } from './history-file.ts';
import type { TimelineContent } from './history-document.ts';
import type { SeenGrant } from './tokens.ts';

/** While nothing happens, the time of the last reading is written down this often. */
const BEAT_MS = 3_600_000;

/** The same tokens, seen by two Clawlamps: their date of issue agrees to the second. */
const SAME_TOKENS_MS = 2_000;

/** The timeline of this machine: read by every command, written by what watches or signs in. */
export class Timeline {
  readonly #file: TimelineFile;
  readonly #pending: OwnChange[] = [];
  #reading: TimelineReading = { state: 'absent', note: null, memory: null, events: [] };
  #seen = new Map<string, SeenGrant>();
  #problem: Words | null = null;

  constructor(ports: Pick<Ports, 'files' | 'clock'>, dataDir: string) {
    this.#file = new TimelineFile(ports, dataDir);
  }

  /** What the file holds now. Passive; never rejects. */
  async load(): Promise<TimelineReading> {
    this.#reading = await this.#file.read();
    return this.#reading;
  }

  /** What was last loaded or written. */
  latest(): TimelineReading {
    return this.#reading;
  }

  /** Why nothing could be written lately, as one sentence, or null. */
  problem(): Words | null {
    return this.#problem;
  }

  /** Notes what Clawlamp did; written with the next {@link record}. */
  note(deed: OwnChange): void {
    this.#pending.push('row' in deed ? { ...deed, row: keptName(deed.row) } : deed);
  }

  /**
   * Adds what a reading shows to the file. Writes only when something happened, or once an hour. Never rejects: what could
   * not be written is found again at the next reading, because the memory has not moved.
   */
  async record(sight: Observed): Promise<void> {
    const deeds = [...this.#pending];
    const add = (content: TimelineContent): TimelineContent | null =>
      added(content, sight, deeds, this.#seen);
    try {
      // Most readings say nothing new: then neither lock nor file is touched.
      if (add(this.#reading) !== null) {
        await this.#file.change(add);
        await this.load();
      }
      this.#pending.splice(0, deeds.length);
      this.#seen = grantsOf(sight, this.#seen);
      this.#problem = null;
    } catch (error) {
      const view = error instanceof AppError ? error.view() : null;
      this.#problem = several([told('The timeline could not be written.'), inBrackets(view?.detail)]);
    }
  }
}

/** The fingerprints of a reading; a row that could not be read now keeps those it had. */
function grantsOf(sight: Observed, before: ReadonlyMap<string, SeenGrant>): Map<string, SeenGrant> {
  const seen = new Map<string, SeenGrant>();
  for (const { key, rows } of sight.installs) {
    for (const row of rows) {
      const { grant, session, issuedAt, expiresAt } = row;
      const name = rowKey(key, row.id);
      const kept = row.readable ? { grant, session, issuedAt, expiresAt } : before.get(name);
      if (kept) seen.set(name, kept);
    }
  }
  return seen;
}

/** The content with what a reading adds, or null when that is nothing. */
function added(
  content: TimelineContent,
  sight: Observed,
  deeds: readonly OwnChange[],
  seen: ReadonlyMap<string, SeenGrant>,
): TimelineContent | null {
  const { memory: before, events } = content;
  const behind = before ? before.at - sight.now : 0;
  const overtaken = behind > 0 && behind <= BACK_SLACK_MS;
  // Another Clawlamp has read later than this and has written it down.
  if (overtaken && deeds.length === 0) return null;
  const at = overtaken && before ? before.at : sight.now;
  const found = observe(before, { ...sight, now: at }, deeds, seen);
  const happened = found.events;
  if (happened.length === 0 && before && !worthWriting(before, found)) return null;
  return { memory: found.memory, events: [...withoutGuesses(events, happened), ...happened] };
}

function withoutTimes(memory: Memory): object {
  const installs = Object.entries(memory.installs).map(([key, one]) => [key, { ...one, at: 0 }]);
  return { ...memory, at: 0, installs };
}

function worthWriting(before: Memory, { memory }: Observation): boolean {
  if (memory.at - before.at >= BEAT_MS || memory.at < before.at) return true;
  return !isDeepStrictEqual(withoutTimes(before), withoutTimes(memory));
}

function sameTokens(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.row === b.row && Math.abs(a.at - b.at) <= SAME_TOKENS_MS;
}

/**
 * A sign-in by Clawlamp takes the place of what a watching Clawlamp had made of the same tokens before it knew whose they
 * are.
 */
function withoutGuesses(events: readonly TimelineEvent[], told: readonly TimelineEvent[]): TimelineEvent[] {
  const own = told.filter((event) => event.kind === 'signed-in' && event.by === 'clawlamp');
  return events.filter((old) => {
    const guess = (old.kind === 'signed-in' && old.by === 'elsewhere') || old.kind === 'renewed';
    return !(guess && own.some((event) => sameTokens(old, event)));
  });
}
