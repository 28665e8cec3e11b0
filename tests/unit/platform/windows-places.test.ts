import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultCodexHome, findCodexHome } from '../../../app/codex/home.ts';
import { findCodexProgram } from '../../../app/codex/program.ts';
import { readGatewayLog } from '../../../app/openclaw/log/gateway-log.ts';
import { logPlaces } from '../../../app/openclaw/log/log-files.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { samePath } from '../../../app/platform/same-path.ts';
import { temporaryFolder } from '../../../app/platform/temp-folder.ts';
import type { OpenClawInstall } from '../../../app/openclaw/discovery/install.ts';

/** Windows, macOS and Linux judged on whichever of them the tests run. */

let dir: string;
beforeEach(async () => {
  dir = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-windows-')));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the folder of temporary files', () => {
  it.each([
    ['win32', { TEMP: 'C:\\T\\', TMP: 'C:\\U', TMPDIR: '/x' }, 'C:\\T'],
    ['win32', { TMP: 'C:\\U', TMPDIR: '/x' }, 'C:\\U'],
    ['win32', { Temp: 'D:\\' }, 'D:\\'],
    ['win32', { SystemRoot: 'C:\\Windows', TMPDIR: '/x' }, 'C:\\Windows\\temp'],
    ['win32', { windir: 'C:\\WinNT' }, 'C:\\WinNT\\temp'],
    ['linux', { TMPDIR: '/var/tmp/', TMP: '/x' }, '/var/tmp'],
    ['darwin', { TMPDIR: '', TMP: '/x', TEMP: '/y' }, '/x'],
    ['linux', { TEMP: '/y' }, '/y'],
    ['linux', {}, '/tmp'],
    ['linux', { TMPDIR: '/' }, '/'],
  ] as const)('of %s with %o is the one that Node takes', (platform, env, wanted) => {
    expect(temporaryFolder(env, platform)).toBe(wanted);
  });

  it('is the one that this Node takes', () => {
    expect(temporaryFolder(process.env, process.platform)).toBe(tmpdir());
  });

  it('of Windows holds the gateway’s log, whatever a Unix variable says', () => {
    const place = { stateDir: 'C:\\Users\\ada\\.openclaw', env: {} } as unknown as OpenClawInstall;
    const ports = {
      env: { TMPDIR: '/c/tmp', TEMP: 'C:\\T' },
      home: 'C:\\Users\\ada',
      platform: 'win32',
    } as const;
    const [found, second] = logPlaces(ports, place, {}, null);
    expect(found?.directory).toBe(path.join('C:\\T', 'openclaw'));
    expect(second).toBeUndefined();
  });
});

describe('two names of one place', () => {
  it.each([
    ['win32', 'C:\\Users\\Ada\\.openclaw', 'c:/users/ada/.OpenClaw/'],
    ['win32', '\\\\?\\C:\\Users\\Ada', 'C:\\Users\\ada'],
    ['win32', '\\\\?\\UNC\\nas\\home', '\\\\NAS\\home\\'],
    ['win32', 'C:\\a\\.\\b\\..\\c', 'c:\\A\\C'],
    ['darwin', '/Users/Ada/.openclaw', '/users/ada/.OpenClaw'],
    ['darwin', '/Users/josé', '/Users/jose\u0301'],
    ['linux', '/home/ada/./.openclaw/', '/home/ada//.openclaw'],
  ] as const)('of %s: %s is %s', (platform, a, b) => {
    expect(samePath(a, b, platform)).toBe(true);
  });

  it.each([
    ['linux', '/home/Ada', '/home/ada'],
    ['linux', '/home/josé', '/home/jose\u0301'],
    ['win32', 'C:\\Users\\ada', 'D:\\Users\\ada'],
    ['win32', 'C:\\Users\\ada', 'C:\\Users\\ada2'],
    ['darwin', '/Users/ada/x', '/Users/ada'],
  ] as const)('of %s: %s is not %s', (platform, a, b) => {
    expect(samePath(a, b, platform)).toBe(false);
  });

  it('leave the log of the default gateway its own, in any case and with any slash', () => {
    const ports = { env: { TEMP: 'C:\\T' }, home: 'C:\\Users\\ada', platform: 'win32' } as const;
    const owned = (stateDir: string) =>
      logPlaces(ports, { stateDir, env: {} } as unknown as OpenClawInstall, {}, null)[0]?.ownership;
    expect(owned('c:\\users\\ada\\.openclaw')).toBe('default');
    expect(owned('C:/Users/ada/.openclaw')).toBe('default');
    expect(owned('C:\\Users\\ada\\other')).toBe('foreign');
  });

  it('make a gateway that names its folder otherwise no stranger', async () => {
    const time = '2026-11-27T10:00:00.000Z';
    const line = (text: string) =>
      `${JSON.stringify({ '0': '{"subsystem":"gateway"}', '1': text, time, _meta: { date: time } })}\n`;
    const names = '{"storePath":"c:\\\\\\\\users\\\\\\\\ADA\\\\\\\\bot\\\\\\\\cron\\\\\\\\jobs.json"}';
    await writeFile(path.join(dir, 'openclaw-2026-11-27.log'), line(names) + line('ready'));
    const reading = (stateDir: string, platform: NodeJS.Platform) =>
      readGatewayLog({ ...systemFiles(), realPath: () => Promise.resolve(null) }, [
        { directory: dir, pick: (found) => found, ownership: 'foreign', stateDir, platform },
      ]);
    expect((await reading('C:\\Users\\ada\\bot', 'win32')).alive).not.toBeNull();
    expect((await reading('C:\\Users\\ada\\bot2', 'win32')).alive).toBeNull();
    expect((await reading('C:\\Users\\ada\\bot', 'linux')).alive).toBeNull();
  });
});

describe('the Codex home', () => {
  const env = { HOME: '/git-bash/home' };
  it('of Windows is the account’s, whatever HOME says', async () => {
    const ports = {
      env,
      home: '/git-bash/home',
      accountHome: dir,
      platform: 'win32',
      files: systemFiles(),
    } as const;
    expect((await findCodexHome(ports, {})).path).toBe(path.join(dir, '.codex'));
    expect((await findCodexHome({ ...ports, env: { ...env, CODEX_HOME: dir } }, {})).path).toBe(dir);
    expect(defaultCodexHome({ ...ports, accountHome: null })).toBe(path.join('/git-bash/home', '.codex'));
  });

  it.each(['linux', 'darwin'] as const)('of %s is HOME’s', (platform) => {
    const ports = { env, home: dir, accountHome: dir, platform };
    expect(defaultCodexHome(ports)).toBe('/git-bash/home/.codex');
    expect(defaultCodexHome({ ...ports, env: {} })).toBe(path.join(dir, '.codex'));
  });
});

describe('a Codex that npm put on Windows', () => {
  /** As cmd-shim writes it. */
  const shim = (script: string) =>
    `@ECHO off\r\nSETLOCAL\r\nCALL :find_dp0\r\nSET "_prog=node"\r\n` +
    `endLocal & goto #_undefined_# 2>NUL || title %COMSPEC% & "%_prog%"  "%dp0%\\${script}" %*\r\n`;

  async function put(file: string, text: string): Promise<string> {
    const target = path.join(dir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
    return target;
  }

  const find = (env: Record<string, string>) =>
    findCodexProgram({ env, files: systemFiles(), platform: 'win32' }, {});

  it.each([
    ['below the package', 'node_modules/@openai/codex/node_modules/@openai', 'bin'],
    ['beside the package', 'node_modules/@openai', 'bin'],
    ['of an older release', 'node_modules/@openai', 'codex'],
  ])('is followed from its start script to the program %s', async (_, scope, folder) => {
    await put('codex.cmd', shim('node_modules\\@openai\\codex\\bin\\codex.js'));
    await put('node_modules/@openai/codex/bin/codex.js', '');
    const at = `${scope}/codex-win32-x64`;
    const exe = await put(`${at}/vendor/x86_64-pc-windows-msvc/${folder}/codex.exe`, '');
    await put(`${at}/package.json`, JSON.stringify({ name: '@openai/codex', version: '0.171.0-win32-x64' }));
    const { program } = await find({ Path: `${dir};C:\\Windows` });
    expect(program).toEqual({ binPath: exe, version: '0.171.0' });
  });

  it('is found below APPDATA where the search path lacks it', async () => {
    await put('npm/codex.cmd', shim('node_modules\\@openai\\codex\\bin\\codex.js'));
    await put('npm/node_modules/@openai/codex/bin/codex.js', '');
    const exe = await put(
      'npm/node_modules/@openai/codex-win32-arm64/vendor/aarch64-pc-windows-msvc/bin/codex.exe',
      '',
    );
    expect((await find({ PATH: '', APPDATA: dir })).program?.binPath).toBe(exe);
    expect((await find({ PATH: '' })).program).toBeNull();
  });

  it('stays its start script where that leads to no program, so that the refusal can name it', async () => {
    const script = await put('codex.cmd', '@echo hello\r\n');
    expect((await find({ PATH: dir })).program?.binPath).toBe(script);
  });
});
