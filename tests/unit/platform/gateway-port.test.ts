import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import {
  gatewayListener,
  type GatewayDoor,
  type Listener,
} from '../../../app/openclaw/programs/gateway-listens.ts';
import type { PortHolder } from '../../../app/platform/node/system-tools.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { thisUser } from '../../../app/platform/node/this-user.ts';
import type { Vault } from '../../../app/platform/ports.ts';
import { gatewayAddress } from '../../../app/openclaw/remote-gateway/address.ts';
import { gatewayKeys } from '../../../app/openclaw/remote-gateway/keys.ts';
import {
  actAs,
  commonFolder,
  describeTwoAccounts,
  folderOf,
  NEIGHBOUR,
  PERSON,
} from '../../rig/accounts/two-accounts.ts';

/** Who listens on the port of the gateway, before its token goes there. */

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A program of an account that takes connections on a loopback port and calls itself by a name. */
async function listener(uid: number | null, title: string, host = '127.0.0.1'): Promise<number> {
  const source = `process.title = ${JSON.stringify(title)};
    const server = require('node:net').createServer((s) => s.end());
    server.listen(0, ${JSON.stringify(host)}, () => console.log(server.address().port));`;
  const as = uid === null ? [] : [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', process.execPath];
  const file = uid === null ? process.execPath : '/usr/bin/setpriv';
  const child = spawn(file, [...as, '-e', source], { env: {}, cwd: '/' });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(Number(String(text))));
    child.once('exit', () => reject(new Error('it ended')));
  });
}

const door = (port: number) => ({ port, stateDir: '/nowhere' });
const TITLE = 'openclaw-gateway';

/** As whoever this process acts as now. */
function ask(where: GatewayDoor, platform: NodeJS.Platform = process.platform): Promise<Listener> {
  return gatewayListener(where, { files: systemFiles(), platform, user: thisUser() });
}

describe.runIf(process.platform === 'linux')('what listens where the gateway would', () => {
  it('is a gateway of ours when the socket is ours and the program looks like one, on loopback or on every address', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0', '::'])
      expect(await ask(door(await listener(null, TITLE, host))), host).toBe('gateway');
  }, 60_000);

  it('is a stranger when it is a tunnel, which the kernel calls ours as well', async () => {
    expect(await ask(door(await listener(null, 'ssh -NL 18789:gw:18789 gw')))).toBe('stranger');
  }, 60_000);

  it.each([
    'node /home/me/openclaw-tools/tunnel.js gateway',
    'vim openclaw gateway',
    'openclaw models status',
    'socat TCP-LISTEN:18789 openclaw',
  ])(
    'is a stranger when it is a program of ours with our words among its arguments: %s',
    async (title) => {
      expect(await ask(door(await listener(null, title)))).toBe('stranger');
    },
    60_000,
  );

  it('is nobody when no connection is taken', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    expect(await ask(door(port))).toBe('nobody');
  });
});

describeTwoAccounts('what listens where the gateway would', () => {
  it('is a gateway for the account that runs it, and a stranger for every other, root too', async () => {
    const theirs = door(await listener(NEIGHBOUR, TITLE));
    const ours = door(await listener(PERSON, TITLE));
    expect(await actAs(PERSON, () => ask(theirs))).toBe('stranger');
    expect(await actAs(PERSON, () => ask(ours))).toBe('gateway');
    expect(await actAs(NEIGHBOUR, () => ask(theirs))).toBe('gateway');
    expect(await ask(ours)).toBe('stranger');
  }, 60_000);
});

describeTwoAccounts('the token of the gateway of this machine', () => {
  it('goes to the own gateway at the configured port, and to no neighbour who took that port', async () => {
    const folder = commonFolder();
    const dataDir = folderOf(PERSON, path.join(folder.path, 'data'));
    const vault = { get: () => Promise.resolve(Secret.from('k'.repeat(43))) } as unknown as Vault;
    const value = { gateway: { auth: { token: 'admin' } } };
    const config = { path: '', state: 'read' as const, value, note: null, files: [] };
    const tokenFor = async (port: number): Promise<string | null> => {
      const local = { port, listener: () => ask(door(port)) };
      const address = gatewayAddress(`ws://127.0.0.1:${port}`);
      const env = { OPENCLAW_GATEWAY_TOKEN: 'admin-too' };
      const keys = await gatewayKeys({ env, vault }, dataDir, address, config, local);
      return keys.token?.open() ?? null;
    };
    const [theirs, ours] = [await listener(NEIGHBOUR, TITLE), await listener(PERSON, TITLE)];
    expect(await actAs(PERSON, () => tokenFor(theirs))).toBeNull();
    expect(await actAs(PERSON, () => tokenFor(ours))).toBe('admin-too');
    folder.remove();
  }, 60_000);
});

describe('where the kernel does not tell', () => {
  const uid = process.getuid?.();
  const folder = uid === undefined ? 'openclaw' : `openclaw-${uid}`;

  async function judged(
    change: (locks: string, lock: string, port: number) => void,
    holders: PortHolder[] | null = null,
  ): Promise<string> {
    const stateDir = mkdtempSync(path.join(tmpdir(), 'clawlamp-locks-'));
    const locks = path.join(stateDir, 'tmp', folder);
    const lock = path.join(locks, 'gateway.0badf00d.lock');
    const server = createServer((socket) => socket.end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    mkdirSync(locks, { recursive: true, mode: 0o700 });
    writeFileSync(lock, JSON.stringify({ pid: process.pid, port }), { mode: 0o600 });
    change(locks, lock, port);
    const asked = { files: systemFiles(), platform: 'darwin' as const, user: thisUser() };
    const told = await gatewayListener({ port, stateDir }, asked, () => Promise.resolve(holders));
    server.close();
    rmSync(stateDir, { recursive: true });
    return told;
  }

  it('a lock of ours that names a process which lives, and this port, is believed', async () => {
    expect(await judged(() => undefined)).toBe('gateway');
  });

  it.each<[string, 'gateway' | 'stranger', PortHolder[] | null]>([
    ['itself', 'gateway', [{ pid: process.pid, name: 'node', reachesLoopback: true }]],
    ['nobody that is told', 'gateway', null],
    ['another process', 'stranger', [{ pid: process.pid + 1, name: 'ssh', reachesLoopback: true }]],
    ['nobody at all', 'stranger', []],
    [
      'itself, and another one for the other address',
      'stranger',
      [process.pid, process.pid + 1].map((pid) => ({ pid, name: 'node', reachesLoopback: true })),
    ],
  ])('a lock whose process lives while %s listens makes a %s', async (_who, wanted, holders) => {
    expect(await judged(() => undefined, holders)).toBe(wanted);
  });

  it.each<[string, (locks: string, lock: string, port: number) => void]>([
    ['a dead process', (_, lock, port) => writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, port }))],
    [
      'another port',
      (_, lock, port) => writeFileSync(lock, JSON.stringify({ pid: process.pid, port: port + 1 })),
    ],
    ['no process', (_, lock) => writeFileSync(lock, '{}')],
    ['that anybody may write', (_, lock) => chmodSync(lock, 0o666)],
    ['in a folder that anybody may write', (locks) => chmodSync(locks, 0o777)],
    [
      'in a folder of ours in one that anybody may replace it in',
      (locks) => chmodSync(path.dirname(locks), 0o777),
    ],
    ['that is gone', (_, lock) => rmSync(lock)],
  ])('a lock of %s is not', async (_, change) => {
    expect(await judged(change)).toBe('stranger');
  });
});
