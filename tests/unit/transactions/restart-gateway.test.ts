import { said } from '../../support/said.ts';
import { told, type Words } from '../../../app/model/told.ts';
import { mkdir } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoreReading } from '../../../app/openclaw/discovery/install.ts';
import type { Ports, ProcessResult, ProcessSpec } from '../../../app/platform/ports.ts';
import { restartGateway } from '../../../app/openclaw/programs/restart-gateway.ts';
import { NOW, oauth, StoreHome } from '../openclaw/support.ts';

/** A restart of the gateway at a person's wish: by OpenClaw's own command, never in the middle of a renewal, and seen to be up. */

let home: StoreHome;
let gateway: Server;
let calls: ProcessSpec[];
let now: number;
let waits: number[];

/** What listens here is this very process: it calls itself a gateway, as OpenClaw's own does. */
const title = process.title;
beforeEach(async () => {
  process.title = 'openclaw-gateway';
  home = await StoreHome.make();
  await mkdir(home.agentDir(), { recursive: true, mode: 0o700 });
  gateway = createServer((socket) => socket.end());
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  [calls, waits, now] = [[], [], NOW];
  await configure((gateway.address() as AddressInfo).port);
  await home.profiles({ 'openai-codex:me': oauth() });
});
afterEach(async () => {
  process.title = title;
  gateway.close();
  await home.dispose();
});

const configure = (port: number, more: object = {}): Promise<string> =>
  home.write('openclaw.json', { gateway: { mode: 'local', port, ...more } });

/** A machine on which a wait costs no time. */
function ports(result: Partial<ProcessResult> | Error = {}, onWait: () => void = () => undefined): Ports {
  const run = (spec: ProcessSpec): Promise<ProcessResult> => {
    calls.push(spec);
    return result instanceof Error
      ? Promise.reject(result)
      : Promise.resolve({ code: 0, stdout: '', stderr: '', timedOut: false, ...result });
  };
  const after = (ms: number, done: () => void): (() => void) => {
    waits.push(ms);
    now += ms;
    onWait();
    setImmediate(done);
    return () => undefined;
  };
  const env = {
    HOME: home.home,
    PATH: '/usr/bin',
    XDG_RUNTIME_DIR: '/run/user/1',
    OPENAI_API_KEY: 'sk-not-for-it',
  };
  return { ...home.ports(), env, clock: { now: () => now, after }, processes: { run } } as unknown as Ports;
}

const restart = async (machine: Ports, version = '2026.5.7', stores?: StoreReading[]): Promise<Words> =>
  restartGateway(
    machine,
    home.place({ ...home.owned(version), agents: [{ id: 'main', agentDir: home.agentDir() }] }),
    stores ?? [await home.read()],
  );

describe('a gateway', () => {
  it('is restarted by OpenClaw’s own command, with what its service manager needs and no key', async () => {
    expect(said(await restart(ports()))).toBe('The gateway was restarted.');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      file: '/x/node',
      args: ['/x/openclaw.mjs', 'gateway', 'restart'],
      env: { HOME: home.home, XDG_RUNTIME_DIR: '/run/user/1' },
    });
    expect(calls[0]?.env).not.toHaveProperty('OPENAI_API_KEY');
    expect(waits).toEqual([]);
  });

  it('that is down is started, and that is what is said of it', async () => {
    const place = home.place({
      ...home.owned('2026.5.7'),
      agents: [{ id: 'main', agentDir: home.agentDir() }],
    });
    const start = async (machine: Ports) => restartGateway(machine, place, [await home.read()], 'start');
    expect(said(await start(ports()))).toBe('The gateway was started.');
    expect(calls[0]?.args).toEqual(['/x/openclaw.mjs', 'gateway', 'start']);
    await expect(start(ports({ code: 1 }))).rejects.toMatchObject({
      code: 'OWNER_FAILED',
      detail: told('it could not start its gateway, which may not be set up as a service'),
    });
  });

  it('that takes a while to come back is waited for', async () => {
    process.title = 'something-else';
    const machine = ports({}, () => {
      if (waits.length === 3) process.title = 'openclaw-gateway';
    });
    expect(said(await restart(machine))).toBe('The gateway was restarted.');
    expect(waits).toEqual([500, 500, 500]);
  });

  it('that does not come back within a minute is told, and no longer waited for', async () => {
    gateway.close();
    await expect(restart(ports())).rejects.toMatchObject({ code: 'GATEWAY_UNREACHABLE' });
    expect(waits).toHaveLength(120);
  });

  it.each<[string, Partial<ProcessResult> | Error]>([
    ['ends with an error', { code: 1 }],
    ['is ended before it is through', { code: null, timedOut: true }],
    ['cannot be started', new Error('ENOENT')],
  ])('whose command %s was not restarted', async (_, result) => {
    await expect(restart(ports(result))).rejects.toMatchObject({ code: 'OWNER_FAILED' });
    expect(waits).toEqual([]);
  });
});

describe('nothing is started', () => {
  const refused = async (work: Promise<unknown>, code: string): Promise<void> => {
    await expect(work).rejects.toMatchObject({ code });
    expect(calls).toEqual([]);
  };

  it('while OpenClaw renews a sign-in, in whichever of its stores', async () => {
    const calm = await home.read();
    const [profile] = calm.profiles;
    if (!profile) throw new Error('no profile');
    const renewing = {
      ...calm,
      profiles: [{ ...profile, problem: { kind: 'fence-pending' as const } }],
    } as StoreReading;
    await refused(restart(ports(), '2026.5.7', [calm, renewing]), 'STORE_BUSY');
  });

  it('where its start would migrate the store', async () => {
    await refused(restart(ports(), '2026.9.6'), 'OWNER_FAILED');
  });

  it('where the gateway runs on another machine', async () => {
    await configure(1, { mode: 'remote', remote: { url: 'wss://elsewhere.example' } });
    await refused(restart(ports()), 'GATEWAY_UNREACHABLE');
  });

  it('where no OpenClaw is found', async () => {
    await refused(restartGateway(ports(), home.place(), [await home.read()]), 'OWNER_NOT_FOUND');
  });

  it('where the store is another account’s', async () => {
    const machine = { ...ports(), user: { uid: 4_242, gid: 4_242 } } as Ports;
    await refused(restart(machine), 'OTHER_ACCOUNT');
  });
});
