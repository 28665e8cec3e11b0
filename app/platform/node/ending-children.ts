import type { ChildProcess } from 'node:child_process';

/** Children that were asked to end and have not. */
const asked = new Set<ChildProcess>();
let bound = false;

/**
 * Asks a child to end (SIGTERM), and makes sure of it: SIGKILL after the grace, or as soon as this process itself leaves, which
 * waits for no grace of a child's.
 * @param graceMs time between the polite signal and the hard one
 */
export function endChild(child: ChildProcess, graceMs: number): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  if (asked.has(child)) return;
  asked.add(child);
  const hard = setTimeout(() => child.kill('SIGKILL'), graceMs);
  child.once('exit', () => {
    clearTimeout(hard);
    asked.delete(child);
  });
  if (bound) return;
  bound = true;
  process.once('exit', () => {
    for (const one of asked) one.kill('SIGKILL');
  });
}
