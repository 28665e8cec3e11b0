import { readdirSync, readFileSync } from 'node:fs';

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}

/** A process and all below it, as /proc lists them now. */
export function treeOf(pid: number): number[] {
  const below = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    // The name of a program stands in brackets and may hold anything: what is wanted stands behind it.
    const parent = Number(/\) \S (\d+) /.exec(text(`/proc/${name}/stat`))?.[1]);
    if (parent) below.set(parent, [...(below.get(parent) ?? []), Number(name)]);
  }
  const all: number[] = [];
  for (const waiting = [pid]; waiting.length > 0;) {
    const one = waiting.pop() as number;
    all.push(one);
    waiting.push(...(below.get(one) ?? []));
  }
  return all;
}

/** Proportional set size of a process and all below it, in KB. */
export function pssOf(pid: number): number {
  return treeOf(pid).reduce(
    (sum, one) => sum + Number(/^Pss:\s+(\d+)/m.exec(text(`/proc/${one}/smaps_rollup`))?.[1] ?? 0),
    0,
  );
}

/** CPU time, user and system, of a process and all below it, those that ended too, in ticks (10 ms). */
export function cpuOf(pid: number): number {
  return treeOf(pid).reduce((sum, one) => {
    const fields = text(`/proc/${one}/stat`)
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 15);
    return sum + fields.reduce((all, field) => all + Number(field), 0);
  }, 0);
}

/** How often the threads of a process and of all below it went to sleep so far: each ends in a wake-up. */
export function wakeUpsOf(pid: number): number {
  return treeOf(pid)
    .flatMap((one) => {
      try {
        return readdirSync(`/proc/${one}/task`).map((thread) => `/proc/${one}/task/${thread}/status`);
      } catch {
        return [];
      }
    })
    .reduce((sum, file) => sum + Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(text(file))?.[1] ?? 0), 0);
}

/** How many renderers are below a process. */
export function renderersOf(pid: number): number {
  return treeOf(pid).filter((one) => text(`/proc/${one}/cmdline`).includes('--type=renderer')).length;
}
