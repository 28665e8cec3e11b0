import type { FileFacts, Trail } from '../../platform/path-step.ts';
import type { Basis, Clock, Files } from '../../platform/ports.ts';
import { failed, printed, printOf, stampNow, stampOfFacts, type Stamp } from './prints.ts';

/** What a reading found in one place, and how to see whether it still stands so. */
export interface Found extends Pick<Basis, 'paths' | 'stamps' | 'lazy'> {
  /** What was looked at, in the same words in each reading. */
  label: string;
  /** What was found. Equal for equal findings. */
  print: string;
  /** The print of what stands there now; null when it surely is the same. */
  again: () => Promise<string | null>;
  /** Stamp of its files from before it was looked at; null when it has to be looked at to know. */
  stamp: Stamp;
  /** Where it was looked at, when it is nothing but what kind of thing stands there, whose it is and where it leads. */
  place?: string;
}

interface Look<T> {
  name: string;
  path: string;
  run: () => Promise<T>;
  show: (value: T) => string;
  /** True where inode, size and time of the file tell whether it has to be looked at again. */
  content?: boolean;
  /** True where two looks at one path may ask different things. */
  alone?: boolean;
  /** True for what kind of thing stands there, whose it is and where it leads. */
  place?: boolean;
}

/** Name of a look at a folder's names. */
export const LIST = 'list';

/** Where it is taken down. */
export interface Record {
  /** False while no reading is under way: then nothing is taken down. */
  isOpen(): boolean;
  /** @param alone true where two looks at one path may ask different things */
  note(found: Found, alone: boolean): void;
  identity(path: string, id: string | null): void;
}

function factsPrint(facts: FileFacts | null): string {
  // Size and time change with every write of a log or database; who reads a content is on record for that.
  return facts ? `${facts.kind} ${facts.mode} ${facts.uid} ${facts.gid} ${facts.readOnly ?? ''}` : 'absent';
}

/** Processes come and go without an event. */
function untold(path: string): boolean {
  return path.startsWith('/proc/');
}

/** The files of `base`, with what each look at them finds taken down. */
export function recordingFiles(base: Files, clock: Pick<Clock, 'now'>, record: Record): Files {
  const look = async <T>({ name, path, run, show, content, place, alone = false }: Look<T>): Promise<T> => {
    if (untold(path) || !record.isOpen()) return run();
    const stamps = content ? [path] : [];
    const stamp = await stampNow(base, stamps, clock.now());
    const again = (): Promise<string> => printed(run, show);
    const note = (print: string): void =>
      record.note(
        {
          label: `${name} ${path}`,
          paths: [path],
          stamps,
          stamp,
          print,
          again,
          ...(place && { place: path }),
        },
        alone,
      );
    try {
      const value = await run();
      note(show(value));
      return value;
    } catch (error) {
      note(failed(error));
      throw error;
    }
  };
  const bytes = (name: string, path: string, run: () => Promise<Buffer>): Promise<Buffer> =>
    look({ name, path, run, show: printOf, content: true });
  return {
    ...base,
    read: (path, most) => bytes(`read ${most}`, path, () => base.read(path, most)),
    readStart: (path, most) => bytes(`start ${most}`, path, () => base.readStart(path, most)),
    readEnd: (path, most) => bytes(`end ${most}`, path, () => base.readEnd(path, most)),
    readFrom: (path, from, most) =>
      bytes(`from ${from} ${most}`, path, () => base.readFrom(path, from, most)),
    list: (path, wanted) =>
      look({
        name: LIST,
        path,
        run: () => base.list(path, wanted),
        show: (names) => [...names].sort().join('/'),
        alone: wanted !== undefined,
      }),
    facts: (path) =>
      look({ name: 'facts', path, run: () => base.facts(path), show: factsPrint, place: true }),
    realPath: (path) =>
      look({
        name: 'real',
        path,
        run: () => base.realPath(path),
        show: (real) => real ?? 'absent',
        place: true,
      }),
    trail: async (path, memo) => {
      const found = await base.trail(path, memo);
      if (untold(path) || !record.isOpen()) return found;
      const show = ({ steps, there }: Trail): string => printOf(JSON.stringify({ steps, there }));
      const again = async (): Promise<string> => show(await base.trail(path));
      const paths = [...new Set([path, ...found.steps.map((step) => step.path)])];
      record.note(
        { label: `trail ${path}`, paths, stamps: [], stamp: null, print: show(found), again, place: path },
        false,
      );
      return found;
    },
    identity: async (path) => {
      const id = await base.identity(path);
      if (record.isOpen() && !untold(path)) record.identity(path, id);
      return id;
    },
    basis: {
      files: base,
      note: ({ paths, stamps, seen = [], found, again, lazy }) => {
        if (!record.isOpen()) return;
        const stamp = stampOfFacts(seen, clock.now());
        const now = (): Promise<string | null> =>
          printed(again, (text) => (text === null ? null : printOf(text)));
        const label = `basis ${paths[0] ?? ''}`;
        record.note({ label, paths, stamps, stamp, print: printOf(found), again: now, lazy }, true);
      },
    },
  };
}
