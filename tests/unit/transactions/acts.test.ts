import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../app/model/engine.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { ActFile, actOf, type ActRecord } from '../../../app/transactions/journal/change-records.ts';
import { memoryVault } from '../../interop/relogin/sign-in.ts';
import { DAY, jwt, NOW, oauth, StoreHome } from '../openclaw/support.ts';
import { restate } from './records-support.ts';

/** Repairs on real JSON files through Clawlamp's own guarded writer: the transaction, its record, and the ways back. */

const HOUR = 3_600_000;
const GOOD = 'openai-codex:good';
const STALE = 'openai-codex:stale';
const LOCKOUT = `lockout-outlives-recovery@${GOOD}`;
const COPY = `grant-shared-across-agents@work/${GOOD}`;

let home: StoreHome;
let engine: Engine;
let now: number;
let vault: Ports['vault'];

const dataDir = (): string => path.join(home.home, 'data');
const storeFile = (agent = 'main'): string => path.join(home.agentDir(agent), 'auth-profiles.json');
const bytes = (agent = 'main'): Promise<string> => readFile(storeFile(agent), 'utf8');

function makeEngine(): Engine {
  const ports = {
    ...home.ports({ clock: { now: () => now, after: () => () => undefined } }),
    processes: {
      run: () => Promise.reject(new Error('no program is started for a store without its OpenClaw')),
    },
    browser: { open: () => Promise.reject(new Error('no repair opens a browser')) },
    vault,
  } as unknown as Ports;
  const options = { dataDir: dataDir(), stateDir: home.stateDir, allowJsonWriter: true };
  return createEngine(ports, options);
}

function good(refresh = 'rt-CANARY-good'): object {
  return oauth({ access: jwt({ iat: NOW / 1000 - 3600, exp: (NOW + DAY) / 1000, sub: 'good' }), refresh });
}

/** Written as its owner formats it, routing state in the same file. */
async function writeStore(profiles: Record<string, object>, state: object, agent = 'main'): Promise<void> {
  await home.write(storeFile(agent), `${JSON.stringify({ version: 1, profiles, ...state }, null, 2)}\n`);
}

beforeEach(async () => {
  home = await StoreHome.make();
  now = NOW;
  vault = memoryVault();
  await home.write('openclaw.json', {
    logging: { file: path.join(home.stateDir, 'gateway.log') },
    gateway: { port: 1 },
    agents: {
      defaults: { model: { primary: 'openai-codex/gpt-5.4' } },
      list: [{ id: 'main', default: true }, { id: 'work' }],
    },
  });
  const usage = {
    errorCount: 2,
    lastFailureAt: NOW - 2 * HOUR,
    cooldownUntil: NOW + HOUR,
    cooldownReason: 'auth',
    lastUsed: NOW - HOUR,
  };
  const dead = oauth({
    refresh: undefined,
    expires: NOW - DAY,
    email: 'old@example.com',
    accountId: 'acc-2',
  });
  await writeStore(
    { [STALE]: dead, [GOOD]: good() },
    { order: { 'openai-codex': [GOOD] }, usageStats: { [GOOD]: usage } },
  );
  await writeStore({ [GOOD]: good() }, {}, 'work');
  engine = makeEngine();
  await engine.read();
});
afterEach(async () => {
  await engine.stop();
  await home.dispose();
});

async function record(): Promise<ActRecord> {
  return (await new ActFile(dataDir()).all())[0] as ActRecord;
}

/** As a crash would have left it: the record in that state. */
async function crashedIn(state: ActRecord['state']): Promise<void> {
  await restate(vault, dataDir(), { state });
}

