import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const load = (name: string) => import(new URL(`../../../config/${name}.mjs`, import.meta.url).href);
const { nodeTooOld } = await load('setup/run/node-version');
const { alreadyInstalled } = await load('setup/install/npm-packages');
const { alone } = await load('setup/install/setup-lock');
const { treeFingerprint } = await load('setup/install/stamp');
const { findDisplay } = await load('setup/electron/display');
const { refuseOtherElectron } = await load('package/before-pack');
const { addCounts, closingLine, countTests, exitCodeOf } = await load('setup/test/test-count');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clawlamp-steps-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the Node check', () => {
  it.each([
    ['18.20.8', true],
    ['20.18.3', true],
    ['20.19.0', false],
    ['24.1.0', false],
  ])('takes %s as too old: %s', (version, tooOld) => {
    expect(nodeTooOld(version) !== null).toBe(tooOld);
  });
});

describe('the npm packages', () => {
  const write = (name: string, packages: object): string => {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify({ packages }));
    return file;
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };

  it('are there when npm recorded every package of the lock file, other platforms left out', () => {
    const lock = write('lock', { '': {}, ...a, 'node_modules/mac': { version: '1.0.0', optional: true } });
    expect(alreadyInstalled(lock, write('record', a))).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['nothing', {}],
    ['one too many', { ...a, 'node_modules/b': { version: '1.0.0' } }],
  ])('are not there when npm recorded %s', (_what, record) => {
    expect(alreadyInstalled(write('lock', { '': {}, ...a }), write('record', record))).toBe(false);
    expect(alreadyInstalled(write('lock', { '': {}, ...a }), path.join(folder, 'none'))).toBe(false);
  });
});

describe('a build', () => {
  it('does not look for compiled packages, which npm may have left out', async () => {
    const { nativeModules } = await import('../../../config/native-modules.ts');
    const { default: cli } = await import('../../../config/cli.vite.config.ts');
    const { default: desktop } = await import('../../../config/electron.vite.config.ts');
    expect(nativeModules).toContain('keytar');
    expect(cli.build?.rolldownOptions?.external).toEqual(nativeModules);
    expect(desktop).toMatchObject({ main: { build: { rolldownOptions: { external: nativeModules } } } });
  }, 30_000);

  it('is made again after a source was added, removed or edited', () => {
    mkdirSync(path.join(folder, 'app'));
    const print = (): string => treeFingerprint(folder, ['app', 'missing.json']);
    const seen = new Set([print()]);
    writeFileSync(path.join(folder, 'app/a.ts'), '1');
    seen.add(print());
    writeFileSync(path.join(folder, 'app/a.ts'), '12');
    seen.add(print());
    writeFileSync(path.join(folder, 'missing.json'), '{}');
    seen.add(print());
    expect(seen.size).toBe(4);
    rmSync(path.join(folder, 'missing.json'));
    expect(seen).toContain(print());
  });
});

describe('two set-ups of one checkout', () => {
  it('wait for each other', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 30));
      inside -= 1;
    };
    await Promise.all([alone(folder, work), alone(folder, work)]);
    expect(most).toBe(1);
    expect(existsSync(path.join(folder, 'setup.lock'))).toBe(false);
  });

  it('do not wait for one that died', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('close', resolve));
    writeFileSync(path.join(folder, 'setup.lock'), String(dead.pid));
    expect(await alone(folder, () => readFileSync(path.join(folder, 'setup.lock'), 'utf8'))).toBe(
      String(process.pid),
    );
  });

  it('free the lock when one fails', async () => {
    await expect(alone(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(path.join(folder, 'setup.lock'))).toBe(false);
  });
});

describe('looking for a display', () => {
  const find = (env: object, platform = 'linux') => findDisplay({ env, platform });

  it('finds none where none is named or none answers, and says which', async () => {
    expect(await find({})).toMatchObject({ usable: false, why: expect.stringContaining('neither') });
    expect(await find({ DISPLAY: ':64999' })).toMatchObject({
      usable: false,
      why: expect.stringContaining(':64999'),
    });
  });

  it('finds an X server by its abstract socket', async () => {
    const server = net.createServer().listen('\0/tmp/.X11-unix/X64998');
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await find({ DISPLAY: ':64998.0' })).toMatchObject({ usable: true, wayland: false });
    server.close();
  });

  it('takes Wayland, a remote X server, and any desktop of another system', async () => {
    expect(await find({ DISPLAY: ':64999', WAYLAND_DISPLAY: 'wayland-0' })).toMatchObject({
      usable: true,
      wayland: true,
    });
    expect(await find({ DISPLAY: 'elsewhere:0' })).toMatchObject({ usable: true });
    expect(await find({}, 'darwin')).toMatchObject({ usable: true });
  });
});

describe('the closing line', () => {
  const file = (status: string, ...tests: string[]) => ({
    name: 'f',
    status,
    assertionResults: tests.map((one, index) => ({ status: one, fullName: `test ${index}` })),
  });

  it('counts passed, failed and skipped tests', () => {
    const report = {
      testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed', 'todo')],
    };
    const counts = countTests(report, 1);
    expect(closingLine(counts)).toBe('2 passed, 1 failed, 2 skipped');
    expect(counts.skippedNames).toEqual(['test 2', 'test 1']);
    expect(exitCodeOf(counts)).toBe(1);
  });

  it('counts a file that did not load, and an error outside any test, as a failure', () => {
    expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1).failed).toBe(1);
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
    expect(countTests({ testResults: [file('passed', 'passed')] }, 0).failed).toBe(0);
    expect(countTests({ testResults: [file('passed', 'passed', 'something new')] }, 0).failed).toBe(1);
  });

  it('is no success when nothing ran', () => {
    expect(exitCodeOf({ passed: 0, failed: 0, skipped: 4 })).toBe(1);
    expect(
      exitCodeOf(addCounts({ passed: 1, failed: 0, skipped: 0 }, { passed: 0, failed: 0, skipped: 4 })),
    ).toBe(0);
  });
});

describe('packaging for users', () => {
  const pack = (version: string, electronDist?: string): void =>
    refuseOtherElectron({ packager: { config: { electronDist }, info: { framework: { version } } } });

  it('takes the official Electron of package.json and no other', () => {
    expect(() => pack('45.4.1')).not.toThrow();
    expect(() => pack('33.2.1')).toThrow(/^Refused/);
    expect(() => pack('45.4.0')).toThrow(/^Refused/);
    expect(() => pack('45.4.1', '/some/folder')).toThrow(/local folder/);
  });
});
