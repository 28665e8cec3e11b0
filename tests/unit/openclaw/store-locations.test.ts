import { mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import { locationText, sameFile, sameLocation } from '../../../app/openclaw/discovery/install.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { storeOf } from '../../../app/openclaw/write/choose-writer.ts';
import { memoryVault } from '../../interop/relogin/sign-in.ts';
import { DAY, jwt, NOW, oauth, StoreHome } from './support.ts';

/** The path that is written is a field of the reading: folders whose names look like the end of one, or like a row. */

const NAMES = [
  'agents.json (old)',
  'Ada Lovelace',
  'auth-profiles.json',
  'state.sqlite auth_profile_store.primary',
  'a:b #c, d.json',
];
const ID = 'openai-codex:me';

let base: StoreHome;
let home: StoreHome;

beforeEach(async () => {
  base = await StoreHome.make();
});
afterEach(() => base.dispose());

async function homeIn(name: string): Promise<void> {
  home = new StoreHome(path.join(base.home, name));
  await mkdir(home.home, { recursive: true });
}

const usage = {
  errorCount: 2,
  lastFailureAt: NOW - 7_200_000,
  cooldownUntil: NOW + DAY,
  cooldownReason: 'auth',
  lastUsed: NOW - 3_600_000,
};
const good = () => oauth({ access: jwt({ iat: NOW / 1000 - 3600, exp: (NOW + DAY) / 1000 }) });

describe.each(NAMES)('a store below %s', (name) => {
  beforeEach(() => homeIn(name));

  test('of JSON is written where it stands, and nowhere else', async () => {
    await home.write('openclaw.json', {
      logging: { file: path.join(home.stateDir, 'gateway.log') },
      gateway: { port: 1 },
      agents: { defaults: { model: { primary: 'openai-codex/gpt-5.4' } }, list: [{ id: 'main' }] },
    });
    const file = await home.profiles({ [ID]: good() }, 'main', { usageStats: { [ID]: usage } });
    const before = await readdir(base.home, { recursive: true });
    const ports = {
      ...home.ports(),
      processes: { run: () => Promise.reject(new Error('no program here')) },
      vault: memoryVault(),
    } as unknown as Ports;
    const dataDir = path.join(base.home, 'data');
    const engine = createEngine(ports, { dataDir, stateDir: home.stateDir, allowJsonWriter: true });
    await engine.read();
    expect(engine.plans(ID)[0]?.steps[0]?.where).toBe(`${file} ${ID}`);
    const repair = await engine.repair(`lockout-outlives-recovery@${ID}`);
    expect(repair).toMatchObject({ kind: 'done' });
    expect(await readFile(file, 'utf8')).not.toContain('cooldownUntil');
    const after = (await readdir(base.home, { recursive: true })).filter((one) => !one.startsWith('data'));
    expect(after.sort()).toEqual([...before].sort());
    await engine.stop();
  });

  test('of each generation is named by its own path', async () => {
    const read = async () => (await home.read('main')).profiles.map(({ location }) => location);
    const document = { version: 1, profiles: { [ID]: good() } };
    const identity = expect.any(String) as string;
    await home.profiles({ [ID]: await home.sidecar(ID, { access: 'a', refresh: 'r' }) });
    await home.write(home.keyFile, 'seed-one');
    const json = path.join(home.agentDir(), 'auth-profiles.json');
    expect(await read()).toEqual([{ file: json, identity }]);
    const agent = await home.agentDatabase({ store: document });
    expect(await read()).toEqual([{ file: agent, table: 'auth_profile_store', key: 'primary', identity }]);
    const shared = await home.stateDatabase({
      'auth.sharedStore': { location: 'state-db' },
      'authProfiles.store': { version: 1, profiles: { 'openai:two': good() } },
    });
    expect(await read()).toContainEqual({
      file: shared,
      table: 'config_machine_state',
      key: 'authProfiles.store',
      identity,
    });
  });

  test('whose folder cannot be written is told so', async () => {
    await home.write('openclaw.json', {
      agents: { defaults: { model: { primary: 'openai-codex/gpt-5.4' } } },
    });
    await home.profiles({ [ID]: good() });
    const ports = home.ports() as unknown as Ports;
    const { facts } = await gather(ports, { dataDir: base.home, stateDir: home.stateDir });
    facts.uid = 1000;
    for (const one of facts.openclaws[0]?.rights ?? []) {
      Object.assign(one, { uid: 1000 }, one.kind === 'directory' ? { mode: 0o500, readOnly: true } : {});
    }
    const codes = diagnose(facts).snapshot.causes.map(({ code }) => code);
    expect(codes).toContain('permissions-block-writing');
  });
});

test('the writer gets the path of the reading', () => {
  const location = { file: '/srv/agents.json (old)/auth-profiles.json', identity: null };
  const profile = { profileId: ID, location, where: 'words that name /another/auth-profiles.json' };
  const reading = {
    agent: { id: 'main', agentDir: '/a' },
    path: '/b',
    generation: 'json-inline',
    profiles: [],
  };
  const args = [{ owner: null, env: {} }, reading, profile] as unknown as Parameters<typeof storeOf>;
  expect(storeOf(...args).storePath).toBe(location.file);
});

test('a location is one by its file and its row', () => {
  const at = (file: string, identity: string | null, key?: string) => ({
    file,
    identity,
    ...(key ? { table: 't', key } : {}),
  });
  expect(sameFile(at('/a', '1:2'), at('/b', '1:2'))).toBe(true);
  expect(sameFile(at('/a', '1:2'), at('/a', '1:3'))).toBe(false);
  expect(sameFile(at('/a/../a', null), at('/a', null))).toBe(true);
  expect(sameLocation(at('/a', '1:2', 'x'), at('/b', '1:2', 'y'))).toBe(false);
  expect(locationText(at('/a b', null, 'x'))).toBe('/a b t.x');
});
