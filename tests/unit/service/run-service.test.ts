import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../../app/cli/arguments.ts';
import { runService } from '../../../app/cli/service/run-service.ts';
import type { Processes, ProcessSpec } from '../../../app/platform/ports.ts';

const SECRET = 'https://hooks.example.com/T0/very-secret-part';

let home: string;
let script: string;
let called: string[];
let answers: Record<string, number>;

const processes: Processes = {
  async run({ args }: ProcessSpec) {
    const words = args.join(' ');
    called.push(words);
    const code = Object.entries(answers).find(([part]) => words.includes(part))?.[1] ?? 0;
    return { code, stdout: '', stderr: code === 0 ? '' : 'No medium found', timedOut: false };
  },
  converse: () => Promise.reject(new Error('not asked')),
};

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'service-'));
  chmodSync(home, 0o700);
  mkdirSync(path.join(home, 'lib'));
  script = path.join(home, 'lib', 'clawlamp.mjs');
  writeFileSync(script, '');
  called = [];
  answers = { 'is-active': 3 };
});
afterEach(() => rmSync(home, { recursive: true }));

async function service(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const stdio = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    ask: null,
    line: null,
    signal: new AbortController().signal,
  };
  const env = { HOME: home, PATH: '/usr/bin', LC_ALL: 'C' };
  const running = { execPath: process.execPath, argv: [], started: script, electron: false };
  const fakes = { ports: { processes, home, platform: 'linux' as const } };
  const code = await runService(readArguments(['service', ...argv]), env, stdio, running, fakes);
  return { code, out, err };
}

const unit = () => path.join(home, '.config/systemd/user/clawlamp-watch.service');
const kept = () => path.join(home, '.config/Clawlamp/service.json');

// The real systemctl stands there, and is never run: whose it is counts.
describe.skipIf(!existsSync('/usr/bin/systemctl'))('service', () => {
  it('only shows with --dry-run, and the secret of a webhook nowhere', async () => {
    const { out } = await service('install', '--webhook', SECRET, '--dry-run');
    expect(out).toContain('writes ~/.config/systemd/user/clawlamp-watch.service');
    expect(out).toContain('ExecStart="');
    expect(out).not.toContain('secret');
    expect(existsSync(path.join(home, '.config'))).toBe(false);
    expect(called).toEqual(['--user is-active clawlamp-watch.service']);
    const json = await service('install', '--webhook', SECRET, '--dry-run', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ done: false, manager: 'systemd' });
    expect(json.out).not.toContain('secret');
  });

  it('installs, changes nothing the second time, keeps what was named, and takes all of it away again', async () => {
    expect((await service('install', '--webhook', SECRET)).code).toBe(0);
    expect(lstatSync(kept()).mode & 0o777).toBe(0o600);
    expect(lstatSync(unit()).mode & 0o777).toBe(0o644);
    expect(readFileSync(unit(), 'utf8')).not.toContain('secret');
    answers = {};
    called = [];
    expect((await service('install')).out).toContain('Nothing was changed.');
    expect(called).toEqual(['--user is-active clawlamp-watch.service']);
    const { out, code } = await service('status');
    expect(code).toBe(0);
    expect(out).toContain('Webhook: hooks.example.com\n');
    expect(out).not.toContain('secret');
    expect((await service('install', '--hook', '/bin/true')).out).toContain('writes');
    expect(JSON.parse(readFileSync(kept(), 'utf8'))).toMatchObject({ hook: '/bin/true', webhook: SECRET });
    await service('remove');
    expect([existsSync(unit()), existsSync(kept())]).toEqual([false, false]);
    expect((await service('remove')).out).toContain('Nothing was changed.');
    expect((await service('status')).code).toBe(3);
  });

  it('puts everything back where the manager refuses, and lets it forget what it had taken', async () => {
    answers = { 'is-active': 3, restart: 1 };
    await expect(service('install', '--webhook', SECRET)).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      detail: 'No medium found',
    });
    expect([existsSync(unit()), existsSync(kept())]).toEqual([false, false]);
    expect(called).toContain('--user disable --now clawlamp-watch.service');
  });

  it('touches nothing that it did not write: another unit, a link, one changed by hand', async () => {
    mkdirSync(path.dirname(unit()), { recursive: true });
    writeFileSync(unit(), '[Service]\nExecStart=/bin/true\n');
    await expect(service('install')).rejects.toMatchObject({ code: 'SERVICE_FOREIGN' });
    await expect(service('remove')).rejects.toMatchObject({ code: 'SERVICE_FOREIGN' });
    expect(readFileSync(unit(), 'utf8')).toContain('/bin/true');
    rmSync(unit());
    const elsewhere = path.join(home, 'elsewhere');
    writeFileSync(elsewhere, 'theirs');
    symlinkSync(elsewhere, unit());
    await expect(service('install')).rejects.toMatchObject({ code: 'SERVICE_FOREIGN' });
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs');
    rmSync(unit());
    await service('install');
    writeFileSync(unit(), `${readFileSync(unit(), 'utf8')}# mine\n`);
    await expect(service('install')).rejects.toMatchObject({ code: 'SERVICE_FOREIGN' });
    expect((await service('status')).out).toContain('changed by hand');
    expect(existsSync(kept())).toBe(true);
  });

  it('relies on no program that is lent for the moment or that others may change', async () => {
    const lent = path.join(home, '_npx', 'x');
    mkdirSync(lent, { recursive: true });
    writeFileSync(path.join(lent, 'clawlamp.mjs'), '');
    const good = script;
    script = path.join(lent, 'clawlamp.mjs');
    await expect(service('install')).rejects.toMatchObject({ code: 'SERVICE_TEMPORARY' });
    script = good;
    chmodSync(script, 0o666);
    await expect(service('install')).rejects.toMatchObject({ code: 'SERVICE_COMMAND', detail: script });
    expect(existsSync(path.join(home, '.config'))).toBe(false);
  });

  it('sends a test notice by the ways that are kept, and says which did not take it', async () => {
    await expect(service('test')).rejects.toMatchObject({ code: 'SERVICE_ABSENT' });
    await service('install');
    await expect(service('test')).rejects.toMatchObject({ code: 'SERVICE_TELLS_NOBODY' });
    await service('install', '--hook', '/bin/cat');
    expect(await service('test')).toMatchObject({ code: 0, out: 'Sent, and taken.\n' });
    answers = { '': 9 };
    expect(await service('test')).toMatchObject({ code: 1, err: 'The hook ended with code 9.\n' });
  });

  it.each([
    [['service'], 'one of install, status, remove, test'],
    [['service', 'restart'], 'one of install, status, remove, test'],
    [['service', 'install', '--webhook', 'http://x'], 'https'],
    [['service', 'install', '--ping', 'http://x'], 'https'],
    [['watch', '--ping', 'https://x.example'], 'goes with service'],
    [['status', '--dry-run'], 'goes with service'],
    [['status', '--service'], 'goes with watch'],
  ])('refuses %j', (argv, why) => {
    expect(() => readArguments(argv)).toThrow(why);
  });
});
