import { existsSync, writeFileSync as writeSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuthProfileStore, SdkModules } from '../../../../app/openclaw/write/sdk-script/sdk.ts';
import { ask, box, FakeOwner, ID, KEY, NEW, OLD, signIn } from './support.ts';

let dir: string;
let permit: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-script-'));
  permit = join(dir, 'permit');
  await writeFile(permit, '');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const failing = (code: string, more: object = {}): Error =>
  Object.assign(new Error('old-access'), { code }, more);

/** The modules of 2026.3.28, whose save writes two files into the folder it is given. */
function partsModules(save?: (store: AuthProfileStore, folder: string) => void): Partial<SdkModules> {
  return {
    'provider-auth': {},
    'file-lock': { withFileLock: (_path, _options, work) => work() },
    'agent-runtime': {
      saveAuthProfileStore: (store, folder) => {
        if (save) return save(store, folder);
        const { profiles, ...state } = store;
        writeNow(join(folder, 'auth-profiles.json'), { version: 1, profiles });
        writeNow(join(folder, 'auth-state.json'), { version: 1, ...state, profiles: undefined });
      },
    },
  };
}
const writeNow = (path: string, value: object): void => writeSync(path, JSON.stringify(value));

describe('what a package offers', () => {
  it('is one locked update', async () => {
    expect(await ask(new FakeOwner(), 'probe', {})).toEqual({
      ok: true,
      version: '2026.9.6',
      node: process.version,
      way: 'update',
      lacks: [],
    });
  });

  it('is a lock and a save, where the update is kept from us', async () => {
    const answer = await ask(new FakeOwner({}, partsModules()), 'probe', {});
    expect(answer).toMatchObject({ ok: true, way: 'parts', lacks: ['updateAuthProfileStoreWithLock'] });
  });

  it.each<[string, Partial<SdkModules>, string[]]>([
    ['nothing', { 'provider-auth': {} }, ['withFileLock', 'saveAuthProfileStore']],
    ['a save alone', { ...partsModules(), 'file-lock': {} }, ['withFileLock']],
    ['a lock alone', { ...partsModules(), 'agent-runtime': {} }, ['saveAuthProfileStore']],
  ])('is too little: %s', async (_what, modules, missing) => {
    expect(await ask(new FakeOwner({}, modules), 'write', { ...signIn(), permit })).toEqual({
      ok: false,
      why: 'capability',
      missing: ['updateAuthProfileStoreWithLock', ...missing],
    });
  });

  it('is asked for what there is, and for nothing else', async () => {
    const answer = await ask(new FakeOwner(), 'nonsense' as 'probe', {});
    expect(answer).toEqual({ ok: false, why: 'failed', name: 'TypeError', code: undefined });
  });

  it('is told by class and code alone where it does not load', async () => {
    const owner = new FakeOwner({}, { 'provider-auth': undefined });
    expect(await ask(owner, 'probe', {})).toEqual({
      ok: false,
      why: 'load',
      name: 'Error',
      code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
      node: process.version,
      wants: '>=22.14',
    });
  });
});

describe('why nothing was saved', () => {
  type Update = NonNullable<SdkModules['provider-auth']['updateAuthProfileStoreWithLock']>;
  const refusedBy = (update: Update): Promise<unknown> => {
    const owner = new FakeOwner({}, { 'provider-auth': { updateAuthProfileStoreWithLock: update } });
    const place = { agentDir: dir, storePath: join(dir, 'openclaw-agent.sqlite') };
    return ask(owner, 'write', { ...signIn(), permit }, place);
  };
  /** A save that fails after the change was made. */
  const unsaved =
    (end: () => Promise<null>): Update =>
    ({ updater }) => {
      updater({ profiles: { [ID]: OLD } });
      return end();
    };

  it.each<[string, string, Update]>([
    ['a lock that it did not get', 'LOCKED', () => Promise.resolve(null)],
    ['a lock that it says it did not get', 'LOCKED', () => Promise.reject(new Error('database is locked'))],
    ['a busy database', 'LOCKED', () => Promise.reject(failing('SQLITE_BUSY'))],
    ['a full disk', 'FULL', unsaved(() => Promise.reject(failing('ENOSPC')))],
    [
      'a full disk, by the number of SQLite',
      'FULL',
      unsaved(() => Promise.reject(failing('ERR_SQLITE_ERROR', { errcode: 13 }))),
    ],
    ['a store that may only be read', 'READ_ONLY', () => Promise.reject(failing('EROFS'))],
    [
      'a database that may only be read',
      'READ_ONLY',
      unsaved(() => Promise.reject(failing('SQLITE_READONLY'))),
    ],
    ['a save that failed without a word', 'UNSAVED', unsaved(() => Promise.resolve(null))],
    ['something of its own', 'ERR_OF_THEIRS', () => Promise.reject(failing('ERR_OF_THEIRS'))],
    [
      'something of its own in the save',
      'ERR_OF_THEIRS',
      unsaved(() => Promise.reject(failing('ERR_OF_THEIRS'))),
    ],
  ])('is told: %s', async (_what, code, update) => {
    expect(await refusedBy(update)).toEqual({ ok: false, why: 'failed', name: 'Error', code });
  });
});

