import { AsyncLocalStorage } from 'node:async_hooks';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DurableFiles } from '../../../../app/platform/ports.ts';

/**
 * What may happen at one call: the system refuses it, or the process ends there. `dies before` the call did anything;
 * `dies within` it: a file stands there half, a rename or a removal has happened, and nobody heard of it.
 */
export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'dies before', 'dies within'] as const;
export type Fault = (typeof FAULTS)[number];

/** Another program's writes: neither counted nor failed. */
const others = new AsyncLocalStorage<true>();

let calls: string[] = [];
let armed: { at: number; fault: Fault } | null = null;
let dead = false;

/** Starts a new run. @param next the call to fail, counted from 0, or null to fail none */
export function arm(next: { at: number; fault: Fault } | null): void {
  calls = [];
  armed = next;
  dead = false;
}

/** Ends a run. Returns its calls by name, and whether the process died in it. */
export function disarm(): { calls: string[]; died: boolean } {
  const seen = { calls, died: dead };
  arm(null);
  return seen;
}

/** True from the call on at which the process died: it starts and writes nothing any more. */
export function isDead(): boolean {
  return dead;
}

/** Runs what another program does. */
export function asAnother<T>(work: () => Promise<T>): Promise<T> {
  return others.run(true, work);
}

function refused(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: put in by the test`), { code });
}

/** A call of the real port. No machine fails here, so nothing waits for the disk. */
function unsynced(real: DurableFiles, name: keyof DurableFiles): (...args: unknown[]) => Promise<void> {
  if (name === 'syncFolder') return () => Promise.resolve();
  if (name !== 'createExclusive') return real[name] as (...args: unknown[]) => Promise<void>;
  return (file, content, how) =>
    real.createExclusive(String(file), content as string, { ...(how as object), sync: false });
}

/** The real port with the armed fault in it. */
export function withFaults(real: DurableFiles): DurableFiles {
  const call =
    (name: keyof DurableFiles, halfWay: (...args: unknown[]) => Promise<void>) =>
    async (...args: unknown[]): Promise<void> => {
      const go = unsynced(real, name);
      if (others.getStore()) return go(...args);
      if (dead) throw refused('ESHUTDOWN');
      const at = calls.length;
      const told = args.slice(0, name === 'createExclusive' ? 1 : 2).map((one) => nameOf(String(one)));
      calls.push(`${name} ${told.join(' ')}`);
      if (armed?.at !== at) return go(...args);
      const { fault } = armed;
      // What cannot be synced is as durable as it gets: the real one says nothing either.
      if (name === 'syncFolder' && !fault.startsWith('dies')) return;
      if (!fault.startsWith('dies')) throw refused(fault);
      dead = true;
      if (fault === 'dies within') await halfWay(...args);
      throw refused('ESHUTDOWN');
    };
  const whole =
    (name: keyof DurableFiles) =>
    (...args: unknown[]): Promise<void> =>
      (real[name] as (...all: unknown[]) => Promise<void>)(...args);
  return {
    folder: call('folder', whole('folder')),
    createExclusive: call('createExclusive', async (file, content) => {
      const bytes = Buffer.from(content as string);
      await writeFile(String(file), bytes.subarray(0, Math.ceil(bytes.length / 2)), { flag: 'wx' });
    }),
    replace: call('replace', whole('replace')),
    link: call('link', whole('link')),
    remove: call('remove', whole('remove')),
    syncFolder: call('syncFolder', whole('syncFolder')),
  } as DurableFiles;
}

/** A file by its folder and name, without what is drawn by lot. */
function nameOf(file: string): string {
  const name = `${path.basename(path.dirname(file))}/${path.basename(file)}`;
  return name
    .replace(/-[0-9a-f]{12}\.tmp/, '.tmp')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
}
