import { link, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../app/model/engine.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { memoryVault } from '../../interop/relogin/sign-in.ts';
import { DAY, jwt, NOW, oauth, StoreHome } from '../openclaw/support.ts';

/** Copies that a finished migration left: told, never taken for sign-ins, put aside by name, and put back. */

const ID = 'openai-codex:me';
const PLAN = 'archive-holds-tokens@default';
const ARCHIVE = 'auth-profiles.json.sqlite-import.1795800000000.bak';
const SECRET = 'rt-of-the-archive';

let home: StoreHome;
let engine: Engine;

const inAgent = (name: string): string => path.join(home.agentDir('main'), name);
const there = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

function makeEngine(): Engine {
  const ports = {
    ...home.ports(),
    processes: { run: () => Promise.reject(new Error('no program here')) },
    vault: memoryVault(),
  } as unknown as Ports;
  return createEngine(ports, {
    dataDir: path.join(home.home, 'data'),
    stateDir: home.stateDir,
    allowJsonWriter: true,
  });
}

async function archive(name: string, document: unknown): Promise<string> {
  const file = inAgent(name);
  await writeFile(file, JSON.stringify(document), { mode: 0o600 });
  await utimes(file, (NOW - DAY) / 1000, (NOW - DAY) / 1000);
  return file;
}

const held = { version: 1, profiles: { [ID]: oauth({ refresh: SECRET }) } };

beforeEach(async () => {
  home = await StoreHome.make();
  await home.write('openclaw.json', {
    logging: { file: path.join(home.stateDir, 'gateway.log') },
    agents: { defaults: { model: { primary: 'openai-codex/gpt-5.4' } }, list: [{ id: 'main' }] },
  });
  const good = oauth({ access: jwt({ iat: NOW / 1000 - 3600, exp: (NOW + DAY) / 1000 }) });
  await home.profiles({ [ID]: good }, 'main');
  engine = makeEngine();
});
afterEach(async () => {
  await engine.stop();
  await home.dispose();
});

const cause = async () => (await engine.read()).causes.find((one) => one.code === 'archive-holds-tokens');

describe('an archive of a finished migration', () => {
  test('is told when it holds a token, and is no sign-in', async () => {
    const file = await archive(ARCHIVE, held);
    expect(await cause()).toMatchObject({ severity: 'info', evidence: [{ where: file }] });
    const snapshot = await engine.read();
    expect(snapshot.verdict).toBe('ok');
    expect(snapshot.causes.map((one) => one.code)).not.toContain('migration-stranded');
    expect(JSON.stringify(snapshot)).not.toContain(SECRET);
  });

  test.each([
    [
      'auth-state.json.migrated-2026-11-27T19-00-17.632Z-49c4f491-a408-4eaa-bba5-46f4b0cf8eb7',
      { version: 1, usageStats: {} },
    ],
    [
      'auth-profiles.json.oauth-ref.1795800000000.bak',
      {
        version: 1,
        profiles: {
          [ID]: {
            type: 'oauth',
            provider: 'openai-codex',
            oauthRef: { source: 'openclaw-credentials', provider: 'openai-codex', id: 'a'.repeat(32) },
          },
        },
      },
    ],
    ['auth-profiles.json.bak', held],
    ['my-copy-of-auth-profiles.json', held],
  ])('is not told without a token in it, nor a file of another name: %s', async (name, document) => {
    await archive(name, document);
    expect(await cause()).toBeUndefined();
  });

  test.each([
    'auth-profiles.json.migrated-2026-11-27T19-00-17.632Z-3492f99b-e0fd-4b9b-9331-b768ab3be86b',
    'auth-profiles.json.openai-provider-unification.1795800000000.bak',
    ARCHIVE,
  ])('is told under each name that OpenClaw gives: %s', async (name) => {
    await archive(name, held);
    expect(await cause()).toBeDefined();
  });

  test('is put aside by name only, sealed, and put back byte for byte', async () => {
    const file = await archive(ARCHIVE, held);
    const before = await readFile(file);
    await engine.read();
    const plan = engine.plans(null).find(({ id }) => id === PLAN);
    expect(plan).toMatchObject({ onRequest: true, steps: [{ where: file }] });
    const outcome = await engine.repair(PLAN);
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(await there(file)).toBe(false);
    expect(await cause()).toBeUndefined();
    const records = await readFile(
      path.join(home.home, 'data', 'acts', `${outcome.kind === 'done' ? outcome.act : ''}.json`),
      'utf8',
    );
    expect(records).not.toContain(SECRET);
    expect(await engine.undo(outcome.kind === 'done' ? outcome.act : '')).toMatchObject({ kind: 'done' });
    expect(await readFile(file)).toEqual(before);
  });

  test('that changed since it was read comes back as it was when it went', async () => {
    const file = await archive(ARCHIVE, held);
    await engine.read();
    const changed = JSON.stringify({ ...held, more: true });
    await writeFile(file, changed);
    const outcome = await engine.repair(PLAN);
    expect(outcome).toMatchObject({ kind: 'done' });
    await engine.undo(outcome.kind === 'done' ? outcome.act : '');
    expect(await readFile(file, 'utf8')).toBe(changed);
  });

  test('stays where it is while a second name leads to it', async () => {
    const file = await archive(ARCHIVE, held);
    await link(file, path.join(home.home, 'second-name'));
    await engine.read();
    expect(await engine.repair(PLAN)).toMatchObject({ kind: 'unchanged', error: { code: 'STORE_CHANGED' } });
    expect(await there(file)).toBe(true);
  });
});
