import { spoken } from '../../../app/words/spoken.ts';
import { cp, link, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../app/diagnose/diagnose.ts';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import type { EngineOptions } from '../../../app/model/engine.ts';
import type { Plan } from '../../../app/model/plan.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { underJsonLock } from '../../../app/openclaw/write/json-lock.ts';
import { loginPlan } from '../../../app/transactions/plans/sign-in.ts';
import { repairPlans } from '../../../app/transactions/plans/plans.ts';
import { refuseSameFile } from '../../../app/transactions/same-file.ts';
import { runRepair } from '../../../app/transactions/run-repair.ts';
import { memoryVault } from '../../interop/relogin/sign-in.ts';
import { DAY, jwt, NOW, oauth, StoreHome } from './support.ts';

/** One file under two paths is one sign-in: links, second names, and what is a copy after all. */

const ID = 'openai-codex:me';
let home: StoreHome;
let options: EngineOptions;

beforeEach(async () => {
  home = await StoreHome.make();
  options = { dataDir: path.join(home.home, 'data'), stateDir: home.stateDir, allowJsonWriter: true };
  await settings(home.stateDir);
  await home.profiles({ [ID]: oauth() });
});
afterEach(() => home.dispose());

async function settings(stateDir: string, agents = ['main', 'work']): Promise<void> {
  await home.write(path.join(stateDir, 'openclaw.json'), {
    logging: { file: path.join(stateDir, 'gateway.log') },
    gateway: { port: 1 },
    agents: {
      defaults: { model: { primary: 'openai-codex/gpt-5.4' } },
      list: agents.map((id) => ({ id, ...(id === agents[0] ? { default: true } : {}) })),
    },
  });
}

const ports = (): Ports =>
  ({
    ...home.ports(),
    processes: { run: () => Promise.reject(new Error('no program here')) },
    vault: memoryVault(),
  }) as unknown as Ports;

async function judge(more: Partial<EngineOptions> = {}): Promise<Diagnosis> {
  const { facts } = await gather(ports(), { ...options, ...more });
  return diagnose(facts);
}

const codes = ({ snapshot }: Diagnosis): string[] => snapshot.causes.map(({ code }) => code);

function signInPlan(diagnosis: Diagnosis, id: string): Plan {
  const row = diagnosis.rows.find((one) => one.id === id);
  const found = diagnosis.cases.find((one) => one.rows.some((own) => own.id === id));
  if (!row || !found) throw new Error(`no row ${id}: ${diagnosis.rows.map((one) => one.id).join()}`);
  return loginPlan(
    row,
    found,
    diagnosis.rows.filter((one) => one.grant === row.grant),
  ) as Plan;
}

const store = (agent: string): string => path.join(home.agentDir(agent), 'auth-profiles.json');

/** Gives agent work the file of agent main under another name. */
const NAMES: Record<string, () => Promise<void>> = {
  'a linked file': async () => {
    await mkdir(home.agentDir('work'), { recursive: true });
    await symlink('../../main/agent/auth-profiles.json', store('work'));
  },
  'a linked folder': async () => {
    await mkdir(path.dirname(home.agentDir('work')), { recursive: true });
    await symlink(home.agentDir('main'), home.agentDir('work'));
  },
  'a linked agent': () => symlink('main', path.dirname(home.agentDir('work'))),
  'a hard link': async () => {
    await mkdir(home.agentDir('work'), { recursive: true });
    await link(store('main'), store('work'));
  },
};

describe.each(Object.keys(NAMES))('%s to the store of another agent', (name) => {
  beforeEach(() => NAMES[name]?.());

  test('is one sign-in, which both agents use, and no copy', async () => {
    const diagnosis = await judge();
    const { profiles, routes } = diagnosis.snapshot;
    expect(profiles.map(({ id, linked }) => [id, linked])).toEqual([
      [ID, [{ agent: 'work', id: `work/${ID}` }]],
    ]);
    expect(routes.map(({ agent, next }) => [agent, next])).toEqual([
      ['main', ID],
      ['work', ID],
    ]);
    expect(codes(diagnosis)).not.toContain('grant-shared-across-agents');
    expect(diagnosis.snapshot.verdict).toBe('ok');
    expect(repairPlans(diagnosis).map(({ plan }) => plan.code)).toEqual([]);
  });

  test('is told in the plan of a sign-in: who shares the file, and that all get the new one', async () => {
    const plan = spoken(signInPlan(await judge(), ID));
    expect(plan.consumers).toEqual(['agent main', 'agent work']);
    expect(plan.steps[0]?.what).toContain('agent main, agent work');
    expect(plan.risks[0]).toBe(
      `agent main, agent work share one file, ${store('main')}: the new sign-in takes the place of the old one for all of them.`,
    );
    expect(plan.risks.some((risk) => risk.includes('two names'))).toBe(name === 'a hard link');
  });

  test('locks once, and not against itself', async () => {
    const now = () => Date.now();
    const ran = await underJsonLock(store('work'), now, () => Promise.resolve('ran'));
    expect(ran).toBe('ran');
  });
});

test('a second name without a link is told: the two part when the file is replaced', async () => {
  await NAMES['a hard link']?.();
  const cause = (await judge()).snapshot.causes.find(({ code }) => code === 'permissions-unsafe');
  expect(cause?.evidence.map(({ where }) => where)).toEqual([store('main'), store('work')]);
  await rm(store('work'));
  await cp(store('main'), store('work'));
  expect(codes(await judge())).not.toContain('permissions-unsafe');
});

test('a linked store keeps the lock of the file as well as its own', async () => {
  await NAMES['a linked file']?.();
  const living = JSON.stringify({ pid: process.pid, createdAt: new Date().toISOString() });
  await writeFile(`${store('main')}.lock`, living);
  const waiting = underJsonLock(
    store('work'),
    () => Date.now(),
    () => Promise.resolve('ran'),
  );
  await expect(waiting).rejects.toMatchObject({ code: 'STORE_BUSY' });
  await rm(`${store('main')}.lock`);
  await expect(
    underJsonLock(
      store('work'),
      () => Date.now(),
      () => readFile(`${store('main')}.lock`, 'utf8'),
    ),
  ).resolves.toContain(String(process.pid));
}, 20_000);

test('a true copy is one still: two rows, the cause, and the repair', async () => {
  await cp(home.agentDir('main'), home.agentDir('work'), { recursive: true });
  const diagnosis = await judge();
  expect(diagnosis.rows.map(({ id }) => id)).toEqual([ID, `work/${ID}`]);
  expect(codes(diagnosis)).toContain('grant-shared-across-agents');
  expect(repairPlans(diagnosis).map(({ plan }) => plan.id)).toContain(
    `grant-shared-across-agents@work/${ID}`,
  );
});

test('a file that is the real one of the second agent belongs to that one, whatever agent is the default', async () => {
  await settings(home.stateDir, ['work', 'main']);
  await NAMES['a linked file']?.();
  const { snapshot } = await judge();
  expect(snapshot.profiles.map(({ id, agent }) => [id, agent])).toEqual([[`main/${ID}`, 'main']]);
  expect(snapshot.routes.find(({ agent }) => agent === 'work')?.next).toBe(`main/${ID}`);
});

test('a state directory that is a link itself makes no agent a linked one', async () => {
  const real = path.join(home.home, 'disk');
  await rename(home.stateDir, real);
  await symlink(real, home.stateDir);
  await NAMES['a linked file']?.();
  const { snapshot } = await judge();
  expect(snapshot.profiles.map(({ id, agent }) => [id, agent])).toEqual([[ID, 'main']]);
});

test('one state directory under two paths is one OpenClaw', async () => {
  await symlink(home.stateDir, `${home.stateDir}-work`);
  const { snapshot } = await judge({ stateDir: undefined });
  expect(snapshot.installs.filter(({ kind }) => kind === 'openclaw')).toHaveLength(1);
});

describe('two OpenClaws that share one file', () => {
  beforeEach(async () => {
    await settings(`${home.stateDir}-work`, ['main']);
    const other = path.join(`${home.stateDir}-work`, 'agents', 'main');
    await mkdir(other, { recursive: true });
    await symlink(home.agentDir('main'), path.join(other, 'agent'));
  });

  test('hold no copies, and the plan of a sign-in names both', async () => {
    const diagnosis = await judge({ stateDir: undefined });
    expect(diagnosis.rows.map(({ id }) => id)).toEqual([ID, `work~${ID}`]);
    expect(codes(diagnosis)).not.toContain('grant-shared-across-agents');
    const plan = spoken(signInPlan(diagnosis, ID));
    expect(plan.consumers).toContain('agent main of OpenClaw work');
    expect(plan.risks.join()).not.toContain('keeps the old sign-in');
  });

  test('lose nothing to a repair of one of them', async () => {
    const dead = oauth({ refresh: undefined, expires: NOW - DAY, email: 'old@example.com' });
    await home.profiles({ [ID]: oauth(), 'openai-codex:old': dead }, 'main', {
      order: { 'openai-codex': [ID] },
    });
    const alone = await judge();
    expect(repairPlans(alone).map(({ plan }) => plan.code)).toContain('not-on-route');
    const both = await judge({ stateDir: undefined });
    expect(repairPlans(both).map(({ plan }) => plan.code)).not.toContain('not-on-route');
  });
});

test('a sealed file that another OpenClaw refers to is no left-over', async () => {
  const entry = await home.sidecar(ID, { access: 'a', refresh: 'r' });
  await home.write(home.keyFile, 'seed-one');
  await home.profiles({ 'openai-codex:other': oauth({ access: jwt({ sub: 'o' }), refresh: 'rt-o' }) });
  const found = (diagnosis: Diagnosis) => codes(diagnosis).includes('sidecar-orphaned');
  expect(found(await judge())).toBe(true);
  await settings(`${home.stateDir}-work`, ['main']);
  await home.write(path.join(`${home.stateDir}-work`, 'agents', 'main', 'agent', 'auth-profiles.json'), {
    version: 1,
    profiles: { [ID]: entry },
  });
  await symlink(path.join(home.stateDir, 'credentials'), path.join(`${home.stateDir}-work`, 'credentials'));
  expect(found(await judge({ stateDir: undefined }))).toBe(false);
});

describe('a repair that would remove what it keeps', () => {
  async function copied() {
    await cp(home.agentDir('main'), home.agentDir('work'), { recursive: true });
    const repair = repairPlans(await judge()).find(({ plan }) => plan.code === 'grant-shared-across-agents');
    if (!repair) throw new Error('no repair was planned');
    return repair;
  }

  test.each(Object.keys(NAMES))('is refused when %s was made since it was planned', async (name) => {
    const repair = await copied();
    await rm(path.dirname(home.agentDir('work')), { recursive: true });
    await NAMES[name]?.();
    const before = await readFile(store('main'), 'utf8');
    const deps = { ports: ports(), options, helped: () => Promise.resolve(true) };
    expect(await runRepair(deps, repair)).toMatchObject({ kind: 'unchanged', error: { code: 'SAME_FILE' } });
    expect(await readFile(store('main'), 'utf8')).toBe(before);
  });

  test('is made where they are two files', async () => {
    const repair = await copied();
    const deps = { ports: ports(), options, helped: () => Promise.resolve(true) };
    expect(await runRepair(deps, repair)).toMatchObject({ kind: 'done' });
    expect(await readFile(store('work'), 'utf8')).not.toContain(ID);
    expect(await readFile(store('main'), 'utf8')).toContain(ID);
  });

  test('is refused for a whole file too, and only for what is removed', async () => {
    const files = systemFiles();
    const plan = (file: string, kept: string) => ({
      stores: [{ storePath: file, edits: [{ part: 'file', key: file, to: { is: 'absent' } }] }],
      keeps: [{ file: kept, profileId: null }],
    });
    await NAMES['a hard link']?.();
    const check = (file: string, kept: string) =>
      refuseSameFile(files, plan(file, kept) as unknown as Parameters<typeof refuseSameFile>[1]);
    await expect(check(store('work'), store('main'))).rejects.toMatchObject({ code: 'SAME_FILE' });
    await expect(check(store('work'), path.join(home.stateDir, 'openclaw.json'))).resolves.toBeUndefined();
  });
});

describe('Codex homes', () => {
  const login = (refresh: string) => ({
    auth_mode: 'chatgpt',
    tokens: {
      id_token: jwt({ email: 'me@example.com' }),
      access_token: jwt({ exp: (NOW + DAY) / 1000, iat: NOW / 1000 }),
      refresh_token: refresh,
      account_id: 'acc-1',
      login_owner_id: 'owner-1',
    },
    last_refresh: new Date(NOW).toISOString(),
  });
  const person = () => path.join(home.home, '.codex', 'auth.json');
  const agents = () => path.join(home.agentDir('main'), 'codex-home', 'auth.json');
  const all = { stateDir: undefined };

  beforeEach(async () => {
    await home.write(person(), login('rt-codex'));
    await mkdir(path.dirname(agents()), { recursive: true });
  });

  test.each([
    ['link auth.json', () => symlink(person(), agents())],
    ['have one auth.json with two names', () => link(person(), agents())],
  ])('that %s have one login', async (_, make) => {
    await make();
    const diagnosis = await judge(all);
    expect(diagnosis.rows.filter(({ consumer }) => consumer === 'codex').map(({ id }) => id)).toEqual([
      'codex-cli',
    ]);
    expect(codes(diagnosis)).not.toContain('copied-between-machines');
  });

  test('that hold copies are told so', async () => {
    await cp(person(), agents());
    const diagnosis = await judge(all);
    expect(codes(diagnosis)).toContain('copied-between-machines');
    expect(diagnosis.rows.filter(({ consumer }) => consumer === 'codex')).toHaveLength(2);
  });

  test('of which one keeps its login in the keyring are two logins, and still no copies', async () => {
    await symlink(person(), agents());
    await home.write(
      path.join(path.dirname(agents()), 'config.toml'),
      'cli_auth_credentials_store = "keyring"\n',
    );
    const diagnosis = await judge(all);
    expect(diagnosis.rows.filter(({ consumer }) => consumer === 'codex')).toHaveLength(2);
    expect(codes(diagnosis)).not.toContain('copied-between-machines');
  });
});
