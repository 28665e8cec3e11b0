import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartsBoxes } from '../../../../app/openclaw/write/sdk-script/protocol.ts';
import type { SdkModules, SessionEntry } from '../../../../app/openclaw/write/sdk-script/sdk.ts';
import type { SealedBox } from '../../../../app/platform/sealing/sealed-text.ts';
import { ask, FakeOwner, ID, KEY, opened } from './support.ts';

const BOUND = { authProfileOverride: ID, authProfileOverrideSource: 'user', updatedAt: 7 };
let dir: string;
let permit: string;
let sessions: Map<string, SessionEntry>;
let patched: { agentId: unknown; sessionKey: string }[];
let owner: FakeOwner;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-script-'));
  permit = join(dir, 'permit');
  await writeFile(permit, '');
  patched = [];
  sessions = new Map<string, SessionEntry>([
    ['by a person', BOUND],
    ['by a person, of an older release', { authProfileOverride: ID }],
    ['by OpenClaw', { ...BOUND, authProfileOverrideSource: 'auto' }],
    ['by OpenClaw, of an older release', { authProfileOverride: ID, authProfileOverrideCompactionCount: 0 }],
    ['to another profile', { ...BOUND, authProfileOverride: 'other' }],
    ['to none', { updatedAt: 1 }],
  ]);
  owner = new FakeOwner({}, { 'session-store-runtime': sessionModule() });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A stand-in for the session store of 2026.9.6. */
function sessionModule(): SdkModules['session-store-runtime'] {
  return {
    listSessionEntries: () => [...sessions].map(([sessionKey, entry]) => ({ sessionKey, entry })),
    patchSessionEntry: ({ agentId, sessionKey, update }) => {
      const entry = sessions.get(sessionKey) ?? {};
      const patch = update(structuredClone(entry));
      if (patch) {
        patched.push({ agentId, sessionKey });
        const whole = Object.entries({ ...entry, ...patch });
        sessions.set(sessionKey, Object.fromEntries(whole.filter(([, value]) => value !== undefined)));
      }
      return Promise.resolve();
    },
  };
}

const edits = [{ part: 'chats' as const, key: ID, expect: [], to: { is: 'absent' as const } }];
const snapshot = (): Promise<unknown> =>
  ask(owner, 'chatsSnapshot', { id: 'tx', key: KEY, edits }, { agentId: 'main' });

async function change(more: Partial<PartsBoxes> = {}): Promise<PartsBoxes> {
  const { before, after } = (await snapshot()) as { before: SealedBox; after: SealedBox };
  return { id: 'tx', key: KEY, before, after, back: false, permit, ...more };
}
const write = (boxes: PartsBoxes): Promise<unknown> => ask(owner, 'chatsWrite', boxes, { agentId: 'main' });
const compare = (boxes: PartsBoxes): Promise<unknown> =>
  ask(owner, 'chatsCompare', boxes, { agentId: 'main' });

it('takes down those that a person bound to the profile, and of each its binding alone', async () => {
  const { before, after } = (await snapshot()) as { before: unknown; after: unknown };
  const nothing = { part: 'chats', keys: null, has: false, value: null };
  expect(opened('before', before)).toEqual([
    {
      ...nothing,
      key: 'by a person',
      has: true,
      value: { authProfileOverride: ID, authProfileOverrideSource: 'user' },
    },
    { ...nothing, key: 'by a person, of an older release', has: true, value: { authProfileOverride: ID } },
  ]);
  expect(opened('after', after)).toEqual([
    { ...nothing, key: 'by a person' },
    { ...nothing, key: 'by a person, of an older release' },
  ]);
});

it('has nothing to do where none is bound to it', async () => {
  sessions.clear();
  expect(await snapshot()).toEqual({ ok: true, fits: false });
});

it('unbinds them, leaves the rest of each alone, and binds them again', async () => {
  const was = structuredClone(sessions);
  const boxes = await change();
  expect(await compare(boxes)).toEqual({ ok: true, holding: 'before' });
  expect(await write(boxes)).toEqual({ ok: true, result: 'written' });
  expect(sessions.get('by a person')).toEqual({ updatedAt: 7 });
  expect(patched).toEqual([
    { agentId: 'main', sessionKey: 'by a person' },
    { agentId: 'main', sessionKey: 'by a person, of an older release' },
  ]);
  expect(await compare(boxes)).toEqual({ ok: true, holding: 'after' });
  expect(await write(boxes)).toEqual({ ok: true, result: 'written' });
  expect(patched).toHaveLength(2);
  expect(await write({ ...boxes, back: true, permit: null })).toEqual({ ok: true, result: 'written' });
  expect(sessions).toEqual(was);
});

it('leaves one alone that was bound elsewhere meanwhile, and says so', async () => {
  const boxes = await change();
  sessions.set('by a person', { ...BOUND, authProfileOverride: 'elsewhere' });
  expect(await compare(boxes)).toEqual({ ok: true, holding: 'other' });
  expect(await write(boxes)).toEqual({ ok: true, result: 'changed' });
  expect(sessions.get('by a person')).toMatchObject({ authProfileOverride: 'elsewhere' });
});

it('passes over one that is gone', async () => {
  const boxes = await change();
  sessions.delete('by a person');
  expect(await compare(boxes)).toEqual({ ok: true, holding: 'before' });
  expect(await write(boxes)).toEqual({ ok: true, result: 'written' });
  expect(sessions.has('by a person')).toBe(false);
});

it('changes none once its permit is gone', async () => {
  const boxes = await change();
  await rm(permit);
  expect(await write(boxes)).toEqual({ ok: true, result: 'revoked' });
  expect(patched).toEqual([]);
});

describe('a release whose sessions nobody may change', () => {
  it.each<[string, SdkModules['session-store-runtime'] | undefined]>([
    ['with no such module', undefined],
    ['that only lists them', { listSessionEntries: () => [] }],
    ['that only patches them', { patchSessionEntry: () => Promise.resolve() }],
  ])('is told: one %s', async (_what, module) => {
    owner = new FakeOwner({}, { 'session-store-runtime': module });
    for (const op of ['chatsProbe', 'chatsSnapshot'] as const)
      expect(await ask(owner, op, { id: 'tx', key: KEY, edits })).toEqual({
        ok: false,
        why: 'failed',
        name: 'Error',
        code: 'CLAWLAMP_LACKS',
      });
  });

  it('is none that has both', async () => {
    expect(await ask(owner, 'chatsProbe', {})).toMatchObject({ ok: true, way: 'sessions', lacks: [] });
  });
});
