import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOSTILE } from '../bench/hostile.ts';
import { endGroup, endWithTests, pause, until } from '../rig/processes/child.ts';
import { oauth, StoreHome } from '../unit/openclaw/support.ts';

/** The built terminal program under SIGTERM and Ctrl+C, whatever it is in the middle of. */

const root = path.resolve(import.meta.dirname, '..', '..');
const bundle = path.join(root, 'out/cli/clawlamp.mjs');
/** What a person, and a service manager, waits for the end. In ms. */
const WITHIN_MS = 1_000;
/** A machine that does other things as well may need a second try: the bound is on us, not on it. */
const TRIES = { retry: 2, timeout: 120_000 };

let home: StoreHome;
let dataDir: string;
let running: Run[] = [];

beforeAll(async () => {
  const { prepareCli } = (await import(path.join(root, 'config/setup/install/prepare.mjs'))) as {
    prepareCli(): Promise<void>;
  };
  await prepareCli();
}, 120_000);
beforeEach(async () => {
  home = await StoreHome.make();
  dataDir = path.join(home.home, 'data');
});
afterEach(async () => {
  for (const { child } of running) await endGroup(child, 0);
  running = [];
  rmSync(home.home, { recursive: true });
});

interface Run {
  child: ChildProcess;
  out(): string;
  err(): string;
}

