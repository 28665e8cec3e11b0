import { spoken } from '../../../app/words/spoken.ts';
import { chmod, chown, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../../app/engine/engine.ts';
import { speak } from '../../../app/language/say.ts';
import { AppError } from '../../../app/model/errors.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { ActFile, actOf, type ActRecord } from '../../../app/transactions/journal/change-records.ts';
import { placesNow } from '../../../app/transactions/journal/believe.ts';
import { dataKey } from '../../../app/platform/sealing/data-key.ts';
import { Journal } from '../../../app/transactions/journal/journal.ts';
import { recoverActs } from '../../../app/transactions/journal/recover-changes.ts';
import { newSealKey } from '../../../app/platform/sealing/sealed-box.ts';
import { undoAct } from '../../../app/transactions/undo.ts';
import { targetAt } from '../../../app/openclaw/write/write-target.ts';
import { memoryVault } from '../../interop/relogin/sign-in.ts';
import { NOW, StoreHome } from '../openclaw/support.ts';
import { ACT_ID, actRecord, installOpenClaw, playedOwner, writeAct, writeOldAct } from './records-support.ts';

/** Our own records name no program, and one that was planted, changed or written by an earlier Clawlamp runs nothing by itself. */

let home: StoreHome;
let vault: Ports['vault'];
let owner: ReturnType<typeof playedOwner>;

const dataDir = (): string => path.join(home.home, 'data');
const file = (): string => path.join(dataDir(), 'acts', `${ACT_ID}.json`);
const options = () => ({
  dataDir: dataDir(),
  stateDir: home.stateDir,
  openclawBin: path.join(home.home, 'openclaw', 'openclaw.mjs'),
});

beforeEach(async () => {
  home = await StoreHome.make();
  vault = memoryVault();
  let holds = 'after';
  owner = playedOwner(({ op, back }) => {
    if (op === 'partsWrite') holds = back ? 'before' : 'after';
    return op === 'partsWrite' ? { ok: true, result: 'written' } : { ok: true, holding: holds };
  });
  await mkdir(home.agentDir(), { recursive: true });
  await installOpenClaw(home, '2026.5.12');
});
afterEach(() => home.dispose());

function ports(over: Partial<Ports> = {}): Ports {
  const clock = { now: () => NOW + 60_000, after: () => () => undefined };
  return { ...home.ports(), clock, processes: owner.processes, vault, ...over } as unknown as Ports;
}

async function undo() {
  const [place] = await placesNow(ports(), options());
  const installAt = (stateDir: string) => (place?.stateDir === stateDir ? { place, stores: [] } : null);
  return undoAct({ ports: ports(), options: options(), installAt }, null);
}

const state = async () => (await new ActFile(dataDir()).all())[0]?.state;

/** What another program would be in a record: found in it, it would be run. */
const PLANTED = {
  owner: { version: '9.9.9', binPath: '/planted/x.mjs', packageDir: '/planted', nodePath: '/planted/node' },
  env: { PLANTED: 'yes', NODE_OPTIONS: '--require=/planted/x.js' },
};

/** Nothing that was started came from a record. */
function startedOnlyTheirs(): void {
  expect(owner.started.length).toBeGreaterThan(0);
  for (const { spec, asked } of owner.started) {
    expect(spec.file).toBe(path.join(home.home, 'openclaw', 'node'));
    expect(asked.packageDir).toBe(path.join(home.home, 'openclaw'));
    expect(JSON.stringify(spec.env)).not.toMatch(/planted/i);
  }
}

describe('a record', () => {
  test('names stores and ids, and no program or environment', async () => {
    await writeAct(home, vault, dataDir(), 'done');
    const text = await readFile(file(), 'utf8');
    expect(text).not.toMatch(/packageDir|nodePath|binPath|"env"|"owner":/);
    expect(text).toContain(home.agentDir());
  });

  test('of ours is told in the language that is spoken, and in English to who helps with a bundle', async () => {
    await writeAct(home, vault, dataDir(), 'done');
    const engine = createEngine(ports(), options());
    await speak('de');
    try {
      await engine.read();
      const [act] = await engine.acts();
      expect(act?.title).toBe('Die funktionierende Anmeldung nach vorn stellen');
      const bundle = await engine.bundle();
      expect(bundle).toContain('Put the working sign-in first');
      expect(bundle).not.toContain(act?.title);
    } finally {
      await speak('en');
    }
  });

  test('of ours is acted on, by the program that is found now', async () => {
    await writeAct(home, vault, dataDir(), 'done');
    expect(spoken(await undo())).toMatchObject({
      kind: 'done',
      writer: 'OpenClaw 2026.5.12, its own plugin SDK',
    });
    startedOnlyTheirs();
    expect(await state()).toBe('undone');
  });

  test('of ours that was cut off is settled at the next start', async () => {
    await writeAct(home, vault, dataDir(), 'undoing');
    expect(spoken(await recoverActs(ports(), options()))).toEqual([expect.stringContaining('is in place.')]);
    startedOnlyTheirs();
    expect(await state()).toBe('undone');
  });

  test('whose OpenClaw is gone asks nobody, and waits', async () => {
    await writeAct(home, vault, dataDir(), 'writing');
    await rm(path.join(home.home, 'openclaw'), { recursive: true });
    expect(spoken(await recoverActs(ports(), options()))).toEqual([
      expect.stringContaining('The OpenClaw program that owns this store was not found.'),
    ]);
    expect(owner.started).toEqual([]);
    expect(await state()).toBe('writing');
  });
});

describe('a record of an earlier Clawlamp', () => {
  async function old(at: ActRecord['state']): Promise<void> {
    const record = await writeAct(home, vault, dataDir(), at);
    await writeOldAct(record, dataDir(), PLANTED);
  }

  test('is shown as it was written', async () => {
    await old('done');
    const [record] = await new ActFile(dataDir()).all();
    expect(actOf(record as ActRecord)).toMatchObject({
      title: 'Eine Reparatur von früher',
      steps: [{ what: 'Reihenfolge', where: '/w', before: 'a', after: null }],
    });
    expect(JSON.stringify(record)).not.toMatch(/planted/i);
  });

  test('is shown under a cause that has another name by now', async () => {
    await old('done');
    const text = await readFile(file(), 'utf8');
    await writeFile(file(), text.replace('"code":null', '"code":"a-cause-of-old"'));
    expect((await new ActFile(dataDir()).all())[0]?.plan).toMatchObject({ code: null, id: 'p' });
  });

  test.each(['start', 'command'] as const)('is not run by a %s, and says what it waits for', async (by) => {
    await old('undoing');
    expect(spoken(await recoverActs(ports(), options(), by))).toEqual([
      expect.stringContaining('An earlier Clawlamp wrote this record'),
    ]);
    expect(owner.started).toEqual([]);
    expect(await state()).toBe('undoing');
  });

  test('is settled when a person wants just that, by the program that is found now', async () => {
    await old('undoing');
    expect(spoken(await recoverActs(ports(), options(), 'click', ACT_ID))).toHaveLength(1);
    startedOnlyTheirs();
    expect(await state()).toBe('undone');
  });

  test('is undone when a person wants that, and vouched for from then on', async () => {
    await old('done');
    expect(await undo()).toMatchObject({ kind: 'done' });
    startedOnlyTheirs();
    const [record] = await new ActFile(dataDir()).all();
    expect(record).toMatchObject({ v: 2, state: 'undone' });
    expect(actOf(record as ActRecord).title).toBe('Eine Reparatur von früher');
    expect(await readFile(file(), 'utf8')).not.toMatch(/planted/i);
  });

  test('that keeps something sealed with another key runs nothing', async () => {
    await dataKey(vault, dataDir());
    await mkdir(path.join(dataDir(), 'acts'), { recursive: true });
    await writeOldAct(actRecord(home, newSealKey(), 'done'), dataDir(), PLANTED);
    expect(await undo()).toMatchObject({ kind: 'unchanged', error: { code: 'SEAL_BROKEN' } });
    expect(owner.started).toEqual([]);
  });
});

describe('a record that was planted or changed runs nothing', () => {
  /** Rewrites the two lines of a record's file. */
  async function rewrite(change: (head: string, body: string) => [string, string]): Promise<void> {
    const [head = '', body = ''] = (await readFile(file(), 'utf8')).split('\n');
    await writeFile(file(), `${change(head, body).join('\n')}\n`);
  }

  async function refused(code: string): Promise<void> {
    await recoverActs(ports(), options());
    const undone = await undo();
    if (code !== 'UNDO_NOT_FOUND' || undone.kind !== 'unchanged') {
      expect(undone).toMatchObject({ kind: 'unchanged', error: { code } });
    }
    expect(owner.started).toEqual([]);
  }

  test.each<[string, (body: string) => string]>([
    ['another state', (body) => body.replace('"state":"done"', '"state":"done" ')],
    ['another store', (body) => body.replace('auth-profiles.json', 'auth-profiles2.json')],
    ['another folder', (body) => body.replaceAll('.openclaw', '.openclaw2')],
    ['another time', (body) => body.replace(/"at":\d+/, '"at":9999999999999')],
    ['one more field', (body) => body.replace('{', '{"shared":false,')],
    [
      'another order of fields',
      (body) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body)).reverse())),
    ],
  ])('%s', async (_, change) => {
    await writeAct(home, vault, dataDir(), 'done');
    await rewrite((head, body) => [head, change(body)]);
    await refused('SEAL_BROKEN');
  });

  test('its mark made shorter, or taken away', async () => {
    await writeAct(home, vault, dataDir(), 'done');
    await rewrite((head, body) => [head.replace(/"mark":"(.{10})[^"]*"/, '"mark":"$1"'), body]);
    await refused('SEAL_BROKEN');
    await rewrite((head, body) => [head.replace(/"mark":"[^"]*"/, '"mark":""'), body]);
    await refused('SEAL_BROKEN');
  });

  test('marked with a key that is none of ours', async () => {
    await dataKey(vault, dataDir());
    const key = newSealKey();
    await new ActFile(dataDir()).put(actRecord(home, key, 'done'), { key, name: 'AAAAAAAAAAAAAAAA' });
    await refused('KEY_MISSING');
  });

  test('under the name of our key, made with another one', async () => {
    const { name } = await dataKey(vault, dataDir());
    const key = newSealKey();
    await new ActFile(dataDir()).put(actRecord(home, key, 'done'), { key, name });
    await refused('SEAL_BROKEN');
  });

  test('in the place of another kind, or under another name', async () => {
    await writeAct(home, vault, dataDir(), 'undoing');
    await mkdir(path.join(dataDir(), 'journal'), { recursive: true });
    await copyFile(file(), path.join(dataDir(), 'journal', `${ACT_ID}.json`));
    expect(await new Journal(dataDir()).all()).toEqual([]);
    await copyFile(file(), path.join(dataDir(), 'acts', 'bbbbbbbb-2222.json'));
    expect((await new ActFile(dataDir()).all()).map(({ id }) => id)).toEqual([ACT_ID]);
  });

  test('a store that is none of that OpenClaw', async () => {
    const [place] = await placesNow(ports(), options());
    if (!place) throw new Error('no place');
    const inside = {
      writer: 'owner' as const,
      agentDir: home.agentDir(),
      storePath: path.join(home.agentDir(), 'x.json'),
    };
    expect(targetAt(inside, place, ports()).owner?.version).toBe('2026.5.12');
    for (const outside of [
      { ...inside, storePath: '/elsewhere/auth-profiles.json' },
      { ...inside, storePath: `${home.stateDir}-other/x.json` },
      { ...inside, storePath: path.join(home.agentDir(), '..', '..', '..', '..', 'x.json') },
      { ...inside, agentDir: '/elsewhere' },
      { ...inside, what: 'settings' as const },
    ]) {
      expect(() => targetAt(outside, place, ports())).toThrow(
        expect.objectContaining({ code: 'STORE_CHANGED' }),
      );
    }
  });
});

describe('with the keyring locked', () => {
  test('a repair that was cut off waits, is told as such, and is settled once it is open', async () => {
    const open = vault;
    await writeAct(home, open, dataDir(), 'undoing');
    const asked: (string | undefined)[] = [];
    vault = {
      ...open,
      kind: 'locked',
      get: (_, asking) => {
        asked.push(asking);
        return Promise.reject(new AppError('VAULT_LOCKED'));
      },
    };
    const engine = createEngine(ports(), options());
    expect(await engine.start()).toContainEqual(expect.stringContaining('The system keyring is locked.'));
    expect(owner.started).toEqual([]);
    // A start shows no window that nobody asked for.
    expect(asked).toEqual(['quietly']);
    const cause = engine.current()?.causes[0];
    expect(cause?.code).toBe('repair-interrupted');
    expect(cause?.detail).toContain('Unlock the keyring');
    await engine.stop();
    vault = open;
    const later = createEngine(ports(), options());
    await later.start();
    startedOnlyTheirs();
    expect(await state()).toBe('undone');
    await later.stop();
  });
});

describe.skipIf(process.platform === 'win32')('a data folder', () => {
  /** Nothing in it is believed: said at a start, refused to a person, and no program is started. */
  async function refused(where: string): Promise<void> {
    const engine = createEngine(ports(), options());
    expect((await engine.start()).join(' ')).toContain(where);
    expect(await engine.undo(null)).toMatchObject({ error: { code: 'DATA_FOLDER_REFUSED', detail: where } });
    expect(owner.started).toEqual([]);
    const causes = engine.current()?.causes ?? [];
    expect(causes[0]).toMatchObject({
      code: 'permissions-unsafe',
      variant: 'own-folder',
      evidence: [{ where }],
    });
    expect(causes.map(({ code }) => code)).not.toContain('repair-interrupted');
    expect(await engine.acts()).toEqual([]);
    await engine.stop();
  }

  test.each(['', 'acts', 'keys'])('in which others may write is refused, and said: %s', async (part) => {
    vault = { ...vault, get: () => Promise.reject(new AppError('VAULT_UNAVAILABLE')) };
    await writeAct(home, vault, dataDir(), 'undoing');
    const open = path.join(dataDir(), part);
    await chmod(open, 0o777);
    await refused(open);
    await chmod(open, 0o700);
    expect(spoken(await recoverActs(ports(), options()))).toHaveLength(1);
    startedOnlyTheirs();
  });

  test.skipIf(process.getuid?.() !== 0)('of another account is refused, and said', async () => {
    await writeAct(home, vault, dataDir(), 'undoing');
    await chown(dataDir(), 4321, 4321);
    await refused(dataDir());
  });

  test('with a key that others may write is refused before anything is sealed with it', async () => {
    vault = { ...vault, get: () => Promise.reject(new AppError('VAULT_UNAVAILABLE')) };
    await dataKey(vault, dataDir());
    await chmod(path.join(dataDir(), 'keys', 'backup.key'), 0o666);
    await expect(dataKey(vault, dataDir())).rejects.toMatchObject({ code: 'DATA_FOLDER_REFUSED' });
  });
});
