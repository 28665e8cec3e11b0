import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import {
  findOpenClaws,
  type FindOptions,
  type FoundOpenClaw,
} from '../../../app/openclaw/discovery/installs.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { oauth, StoreHome } from './support.ts';

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

type Env = Record<string, string>;

const portsOf = (env: Env = {}) => ({ ...home.ports({ env: { HOME: home.home, USER: 'me', ...env } }) });

async function find(env: Env = {}, options: FindOptions = {}): Promise<FoundOpenClaw[]> {
  return (await findOpenClaws(portsOf(env), options, process.getuid?.() ?? null)).openclaws;
}

const names = (found: FoundOpenClaw[]) => found.map((one) => one.name);

/** A state directory with one sign-in of its own. */
async function store(name: string, profileId = 'openai-codex:me'): Promise<string> {
  const dir = path.resolve(home.home, name);
  const file = path.join(dir, 'agents', 'main', 'agent', 'auth-profiles.json');
  await home.write(path.join(dir, 'openclaw.json'), { meta: { made: name } });
  await home.write(file, { version: 1, profiles: { [profileId]: oauth({ refresh: `rt-of-${name}` }) } });
  return dir;
}

async function unit(name: string, lines: string[], folder = '.config/systemd/user'): Promise<void> {
  const text = [
    '[Service]',
    'ExecStart=/usr/bin/node /opt/openclaw/dist/index.js gateway',
    ...lines,
    '',
  ].join('\n');
  const file = path.join(home.home, folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

describe('which OpenClaws a person has', () => {
  it('the default one first, then profiles by name, in the same order each time', async () => {
    for (const name of ['.openclaw-zoo', '.openclaw', '.openclaw-work']) await store(name);
    expect(names(await find())).toEqual([null, 'work', 'zoo']);
    expect(names(await find())).toEqual([null, 'work', 'zoo']);
  });

  it('each is located with variables of its own, none of this shell’s', async () => {
    await store('.openclaw');
    const work = await store('.openclaw-work');
    const found = await find({ OPENCLAW_AGENT_DIR: '/somewhere', OPENCLAW_GATEWAY_PORT: '9' });
    expect(found[1]?.place.env).toEqual({
      HOME: home.home,
      OPENCLAW_PROFILE: 'work',
      OPENCLAW_STATE_DIR: work,
      OPENCLAW_CONFIG_PATH: path.join(work, 'openclaw.json'),
    });
    expect(found[1]?.place.agents).toEqual([
      { id: 'main', agentDir: path.join(work, 'agents', 'main', 'agent') },
    ]);
  });

  it('leaves out the folder of the sidecar key, empty folders, and names that no profile can have', async () => {
    await store('.openclaw');
    await home.write(
      path.join(home.home, '.openclaw-auth-profile-secrets', 'auth-profile-secret-key'),
      'seed',
    );
    await mkdir(path.join(home.home, '.openclaw-empty'));
    await store('.openclaw-no good');
    expect(names(await find())).toEqual([null]);
  });

  it('counts one real folder once, whatever leads to it', async () => {
    const main = await store('.openclaw');
    await symlink(main, path.join(home.home, '.openclaw-link'));
    await symlink(main, path.join(home.home, '.clawdbot'));
    await unit('openclaw-gateway.service', [`Environment=OPENCLAW_STATE_DIR=${main}/`]);
    const found = await find();
    expect(names(found)).toEqual([null]);
    expect(found[0]?.services).toHaveLength(1);
  });

  it('looks at no more than twenty', async () => {
    await store('.openclaw');
    for (let count = 0; count < 24; count += 1) await store(`.openclaw-p${count}`);
    expect(await find()).toHaveLength(20);
  });

  it('with --state-dir only that one', async () => {
    await store('.openclaw');
    const work = await store('.openclaw-work');
    const found = await find({}, { stateDir: work });
    expect(found.map((one) => [one.name, one.place.stateDir])).toEqual([[null, work]]);
  });

  it('a default folder out of use, the folder before the rename and back-ups are there and asleep', async () => {
    const own = await store('elsewhere');
    for (const name of ['.openclaw', '.clawdbot', '.openclaw-old']) await store(name);
    const found = await find({ OPENCLAW_STATE_DIR: own });
    expect(found.map((one) => [one.name, one.dormant])).toEqual([
      [null, false],
      ['clawdbot', true],
      ['openclaw', true],
      ['old', true],
    ]);
  });

  it('a service wakes what looks asleep', async () => {
    await store('.openclaw');
    const old = await store('.openclaw-old');
    await unit('bot.service', [`Environment=OPENCLAW_STATE_DIR=${old}`]);
    expect((await find()).map((one) => [one.name, one.dormant])).toEqual([
      [null, false],
      ['old', false],
    ]);
  });

  it('services: ~ and %h, relative paths, the profile flag, environment files, drop-ins; twins get names of their own', async () => {
    await store('.openclaw');
    for (const name of ['a/bot', 'b/bot', '.openclaw-flag', 'c']) await store(name);
    await home.write(path.join(home.home, 'gw.env'), `OPENCLAW_STATE_DIR='~/b/bot'\n`);
    await unit('openclaw-a.service', ['Environment="OPENCLAW_STATE_DIR=%h/a/bot"']);
    await unit('openclaw-b.service', [`EnvironmentFile=-${home.home}/gw.env`]);
    await unit('openclaw-c.service', [`WorkingDirectory=${home.home}`]);
    await unit(
      'over.conf',
      ['Environment=OPENCLAW_STATE_DIR=c'],
      '.config/systemd/user/openclaw-c.service.d',
    );
    await unit('openclaw-d.service', ['ExecStart=', 'ExecStart=/usr/bin/openclaw --profile flag gateway']);
    const found = await find();
    expect(found.map((one) => path.relative(home.home, one.place.stateDir)).sort()).toEqual(
      ['.openclaw', '.openclaw-flag', 'a/bot', 'b/bot', 'c'].sort(),
    );
    expect(new Set(names(found)).size).toBe(5);
    expect(names(found).every((name) => name === null || !/[~/\s]/.test(name))).toBe(true);
    expect(found.every((one) => one.name === null || one.services.length === 1)).toBe(true);
  });

  it('a service of another account is told and leads nowhere', async () => {
    await store('.openclaw');
    await store('theirs');
    await unit('openclaw-theirs.service', [
      'User=someone',
      `Environment=OPENCLAW_STATE_DIR=${home.home}/theirs`,
    ]);
    const { openclaws, elsewhere } = await findOpenClaws(portsOf(), {}, 0);
    expect(names(openclaws)).toEqual([null]);
    expect(elsewhere.services.map((one) => one.user)).toEqual(['someone']);
  });

  it('keeps no value of a variable that may be a secret', async () => {
    await store('.openclaw');
    const lines = ['OPENAI_API_KEY', 'OPENCLAW_GATEWAY_TOKEN', 'HTTPS_PROXY', 'ANYTHING'].map(
      (name) => `Environment=${name}=canary-${name}`,
    );
    await unit('openclaw-gateway.service', lines);
    const found = await find();
    expect(JSON.stringify(found)).not.toContain('canary');
    expect(Object.keys(found[0]?.services[0]?.env.marks ?? {}).sort()).toEqual([
      'HTTPS_PROXY',
      'OPENAI_API_KEY',
    ]);
  });
});

describe('one reading of all of them', () => {
  const read = (env: Env = {}, options = {}) =>
    gather(portsOf(env) as Ports, { dataDir: '/nonexistent', ...options });

  it('watches the folders of each, and of what serves it', async () => {
    const dirs = [await store('.openclaw'), await store('.openclaw-work')];
    await unit('openclaw-gateway-work.service', [`Environment=OPENCLAW_STATE_DIR=${dirs[1]}`]);
    const { directories } = await read();
    for (const dir of dirs) {
      expect(directories).toContain(dir);
      expect(directories).toContain(path.join(dir, 'agents', 'main', 'agent'));
    }
    expect(directories).toContain(path.join(home.home, '.config', 'systemd', 'user'));
  });

  it('agents: outside the state directory, on disk only, and with a folder of their own', async () => {
    const dir = await store('.openclaw');
    const outside = path.join(home.home, 'outside');
    await home.write(path.join(dir, 'openclaw.json'), {
      agents: { list: [{ id: 'main' }, { id: 'far', agentDir: '~/outside' }] },
    });
    await home.write(path.join(outside, 'auth-profiles.json'), {
      version: 1,
      profiles: { 'openai-codex:far': oauth() },
    });
    await home.profiles({ 'openai-codex:left': oauth({ refresh: 'rt-left' }) }, 'left');
    const { facts } = await read();
    const stores = facts.openclaws[0]?.stores ?? [];
    expect(stores.map((one) => [one.agent.id, one.agent.agentDir])).toEqual([
      ['main', home.agentDir('main')],
      ['far', outside],
      ['left', home.agentDir('left')],
    ]);
  });

  it('Codex homes: named, once each, and only with a login of their own', async () => {
    const dir = await store('.openclaw');
    await store('.openclaw-work');
    const agentHome = (state: string) => path.join(state, 'agents', 'main', 'agent', 'codex-home');
    await home.write(path.join(agentHome(dir), 'auth.json'), { OPENAI_API_KEY: 'sk-canary' });
    await mkdir(agentHome(`${home.home}/.openclaw-work`), { recursive: true });
    await home.write(path.join(home.home, '.codex', 'auth.json'), { OPENAI_API_KEY: 'sk-canary' });
    await home.write(path.join(home.home, 'codex-bot', 'auth.json'), { OPENAI_API_KEY: 'sk-canary' });
    await symlink(path.join(home.home, '.codex'), path.join(home.home, 'codex-same'));
    await unit('openclaw-gateway.service', [`Environment=CODEX_HOME=${home.home}/codex-same`]);
    await unit('openclaw-two.service', [`Environment=CODEX_HOME=${home.home}/codex-bot`]);
    const { facts } = await read();
    expect(facts.codexes.map((one) => one.name)).toEqual([null, 'agent-main', 'codex-bot']);
    const { facts: narrow } = await read({}, { codexHome: path.join(home.home, '.codex') });
    expect(narrow.codexes.map((one) => one.name)).toEqual([null]);
  });

  it('a store of another path or another machine shows its marks; a store in its own place shows none', async () => {
    await home.profiles({
      'openai-codex:me': await home.sidecar('openai-codex:me', { access: 'a', refresh: 'r' }),
    });
    await home.write(home.keyFile, 'seed-one');
    await home.write('openclaw.json', { agents: { defaults: { workspace: `${home.home}/workspace` } } });
    expect((await read()).facts.openclaws[0]?.strangers?.map((one) => one.kind)).toEqual([
      'sidecar-of-another-path',
    ]);
    await home.write('openclaw.json', { agents: { defaults: { workspace: '/home/nobody-here/workspace' } } });
    expect((await read()).facts.openclaws[0]?.strangers?.map((one) => one.kind)).toContain(
      'path-of-another-home',
    );
    await home.profiles({ 'openai-codex:me': oauth() });
    await home.write('openclaw.json', { agents: { defaults: { workspace: `${home.home}/gone` } } });
    expect((await read()).facts.openclaws[0]?.strangers).toEqual([]);
  });
});
