import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { FileFacts, Files, Ports } from '../ports.ts';
import type { DatabaseReading, ReadOnlyDatabase } from './sqlite-readonly.ts';
import { readDatabase } from './sqlite-readonly.ts';

/**
 * A file system's clock ticks in steps of up to 10 ms, so two writes within one tick leave the same time behind. What
 * changed this recently (ms) is judged by its content, not by its time.
 */
const TICK_MS = 40;

/** Everything that tells one state of a file from the next without reading it. */
interface Mark {
  path: string;
  facts: FileFacts | null;
  /** Reads the content again; true when it is what this round read. */
  sameContent: () => Promise<boolean>;
}

function sameFacts(a: FileFacts | null, b: FileFacts | null): boolean {
  return a?.inode === b?.inode && a?.size === b?.size && a?.mtimeMs === b?.mtimeMs && a?.kind === b?.kind;
}

/** Facts that cannot be had are like those of a missing file: reading will say why. */
function factsOf(files: Files, path: string): Promise<FileFacts | null> {
  return files.facts(path).catch(() => null);
}

/**
 * One pass over the files of an OpenClaw. Each file and database is read once, whoever asks for it, and remembered only for
 * this pass. Afterwards {@link settled} tells whether everything read stood there at one and the same moment.
 */
export class Round {
  readonly files: Files;
  readonly #ports: Pick<Ports, 'clock' | 'files'>;
  readonly #marks: Mark[] = [];
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(ports: Pick<Ports, 'clock' | 'files'>) {
    this.#ports = ports;
    this.files = { ...ports.files, read: (path, maxBytes) => this.#read(path, maxBytes) };
  }

  /** The result of `make` for a name, made once in this pass. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const kept = (this.#kept.get(name) as Promise<T> | undefined) ?? make();
    this.#kept.set(name, kept);
    return kept;
  }

  /** Reads a database as {@link readDatabase} does, and remembers what it looked like. */
  async database<T>(path: string, read: (database: ReadOnlyDatabase) => T): Promise<DatabaseReading<T>> {
    const { files } = this.#ports;
    const [main, log] = [await factsOf(files, path), await factsOf(files, `${path}-wal`)];
    const reading = await readDatabase(files, path, read);
    const sameContent = async (): Promise<boolean> =>
      isDeepStrictEqual(await readDatabase(files, path, read), reading);
    this.#marks.push({ path, facts: main, sameContent }, { path: `${path}-wal`, facts: log, sameContent });
    return reading;
  }

  async #read(path: string, maxBytes: number): Promise<Buffer> {
    const { files } = this.#ports;
    const mark: Mark = { path, facts: await factsOf(files, path), sameContent: () => Promise.resolve(true) };
    const earlier = this.#marks.findIndex((one) => one.path === path);
    if (earlier >= 0) this.#marks.splice(earlier, 1);
    this.#marks.push(mark);
    try {
      const bytes = await files.read(path, maxBytes);
      mark.sameContent = async () => {
        const again = await files.read(path, maxBytes).catch(() => null);
        return again !== null && again.equals(bytes);
      };
      return bytes;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      mark.sameContent = () =>
        files.read(path, maxBytes).then(
          () => false,
          (thrown: NodeJS.ErrnoException) => thrown.code === code,
        );
      throw error;
    }
  }

  /** True when nothing that was read has changed since its own reading began, so that all of it was there at once. */
  async settled(): Promise<boolean> {
    const { files, clock } = this.#ports;
    for (const { path, facts, sameContent } of this.#marks) {
      const now = await factsOf(files, path);
      const recent =
        now !== null && now.mtimeMs > clock.now() - TICK_MS && now.mtimeMs < clock.now() + TICK_MS;
      const judgedByFacts = !recent && now?.kind !== 'symlink';
      if (judgedByFacts ? !sameFacts(facts, now) : !(await sameContent())) return false;
    }
    return true;
  }
}

/** How often a reading is begun again because its files did not stand still. */
const ROUNDS = 12;

/** Longest wait between two rounds, ms. Uneven, so that we do not march in step with a writer. */
const LONGEST_PAUSE_MS = 40;

/**
 * Runs `read` in rounds until one of them saw all its files at one moment.
 * @returns the result, and whether it is such a one; after {@link ROUNDS} attempts the last result comes back unsettled
 */
export async function readSettled<T>(
  ports: Pick<Ports, 'clock' | 'files'>,
  read: (round: Round) => Promise<T>,
): Promise<{ value: T; settled: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const round = new Round(ports);
    const value = await read(round);
    if (await round.settled()) return { value, settled: true };
    if (attempt === ROUNDS) return { value, settled: false };
    await pause(Math.min(LONGEST_PAUSE_MS, (attempt * 7) % 23));
  }
}
