import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KNOWN, type Known } from './known.ts';
import type { Fault, PartResult } from './parts.ts';

/** What one part came to under one `node.exe`, as it is kept. */
export interface Row {
  part: string;
  node: string;
  title: string;
  of: number;
  /** Differences that stand on what Windows has not, or on Wine, with their reasons. */
  known: { name: string; of: Known['of']; why: string }[];
  /** Names of those that are ours. */
  ours: string[];
}

/** Parts the faults of a result by who is to blame. */
export function rowOf(
  { part, title, node }: Pick<Row, 'part' | 'title' | 'node'>,
  { of, faults }: PartResult,
  list: readonly Known[] = KNOWN,
): { row: Row; ours: Fault[] } {
  const reasonOf = ({ name }: Fault) => list.find((one) => one.part === part && one.names.test(name));
  const known = faults.flatMap((fault) => {
    const reason = reasonOf(fault);
    return reason ? [{ name: fault.name, of: reason.of, why: reason.why }] : [];
  });
  const ours = faults.filter((fault) => !reasonOf(fault));
  return { row: { part, node, title, of, known, ours: ours.map(({ name }) => name) }, ours };
}

/** The row of a part of which some faults were tried again: these are as they are now, all else as it was. */
export function retried(old: Row, again: Row): Row {
  const names = new Set(old.ours);
  const known = again.known.filter(({ name }) => names.has(name));
  return { ...old, known: [...old.known, ...known], ours: again.ours.filter((name) => names.has(name)) };
}

/** A line of the table that the proof prints. */
export function lineOf({ part, node, of, known, ours }: Row): string {
  const by = (who: Known['of']) => known.filter((one) => one.of === who).length;
  const good = of - known.length - ours.length;
  return [
    ...[part.padEnd(14), node.padEnd(9), `${good} of ${of} as on Linux`.padEnd(28)],
    `${by('windows')} by Windows, ${by('wine')} by Wine, ${ours.length} ours`,
  ].join('  ');
}

/** Rows that a run has made, in a file that a later run goes on from. */
export class Kept {
  constructor(private readonly file: string) {}

  /** The row of a part, where it was made of the same program. */
  row(part: string, node: string, program: string): Row | null {
    return (
      this.#all().find((one) => one.part === part && one.node === node && one.program === program) ?? null
    );
  }

  /** The row of a part, of whatever program. */
  last(part: string, node: string): Row | null {
    return this.#all().find((one) => one.part === part && one.node === node) ?? null;
  }

  put(row: Row, program: string): void {
    const others = this.#all().filter((one) => one.part !== row.part || one.node !== row.node);
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify([...others, { ...row, program }], null, 1)}\n`);
  }

  #all(): (Row & { program: string })[] {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as (Row & { program: string })[];
    } catch {
      return [];
    }
  }
}

/** One text for what a build holds: it changes when a byte of it does. */
export function printOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    try {
      hash.update(name).update(readFileSync(file));
    } catch {
      // A folder.
    }
  }
  return hash.digest('hex').slice(0, 16);
}
