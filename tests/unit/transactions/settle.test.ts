import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Engine } from '../../../app/model/engine.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { keyName } from '../../../app/platform/sealing/data-key.ts';
import { Journal, type JournalEntry } from '../../../app/transactions/journal/journal.ts';
import { newSealKey, seal } from '../../../app/platform/sealing/sealed-box.ts';
import { Secret } from '../../../app/model/secret.ts';

let home: string;
let engine: Engine;

const dataDir = (): string => path.join(home, 'clawlamp-data');
const refuse = (what: string) => () => Promise.reject(new Error(`settling this needs no ${what}`));

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'clawlamp-settle-'));
  engine = createEngine(
    {
      clock: systemClock(),
      files: systemFiles(),
      processes: { run: refuse('child'), converse: refuse('child') },
      vault: { kind: 'none', get: refuse('vault'), set: refuse('vault'), delete: refuse('vault') },
      browser: { open: refuse('browser') },
      env: { HOME: home },
      home,
      platform: 'linux',
    },
    { dataDir: dataDir() },
  );
});
afterEach(async () => {
  await engine.stop();
  await rm(home, { recursive: true, force: true });
});

function interrupted(): JournalEntry {
  const profileId = 'openai-codex:ada@example.com';
  return {
    v: 2,
    id: '0123456789abcdef',
    at: Date.now(),
    state: 'intent',
    rowId: profileId,
    profileId,
    provider: 'openai-codex',
    agentId: 'main',
    stateDir: home,
    target: { writer: 'owner', agentDir: null, storePath: path.join(home, 'none') },
    after: seal(newSealKey(), 'after', Secret.from('{}') as Secret),
    agreement: {
      profileId,
      provider: 'openai-codex',
      lockoutDirs: [],
      selectionDir: home,
      hiddenByOrder: null,
      staleLastGood: null,
    },
  };
}

it('a start after a crash tells what became of the interrupted sign-in, once', async () => {
  const key = newSealKey();
  await new Journal(dataDir()).put(interrupted(), { key, name: keyName(key) });
  expect(await engine.start()).toEqual([
    'A sign-in was interrupted before anything was written. The old one is in place.',
  ]);
  expect(await engine.settle()).toEqual([]);
});

it('a start with nothing to settle tells nothing', async () => {
  expect(await engine.start()).toEqual([]);
});
