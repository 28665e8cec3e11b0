import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { run, which } from '../run/command.mjs';
import { reachable } from './reachable.mjs';
import { detail, notice, step } from '../run/screen.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/**
 * Compiles keytar from its source in the npm package. Its install script would first fetch a prebuilt file from
 * GitHub; the project is archived. Nothing here is fatal: keytar only reads the key that an
 * earlier Clawlamp kept through it; the vault itself is @napi-rs/keyring.
 * The result uses N-API, so one file serves Node and every Electron.
 * @returns {Promise<{built: boolean, why: string}>}
 */
export async function ensureKeytar({ root, cacheDir }) {
  const folder = path.join(root, 'node_modules', 'keytar');
  const target = path.join(folder, 'build', 'Release', 'keytar.node');
  if (existsSync(target)) return { built: true, why: '' };
  if (!existsSync(folder)) return skipped('the package is not installed');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const kept = path.join(cacheDir, `keytar-${version}-${process.platform}-${process.arch}.node`);
  if (!existsSync(kept)) {
    const failed = await compile(folder, target, `${kept}.failed`);
    if (failed) return skipped(failed);
    copyFileSync(target, kept);
  }
  mkdirSync(path.dirname(target), { recursive: true });
  if (!existsSync(target)) copyFileSync(kept, target);
  return { built: true, why: '' };
}

function skipped(why) {
  notice(`keytar is left out (${why}); a key that an earlier Clawlamp kept through it is not found.`);
  return { built: false, why };
}

/** @returns {Promise<string>} why it could not be compiled, '' when it was */
async function compile(folder, target, failureStamp) {
  const missing = await missingTools();
  if (missing.length) return `to compile it, ${missing.join(', ')} would be needed`;
  const gyp = nodeGyp();
  if (!gyp) return 'this npm brings no node-gyp';
  const headers = headersOf(process.execPath);
  if (!headers && !(await reachable(new URL('https://nodejs.org/'))))
    return "Node's headers are not on this machine";
  // A compilation that failed is not tried at every start, but again when the tools changed.
  const circumstances = `${process.version} ${headers}`;
  if (readStamp(failureStamp) === circumstances) return 'compiling it failed before';

  step('keytar');
  const args = [gyp, 'rebuild', '-C', folder, ...(headers ? [`--nodedir=${headers}`] : [])];
  const { code, output } = await run(process.execPath, args, { timeoutMs: 180_000 });
  if (code === 0 && existsSync(target)) return '';
  writeStamp(failureStamp, circumstances);
  detail(output.trim().split('\n').slice(-3).join('\n          '));
  return 'compiling it failed';
}

async function missingTools() {
  if (process.platform === 'win32') return [];
  if (process.platform === 'darwin') {
    return (await run('xcode-select', ['-p'])).code === 0 ? [] : ["Xcode's command line tools"];
  }
  const missing = ['python3', 'make', 'g++', 'pkg-config'].filter((tool) => !which(tool));
  if (!missing.includes('pkg-config') && (await run('pkg-config', ['--exists', 'libsecret-1'])).code !== 0) {
    missing.push("libsecret's headers");
  }
  return missing;
}

/** The node-gyp inside the npm that runs us, or inside the one in PATH. */
function nodeGyp() {
  const npm = which('npm');
  const candidates = [process.env.npm_execpath, npm && realpathSync(npm)].filter(Boolean);
  for (const cli of candidates) {
    const file = path.resolve(path.dirname(cli), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
    if (existsSync(file)) return file;
  }
  return null;
}

/** The folder to give as --nodedir, when it holds the headers of exactly the running version. */
function headersOf(executable) {
  const folder = path.resolve(path.dirname(realpathSync(executable)), '..');
  const header = path.join(folder, 'include', 'node', 'node_version.h');
  if (!existsSync(header)) return null;
  const text = readFileSync(header, 'utf8');
  const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  const found = ['MAJOR', 'MINOR', 'PATCH'].map(part).join('.');
  return found === process.versions.node ? folder : null;
}
