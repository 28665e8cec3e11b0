/** Archives of npm packages for the registry on loopback that proofs start (`tests/rig/registry`): fetched once, kept below the cache. */
import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { defaultCacheDir } from './programs.mjs';

/** The codex plugin of OpenClaw with all that it depends on; its Codex for the platform of this machine alone. */
const CODEX_PLUGIN = [
  '@openclaw/codex@2026.9.5',
  '@openai/codex@0.154.0',
  `@openai/codex@0.154.0-${process.platform}-${process.arch}`,
  'semver@7.8.5',
  'smol-toml@1.8.0',
  'typebox@1.3.30',
  'ws@8.21.3',
  'zod@4.5.4',
];

/**
 * Sees that the archives of the codex plugin are there (130 MB).
 * @param {{ cacheDir?: string }} [options]
 * @returns {Promise<string>} their folder
 * @throws when npm cannot fetch one
 */
export async function ensureCodexPluginArchives({ cacheDir = defaultCacheDir() } = {}) {
  const folder = path.join(cacheDir, 'npm-archives');
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder);
  for (const name of CODEX_PLUGIN) {
    const file = `${name.replace(/^@/, '').replace('/', '-').replace(/@/, '-')}.tgz`;
    if (there.includes(file)) continue;
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await promisify(execFile)(npm, ['pack', '--silent', name], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
  }
  return folder;
}
