import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../app/model/secret.ts';
import type { Ports, ProcessSpec } from '../../app/ports.ts';
import { ActFile, sealId, type ActRecord } from '../../app/repair/act-file.ts';
import { backupKey } from '../../app/repair/backup-key.ts';
import { recoverActs } from '../../app/repair/recover-acts.ts';
import { sealValue } from '../../app/repair/sealed-value.ts';
import { sameParts, type Part } from '../../app/repair/store-parts.ts';
import { undoAct } from '../../app/repair/undo-act.ts';
import { memoryVault } from '../interop/relogin/sign-in.ts';
import { NOW, StoreHome } from './openclaw-support.ts';

/** "Nothing was changed" is said only where that was seen: an owner that stores something else than it was asked to. */

interface Asked {
  op: string;
  mark: string;
  back?: boolean;
}

let home: StoreHome;
let vault: Ports['vault'];
/** What the store holds by the owner's word, and what the owner does with a write in a direction. */
let holds: string;
let asked: string[];
let write: (back: boolean) => string;

beforeEach(async () => {
  home = await StoreHome.make();
  vault = memoryVault();
  holds = 'after';
  asked = [];
  await mkdir(home.agentDir(), { recursive: true });
});
afterEach(() => home.dispose());

function ports(): Ports {
  const run = ({ input }: ProcessSpec) => {
    const asking = JSON.parse(input instanceof Secret ? input.open() : '') as Asked;
    asked.push(asking.op);
    const answer = asking.op === 'partsWrite' ? { result: write(asking.back === true) } : { holding: holds };
    const failed = answer.result === 'fails';
    const said = failed ? { ok: false, why: 'failed', code: 'EIO' } : { ok: true, ...answer };
    return Promise.resolve({
      code: 0,
      stdout: `\n${asking.mark}${JSON.stringify(said)}\n`,
      stderr: '',
      timedOut: false,
    });
  };
  return { ...home.ports(), processes: { run }, vault } as unknown as Ports;
}

async function recorded(state: ActRecord['state']): Promise<ActRecord> {
  const dataDir = path.join(home.home, 'data');
  const { key } = await backupKey(vault, dataDir);
  const id = 'aaaaaaaa-1111';
  const part: Part = { part: 'order', key: 'openai', has: true, value: ['a'], keys: ['openai'] };
  const owner = { version: '2026.5.12', binPath: '/x/o.mjs', packageDir: '/x', nodePath: '/x/node' };
  const storePath = path.join(home.agentDir(), 'auth-profiles.json');
  const record: ActRecord = {
    v: 1,
    id,
    at: NOW,
    state,
    plan: {
      id: 'p',
      kind: 'repair',
      title: 'A repair',
      writer: 'w',
      rows: [],
      steps: [],
    } as unknown as ActRecord['plan'],
    stateDir: home.stateDir,
    stores: [
      {
        target: { writer: 'owner', agentDir: home.agentDir(), storePath, owner, env: {} },
        before: sealValue(key, sealId(id, 0), 'before', [part]),
        after: sealValue(key, sealId(id, 0), 'after', [part]),
      },
    ],
  };
  await new ActFile(dataDir).put(record);
  return record;
}

const options = () => ({ dataDir: path.join(home.home, 'data'), stateDir: home.stateDir });
const undo = () => undoAct({ ports: ports(), options: options(), installAt: () => null }, null);
const state = async () => (await new ActFile(options().dataDir).all())[0]?.state;

describe('an undo', () => {
  test('is done where the old state was seen to stand', async () => {
    await recorded('done');
    write = (back) => ((holds = back ? 'before' : 'after'), 'written');
    expect(await undo()).toMatchObject({ kind: 'done' });
    expect(await state()).toBe('undone');
  });

  test('changed nothing where the new state was seen to stand again', async () => {
    await recorded('done');
    write = (back) => ((holds = back ? 'other' : 'after'), 'written');
    expect(await undo()).toMatchObject({ kind: 'unchanged', error: { code: 'OWNER_FAILED' } });
    expect(await state()).toBe('done');
  });

  test.each([
    [
      'that stores something else, and does not go forth again',
      (back: boolean) => (back ? ((holds = 'other'), 'written') : 'changed'),
    ],
    ['that fails after it wrote', (back: boolean) => (back ? ((holds = 'before'), 'fails') : 'fails')],
    [
      'that says it went forth, and did not',
      (back: boolean) => ((holds = back ? 'torn' : 'before'), 'written'),
    ],
  ])('by an owner %s, is stuck and says where', async (_, owner) => {
    await recorded('done');
    write = owner;
    const outcome = await undo();
    expect(outcome).toMatchObject({ kind: 'stuck', error: { code: 'UNDO_FAILED' } });
    expect(outcome.kind === 'stuck' && outcome.error.detail).toContain('auth-profiles.json');
    expect(await state()).toBe('undoing');
  });

  test('at a place from which the store was moved away asks nobody, and makes nothing there', async () => {
    await recorded('done');
    await rm(path.dirname(home.agentDir()), { recursive: true });
    write = () => 'written';
    expect(await undo()).toMatchObject({ kind: 'unchanged', error: { code: 'STORE_CHANGED' } });
    expect(asked).toEqual([]);
    expect(await state()).toBe('done');
  });

  test('that failed before it wrote changed nothing', async () => {
    await recorded('done');
    write = (back) => (back ? 'fails' : 'written');
    expect(await undo()).toMatchObject({ kind: 'unchanged' });
    expect(await state()).toBe('done');
  });
});

describe('settling after a crash', () => {
  test('does not say that the old state is in place where something else stands', async () => {
    await recorded('undoing');
    write = () => ((holds = 'other'), 'written');
    expect(await recoverActs(ports(), options())).toEqual([
      expect.stringContaining('could not be put back whole'),
    ]);
    expect(await state()).toBe('undoing');
  });

  test('says that something newer was left', async () => {
    await recorded('undoing');
    write = () => 'changed';
    expect(await recoverActs(ports(), options())).toEqual([expect.stringContaining('Something newer')]);
    expect(await state()).toBe('undone');
  });
});

test('a sign-in is the same under another sealed file, and another one is not', () => {
  const entry = (value: object): Part => ({ part: 'profiles', key: 'p', has: true, value, keys: ['p'] });
  const of = (id: string, refresh: string) => entry({ access: 'a', refresh, oauthRef: { id } });
  expect(sameParts([of('1', 'r')], [of('2', 'r')])).toBe(true);
  expect(sameParts([of('1', 'r')], [of('1', 'other')])).toBe(false);
  expect(sameParts([entry({ oauthRef: { id: '1' } })], [entry({ oauthRef: { id: '2' } })])).toBe(false);
});
