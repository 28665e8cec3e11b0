import { said } from '../../support/said.ts';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { portHolder } from '../../../app/oauth/port-holder.ts';
import {
  holdersInLsof,
  holdersInNetstat,
  holdersOfPort,
  processBegan,
  startInFileTime,
  startInPs,
  type Asked,
} from '../../../app/platform/node/system-tools.ts';
import type { ProcessSpec } from '../../../app/platform/ports.ts';

/** What the tools of macOS and Windows write, and what is taken from it. `ps` and `lsof` are the same programs on Linux. */

/** A system of which each tool answers what is given for its name, and fails without. */
function system(platform: NodeJS.Platform, answers: Record<string, string | undefined>) {
  const specs: ProcessSpec[] = [];
  const run = (spec: ProcessSpec) => {
    specs.push(spec);
    const [, found] = Object.entries(answers).find(([name]) => spec.file.toLowerCase().endsWith(name)) ?? [];
    const code = found === undefined ? 1 : 0;
    return Promise.resolve({ code, stdout: found ?? '', stderr: '', timedOut: false });
  };
  return { specs, asked: { platform, run } satisfies Asked };
}

const LSOF = 'p501\ncnode\nf21\nn127.0.0.1:1455\np733\ncssh\nf4\nn192.168.1.4:1455\nf5\nn[::1]:14550\n';

const NETSTAT = [
  '',
  'Aktive Verbindungen',
  '',
  '  Proto  Lokale Adresse         Remoteadresse          Status           PID',
  '  TCP    0.0.0.0:135            0.0.0.0:0              ABH\u00d6REN         1204',
  '  TCP    127.0.0.1:1455         0.0.0.0:0              ABH\u00d6REN         4711',
  '  TCP    127.0.0.1:1455         127.0.0.1:51000        HERGESTELLT     4711',
  '  TCP    127.0.0.1:51000        127.0.0.1:1455         HERGESTELLT     9000',
  '  TCP    [::1]:1457             [::]:0                 ABH\u00d6REN         4712',
  '  TCP    192.168.1.4:1459       0.0.0.0:0              ABH\u00d6REN         4713',
  '',
].join('\r\n');

describe('the start of a process', () => {
  it('is taken from ps as a moment in UTC', () => {
    expect(startInPs('Sat Nov 28 12:06:23 2026    \n')).toBe(Date.UTC(2026, 10, 28, 12, 6, 23));
    expect(startInPs('Sat Nov  1 02:06:23 2026\n')).toBe(Date.UTC(2026, 10, 1, 2, 6, 23));
    for (const text of ['', 'STARTED', 'Sa 28 Nov 12:06:23 2026', 'Sat Nov 28 12:06:23 2026 x'])
      expect(startInPs(text)).toBeNull();
  });

  it('is taken from Windows’ count since 1601', () => {
    // [datetime]::new(2026,11,28,12,6,23,0,"Utc").ToFileTimeUtc()
    expect(startInFileTime('134403411830000000\r\n')).toBe(Date.UTC(2026, 10, 28, 12, 6, 23));
    for (const text of ['', '12', 'Get-CimInstance : Access denied'])
      expect(startInFileTime(text)).toBeNull();
  });

  it('is asked of the system’s own tool, by its full path, in one language and zone', async () => {
    const mac = system('darwin', { '/bin/ps': 'Sat Nov 28 12:06:23 2026\n' });
    expect(await processBegan(12, mac.asked)).toBe(Date.UTC(2026, 10, 28, 12, 6, 23));
    expect(mac.specs).toMatchObject([{ file: '/bin/ps', env: { LC_ALL: 'C', TZ: 'UTC' } }]);
    const windows = system('win32', { 'powershell.exe': '134403411830000000\r\n' });
    expect(await processBegan(12, windows.asked)).toBe(Date.UTC(2026, 10, 28, 12, 6, 23));
    expect(windows.specs[0]?.file).toMatch(
      /^[A-Z]:\\.*\\System32\\WindowsPowerShell\\v1\.0\\powershell\.exe$/i,
    );
    expect(windows.specs[0]?.args.at(-1)).toContain("'ProcessId=12'");
    for (const platform of ['darwin', 'win32', 'linux'] as const)
      expect(await processBegan(12, system(platform, {}).asked)).toBeNull();
  });

  it.skipIf(!existsSync('/bin/ps') || process.platform === 'win32')(
    'in the words of a real ps is this process’ own',
    () => {
      const text = execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(process.pid)], {
        env: { LC_ALL: 'C', TZ: 'UTC' },
        encoding: 'utf8',
      });
      const here = Date.now() - process.uptime() * 1_000;
      expect(Math.abs((startInPs(text) ?? 0) - here)).toBeLessThan(3_000);
    },
  );
});