function start(words: readonly string[]): Run {
  const codex = path.join(home.home, '.codex');
  const place = ['--state-dir', home.stateDir, '--codex-home', codex, '--data-dir', dataDir];
  const child = spawn(process.execPath, [bundle, ...words, ...place], {
    env: { HOME: home.home, LC_ALL: 'C', PATH: process.env.PATH, TMPDIR: home.home },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithTests(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const run = { child, out: () => out, err: () => err };
  running.push(run);
  return run;
}

/** Sends the signal to the program alone. @returns its exit code and how long it took, in ms */
async function stop(
  { child }: Run,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<{ code: number | null; ms: number }> {
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const at = performance.now();
  child.kill(signal);
  const [code] = await ended;
  return { code, ms: performance.now() - at };
}

/** Starts a command and stops it at several moments of its first reading. @returns how long each end took, in ms */
async function stopped(words: readonly string[]): Promise<number[]> {
  const took: number[] = [];
  const codes: (number | null)[] = [];
  // Before it has loaded what takes the signal, the system ends it: null.
  for (const wait of [150, 300, 600, 1_200]) {
    const run = start(words);
    await pause(wait);
    const { code, ms } = await stop(run);
    codes.push(code);
    took.push(Math.round(ms));
  }
  process.stdout.write(`ended after ${took.join(', ')} ms\n`);
  expect(codes.at(-1)).toBe(0);
  return took;
}

/** One sign-in that a person has to renew, so that there is something to tell. */
async function needsSomebody(): Promise<void> {
  await home.write('openclaw.json', { agents: { defaults: { model: { primary: 'openai-codex/gpt-5.5' } } } });
  await home.profiles({ 'openai-codex:me@example.com': oauth({ expires: 1, refresh: '', access: 'x' }) });
}

/** A program that writes down its number, and takes no notice of a polite signal, nor does what it started. */
function stubborn(file: string): { file: string; pid: () => number } {
  const note = path.join(home.home, 'stubborn.pid');
  const text = `#!/bin/sh\ntrap '' TERM\necho $$ > ${note}\nwhile :; do sleep 60; done\n`;
  writeFileSync(file, text, { mode: 0o700 });
  return { file, pid: () => (existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0) };
}

const lives = (pid: number): boolean => existsSync(`/proc/${pid}`);

describe.runIf(process.platform === 'linux')('watch ends within a second of SIGTERM', () => {
  const names = [
    'store: 50 MB of JSON',
    'log: 50 MB without an end of line',
    'log: as many refusals as fit beside 1,000 profiles',
    'database: a cell of 50 MB',
    'config: 200 includes of 1 MB',
  ];
  it.each(names)('in the first reading of a home with %s', TRIES, async (name) => {
    await HOSTILE.find((one) => one.name === name)!.make(home);
    expect(Math.max(...(await stopped(['watch', '--json'])))).toBeLessThan(WITHIN_MS);
  });

  it.each([[['watch']], [['watch', '--json']]])(
    'in that of 1,000 sign-ins that many share: %s',
    TRIES,
    async (words) => {
      const shared = (n: number) => oauth({ email: `${n}@example.com`, refresh: `rt-${n}` });
      const held = Array.from(
        { length: 40 },
        (_, n) => [`openai-codex:${n}@example.com`, shared(n)] as const,
      );
      for (let agent = 0; agent < 25; agent += 1)
        await home.profiles(Object.fromEntries(held), `agent-${agent}`);
      expect(Math.max(...(await stopped(words)))).toBeLessThan(WITHIN_MS);
    },
  );

  it('while a hook hangs that takes no notice: it goes too, and the next run tells it again', async () => {
    await needsSomebody();
    const hook = stubborn(path.join(home.home, 'hook.sh'));
    const run = start(['watch', '--hook', hook.file]);
    const pid = await until('the hook', () => hook.pid());
    const { code, ms } = await stop(run);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(WITHIN_MS);
    await until('the end of the hook', () => !lives(pid), 2_000);
    // Nobody says that it failed: it was cut off.
    expect(run.err()).toBe('');
    const heard = path.join(home.home, 'heard');
    writeFileSync(hook.file, `#!/bin/sh\ncat >> ${heard}\n`);
    const next = start(['watch', '--hook', hook.file]);
    await until('the notice', () => existsSync(heard) && readFileSync(heard, 'utf8'));
    await pause(300);
    expect(readFileSync(heard, 'utf8').trim().split('\n')).toHaveLength(1);
    expect((await stop(next)).code).toBe(0);
  }, 60_000);

  it('while a webhook and a gateway elsewhere take the connection and say nothing', async () => {
    await needsSomebody();
    const taken: Socket[] = [];
    const silent = createServer((socket) => void taken.push(socket.on('error', () => undefined)));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    try {
      const run = start(['watch', '--webhook', `https://127.0.0.1:${port}/x`]);
      await until('the call', () => taken.length > 0);
      const told = await stop(run);
      expect(told.code).toBe(0);
      expect(told.ms).toBeLessThan(WITHIN_MS);
      expect(readFileSync(path.join(dataDir, 'undelivered.json'), 'utf8')).toContain('Sign in again');
      taken.length = 0;
      const asks = start(['watch', '--gateway', `wss://127.0.0.1:${port}`]);
      await until('the question', () => taken.length > 0);
      const asked = await stop(asks);
      expect(asked.code).toBe(0);
      expect(asked.ms).toBeLessThan(WITHIN_MS);
    } finally {
      for (const socket of taken) socket.destroy();
      silent.close();
    }
  }, 60_000);
});

describe.runIf(process.platform === 'linux')('other commands end within a second', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'status at %s while the owner that is asked takes no notice',
    async (signal) => {
      await needsSomebody();
      await home.write('../.codex/auth.json', {});
      const owner = stubborn(path.join(home.home, 'codex'));
      const run = start(['status', '--ask-owner', '--codex-bin', owner.file]);
      const pid = await until('the owner', () => owner.pid(), 20_000);
      const { code, ms } = await stop(run, signal);
      expect(code).toBe(3);
      expect(ms).toBeLessThan(WITHIN_MS);
      expect(run.err()).toBe('Stopped. Nothing was changed.\n');
      expect(run.out()).toBe('');
      await until('the end of the owner', () => !lives(pid), 2_000);
    },
    60_000,
  );

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'login at %s while it waits for the browser',
    async (signal) => {
      const run = start(['login', 'ada@example.com', '--demo']);
      await until('the address', () => run.err().includes('/oauth/authorize?'), 20_000);
      const { code, ms } = await stop(run, signal);
      expect(code).toBe(1);
      expect(ms).toBeLessThan(WITHIN_MS);
      expect(run.out()).toBe('Stopped. Nothing was changed.\n');
    },
    60_000,
  );
});
