import { AppError } from '../model/errors.ts';
import { originOf, TASK, type ServiceCommand } from './definition.ts';
import type { Manager, ManagerCall } from './manager.ts';
import { type ServiceSettings, settingsPath } from './settings.ts';
import { beatPath } from './heartbeat.ts';

/** What stands where our definition goes. */
export type Found =
  | { kind: 'nothing' }
  /** A plain file of this account, in folders closed to others. */
  | { kind: 'file'; text: string }
  /** A link, a folder, another account's, too large, or one that others may change. */
  | { kind: 'refused'; at: string };

export type ServiceStep =
  | { kind: 'write'; path: string; text: string; mode: number; encoding: 'utf8' | 'utf16le' }
  | { kind: 'remove'; path: string }
  | { kind: 'call'; call: ManagerCall };

/** What an installation or a removal does, in this order. Holds no secret but in the text of the settings file. */
export interface ServicePlan {
  steps: ServiceStep[];
  /** True where everything stood there already. */
  nothing: boolean;
  /** Where a step fails: called before the files are put back as they were, and after. */
  undo: { before: readonly ManagerCall[]; after: readonly ManagerCall[] };
}

const NOTHING: ServicePlan = { steps: [], nothing: true, undo: { before: [], after: [] } };

const call = (one: ManagerCall): ServiceStep => ({ kind: 'call', call: one });

/** @throws AppError SERVICE_FOREIGN where the file is not as we wrote it */
function refuseForeign(manager: Manager, found: Found): void {
  if (found.kind === 'refused') throw new AppError('SERVICE_FOREIGN', found.at);
  if (found.kind === 'file' && originOf(found.text) !== 'own')
    throw new AppError('SERVICE_FOREIGN', manager.path);
}

function sameSettings(a: ServiceSettings | null, b: ServiceSettings): boolean {
  return a !== null && JSON.stringify({ ...a, installedAt: 0 }) === JSON.stringify({ ...b, installedAt: 0 });
}

export interface InstallFacts {
  manager: Manager;
  found: Found;
  command: ServiceCommand;
  wanted: ServiceSettings;
  before: ServiceSettings | null;
  dataDir: string;
  /** Whether the manager has it now. */
  running: boolean;
}

/**
 * Our settings first, for this person alone; then the definition; then the manager is told. Each step twice does what it does
 * once, so what was cut off in the middle is made whole by the same command.
 * @throws AppError SERVICE_FOREIGN; SERVICE_COMMAND where a path cannot be written into a definition
 */
export function planInstall(facts: InstallFacts): ServicePlan {
  const { manager, found, wanted, before, dataDir } = facts;
  refuseForeign(manager, found);
  // A task is not kept as the file that it was made from: one of our name without that file is somebody else's.
  if (manager.kind === 'task-scheduler' && found.kind === 'nothing' && facts.running)
    throw new AppError('SERVICE_FOREIGN', TASK);
  let text: string;
  try {
    text = manager.text(facts.command);
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('SERVICE_COMMAND', error.message);
    throw error;
  }
  const stands = found.kind === 'file' && found.text === text;
  if (stands && sameSettings(before, wanted) && facts.running) return NOTHING;
  const settings = `${JSON.stringify(wanted, null, 2)}\n`;
  return {
    nothing: false,
    undo:
      found.kind === 'nothing'
        ? { before: manager.beforeRemove, after: manager.afterRemove }
        : { before: [], after: manager.afterWrite },
    steps: [
      { kind: 'write', path: settingsPath(dataDir), text: settings, mode: 0o600, encoding: 'utf8' },
      { kind: 'write', path: manager.path, text, mode: 0o644, encoding: manager.encoding },
      ...manager.afterWrite.map(call),
    ],
  };
}

export interface RemoveFacts {
  manager: Manager;
  found: Found;
  /** Files of ours that stand in the data folder. */
  left: readonly string[];
}

/**
 * The manager lets go of it first, then the definition, then what we kept. A definition that is not ours stays, and so does all else.
 * @throws AppError SERVICE_FOREIGN
 */
export function planRemove({ manager, found, left }: RemoveFacts): ServicePlan {
  refuseForeign(manager, found);
  if (found.kind === 'nothing' && left.length === 0) return NOTHING;
  const defined: ServiceStep[] =
    found.kind === 'nothing'
      ? []
      : [
          ...manager.beforeRemove.map(call),
          { kind: 'remove', path: manager.path },
          ...manager.afterRemove.map(call),
        ];
  return {
    nothing: false,
    undo: { before: [], after: [] },
    steps: [...defined, ...left.map((path): ServiceStep => ({ kind: 'remove', path }))],
  };
}

/** Files of a service in the data folder, which go with it. */
export function keptFiles(dataDir: string, undelivered: string): string[] {
  return [settingsPath(dataDir), beatPath(dataDir), undelivered];
}