describe('who listens on a port', () => {
  it('is taken from lsof with its name, and only of that port', () => {
    expect(holdersInLsof(LSOF, 1455)).toEqual([
      { pid: 501, name: 'node', reachesLoopback: true },
      { pid: 733, name: 'ssh', reachesLoopback: false },
    ]);
    expect(holdersInLsof(LSOF, 14550)).toEqual([{ pid: 733, name: 'ssh', reachesLoopback: true }]);
    expect(holdersInLsof('', 1455)).toEqual([]);
  });

  it('is taken from netstat in any language, and no connection counts', () => {
    expect(holdersInNetstat(NETSTAT, 1455)).toEqual([{ pid: 4711, name: null, reachesLoopback: true }]);
    expect(holdersInNetstat(NETSTAT, 1457)).toEqual([{ pid: 4712, name: null, reachesLoopback: true }]);
    expect(holdersInNetstat(NETSTAT, 1459)).toEqual([{ pid: 4713, name: null, reachesLoopback: false }]);
    for (const port of [51000, 455, 5]) expect(holdersInNetstat(NETSTAT, port)).toEqual([]);
  });

  it('is said to a person by name and number, cut to what fits, else as another program', async () => {
    const mac = system('darwin', { lsof: LSOF.replace('cnode', 'cnode\u001b[31m') });
    expect(said(await portHolder(1455, mac.asked))).toBe('node31m (process 501)');
    const windows = system('win32', { 'netstat.exe': NETSTAT, 'powershell.exe': 'node.exe\r\n' });
    expect(said(await portHolder(1455, windows.asked))).toBe('node.exe (process 4711)');
    const nameless = system('win32', { 'netstat.exe': NETSTAT });
    expect(said(await portHolder(1455, nameless.asked))).toBe('another program');
    expect(await holdersOfPort(1455, system('win32', {}).asked)).toBeNull();
    // What lsof says where nobody of this account listens: nothing, and code 1.
    expect(await holdersOfPort(1455, system('darwin', {}).asked)).toEqual([]);
    const broken = { platform: 'darwin', run: () => Promise.reject(new Error('no lsof')) } as Asked;
    expect(await holdersOfPort(1455, broken)).toBeNull();
    const unnamed = system('win32', { 'netstat.exe': NETSTAT, 'powershell.exe': 'node.exe\r\n' });
    expect(await holdersOfPort(1455, unnamed.asked)).toMatchObject([{ pid: 4711, name: null }]);
    expect(unnamed.specs.map(({ file }) => file).join()).not.toContain('powershell');
    expect(await holdersOfPort(1455, system('linux', { lsof: LSOF }).asked)).toBeNull();
  });

  const lsof = ['/usr/sbin/lsof', '/usr/bin/lsof'].find((file) => existsSync(file));
  it.skipIf(!lsof)('in the words of a real lsof is this process', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpcn'];
    const text = execFileSync(lsof as string, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    server.close();
    expect(holdersInLsof(text, port)).toMatchObject([{ pid: process.pid, reachesLoopback: true }]);
  });
});