describe('a store of a later shape', () => {
  it.each([['the update'], ['the lock and the save']])('is not touched by %s', async (way) => {
    const path = join(dir, 'auth-profiles.json');
    const bytes = JSON.stringify({ version: 2, profiles: { [ID]: OLD } });
    await writeFile(path, bytes);
    const owner = new FakeOwner({}, way === 'the update' ? {} : partsModules());
    owner.stores[dir] = { version: 2, profiles: { [ID]: OLD } };
    const answer = await ask(owner, 'write', { ...signIn(), permit }, { agentDir: dir, storePath: path });
    expect(answer).toMatchObject({ ok: false, why: 'failed', code: 'NEWER' });
    expect(await readFile(path, 'utf8')).toBe(bytes);
    expect(owner.saved).toBe(0);
  });

  it('is only one where its number is later', async () => {
    await writeFile(join(dir, 'auth-profiles.json'), '{}');
    const owner = new FakeOwner();
    owner.stores[dir] = { profiles: { [ID]: OLD } };
    const place = { agentDir: dir, storePath: join(dir, 'auth-profiles.json') };
    expect(await ask(owner, 'write', { ...signIn(), permit }, place)).toMatchObject({ result: 'written' });
  });
});

it('keeps every profile that the routing state names, before and after the change', async () => {
  const owner = new FakeOwner({
    profiles: { [ID]: OLD },
    usageStats: { used: {} },
    order: { 'openai-codex': ['first', 'second'] },
    lastGood: { 'openai-codex': 'good' },
  });
  await ask(owner, 'write', { ...signIn(), permit });
  const kept = ['used', 'first', 'second', 'good'];
  expect(owner.asked[0]?.saveOptions).toEqual({
    filterExternalAuthProfiles: false,
    syncExternalCli: false,
    preserveStateProfileIds: [...kept, ...kept],
    preserveOrderProfileIds: [...kept, ...kept],
  });
  expect(owner.asked[0]?.sharedStoreWrite).toBe(true);
});

