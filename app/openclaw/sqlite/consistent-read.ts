import { isDeepStrictEqual } from 'node:util';
import type { FileFacts } from '../../platform/path-step.ts';
import type { Files, Ports } from '../../platform/ports.ts';
import type { DatabaseReading, ReadOnlyDatabase } from './sqlite-connection.ts';
import { noteDatabase, readDatabaseAt } from './sqlite-readonly.ts';
import { pause } from '../../platform/wait.ts';

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

/** One file or database as it was read, with the marks that tell whether it still stands so. */
interface Observed {
  /** Whether it was read as one committed state, so that it needs no second look to be whole. */
  atomic: boolean;
  marks: Mark[];
  /** What the reading said, or threw. */
  result: Promise<unknown>;
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
 * this pass. Afterwards {@link unsettled} tells whether everything read stood there at one and the same moment.
 */
export class ReadPass {
  readonly files: Files;
  readonly #ports: Pick<Ports, 'clock' | 'files'>;
  /** What an earlier pass saw and this one takes over instead of reading it again. */
  readonly #earlier: ReadonlyMap<string, Observed>;
  readonly #fresh = new Map<string, Observed>();
  readonly #taken = new Map<string, Observed>();
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(ports: Pick<Ports, 'clock' | 'files'>, earlier: ReadonlyMap<string, Observed> = new Map()) {
    this.#ports = ports;
    this.#earlier = earlier;
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
    const known = this.#take(path);
    if (known) return known as Promise<DatabaseReading<T>>;
    const look = await readDatabaseAt(files, path, read);
    noteDatabase(files, path, read, look);
    const { reading, before } = look;
    const sameContent = async (): Promise<boolean> =>
      isDeepStrictEqual((await readDatabaseAt(files, path, read)).reading, reading);
    const marks = [
      { path, facts: before?.main ?? null, sameContent },
      ...(before?.main === null ? [] : [{ path: `${path}-wal`, facts: before?.log ?? null, sameContent }]),
    ];
    const result = Promise.resolve(reading);
    this.#fresh.set(path, { atomic: reading.state === 'read', marks, result });
    return reading;
  }

  #take(path: string): Promise<unknown> | null {
    const sight = this.#earlier.get(path);
    if (!sight) return null;
    this.#taken.set(path, sight);
    return sight.result;
  }

  async #read(path: string, maxBytes: number): Promise<Buffer> {
    const { files } = this.#ports;
    const known = this.#take(path);
    if (known) return known as Promise<Buffer>;
    const mark: Mark = { path, facts: await factsOf(files, path), sameContent: () => Promise.resolve(true) };
    const result = files.read(path, maxBytes);
    this.#fresh.set(path, { atomic: false, marks: [mark], result });
    try {
      const bytes = await result;
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

  async #stands({ marks }: Observed): Promise<boolean> {
    const { files, clock } = this.#ports;
    for (const { path, facts, sameContent } of marks) {
      const now = await factsOf(files, path);
      const recent =
        now !== null && now.mtimeMs > clock.now() - TICK_MS && now.mtimeMs < clock.now() + TICK_MS;
      const judgedByFacts = !recent && now?.kind !== 'symlink';
      if (judgedByFacts ? !sameFacts(facts, now) : !(await sameContent())) return false;
    }
    return true;
  }

  /**
   * Null when all that was read was there at one moment. That is so when nothing changed since its own reading began; or
   * when one database alone was read in this pass, and all else, read before it, still stands after it: then that moment
   * is the one of the database's transaction, however its writer goes on.
   * Otherwise what the next pass may take over: all but the one database that changed, or nothing.
   */
  async unsettled(): Promise<ReadonlyMap<string, Observed> | null> {
    const [lone, second] = this.#fresh.values();
    const pivot = lone?.atomic && !second ? lone : null;
    const all = [...this.#taken, ...this.#fresh];
    const changed: string[] = [];
    for (const [path, sight] of all) {
      if (sight !== pivot && !(await this.#stands(sight))) changed.push(path);
    }
    if (changed.length === 0) return null;
    const moved = all.find(([path]) => path === changed[0]);
    if (changed.length > 1 || !moved?.[1].atomic) return new Map();
    return new Map(all.filter((one) => one !== moved));
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
export async function consistentRead<T>(
  ports: Pick<Ports, 'clock' | 'files'>,
  read: (round: ReadPass) => Promise<T>,
): Promise<{ value: T; settled: boolean }> {
  let earlier: ReadonlyMap<string, Observed> | undefined;
  for (let attempt = 1; ; attempt++) {
    const round = new ReadPass(ports, earlier);
    const value = await read(round);
    const left = await round.unsettled();
    if (!left) return { value, settled: true };
    if (attempt === ROUNDS) return { value, settled: false };
    earlier = left;
    await pause(Math.min(LONGEST_PAUSE_MS, (attempt * 7) % 23));
  }
}
