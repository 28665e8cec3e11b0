import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { findGatewayProcesses } from '../../../app/openclaw/discovery/gateway-process.ts';
import { looksLikeGateway } from '../../../app/openclaw/discovery/looks-like-gateway.ts';
import {
  actAs,
  commonFolder,
  describeTwoAccounts,
  folderOf,
  give,
  NEIGHBOUR,
  PERSON,
  processOf,
} from '../../rig/accounts/two-accounts.ts';

it('tells a gateway by its command line', () => {
  const gateways = [
    ['openclaw-gateway'],
    // The whole command line of 2026.5.12's, whose title takes its place.
    ['openclaw', '', '', ''],
    ['/usr/bin/node', '/opt/x/node_modules/openclaw/dist/index.js', 'gateway', '--port', '18789'],
    ['node', '/app/dist/index.js', 'gateway'],
    ['node', '/home/me/.npm/bin/openclaw', '--profile', 'work', 'gateway', 'run'],
    ['bun', '/src/openclaw.mjs', 'gateway'],
    ['/usr/local/bin/clawdbot', 'gateway'],
    ['openclaw', 'gateway'],
    ['openclaw-gateway', '--port', '18789'],
    // A service unit: node by its whole path, options of node's own before the file.
    [
      '/opt/node-22/bin/node',
      '--import',
      '/x/hook.mjs',
      '/usr/lib/node_modules/openclaw/openclaw.mjs',
      'gateway',
      'run',
    ],
    ['C:\\Program Files\\nodejs\\node.exe', 'C:\\npm\\node_modules\\openclaw\\dist\\entry.js', 'gateway'],
    ['/nix/store/abc-nodejs-22.1.0/bin/node', '/nix/store/def-openclaw/dist/index.js', 'gateway'],
  ];
  const others = [
    [],
    ['node', 'server.js'],
    ['vim', 'gateway'],
    ['node', '/opt/x/openclaw.mjs', 'models', 'status'],
    ['sh', '-c', 'openclaw gateway'],
    ['/usr/bin/nginx-gateway', 'gateway'],
    // Our words among the arguments of something else.
    ['vim', 'openclaw', 'gateway'],
    ['ssh', '-NL', '18789:gw:18789', 'openclaw', 'gateway'],
    ['node', '/home/me/openclaw-tools/tunnel.js', 'gateway'],
    ['node', 'server.js', 'gateway', 'openclaw'],
    ['openclaw', 'models', 'status'],
    ['openclaw-gateways-are-great', 'x'],
  ];
  expect(gateways.filter((words) => !looksLikeGateway(words))).toEqual([]);
  expect(others.filter((words) => looksLikeGateway(words))).toEqual([]);
});

describeTwoAccounts('a gateway’s lock', () => {
  const GATEWAY = 'openclaw-gateway';
  let folder: ReturnType<typeof commonFolder>;
  const children: { kill(): boolean }[] = [];
  beforeEach(() => (folder = commonFolder()));
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
    folder.remove();
  });

  const started = async (uid: number, title: string): Promise<number> => {
    const child = await processOf(uid, title);
    children.push(child);
    return child.pid;
  };

  /** A lock of `writer` that names a process. */
  function lock(writer: number, pid: number, mode = 0o755): string {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const startTime = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    const dir = folderOf(writer, path.join(folder.path, `openclaw-${writer}`), mode);
    const file = path.join(dir, 'gateway.0abc.lock');
    writeFileSync(
      file,
      JSON.stringify({ pid, startTime, configPath: '/elsewhere/openclaw.json', stateDir: '/elsewhere' }),
      { mode: 0o600 },
    );
    give(writer, dir);
    return file;
  }

  const seen = (uid: number) =>
    actAs(uid, () =>
      findGatewayProcesses(
        { files: systemFiles(), platform: 'linux', user: { uid, gid: uid } },
        [folder.path],
        uid,
      ),
    );

  it('of ours that names our gateway counts, and shows where it looks', async () => {
    const pid = await started(PERSON, GATEWAY);
    lock(PERSON, pid);
    expect(await seen(PERSON)).toMatchObject([{ pid, uid: PERSON, stateDir: '/elsewhere' }]);
  });

  it('of another account that names a process of ours does not count', async () => {
    lock(NEIGHBOUR, await started(PERSON, GATEWAY), 0o755);
    chmodSync(path.join(folder.path, `openclaw-${NEIGHBOUR}`, 'gateway.0abc.lock'), 0o644);
    expect(await seen(PERSON)).toEqual([]);
  });

  it('of another account for its own gateway says nothing to us, the administrator included', async () => {
    const file = lock(NEIGHBOUR, await started(NEIGHBOUR, GATEWAY));
    chmodSync(file, 0o644);
    expect(await seen(PERSON)).toEqual([]);
    expect(await seen(0)).toEqual([]);
    expect(await seen(NEIGHBOUR)).toHaveLength(1);
  });

  it('in a folder or file that others may write does not count', async () => {
    const file = lock(PERSON, await started(PERSON, GATEWAY));
    chmodSync(path.dirname(file), 0o777);
    expect(await seen(PERSON)).toEqual([]);
    chmodSync(path.dirname(file), 0o755);
    chmodSync(file, 0o666);
    expect(await seen(PERSON)).toEqual([]);
    chmodSync(file, 0o600);
    expect(await seen(PERSON)).toHaveLength(1);
  });

  it('that names a process which is no gateway, or is not its writer’s, does not count', async () => {
    lock(PERSON, await started(PERSON, 'server'));
    expect(await seen(PERSON)).toEqual([]);
    lock(PERSON, await started(NEIGHBOUR, GATEWAY));
    expect(await seen(PERSON)).toEqual([]);
  });

  it('of the administrator for the administrator’s gateway is known as another account’s', async () => {
    const pid = await started(0, GATEWAY);
    chmodSync(lock(0, pid), 0o644);
    expect(await seen(PERSON)).toMatchObject([{ pid, uid: 0, env: null }]);
  });
});
