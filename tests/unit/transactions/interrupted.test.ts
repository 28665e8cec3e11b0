import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../app/cli/cli.ts';
import type { Engine } from '../../../app/model/engine.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { Secret } from '../../../app/model/secret.ts';
import type { ActRecord } from '../../../app/transactions/journal/change-records.ts';
import { newSealKey, seal } from '../../../app/platform/sealing/sealed-box.ts';
import { headline } from '../../../app/view/headline.ts';
import { memoryVault, NO_VAULT } from '../../interop/relogin/sign-in.ts';
import { DAY, jwt, NOW, oauth, StoreHome } from '../openclaw/support.ts';
import { restate } from './records-support.ts';

/** A change of ours that was cut off is the first thing that is told, and can be finished or undone from there. */

const ID = 'openai-codex:me';
const OLD = 'openai-codex:old';
const REMOVE = `not-on-route@${OLD}`;

let home: StoreHome;
let engine: Engine;
let vault: Ports['vault'];

const dataDir = (): string => path.join(home.home, 'data');
const storeFile = (): string => path.join(home.agentDir('main'), 'auth-profiles.json');

function makeEngine(): Engine {
  const ports = {
    ...home.ports(),
    processes: { run: () => Promise.reject(new Error('no program here')) },
    vault,
  } as unknown as Ports;
  return createEngine(ports, { dataDir: dataDir(), stateDir: home.stateDir, allowJsonWriter: true });
}

beforeEach(async () => {
  home = await StoreHome.make();
  vault = memoryVault();
  await home.write('openclaw.json', {
    logging: { file: path.join(home.stateDir, 'gateway.log') },
    gateway: { port: 1 },
    agents: { defaults: { model: { primary: 'openai-codex/gpt-5.4' } }, list: [{ id: 'main' }] },
  });
  const good = oauth({ access: jwt({ iat: NOW / 1000 - 3600, exp: (NOW + DAY) / 1000 }) });
  const dead = oauth({ refresh: undefined, expires: NOW - DAY, email: 'old@example.com', accountId: 'b' });
  await home.profiles({ [ID]: good, [OLD]: dead }, 'main', { order: { 'openai-codex': [ID] } });
  engine = makeEngine();
  await engine.read();
});
afterEach(async () => {
  await engine.stop();
  await home.dispose();
});

/** As a crash leaves it: a repair was made, and its record is in that state. */
async function cutOff(state: ActRecord['state']): Promise<ActRecord> {
  expect(await engine.repair(REMOVE)).toMatchObject({ kind: 'done' });
  return restate(vault, dataDir(), { state });
}

async function cli(...argv: string[]) {
  let [out, err] = ['', ''];
  const where = ['--data-dir', dataDir(), '--state-dir', home.stateDir];
  const code = await main([...argv, ...where, '--now', new Date(NOW).toISOString()], home.ports().env, {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    ask: null,
    line: null,
    signal: new AbortController().signal,
  } as Parameters<typeof main>[2]);
  return { code, out, err };
}

describe.each(['intent', 'writing', 'written', 'undoing'] as const)('a repair cut off in %s', (state) => {
  test('is the first cause, and the verdict', async () => {
    const record = await cutOff(state);
    const snapshot = await engine.read();
    expect(snapshot.verdict).toBe('act');
    expect(snapshot.causes[0]).toMatchObject({
      code: 'repair-interrupted',
      severity: 'act',
      evidence: [{ where: storeFile(), at: record.at }],
      fix: { kind: 'repair' },
    });
    expect(headline(snapshot)).toBe('A repair was interrupted.');
    expect(engine.plans(null)[0]).toMatchObject({ code: 'repair-interrupted' });
  });
});

test('done or undone, is nothing to tell', async () => {
  await engine.repair(REMOVE);
  expect((await engine.read()).causes.map(({ code }) => code)).not.toContain('repair-interrupted');
  await engine.undo(null);
  expect((await engine.read()).causes.map(({ code }) => code)).not.toContain('repair-interrupted');
});

test('under way in a living process, is nothing to tell; under a lock of a dead one it is', async () => {
  await cutOff('writing');
  const lock = (pid: number) =>
    writeFile(path.join(dataDir(), 'login.lock'), JSON.stringify({ pid, started: null, at: NOW }));
  await lock(process.pid);
  expect((await engine.read()).causes.map(({ code }) => code)).not.toContain('repair-interrupted');
  await lock(2 ** 22 + 7);
  expect((await engine.read()).causes[0]?.code).toBe('repair-interrupted');
});

