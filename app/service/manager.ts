import path from 'node:path';
import type { Ports } from '../platform/ports.ts';
import { LABEL, type ServiceCommand, TASK, UNIT } from './definition.ts';
import { launchdAgent } from './launchd-agent.ts';
import { scheduledTask } from './scheduled-task.ts';
import { systemdUnit } from './systemd-unit.ts';

/** A program of the system with its words, as no shell sees it. */
export interface ManagerCall {
  file: string;
  args: string[];
  /** True where its failure stops nothing: what it would end may have ended. */
  mayFail?: boolean;
  /** How often it is tried again, a second later each. */
  again?: number;
}

/** How one system keeps a service: where its definition stands, what is in it, and what is called when. Pure. */
export interface Manager {
  kind: 'systemd' | 'launchd' | 'task-scheduler';
  /** Where the definition stands. */
  path: string;
  encoding: 'utf8' | 'utf16le';
  /** @throws RangeError where a control character stands in the command */
  text(command: ServiceCommand): string;
  /** Called in this order once the definition stands; twice does what once does. */
  afterWrite: ManagerCall[];
  /** Called in this order before the definition is taken away. */
  beforeRemove: ManagerCall[];
  afterRemove: ManagerCall[];
  /** Answers 0 while the manager has the service loaded or running. Changes nothing. */
  ask: ManagerCall;
}

export interface ManagerFacts extends Pick<Ports, 'platform' | 'home' | 'env'> {
  dataDir: string;
  uid: number | null;
  /** Account that signs in, as Windows names it (`DOMAIN\name`); used there alone. */
  user: string;
  /** Where systemd's own program stands; its usual place when absent. */
  systemctl?: string;
}

/** Where it may stand: the usual places, and NixOS's. */
export const SYSTEMCTL = [
  '/usr/bin/systemctl',
  '/bin/systemctl',
  '/run/current-system/sw/bin/systemctl',
] as const;

function systemd({ home, env, systemctl = SYSTEMCTL[0] }: ManagerFacts): Manager {
  const config = env['XDG_CONFIG_HOME']?.startsWith('/')
    ? env['XDG_CONFIG_HOME']
    : path.posix.join(home, '.config');
  const unit = `${UNIT}.service`;
  const call = (...args: string[]): ManagerCall => ({
    file: systemctl,
    args: ['--user', ...args],
  });
  return {
    kind: 'systemd',
    path: path.posix.join(config, 'systemd', 'user', unit),
    encoding: 'utf8',
    text: systemdUnit,
    afterWrite: [call('daemon-reload'), call('enable', unit), call('restart', unit)],
    beforeRemove: [{ ...call('disable', '--now', unit), mayFail: true }],
    afterRemove: [
      { ...call('daemon-reload'), mayFail: true },
      { ...call('reset-failed', unit), mayFail: true },
    ],
    ask: call('is-active', unit),
  };
}

function launchd({ home, uid }: ManagerFacts): Manager {
  const file = path.posix.join(home, 'Library', 'LaunchAgents', `${LABEL}.plist`);
  const domain = `gui/${uid ?? 0}`;
  const call = (...args: string[]): ManagerCall => ({ file: '/bin/launchctl', args });
  return {
    kind: 'launchd',
    path: file,
    encoding: 'utf8',
    text: launchdAgent,
    // A second bootstrap of the same label fails, so an older one is taken out first.
    afterWrite: [
      { ...call('bootout', `${domain}/${LABEL}`), mayFail: true },
      { ...call('bootstrap', domain, file), again: 5 },
    ],
    beforeRemove: [{ ...call('bootout', `${domain}/${LABEL}`), mayFail: true }],
    afterRemove: [],
    ask: call('print', `${domain}/${LABEL}`),
  };
}

function taskScheduler({ env, dataDir, user }: ManagerFacts): Manager {
  const file = path.win32.join(dataDir, 'service-task.xml');
  const program = path.win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'schtasks.exe');
  const call = (...args: string[]): ManagerCall => ({ file: program, args });
  return {
    kind: 'task-scheduler',
    path: file,
    encoding: 'utf16le',
    text: (command) => scheduledTask(command, user),
    afterWrite: [
      { ...call('/End', '/TN', TASK), mayFail: true },
      call('/Create', '/TN', TASK, '/XML', file, '/F'),
      call('/Run', '/TN', TASK),
    ],
    beforeRemove: [
      { ...call('/End', '/TN', TASK), mayFail: true },
      { ...call('/Delete', '/TN', TASK, '/F'), mayFail: true },
    ],
    afterRemove: [],
    ask: call('/Query', '/TN', TASK),
  };
}

/** The service manager of a system, or null where there is none that we know. */
export function managerOf(facts: ManagerFacts): Manager | null {
  if (facts.platform === 'linux') return systemd(facts);
  if (facts.platform === 'darwin') return launchd(facts);
  if (facts.platform === 'win32') return taskScheduler(facts);
  return null;
}
