import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../../../app/demo/demo.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { NO_VAULT } from './sign-in.ts';

let base: string;
let demo: Demo;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'clawlamp-demo-'));
  demo = await startDemo(join(base, 'demo'));
});
afterEach(async () => {
  await demo.stop();
  await rm(base, { recursive: true, force: true });
});

function portsOf(one: Demo): Ports {
  return one.ports({
    clock: systemClock(),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: NO_VAULT,
    browser: {
      open: (url) => {
        void allow(url);
        return Promise.resolve();
      },
    },
    env: {},
    home: '/nowhere',
    platform: process.platform,
  });
}

/** Presses "Allow" on the page, as a browser's form does, and follows where it leads. */
async function allow(url: string): Promise<void> {
  const page = await (await fetch(url)).text();
  const plain = (text: string): string => text.replace(/&#(\d+);/g, (_, n) => String.fromCharCode(Number(n)));
  const fields = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams(fields.map(([, name, value]) => [plain(name ?? ''), plain(value ?? '')]));
  body.set('choice', 'allow');
  await fetch(new URL('/oauth/authorize', url), { method: 'POST', body });
}

describe('a drill', () => {
  it('of a dead gateway is put right by one sign-in', async () => {
    await demo.stop();
    demo = await startDemo(join(base, 'gateway'), Date.now, 'gateway');
    const engine = createEngine(portsOf(demo), demo.options);
    const before = await engine.read();
    expect(before.verdict).toBe('act');
    expect(before.causes.map(({ code }) => code)).toContain('auth-dead-gateway-alive');
    expect(await engine.login(before.profiles[0]?.id ?? '').finished).toMatchObject({ kind: 'done' });
    expect((await engine.read()).verdict).toBe('ok');
  });

  it('of a shared sign-in is put right without one', async () => {
    await demo.stop();
    demo = await startDemo(join(base, 'shared'), Date.now, 'shared');
    const engine = createEngine(portsOf(demo), demo.options);
    const before = await engine.read();
    expect(before.causes.map(({ code }) => code)).toEqual(['grant-shared-across-agents']);
    expect(await engine.repair(engine.plans(null)[0]?.id ?? '')).toMatchObject({ kind: 'done' });
    const after = await engine.read();
    expect(after.causes).toEqual([]);
    expect(after.routes.map(({ next }) => next)).toHaveLength(2);
  });
});

describe('the demo, from the first look to the repaired lamp', () => {
  it('shows a rejected sign-in, renews it through the page, and is no longer in need', async () => {
    const engine = createEngine(portsOf(demo), demo.options);
    const before = await engine.read();
    const row = before.profiles.find((one) => one.profileId === 'openai-codex:ada@example.com');
    expect(before.verdict).toBe('act');
    expect(row).toMatchObject({ health: 'act', canSignIn: true });
    expect(row?.causes).toContain('grant-rejected');

    const outcome = await engine.login(row?.id ?? '').finished;
    expect(outcome).toMatchObject({ kind: 'done', account: { email: 'ada@example.com' } });
    if (outcome.kind !== 'done') throw new Error('unreachable');
    expect(outcome.writer).toContain('Clawlamp itself');
    expect(outcome.proofs.find((one) => one.by === 'provider')?.passed).toBe(true);

    const after = await engine.read();
    const renewed = after.profiles.find((one) => one.id === row?.id);
    expect(renewed?.causes).not.toContain('grant-rejected');
    expect(renewed?.health).not.toBe('act');
    const state = await readFile(
      join(demo.options.stateDir ?? '', 'agents/main/agent/auth-state.json'),
      'utf8',
    );
    expect(state).not.toContain('disabledUntil');
    await engine.stop();
  });
});
