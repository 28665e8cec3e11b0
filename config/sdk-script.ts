import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const vite = path.join(root, 'node_modules/vite');

/** Folders and files of which the script is made. */
const SOURCES = [
  'app/openclaw/write/sdk-script',
  'app/openclaw/write/credential-change.ts',
  'app/openclaw/write/store-entries.ts',
  'app/platform/sealing/sealed-text.ts',
];

/** What else decides over the text. */
const TOOLS = ['config/sdk-script.ts', 'config/sdk-script.vite.config.ts', 'node_modules/vite/package.json'];

/** @param file an absolute path */
export function isSourceOfScript(file: string): boolean {
  const relative = path.relative(root, file).split(path.sep).join('/');
  return SOURCES.some((source) => relative === source || relative.startsWith(`${source}/`));
}

/** One value that changes when a byte of what the text is made of does. */
function digest(): string {
  const hash = createHash('sha256');
  const files = [...SOURCES, ...TOOLS].flatMap((name) =>
    statSync(path.join(root, name)).isDirectory()
      ? readdirSync(path.join(root, name))
          .sort()
          .map((one) => `${name}/${one}`)
      : [name],
  );
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

/** The text made anew, by a process of its own: vite changes the environment of the one it runs in. */
function build(folder: string): string {
  const line = ['build', '--config', 'config/sdk-script.vite.config.ts', '--outDir', folder, '--emptyOutDir'];
  execFileSync(process.execPath, [path.join(vite, 'bin/vite.js'), ...line, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path.join(folder, 'sdk-script.mjs');
}

/**
 * The text that runs inside the user's own OpenClaw. It is built when a byte of its sources changed, and kept below
 * `node_modules/.cache` by their digest, so it is never an older one.
 */
export function sdkScript(): string {
  const file = path.join(root, `node_modules/.cache/clawlamp/sdk-script-${digest()}.mjs`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not built yet.
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-sdk-script-'));
  try {
    const text = readFileSync(build(folder), 'utf8');
    keep(file, text);
    return text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Others may build it at the same time: each puts a whole file in place. Where nothing may be kept, it is built each time. */
function keep(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Puts the text into a bundle in the place of `#sdk-script`, which is otherwise `sdk-script-from-source.ts` (package.json). */
export function sdkScriptText(): Plugin {
  const id = '\0sdk-script';
  return {
    name: 'sdk-script-text',
    enforce: 'pre',
    resolveId: (name) => (name === '#sdk-script' ? id : null),
    load: (name) => (name === id ? `export const SDK_SCRIPT = ${JSON.stringify(sdkScript())};` : null),
  };
}