test('is told by status in words and as JSON, before anything else', async () => {
  await cutOff('writing');
  const words = await cli('status');
  expect(words.code).toBe(1);
  expect(words.out.split('\n')[0]).toBe('A repair was interrupted.');
  const { out, code } = await cli('status', '--json');
  expect(code).toBe(1);
  expect((JSON.parse(out) as { causes: { code: string }[] }).causes[0]?.code).toBe('repair-interrupted');
  const explained = await cli('explain', ID);
  expect(explained.out).toContain('A repair was interrupted');
});

test('status settles nothing by itself', async () => {
  await cutOff('writing');
  const before = await readFile(storeFile(), 'utf8');
  await cli('status');
  await cli('plan', ID);
  expect(await readFile(storeFile(), 'utf8')).toBe(before);
  expect((await engine.acts())[0]?.state).toBe('open');
});

test.each([
  ['writing', 'done'],
  ['undoing', 'undone'],
] as const)('cut off in %s, ends %s by the plan that is offered', async (state, ends) => {
  await cutOff(state);
  await engine.read();
  const plan = engine.plans(null).find(({ code }) => code === 'repair-interrupted');
  expect(await engine.repair(plan?.id ?? '')).toMatchObject({ kind: 'done', plan: plan?.id });
  expect((await engine.acts()).map((act) => act.state)).toEqual([ends]);
  expect((await engine.read()).causes.map(({ code }) => code)).not.toContain('repair-interrupted');
  expect((await readFile(storeFile(), 'utf8')).includes(OLD)).toBe(ends === 'undone');
});

test('that cannot be settled yet stays the first thing that is told', async () => {
  await cutOff('writing');
  vault = memoryVault();
  const later = makeEngine();
  await later.read();
  const plan = later.plans(null).find(({ code }) => code === 'repair-interrupted');
  expect(await later.repair(plan?.id ?? '')).toMatchObject({ kind: 'stuck', error: { code: 'UNDO_FAILED' } });
  expect(later.current()?.causes[0]?.code).toBe('repair-interrupted');
});

describe('in the terminal', () => {
  const states = async (): Promise<string[]> => (await engine.acts()).map((act) => act.state);

  /** Two acts: an older one that is done, and a newer one that was cut off while it was undone. */
  beforeEach(async () => {
    // The terminal finds the key of the backups where there is no keyring.
    vault = NO_VAULT;
    engine = makeEngine();
    await engine.read();
    expect(await engine.repair(REMOVE)).toMatchObject({ kind: 'done' });
    expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
    const folder = path.join(dataDir(), 'acts');
    const set = (name: string, state: ActRecord['state'], at: number) =>
      restate(vault, dataDir(), { state, at }, name.replace('.json', ''));
    const [older = ''] = (await readdir(folder)).filter((one) => one.endsWith('.json'));
    expect(await engine.repair(REMOVE)).toMatchObject({ kind: 'done' });
    const newer = (await readdir(folder)).find((one) => one.endsWith('.json') && one !== older) ?? '';
    await set(older, 'done', NOW - DAY);
    await set(newer, 'undoing', NOW);
  });

  test('is undone by undo, and nothing older is taken back in its place', async () => {
    const { code, err } = await cli('undo', '--yes');
    expect(err).toContain('What stood there before is in place.');
    expect(code).toBe(0);
    expect(await states()).toEqual(['done', 'undone']);
    expect(await readFile(storeFile(), 'utf8')).toContain(OLD);
  });

  test('is settled by the command that the cause prints', async () => {
    const command = (await engine.read()).causes[0]?.fix?.command ?? '';
    expect(command.split(' ')[0]).toBe('clawlamp');
    const { code } = await cli(...command.split(' ').slice(1), '--yes');
    expect(code).toBe(0);
    expect(await states()).toEqual(['done', 'undone']);
    // A name that fits nothing is still refused.
    expect((await cli('repair', 'repair-interrupted', '--yes')).code).toBe(64);
  });
});

test('a sign-in that was cut off is told as one', async () => {
  await mkdir(path.join(dataDir(), 'journal'), { recursive: true });
  const box = seal(newSealKey(), 'x', Secret.from('{}') as Secret);
  const entry = {
    v: 1,
    id: 'aaaaaaaa-0000',
    at: NOW,
    state: 'writing',
    rowId: ID,
    profileId: ID,
    provider: 'openai-codex',
    agentId: 'main',
    target: { writer: 'json', agentDir: null, storePath: storeFile(), owner: null, env: {} },
    after: box,
    agreement: {
      ...{ profileId: ID, provider: 'openai-codex', lockoutDirs: [], selectionDir: home.agentDir('main') },
      ...{ hiddenByOrder: null, staleLastGood: null },
    },
  };
  await writeFile(path.join(dataDir(), 'journal', `${entry.id}.json`), JSON.stringify(entry));
  const { causes } = await engine.read();
  expect(causes[0]).toMatchObject({
    code: 'repair-interrupted',
    variant: 'sign-in',
    title: 'A sign-in was interrupted',
  });
});
