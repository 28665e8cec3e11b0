/** `npm run -s pictures`: makes the pictures of the documents anew, by the e2e tests that save them; look at them before they are kept. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const folder = path.join(root, 'tests', 'e2e');
const makers = readdirSync(folder).filter(
  (name) =>
    name.endsWith('.test.ts') && readFileSync(path.join(folder, name), 'utf8').includes('docs/screenshots'),
);
const files = makers.map((name) => name.slice(0, -'.test.ts'.length));
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'config/setup/test/test.mjs'), 'e2e', ...files],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CLAWLAMP_PICTURES: 'write' },
  },
);
process.exitCode = status ?? 1;
