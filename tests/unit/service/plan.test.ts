import { describe, expect, it } from 'vitest';
import { managerOf, type Manager } from '../../../app/service/manager.ts';
import {
  planInstall,
  planRemove,
  type Found,
  type InstallFacts,
  type ServicePlan,
} from '../../../app/service/plan.ts';
import type { ServiceSettings } from '../../../app/service/settings.ts';

const SECRET = 'https://hooks.example.com/T0/very-secret-part';
const settings: ServiceSettings = {
  schema: 1,
  installedAt: 1,
  hook: null,
  webhook: SECRET,
  ping: null,
  gateway: null,
};

const systems = {
  linux: { platform: 'linux', home: '/home/me', env: {}, dataDir: '/home/me/.config/Clawlamp' },
  darwin: {
    platform: 'darwin',
    home: '/Users/me',
    env: {},
    dataDir: '/Users/me/Library/Application Support/Clawlamp',
  },
  win32: {
    platform: 'win32',
    home: 'C:\\Users\\me',
    env: { SystemRoot: 'D:\\Windows' },
    dataDir: 'C:\\Users\\me\\AppData\\Roaming\\Clawlamp',
  },
} as const;
type System = keyof typeof systems;

const managerFor = (system: System): Manager => {
  const found = managerOf({ ...systems[system], uid: 501, user: 'HOST\\me' });
  if (!found) throw new Error(system);
  return found;
};
const command = { program: '/usr/bin/node', args: ['/opt/c.mjs', 'watch', '--service'], env: {} };

const install = (system: System, change: Partial<InstallFacts> = {}): ServicePlan =>
  planInstall({
    manager: managerFor(system),
    found: { kind: 'nothing' },
    command,
    wanted: settings,
    before: null,
    dataDir: systems[system].dataDir,
    running: false,
    ...change,
  });
const own = (system: System): Found => ({ kind: 'file', text: managerFor(system).text(command) });
const calls = ({ steps }: ServicePlan): string[] =>
  steps.flatMap((step) => (step.kind === 'call' ? [[step.call.file, ...step.call.args].join(' ')] : []));

describe.each(Object.keys(systems) as System[])('the plan on %s', (system) => {
  it('writes what may be secret for this person alone, and the definition without it', () => {
    const writes = install(system).steps.filter((step) => step.kind === 'write');
    expect(writes.map(({ mode }) => mode)).toEqual([0o600, 0o644]);
    expect(writes[0]?.text).toContain(SECRET);
    expect(writes[1]?.text).not.toContain('secret');
    expect(calls(install(system)).join(' ')).not.toContain('secret');
  });

  it('does nothing where everything stands there, and all of it where the settings differ', () => {
    const stands = { found: own(system), before: { ...settings, installedAt: 9 }, running: true };
    expect(install(system, stands)).toMatchObject({ nothing: true, steps: [] });
    expect(install(system, { ...stands, running: false }).nothing).toBe(false);
    expect(install(system, { ...stands, before: { ...settings, webhook: null } }).nothing).toBe(false);
  });

  it.each([
    ['of somebody else', { kind: 'file', text: 'theirs' }],
    ['that is a link', { kind: 'refused', at: '/x' }],
  ] as [string, Found][])('touches no definition %s', (_what, found) => {
    expect(() => install(system, { found })).toThrow('SERVICE_FOREIGN');
    expect(() => planRemove({ manager: managerFor(system), found, left: [] })).toThrow('SERVICE_FOREIGN');
  });

  it('touches none of ours that was changed by hand, and replaces an older one of ours', () => {
    const { text } = own(system) as { text: string };
    const changed: Found = { kind: 'file', text: text.replace('node', 'nude') };
    expect(() => install(system, { found: changed })).toThrow('SERVICE_FOREIGN');
    const older: Found = { kind: 'file', text: managerFor(system).text({ ...command, args: ['/old.mjs'] }) };
    expect(install(system, { found: older }).nothing).toBe(false);
  });

  it('lets go of the service before its definition goes, then of what was kept', () => {
    const manager = managerFor(system);
    const plan = planRemove({ manager, found: own(system), left: ['/kept'] });
    const kinds = plan.steps.map((step) => (step.kind === 'remove' ? step.path : step.kind));
    expect(kinds.indexOf(manager.path)).toBeGreaterThan(kinds.indexOf('call'));
    expect(kinds.at(-1)).toBe('/kept');
    expect(planRemove({ manager, found: { kind: 'nothing' }, left: [] })).toMatchObject({ nothing: true });
  });

  it('takes a first installation out of the manager again where a step fails', () => {
    const { undo } = install(system);
    expect(undo.before).toEqual(managerFor(system).beforeRemove);
    expect(install(system, { found: own(system) }).undo.after).toEqual(managerFor(system).afterWrite);
  });

  it('refuses a path that no definition can hold', () => {
    expect(() => install(system, { command: { ...command, args: ['a\nb'] } })).toThrow('SERVICE_COMMAND');
  });
});

describe('what the manager is told', () => {
  it('on Linux: systemd of this person, where its settings are', () => {
    expect(calls(install('linux'))).toEqual([
      '/usr/bin/systemctl --user daemon-reload',
      '/usr/bin/systemctl --user enable clawlamp-watch.service',
      '/usr/bin/systemctl --user restart clawlamp-watch.service',
    ]);
    const moved = managerOf({ ...systems.linux, env: { XDG_CONFIG_HOME: '/cfg' }, uid: 1, user: '' });
    expect(moved?.path).toBe('/cfg/systemd/user/clawlamp-watch.service');
  });

  it('on a Mac: launchd, in the domain of the person who is at the screen', () => {
    expect(calls(install('darwin'))).toEqual([
      '/bin/launchctl bootout gui/501/io.github.clawlamp.watch',
      '/bin/launchctl bootstrap gui/501 /Users/me/Library/LaunchAgents/io.github.clawlamp.watch.plist',
    ]);
  });

  it('on Windows: Task Scheduler, and no task of that name which is not ours', () => {
    expect(calls(install('win32'))[1]).toBe(
      'D:\\Windows\\System32\\schtasks.exe /Create /TN Clawlamp watch /XML C:\\Users\\me\\AppData\\Roaming\\Clawlamp\\service-task.xml /F',
    );
    expect(() => install('win32', { running: true })).toThrow('SERVICE_FOREIGN');
    expect(install('win32', { running: true, found: own('win32') }).nothing).toBe(false);
  });

  it('is nothing on a system that we know no manager of', () => {
    expect(managerOf({ ...systems.linux, platform: 'freebsd', uid: 1, user: '' })).toBeNull();
  });
});
