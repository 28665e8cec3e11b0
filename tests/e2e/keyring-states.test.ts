import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { programPaths } from '../../config/setup/install/programs.mjs';
import { startDesktop, until, type Desktop, type DesktopOptions } from '../rig/desktop/index.ts';
import { hasProgram } from '../rig/desktop/leashed-process.ts';
import { answerPrompt } from './keyring/prompt-window.ts';

/**
 * Every state of a real gnome-keyring: the key of each change still opens it after a restart, none is lost, none is set over
 * another one, and nothing waits for ever.
 */

interface Said {
  name: string;
  keptIn?: 'vault' | 'file';
  warning?: string | null;
  opened?: boolean;
  code?: string;
  kind: string;
  program: string | null;
  ms: number;
}

let desktop: Desktop;
let dataDir: string;

async function begin(options: DesktopOptions): Promise<void> {
  desktop = await startDesktop({ tray: false, notifications: false, ...options });
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'clawlamp-keys-'));
}
afterEach(async () => {
  await desktop?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function program(): string[] {
  const script = path.join(import.meta.dirname, 'keyring', 'ask-keyring.ts');
  return ['--experimental-transform-types', '--no-warnings', script];
}

/** A program of ours, started anew each time. */
async function start(...args: string[]): Promise<Said> {
  const line = [...program(), dataDir, ...args];
  const { stdout } = await promisify(execFile)(programPaths().node24, line, {
    env: desktop.env,
    timeout: 120_000,
  });
  return JSON.parse(stdout) as Said;
}

const items = async (): Promise<number> => (await desktop.keyring.items()).length;

describe('a keyring that is open', () => {
  it('keeps the key, and gives it back after a restart', async () => {
    await begin({ keyring: 'unlocked' });
    const first = await start('key');
    expect(first).toMatchObject({ keptIn: 'vault', warning: null, kind: 'napi-keyring' });
    expect(await start('key')).toMatchObject({ keptIn: 'vault', name: first.name });
    expect(await start('quietly', first.name)).toMatchObject({ opened: true });
    expect(await items()).toBe(1);
    expect((await desktop.keyring.items())[0]?.attributes).toMatchObject({ service: 'Clawlamp' });
  });

  it('and then stands still, is given up in time, and said', async () => {
    await begin({ keyring: 'unlocked' });
    const first = await start('key');
    desktop.keyring.freeze();
    const second = await start('key');
    expect(second).toMatchObject({ keptIn: 'file', kind: 'silent' });
    expect(second.warning).toContain('gives no answer');
    expect(second.ms).toBeLessThan(30_000);
    expect(await start('ask', first.name)).toMatchObject({ code: 'VAULT_UNAVAILABLE', kind: 'silent' });
    desktop.keyring.thaw();
    for (const { name } of [first, second]) expect(await start('ask', name)).toMatchObject({ opened: true });
    expect(await items()).toBe(1);
  });
});

describe('a keyring that is locked', () => {
  it('and whose window was sent away, keeps its key, and a change of that time has one of its own', async () => {
    await begin({ keyring: 'unlocked', prompter: true });
    const first = await start('key');
    await desktop.keyring.lock();
    const [second] = await Promise.all([start('key'), answerPrompt(desktop, 'cancel')]);
    expect(second).toMatchObject({ keptIn: 'file', kind: 'locked' });
    expect(second.warning).toContain('is locked');
    expect(second.name).not.toBe(first.name);
    // No window of itself: whoever asks quietly only hears that it waits.
    expect(await start('quietly', first.name)).toMatchObject({ code: 'VAULT_LOCKED' });
    expect(await start('quietly', second.name)).toMatchObject({ opened: true });
    const [opened] = await Promise.all([
      start('ask', first.name, '60000'),
      answerPrompt(desktop, 'password'),
    ]);
    expect(opened).toMatchObject({ opened: true });
    expect(await start('key')).toMatchObject({ keptIn: 'vault', name: first.name });
    expect(await start('quietly', second.name)).toMatchObject({ opened: true });
    expect(await items()).toBe(1);
  });

  it('and is opened too late, has its key as before, and nothing was set over it', async () => {
    await begin({ keyring: 'unlocked', prompter: true });
    const first = await start('key');
    await desktop.keyring.lock();
    const second = await start('key', '', '1500');
    expect(second).toMatchObject({ keptIn: 'file', kind: 'locked' });
    expect(second.ms).toBeLessThan(30_000);
    expect(await desktop.keyring.isLocked()).toBe(true);
    const [third] = await Promise.all([start('ask', first.name, '60000'), answerPrompt(desktop, 'password')]);
    expect(third).toMatchObject({ opened: true });
    await until('the keyring to be open', async () => !(await desktop.keyring.isLocked()));
    expect(await start('key')).toMatchObject({ keptIn: 'vault', name: first.name });
    for (const { name } of [first, second])
      expect(await start('quietly', name)).toMatchObject({ opened: true });
    expect(await items()).toBe(1);
  });

  it('since nobody ever opened it, is empty: the key is a private file, said', async () => {
    await begin({ keyring: 'locked' });
    const made = await start('key');
    expect(made).toMatchObject({ keptIn: 'file', kind: 'empty' });
    expect(made.warning).toContain('Nothing is open in the system keyring');
    expect(await start('quietly', made.name)).toMatchObject({ opened: true });
  });
});

describe('a desktop without a Secret Service', () => {
  it('keeps the key in a private file, which opens after a restart', async () => {
    await begin({ keyring: 'none' });
    const made = await start('key');
    expect(made).toMatchObject({ keptIn: 'file', kind: 'none' });
    expect(made.warning).toContain('No system keyring is available');
    expect(await start('key')).toMatchObject({ keptIn: 'file', name: made.name });
    expect(await start('quietly', made.name)).toMatchObject({ opened: true });
  });

  it.skipIf(!hasProgram('strace'))(
    'asks the kernel for no key, which the package does by itself',
    async () => {
      await begin({ keyring: 'none' });
      /** System calls about keys in the kernel's memory that a program makes, by name. */
      const traced = async (line: readonly string[]): Promise<string[]> => {
        const log = path.join(dataDir, 'trace');
        const strace = ['-f', '-o', log, '-e', 'trace=keyctl,add_key,request_key'];
        await promisify(execFile)('strace', [...strace, ...line], {
          env: desktop.env,
          timeout: 180_000,
        }).catch(() => undefined);
        return (await readFile(log, 'utf8')).match(/(?:keyctl|add_key|request_key)(?=\()/g) ?? [];
      };
      const byItself = `const { Entry } = require('@napi-rs/keyring'); new Entry('clawlamp-rig', 'probe').getPassword();`;
      expect((await traced([process.execPath, '-e', byItself])).length).toBeGreaterThan(0);
      expect(await traced([programPaths().node24, ...program(), dataDir, 'key'])).toEqual([]);
      expect(await start('key')).toMatchObject({ keptIn: 'file', kind: 'none' });
    },
  );
});
