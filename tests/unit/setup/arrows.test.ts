import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const RULES = '.dependency-cruiser.mjs';

let tree: string;

beforeEach(async () => {
  tree = await mkdtemp(path.join(tmpdir(), 'clawlamp-arrows-'));
  await cp(path.join(root, RULES), path.join(tree, RULES));
  await cp(path.join(root, 'tsconfig.json'), path.join(tree, 'tsconfig.json'));
});
afterEach(() => rm(tree, { recursive: true, force: true }));

/** Files of a made-up tree, by path. */
async function plant(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
    await writeFile(path.join(tree, name), text);
  }
}

/** What the rules say of the tree; an empty text where nothing is wrong. */
function verdict(): string {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { status, stdout } = spawnSync(
    process.execPath,
    [program, '--config', RULES, '--output-type', 'err', 'app', 'main', 'renderer'],
    { cwd: tree, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return status === 0 ? '' : stdout;
}

const SOUND = {
  'app/model/cause.ts': 'export type Cause = { code: string };\n',
  'app/openclaw/store/read-store.ts': 'export const stores = 1;\n',
  'app/openclaw/write/store-entries.ts': 'export const entries = 1;\n',
  'app/openclaw/write/sdk-script/entries.ts':
    "import type { Cause } from '../../../model/cause.ts';\nexport { entries } from '../store-entries.ts';\nexport type One = Cause;\n",
  'app/diagnose/diagnose.ts':
    "import { stores } from '../openclaw/store/read-store.ts';\nexport const found = stores;\n",
  'app/engine/engine.ts': "export { found } from '../diagnose/diagnose.ts';\n",
  'app/contract/view.ts': 'export interface PanelView { rows: number }\n',
  'main/index.ts': "export { found } from '../app/engine/engine.ts';\n",
  'renderer/panel.tsx': "export type { PanelView } from '../app/contract/view.ts';\n",
};

test('a tree whose arrows run downwards passes', async () => {
  await plant(SOUND);
  expect(verdict()).toBe('');
});

test.each([
  [
    'a reader of stores that knows a verdict',
    { 'app/openclaw/store/read-store.ts': "export { found as stores } from '../../diagnose/diagnose.ts';\n" },
    'openclaw-knows-nothing-above-it',
  ],
  [
    'the same by a type alone',
    {
      'app/model/cause.ts': "export type { found } from '../engine/engine.ts';\n",
    },
    'model-knows-nothing-above-it',
  ],
  [
    'a core that knows the shell',
    { 'app/diagnose/diagnose.ts': "import '../../main/index.ts';\nexport const found = 1;\n" },
    'core-without-electron',
  ],
  [
    'a renderer that reaches into the core',
    { 'renderer/panel.tsx': "export { found } from '../app/engine/engine.ts';\n" },
    'renderer-sees-views-and-words',
  ],
  [
    'a finder that speaks a language',
    {
      'app/language/say.ts': 'export const say = (text: string): string => text;\n',
      'app/diagnose/diagnose.ts': "export { say as found } from '../language/say.ts';\n",
    },
    'facts-below-words-above',
  ],
  [
    'a room without a floor',
    { 'app/attic/old.ts': "export type { Cause } from '../model/cause.ts';\n" },
    'every-room-has-its-floor',
  ],
  [
    'a script for OpenClaw’s process that takes an error of ours',
    { 'app/openclaw/write/sdk-script/entries.ts': "export { causes } from '../../../model/cause.ts';\n" },
    'script-takes-its-own',
  ],
  [
    'a circle of two folders',
    {
      'app/openclaw/store/read-store.ts': "export { log as stores } from '../log/log.ts';\n",
      'app/openclaw/log/log.ts':
        "import { stores } from '../store/read-store.ts';\nexport const log = stores;\n",
    },
    'no-circle',
  ],
])('%s is refused', async (_what, planted, rule) => {
  await plant({ ...SOUND, ...planted });
  expect(verdict()).toContain(rule);
});
