import { dirname } from 'node:path';
import { namedVariables } from '../platform/named-variables.ts';
import { AppError } from '../model/errors.ts';
import type { Ports } from '../platform/ports.ts';
import { createOwners } from '../platform/ownership/owners.ts';
import { programTrust } from '../platform/ownership/program-owner.ts';
import { wideText } from '../platform/text/wide-text.ts';
import { privateFolder, removeDurably, writeDurably } from '../platform/durable-file.ts';
import type { ManagerCall } from './manager.ts';
import type { Found, ServicePlan, ServiceStep } from './plan.ts';
import { bytesAt, statAt } from '../platform/plain-files.ts';
import { pause } from '../platform/wait.ts';

export type ServicePorts = Pick<Ports, 'processes' | 'files' | 'env' | 'platform' | 'home'> &
  Partial<Pick<Ports, 'user'>>;

const CALL_MS = 60_000;
const MOST_BYTES = 64 * 1024;
const BOM = '\ufeff';

/** What a manager of a session needs to be found by its own program, and nothing else. */
const PASSED = [
  ...[
    'PATH',
    'Path',
    'HOME',
    'USER',
    'LOGNAME',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'DBUS_SESSION_BUS_ADDRESS',
  ],
  ...['SystemRoot', 'USERPROFILE', 'USERDOMAIN', 'USERNAME', 'APPDATA', 'LOCALAPPDATA'],
];

/** The environment of the manager's program; without a session's own variables those of systemd's usual place. */
function managerEnv({ env, user, platform }: ServicePorts): Record<string, string> {
  const passed = namedVariables(env, PASSED);
  if (platform === 'linux' && user && !passed['XDG_RUNTIME_DIR'])
    passed['XDG_RUNTIME_DIR'] = `/run/user/${user.uid}`;
  return { ...passed, LC_ALL: 'C' };
}

/** Runs a program of the service manager. Never throws: what could not be started is null. */
export async function callManager(
  ports: ServicePorts,
  call: ManagerCall,
): Promise<{ code: number | null; words: string }> {
  // SECURITY: the program is named by its full path, and is the administrator's or ours.
  const trust = await programTrust({ ...ports, owners: createOwners(ports) }, call.file);
  if (!trust.trusted) return { code: null, words: call.file };
  const spec = { file: call.file, args: call.args, env: managerEnv(ports), timeoutMs: CALL_MS };
  const done = await ports.processes.run(spec).catch((error: NodeJS.ErrnoException) => error);
  if (done instanceof Error) return { code: null, words: done.code ?? '?' };
  const words = `${done.stderr} ${done.stdout}`.replace(/\s+/g, ' ').trim().slice(0, 300);
  return { code: done.timedOut ? null : done.code, words };
}

/** What stands where a definition goes: a plain file of ours alone counts, in folders of ours alone. */
export async function findDefinition(ports: ServicePorts, path: string): Promise<Found> {
  const owners = createOwners(ports);
  const whose = await owners.of(path);
  if (whose.standing === 'missing') return { kind: 'nothing' };
  if (whose.standing !== 'ours') return { kind: 'refused', at: whose.at?.path ?? path };
  const facts = await ports.files.facts(path);
  if (!facts) return { kind: 'nothing' };
  if (facts.kind !== 'file') return { kind: 'refused', at: path };
  const bytes = await ports.files.read(path, MOST_BYTES).catch(() => null);
  if (!bytes) return { kind: 'refused', at: path };
  return { kind: 'file', text: wideText(bytes) };
}

async function carryOutStep(ports: ServicePorts, step: ServiceStep): Promise<void> {
  if (step.kind === 'call') {
    let done = await callManager(ports, step.call);
    // launchd lets go of what was there only after it said so.
    for (let more = step.call.again ?? 0; more > 0 && done.code !== 0; more -= 1) {
      await pause(1_000);
      done = await callManager(ports, step.call);
    }
    if (done.code !== 0 && !step.call.mayFail) throw new AppError('SERVICE_FAILED', done.words);
    return;
  }
  if (step.kind === 'remove') return removeDurably(step.path);
  // 0700 for what we make; a folder that is there keeps its mode.
  await privateFolder(dirname(step.path));
  const bytes = step.encoding === 'utf16le' ? Buffer.from(BOM + step.text, 'utf16le') : step.text;
  await writeDurably(step.path, bytes, step.mode);
}

interface Before {
  path: string;
  bytes: Buffer | null;
  mode: number;
}

/**
 * Does what a plan says. Where the manager refuses, every file is put back as it was.
 * @throws AppError SERVICE_FAILED with the manager's own words; the system's error where a file cannot be written
 */
export async function carryOut(ports: ServicePorts, plan: ServicePlan): Promise<void> {
  const before: Before[] = [];
  try {
    for (const step of plan.steps) {
      if (step.kind !== 'call') {
        const bytes = await bytesAt(step.path).catch(() => null);
        const mode = bytes ? (await statAt(step.path)).mode & 0o777 : 0o600;
        before.unshift({ path: step.path, bytes, mode });
      }
      await carryOutStep(ports, step);
    }
  } catch (error) {
    for (const call of plan.undo.before) await callManager(ports, call);
    for (const { path, bytes, mode } of before) {
      await (bytes ? writeDurably(path, bytes, mode) : removeDurably(path)).catch(() => undefined);
    }
    for (const call of plan.undo.after) await callManager(ports, call);
    throw error;
  }
}
