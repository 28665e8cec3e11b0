import { spoken } from '../../../app/words/spoken.ts';
import { said } from '../../support/said.ts';
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ports } from '../../../app/platform/ports.ts';
import { ActFile, type ActRecord } from '../../../app/transactions/journal/change-records.ts';
import { dataKey } from '../../../app/platform/sealing/data-key.ts';
import { placesNow } from '../../../app/transactions/journal/believe.ts';
import { recoverActs } from '../../../app/transactions/journal/recover-changes.ts';
import { sameParts, type Part } from '../../../app/openclaw/write/store-entries.ts';
import { undoAct } from '../../../app/transactions/undo.ts';
import { memoryVault } from '../../interop/relogin/sign-in.ts';
import { StoreHome } from '../openclaw/support.ts';
import { installOpenClaw, playedOwner, writeAct } from './records-support.ts';

/** "Nothing was changed" is said only where that was seen: an owner that stores something else than it was asked to. */

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
  await installOpenClaw(home, '2026.5.12');
});
afterEach(() => home.dispose());

function ports(): Ports {
  const { processes } = playedOwner((one) => {
    asked.push(one.op);
    const answer = one.op === 'partsWrite' ? { result: write(one.back === true) } : { holding: holds };
    return answer.result === 'fails' ? { ok: false, why: 'failed', code: 'EIO' } : { ok: true, ...answer };
  });
  return { ...home.ports(), processes, vault } as unknown as Ports;
}

const recorded = (state: ActRecord['state']) => writeAct(home, vault, options().dataDir, state);

const options = () => ({
  dataDir: path.join(home.home, 'data'),
  stateDir: home.stateDir,
  openclawBin: path.join(home.home, 'openclaw', 'openclaw.mjs'),
});
async function undo() {
  const [place] = await placesNow(ports(), options());
  const installAt = () => (place ? { place, stores: [] } : null);
  return undoAct({ ports: ports(), options: options(), installAt }, null);
}
const state = async () => (await new ActFile(options().dataDir).all())[0]?.state;

describe('acts of a clock that stands still, or was set back', () => {
  test('are told in the order in which they were made, so that the newest is undone', async () => {
    const acts = new ActFile(options().dataDir);
    const first = await recorded('done');
    const key = await dataKey(vault, options().dataDir);
    const made = [first.id];
    for (const back of [0, 0, 0, 3_600_000, 0]) {
      const at = await acts.nextMoment(first.at - back);
      const one = { ...first, id: randomUUID(), at };
      await acts.put(one, key);
      made.push(one.id);
    }
    expect((await acts.all()).map(({ id }) => id)).toEqual(made);
    expect(await acts.nextMoment(first.at + 60_000)).toBe(first.at + 60_000);
    // What was written by a clock that was days ahead holds nothing back.
    expect(await acts.nextMoment(first.at - 3 * 24 * 3_600_000)).toBe(first.at - 3 * 24 * 3_600_000);
  });
});

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
    expect(outcome.kind === 'stuck' && said(outcome.error.detail)).toContain('auth-profiles.json');
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
    expect(spoken(await recoverActs(ports(), options()))).toEqual([
      expect.stringContaining('could not be put back whole'),
    ]);
    expect(await state()).toBe('undoing');
  });

  test('says that something newer was left', async () => {
    await recorded('undoing');
    write = () => 'changed';
    expect(spoken(await recoverActs(ports(), options()))).toEqual([
      expect.stringContaining('Something newer'),
    ]);
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