describe('the lock and the save of 2026.3.28', () => {
  const store = { version: 1, profiles: { [ID]: OLD } };
  const state = { version: 1, order: { 'openai-codex': [ID] }, other: 'not ours' };
  const write = (modules = partsModules()): Promise<unknown> =>
    ask(new FakeOwner({}, modules), 'write', { ...signIn(), permit }, place());
  const place = (): { agentDir: string; storePath: string } => ({
    agentDir: dir,
    storePath: join(dir, 'auth-profiles.json'),
  });

  beforeEach(async () => {
    await writeFile(join(dir, 'auth-profiles.json'), JSON.stringify(store));
    await writeFile(join(dir, 'auth-state.json'), JSON.stringify(state));
  });

  const seal = { id: 'tx', key: KEY };
  const parts = { ...seal, before: box('before', []), after: box('after', []) };
  const questions = {
    probe: {},
    snapshot: { ...seal, profileId: ID, expect: { access: OLD.access, refresh: OLD.refresh } },
    compare: signIn(),
    partsSnapshot: { ...seal, edits: [] },
    partsTake: { ...seal, role: 'before' as const, wanted: [] },
    partsCompare: parts,
    partsWrite: { ...parts, back: false, permit: null },
    restore: signIn(),
  };

  it.each<[keyof typeof questions, boolean]>([
    ['snapshot', false],
    ['compare', false],
    ['partsSnapshot', false],
    ['partsTake', false],
    ['partsCompare', false],
    ['probe', true],
    ['partsWrite', true],
    ['restore', true],
  ])(
    'are both loaded where a question may save, the save is not where it only reads: %s',
    async (op, saves) => {
      const owner = new FakeOwner({}, partsModules());
      const loaded: string[] = [];
      const { load } = owner;
      owner.load = (name) => (loaded.push(name), load(name));
      expect(await ask(owner, op, questions[op], place())).toMatchObject({ ok: true });
      expect(loaded).toEqual(['provider-auth', 'file-lock', ...(saves ? ['agent-runtime'] : [])]);
    },
  );

  it('puts whole files in place and leaves no folder behind, not even that of a killed run', async () => {
    await mkdir(join(dir, '.clawlamp-stage-killed'));
    expect(await write()).toEqual({ ok: true, result: 'written' });
    expect(JSON.parse(await readFile(join(dir, 'auth-profiles.json'), 'utf8'))).toEqual({
      version: 1,
      profiles: { [ID]: NEW },
    });
    expect((await readdir(dir)).sort()).toEqual(['auth-profiles.json', 'auth-state.json', 'permit']);
  });

  it('writes through a link, and leaves a file alone whose bytes are the same', async () => {
    const elsewhere = join(dir, 'elsewhere');
    await mkdir(elsewhere);
    const target = join(elsewhere, 'store.json');
    await writeFile(target, JSON.stringify(store));
    await rm(join(dir, 'auth-profiles.json'));
    await symlink(target, join(dir, 'auth-profiles.json'));
    const before = await lstat(join(dir, 'auth-state.json'));
    const bytes = await readFile(join(dir, 'auth-state.json'));
    const modules = partsModules(({ profiles }, folder) => {
      writeNow(join(folder, 'auth-profiles.json'), { profiles });
      writeSync(join(folder, 'auth-state.json'), bytes.toString());
    });
    expect(await write(modules)).toEqual({ ok: true, result: 'written' });
    expect((await lstat(join(dir, 'auth-profiles.json'))).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(target, 'utf8'))).toEqual({ profiles: { [ID]: NEW } });
    expect((await lstat(join(dir, 'auth-state.json'))).ino).toBe(before.ino);
  });

  it('hands over the store as it stands, with its state and nothing else of that file', async () => {
    const saved: unknown[] = [];
    await write(partsModules((given) => void saved.push(structuredClone(given))));
    expect(saved).toEqual([{ version: 1, profiles: { [ID]: NEW }, order: state.order }]);
  });

  it('leaves the old store where the save fails', async () => {
    const fails = partsModules((_store, folder) => {
      writeSync(join(folder, 'auth-profiles.json'), '{"half');
      throw failing('ENOSPC');
    });
    expect(await write(fails)).toMatchObject({ ok: false, code: 'FULL' });
    expect(JSON.parse(await readFile(join(dir, 'auth-profiles.json'), 'utf8'))).toEqual(store);
    expect(existsSync(join(dir, 'auth-state.json'))).toBe(true);
    expect((await readdir(dir)).some((name) => name.startsWith('.clawlamp-stage-'))).toBe(false);
  });

  it('tells a lock that it did not get', async () => {
    const held = () =>
      Promise.reject(Object.assign(new Error('file lock timeout'), { code: 'file_lock_timeout' }));
    expect(await write({ ...partsModules(), 'file-lock': { withFileLock: held } })).toMatchObject({
      ok: false,
      code: 'LOCKED',
    });
  });

  it.each([
    ['damaged', '{"version":1,"prof'],
    ['a list', '[]'],
    ['without profiles', '{"version":1}'],
    ['one with sidecars, of another release', JSON.stringify({ profiles: { x: { oauthRef: { id: 's' } } } })],
  ])('touches no store that is %s', async (_what, bytes) => {
    await writeFile(join(dir, 'auth-profiles.json'), bytes);
    expect(await write()).toMatchObject({ ok: false, why: 'failed', code: 'UNREADABLE' });
    expect(await readFile(join(dir, 'auth-profiles.json'), 'utf8')).toBe(bytes);
  });
});
