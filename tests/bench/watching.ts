import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What a watching process has spent so far. */
export interface Spent {
  /** CPU, user and system, in ms. */
  cpu: number;
  /** Whole readings. */
  reads: number;
  /** Snapshots that subscribers were told of. */
  told: number;
}

export interface Watching {
  spent(): Promise<Spent>;
  /** Waits for the next change to a verdict; epoch ms of when it was told. */
  verdict(wanted: string, limitMs?: number): Promise<number>;
  end(): Promise<void>;
}

const CHILD = path.join(import.meta.dirname, 'watcher.ts');

/**
 * Starts the engine of a build over a home, in a process of its own.
 * @param node Node that runs TypeScript
 * @param root folder of the build
 * @param uid numeric user id to run it as, or null for our own
 */
export async function startWatching(
  node: string,
  root: string,
  home: string,
  uid: number | null = null,
): Promise<Watching> {
  const program = [node, '--experimental-transform-types', '--no-warnings', CHILD, root, home];
  const drop = uid === null ? [] : ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  const [file = '', ...args] = [...drop, ...program];
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: {
    fits: (said: Record<string, unknown>) => boolean;
    take: (said: Record<string, unknown>) => void;
  }[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => {
    const said = JSON.parse(text) as Record<string, unknown>;
    const at = waiting.findIndex(({ fits }) => fits(said));
    if (at >= 0) waiting.splice(at, 1)[0]?.take(said);
  });
  const next = (fits: (said: Record<string, unknown>) => boolean, limitMs = 60_000) =>
    new Promise<Record<string, unknown>>((take, refuse) => {
      const timer = setTimeout(() => refuse(new Error('nothing was told in time')), limitMs);
      waiting.push({
        fits,
        take: (said) => {
          clearTimeout(timer);
          take(said);
        },
      });
    });
  await next((said) => said['ready'] === true);
  return {
    async spent() {
      child.stdin.write('count\n');
      return (await next((said) => 'cpu' in said)) as unknown as Spent;
    },
    verdict: async (wanted, limitMs) =>
      (await next((said) => said['verdict'] === wanted, limitMs))['at'] as number,
    async end() {
      child.stdin.end('end\n');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
