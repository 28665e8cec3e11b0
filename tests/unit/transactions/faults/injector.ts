import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DurableFiles } from '../../../../app/platform/ports.ts';

/**
 * What may happen at one call: the system refuses it, the process ends there, or the machine. `dies before` the call did
 * anything; `dies within` it: a file stands there half, a rename or a removal has happened, and nobody heard of it. `power`:
 * the machine stops before the call, and of all that was not synced nothing is there any more.
 */
export const REFUSALS = ['ENOSPC', 'EIO', 'EACCES'] as const;
export const DEATHS = ['dies before', 'dies within', 'power'] as const;
export type Fault = (typeof REFUSALS)[number] | (typeof DEATHS)[number];

/** Another program's writes: neither counted nor failed, and on the disk at once. */
const others = new AsyncLocalStorage<true>();

let calls: string[] = [];
/** Locks and temp files: it is all one whether they outlive the machine. */
const PASSING = /\.lock$|^\.clawlamp-/;
/** Numbers of the calls before which something else would be lost with the power. */
let exposed: number[] = [];
let armed: { at: number; fault: Fault } | null = null;
let dead = false;
/** What takes back each change of a folder that nobody synced yet, oldest first. */
let loose: { file: string; undo: () => void }[] = [];
/** Files whose bytes nobody synced. */
let unsynced = new Set<string>();

/** Starts a new run. @param next the call to fail, counted from 0, or null to fail none */
export function arm(next: { at: number; fault: Fault } | null): void {
  calls = [];
  exposed = [];
  armed = next;
  dead = false;
  loose = [];
  unsynced = new Set();
}

/** Changes that nobody synced yet, by the file's name. */
function unsettled(): string[] {
  return loose.map(({ file }) => path.basename(file)).filter((name) => !PASSING.test(name));
}

/**
 * Ends a run; one that outlived its armed loss of power loses it now. Returns its calls by name, whether it died, and the
 * numbers of the calls before which a loss of power would take more than a lock or a temp file, and what it would take now.
 */
export function disarm(): { calls: string[]; died: boolean; exposed: number[]; lost: string[] } {
  if (armed?.fault === 'power' && !dead) losePower();
  const seen = { calls, died: dead, exposed, lost: unsettled() };
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

function losePower(): void {
  dead = true;
  for (const { undo } of loose.reverse()) undo();
  for (const file of unsynced) if (existsSync(file)) writeFileSync(file, '');
}

/** Notes how the machine would find things if it stopped before this call is synced. Called before the call. */
function remember(name: keyof DurableFiles, args: unknown[]): void {
  const [from = '', to = ''] = args.map(String);
  const target = name === 'replace' || name === 'link' ? to : from;
  const back = [from, ...(target === from ? [] : [target])].map((file) => asItStands(file));
  if (name === 'createExclusive' && (args[2] as { sync?: boolean } | undefined)?.sync === false)
    unsynced.add(from);
  if (target === to && unsynced.has(from)) unsynced.add(to);
  if (name === 'replace' && !unsynced.delete(from)) unsynced.delete(to);
  loose.push({ file: target, undo: () => back.forEach((put) => put()) });
}

/** Puts a file back as it is now. */
function asItStands(file: string): () => void {
  if (!existsSync(file)) return () => rmSync(file, { force: true });
  const [bytes, { mode }] = [readFileSync(file), statSync(file)];
  return () => writeFileSync(file, bytes, { mode });
}

function refused(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: put in by the test`), { code });
}

type Call = (...args: unknown[]) => Promise<void>;

/** A call of the real port. The machine stops in thought only, so nothing waits for the disk. */
function unsyncedCall(real: DurableFiles, name: keyof DurableFiles): Call {
  if (name === 'syncFolder') return () => Promise.resolve();
  if (name !== 'createExclusive') return real[name] as Call;
  return (file, content, how) =>
    real.createExclusive(String(file), content as string, { ...(how as object), sync: false });
}

/** The real port with the armed fault in it. */
export function withFaults(real: DurableFiles): DurableFiles {
  const call =
    (name: keyof DurableFiles): Call =>
    async (...args) => {
      const go = unsyncedCall(real, name);
      if (others.getStore()) return go(...args);
      if (dead) throw refused('ESHUTDOWN');
      const at = calls.length;
      const told = args.slice(0, name === 'replace' || name === 'link' ? 2 : 1);
      calls.push(`${name} ${told.map((one) => nameOf(String(one))).join(' ')}`);
      if (unsettled().length > 0) exposed.push(at);
      const fault = armed?.at === at ? armed.fault : null;
      if (fault === null) {
        if (!armed || armed.fault === 'power') watch(name, args);
        return go(...args);
      }
      if (fault === 'power') losePower();
      else if (fault.startsWith('dies')) dead = true;
      else throw refused(fault);
      if (fault === 'dies within') await (name === 'createExclusive' ? half(args) : go(...args));
      throw refused('ESHUTDOWN');
    };
  const names: (keyof DurableFiles)[] = [
    'folder',
    'createExclusive',
    'replace',
    'link',
    'remove',
    'syncFolder',
  ];
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as DurableFiles;
}

function watch(name: keyof DurableFiles, args: unknown[]): void {
  // A folder that was made is durable by itself: see the port.
  if (name === 'syncFolder') loose = loose.filter(({ file }) => path.dirname(file) !== args[0]);
  else if (name !== 'folder') remember(name, args);
}

async function half([file, content]: unknown[]): Promise<void> {
  const bytes = Buffer.from(content as string);
  await writeFile(String(file), bytes.subarray(0, Math.ceil(bytes.length / 2)), { flag: 'wx' });
}

/** A file by its folder and name, without what is drawn by lot. */
function nameOf(file: string): string {
  const name = `${path.basename(path.dirname(file))}/${path.basename(file)}`;
  return name
    .replace(/-[0-9a-f]{12}\.tmp/, '.tmp')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
}
