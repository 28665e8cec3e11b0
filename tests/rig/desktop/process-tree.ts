import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** One program seen running: what /proc said about it. */
export interface SeenProcess {
  pid: number;
  parent: number;
  argv: string[];
  /** The environment it was started with, or null where the kernel does not let us read it (a sandboxed renderer). */
  env: Record<string, string> | null;
}

/** Watches everything that this process starts from a thread of its own, looking about 200 times a second. */
export class ProcessWatch {
  readonly #seen: SeenProcess[] = [];
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(new URL('./process-sampler.mjs', import.meta.url), {
      workerData: { rootPid: process.pid },
    });
    this.#worker.on('message', (process: SeenProcess) => this.#seen.push(process));
    this.#worker.unref();
  }

  /**
   * Every program seen so far under a process, those that ended too; one that replaced itself (exec) is listed once
   * for each command line. What lived for less than some 5 ms can be missed.
   */
  seenUnder(pid: number): SeenProcess[] {
    const family = new Set([pid]);
    const found = this.#seen.filter(
      ({ pid: one, parent }) => one !== pid && family.has(parent) && family.add(one),
    );
    return found;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Process ids whose start environment names `mark` (a desktop's own folder), ourselves left out. */
export function processesMarked(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'latin1').includes(mark);
      } catch {
        return false; // ended meanwhile, or another user's
      }
    })
    .map(Number);
}

/** Ends what was started on a desktop and outlived its parent, and waits until it is gone. */
export async function endStrays(mark: string): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    const alive = processesMarked(mark);
    if (alive.length === 0) return;
    for (const pid of alive) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // ended by itself
      }
    }
    await pause(25);
  }
}
