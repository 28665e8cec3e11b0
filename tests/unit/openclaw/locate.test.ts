import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locateOpenClaw } from '../../../app/openclaw/discovery/locate.ts';
import type { LocateOptions } from '../../../app/openclaw/discovery/locate.ts';
import type { OpenClawInstall } from '../../../app/openclaw/discovery/install.ts';
import { StoreHome, oauth } from './support.ts';

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

function locate(
  env: Record<string, string> = {},
  options: LocateOptions = {},
): Promise<OpenClawInstall | null> {
  return locateOpenClaw(home.ports({ env: { HOME: home.home, ...env } }), options);
}

test('nothing installed and nothing stored is no OpenClaw', async () => {
  expect(await locate()).toBeNull();
});

test('the default place, with the one agent that needs no configuration', async () => {
  await mkdir(home.stateDir);
  expect(await locate()).toEqual({
    stateDir: home.stateDir,
    configPath: path.join(home.stateDir, 'openclaw.json'),
    env: { HOME: home.home },
    defaultAgent: 'main',
    agents: [{ id: 'main', agentDir: home.agentDir() }],
    owner: null,
  });
});

test('the directory and the file from before the rename, while no newer ones are there', async () => {
  const old = path.join(home.home, '.clawdbot');
  await home.write(path.join(old, 'clawdbot.json'), { agents: { list: [{ id: 'solo' }] } });
  expect(await locate()).toMatchObject({
    stateDir: old,
    configPath: path.join(old, 'clawdbot.json'),
    defaultAgent: 'solo',
  });
  await mkdir(home.stateDir);
  expect(await locate()).toMatchObject({ stateDir: home.stateDir });
});

test('variables: state directory with ~, other home, configuration elsewhere', async () => {
  await home.write(path.join(home.home, 'else', 'openclaw.json'), {});
  expect(await locate({ OPENCLAW_STATE_DIR: ' ~/else ' })).toMatchObject({
    stateDir: path.join(home.home, 'else'),
    env: { OPENCLAW_STATE_DIR: path.join(home.home, 'else') },
  });
  await mkdir(path.join(home.home, 'house', '.openclaw'), { recursive: true });
  expect(await locate({ OPENCLAW_HOME: '~/house' })).toMatchObject({
    stateDir: path.join(home.home, 'house', '.openclaw'),
    env: { HOME: home.home, OPENCLAW_HOME: '~/house' },
  });
  await mkdir(home.stateDir);
  expect(await locate({ OPENCLAW_HOME: 'undefined' })).toMatchObject({ stateDir: home.stateDir });
  expect(await locate({ OPENCLAW_CONFIG_PATH: '~/else/openclaw.json' })).toMatchObject({
    stateDir: home.stateDir,
    configPath: path.join(home.home, 'else', 'openclaw.json'),
  });
});

test('flags win over variables, and are told to the owner', async () => {
  const other = path.join(home.home, 'other');
  await mkdir(other);
  const env = {
    OPENCLAW_STATE_DIR: '/nowhere',
    OPENCLAW_AGENT_DIR: '/agent',
    OPENCLAW_CONFIG_PATH: '/c.json',
  };
  const place = await locate(env, { stateDir: other });
  expect(place).toMatchObject({
    stateDir: other,
    configPath: path.join(other, 'openclaw.json'),
    env: { OPENCLAW_STATE_DIR: other, OPENCLAW_CONFIG_PATH: path.join(other, 'openclaw.json') },
    agents: [{ id: 'main', agentDir: path.join(other, 'agents', 'main', 'agent') }],
  });
  expect(place?.env.OPENCLAW_AGENT_DIR).toBeUndefined();
});

test('agents: from the list, with the marked default and own folders, and from folders that hold a store', async () => {
  await home.write(
    'openclaw.json',
    "{ agents: { list: [ // JSON5\n {id:'One'}, {id:'two', default:true, agentDir:'~/two'}, null, {id:'ONE'} ] } }",
  );
  await home.profiles({ 'a:1': oauth() }, 'stray');
  await mkdir(path.join(home.stateDir, 'agents', 'empty', 'agent'), { recursive: true });
  await home.profiles({ 'a:1': oauth() }, 'main');
  expect(await locate()).toMatchObject({
    defaultAgent: 'two',
    agents: [
      { id: 'two', agentDir: path.join(home.home, 'two') },
      { id: 'one', agentDir: home.agentDir('one') },
      { id: 'main', agentDir: home.agentDir('main') },
      { id: 'stray', agentDir: home.agentDir('stray') },
    ],
  });
});

test('agents of 9.x: keyed, with the system agent as default', async () => {
  await home.write('openclaw.json', {
    agents: {
      ownership: 'explicit',
      defaults: { systemAgent: { agentId: 'ops' } },
      entries: { a: {}, ops: {} },
    },
  });
  expect(await locate()).toMatchObject({ defaultAgent: 'ops', agents: [{ id: 'ops' }, { id: 'a' }] });
});

test("the agent folder of the shell is the default agent's", async () => {
  await home.write('openclaw.json', { agents: { list: [{ id: 'one' }, { id: 'two' }] } });
  expect((await locate({ OPENCLAW_AGENT_DIR: '~/a' }))?.agents).toEqual([
    { id: 'one', agentDir: path.join(home.home, 'a') },
    { id: 'two', agentDir: home.agentDir('two') },
  ]);
});

test('agents named in an included file', async () => {
  await home.write('openclaw.json', "{ $include: './agents.json5' }");
  await home.write('agents.json5', "{ agents: { list: [ { id: 'included' } ] } }");
  expect(await locate()).toMatchObject({ defaultAgent: 'included' });
});

test('a configuration that cannot be read leaves what the folders tell', async () => {
  await home.write('openclaw.json', '{ agents: ');
  await home.profiles({ 'a:1': oauth() }, 'stray');
  expect(await locate()).toMatchObject({ defaultAgent: 'main', agents: [{ id: 'main' }, { id: 'stray' }] });
});

test('a state directory behind a link is kept as it was named', async () => {
  await mkdir(path.join(home.home, 'real'));
  await symlink(path.join(home.home, 'real'), home.stateDir);
  expect(await locate()).toMatchObject({ stateDir: home.stateDir });
});

test('no secret of the environment enters the place', async () => {
  await mkdir(home.stateDir);
  const place = await locate({
    OPENCLAW_AUTH_PROFILE_SECRET_KEY: 'CANARY',
    OPENAI_API_KEY: 'CANARY',
    OPENCLAW_GATEWAY_TOKEN: 'CANARY',
  });
  expect(JSON.stringify(place)).not.toContain('CANARY');
});