describe('a repair', () => {
  test('is a plan before it is an act: in words, without a token, and nothing is written for it', async () => {
    const before = await bytes();
    const plans = engine.plans(GOOD);
    expect(plans.map(({ id, kind }) => [id, kind])).toEqual([
      [`sign-in@${GOOD}`, 'relogin'],
      [LOCKOUT, 'repair'],
      [COPY, 'repair'],
    ]);
    expect(plans[1]).toMatchObject({
      writer: 'Clawlamp itself',
      onRequest: false,
      consumers: ['agent main'],
    });
    expect(JSON.stringify(plans)).not.toContain('CANARY');
    expect(await bytes()).toBe(before);
    expect(await readdir(home.home)).not.toContain('data');
  });

  test('is done, told, and taken back byte for byte', async () => {
    const before = await bytes();
    const done = await engine.repair(LOCKOUT);
    expect(done).toMatchObject({ kind: 'done', plan: LOCKOUT, undoUntil: NOW + 30 * DAY });
    const after = JSON.parse(await bytes()) as { usageStats: Record<string, object> };
    expect(after.usageStats[GOOD]).toEqual({
      errorCount: 0,
      lastFailureAt: NOW - 2 * HOUR,
      lastUsed: NOW - HOUR,
    });
    expect(engine.plans(null).some(({ id }) => id === LOCKOUT)).toBe(false);
    expect(await engine.acts()).toMatchObject([{ state: 'done', code: 'lockout-outlives-recovery' }]);

    expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
    expect(await bytes()).toBe(before);
    expect(await engine.acts()).toMatchObject([{ state: 'undone' }]);
    expect(await engine.undo(null)).toMatchObject({ kind: 'unchanged', error: { code: 'UNDO_NOT_FOUND' } });
  });

  test('puts a removed entry back in its place, not at the end', async () => {
    const before = await bytes();
    expect(await engine.repair(`not-on-route@${STALE}`)).toMatchObject({ kind: 'done' });
    expect(await bytes()).not.toContain(STALE);
    expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
    expect(await bytes()).toBe(before);
  });

  test('that nobody planned does nothing', async () => {
    const before = await bytes();
    const outcome = await engine.repair('lockout-outlives-recovery@nobody');
    expect(outcome).toMatchObject({ kind: 'unchanged', error: { code: 'REPAIR_NOT_FOUND' } });
    expect(await bytes()).toBe(before);
  });

  test('leaves no secret in its record, and none where there is no keyring', async () => {
    await engine.repair(COPY);
    const text = JSON.stringify(await record());
    expect(text).not.toContain('CANARY');
    expect(text).not.toContain(Buffer.from('rt-CANARY-good').toString('base64url'));
    expect(JSON.stringify(actOf(await record()))).not.toContain('"before":{"v"');
  });

  test('needs the key of the backups to be taken back, and says so without it', async () => {
    await engine.repair(LOCKOUT);
    const after = await bytes();
    await engine.stop();
    vault = memoryVault();
    engine = makeEngine();
    expect(await engine.undo(null)).toMatchObject({
      kind: 'unchanged',
      error: { code: 'KEY_MISSING' },
    });
    expect(await bytes()).toBe(after);
  });

  test('is not taken back over something newer', async () => {
    await engine.repair(LOCKOUT);
    const store = JSON.parse(await bytes()) as { usageStats: Record<string, { lastUsed: number }> };
    (store.usageStats[GOOD] as { lastUsed: number }).lastUsed = NOW;
    await home.write(storeFile(), `${JSON.stringify(store, null, 2)}\n`);
    const newer = await bytes();
    expect(await engine.undo(null)).toMatchObject({ kind: 'unchanged', error: { code: 'STORE_CHANGED' } });
    expect(await bytes()).toBe(newer);
    expect(await engine.acts()).toMatchObject([{ state: 'done' }]);
  });

  test('is not taken back after 30 days', async () => {
    await engine.repair(LOCKOUT);
    now = NOW + 30 * DAY + 1;
    expect(await engine.undo(null)).toMatchObject({ kind: 'unchanged', error: { code: 'UNDO_TOO_LATE' } });
  });

  test('that took a copy out does not bring it back once the sign-in was renewed', async () => {
    const before = await bytes('work');
    expect(await engine.repair(COPY)).toMatchObject({ kind: 'done' });
    expect(await bytes('work')).not.toContain('CANARY');
    const store = JSON.parse(await bytes()) as { profiles: Record<string, object> };
    store.profiles[GOOD] = good('rt-CANARY-renewed');
    await home.write(storeFile(), JSON.stringify(store));
    expect(await engine.undo(null)).toMatchObject({ kind: 'unchanged', error: { code: 'UNDO_STALE' } });
    expect(await bytes('work')).not.toContain('CANARY');

    store.profiles[GOOD] = good();
    await home.write(storeFile(), JSON.stringify(store));
    expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
    expect(await bytes('work')).toBe(before);
  });
});

describe('a repair that a crash cut off', () => {
  test.each(['writing', 'written'] as const)(
    'while %s, is kept where the whole new state stands',
    async (state) => {
      await engine.repair(LOCKOUT);
      const after = await bytes();
      await crashedIn(state);
      expect(await engine.settle()).toEqual([expect.stringContaining('It is in place.')]);
      expect(await bytes()).toBe(after);
      expect(await engine.acts()).toMatchObject([{ state: 'done' }]);
    },
  );

  test('while writing, is nothing where the old state stands', async () => {
    const before = await bytes();
    await engine.repair(LOCKOUT);
    await home.write(storeFile(), before);
    await crashedIn('writing');
    expect(await engine.settle()).toEqual([expect.stringContaining('What stood there before is in place.')]);
    expect(await bytes()).toBe(before);
  });

  test('between two of its entries, goes back to the old state', async () => {
    const before = await bytes();
    await engine.repair(`not-on-route@${STALE}`);
    await engine.undo(null);
    const store = JSON.parse(before) as { profiles: Record<string, object>; order: object };
    await home.write(storeFile(), `${JSON.stringify({ ...store, order: store.order }, null, 2)}\n`);
    await crashedIn('undoing');
    expect(await engine.settle()).toHaveLength(1);
    expect(await bytes()).toBe(before);
    expect(await engine.acts()).toMatchObject([{ state: 'undone' }]);
  });

  test('while undoing, ends undone', async () => {
    const before = await bytes();
    await engine.repair(LOCKOUT);
    await crashedIn('undoing');
    await engine.settle();
    expect(await bytes()).toBe(before);
    expect(await engine.acts()).toMatchObject([{ state: 'undone' }]);
  });

  test('before anything was written, leaves no trace', async () => {
    await engine.repair(LOCKOUT);
    await crashedIn('intent');
    expect(await engine.settle()).toEqual([expect.stringContaining('before anything was written')]);
    expect(await engine.acts()).toEqual([]);
  });

  test('waits for the key of the backups, and says so', async () => {
    await engine.repair(LOCKOUT);
    const after = await bytes();
    await crashedIn('writing');
    vault = memoryVault();
    const later = makeEngine();
    expect(await later.settle()).toEqual([
      expect.stringContaining('The key of this change is no longer on this machine.'),
    ]);
    expect(await bytes()).toBe(after);
    expect(await later.acts()).toMatchObject([{ state: 'open' }]);
  });
});
