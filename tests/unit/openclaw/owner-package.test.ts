import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findOwner, pathsInShim } from '../../../app/openclaw/discovery/installed-package.ts';
import type { OwnerPackage } from '../../../app/openclaw/discovery/install.ts';
import {
  launchdCommand,
  splitCommandLine,
  systemdCommand,
} from '../../../app/openclaw/discovery/service-unit.ts';
import { StoreHome } from './support.ts';

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

const at = (...parts: string[]): string => path.join(home.home, ...parts);

/** A package folder with the entry file that its package.json names. */
async function makePackage(dir: string, version = '2026.5.12'): Promise<string> {
  await home.write(path.join(dir, 'package.json'), {
    name: 'openclaw',
    version,
    bin: { openclaw: 'openclaw.mjs' },
  });
  await home.write(path.join(dir, 'openclaw.mjs'), '#!/usr/bin/env node\n');
  await home.write(path.join(dir, 'dist', 'index.js'), '');
  return dir;
}

async function program(file: string, text = ''): Promise<string> {
  await home.write(file, text);
  await chmod(file, 0o755);
  return file;
}

function find(
  env: Record<string, string>,
  openclawBin?: string,
  platform: NodeJS.Platform = 'linux',
): Promise<OwnerPackage | null> {
  const ports = home.ports({ platform });
  // What this machine itself has installed is none of these tests' business.
  const inside = (file: string): boolean => file.startsWith(home.home);
  const files: typeof ports.files = {
    ...ports.files,
    realPath: (file) => (inside(file) ? ports.files.realPath(file) : Promise.resolve(null)),
    list: (folder) => (inside(folder) ? ports.files.list(folder) : Promise.resolve([])),
  };
  const found = findOwner({ ...ports, files, env: { HOME: home.home, ...env } }, { openclawBin });
  return found.then(({ owner }) => owner);
}

describe('the installed OpenClaw', () => {
  test('of a global npm install: a link on PATH, the Node beside it', async () => {
    const dir = await makePackage(at('node', 'lib', 'node_modules', 'openclaw'));
    await mkdir(at('node', 'bin'), { recursive: true });
    await symlink(path.join(dir, 'openclaw.mjs'), at('node', 'bin', 'openclaw'));
    const node = await program(at('node', 'bin', 'node'));
    expect(await find({ PATH: `relative:/nowhere:${at('node', 'bin')}` })).toEqual({
      binPath: path.join(dir, 'openclaw.mjs'),
      packageDir: dir,
      version: '2026.5.12',
      nodePath: node,
    });
  });

  test('of a pnpm install: a shell start script', async () => {
    const dir = await makePackage(at('pnpm', 'global', '5', 'node_modules', 'openclaw'));
    await program(
      at('pnpm', 'openclaw'),
      '#!/bin/sh\nbasedir=$(dirname "$(echo "$0")")\nif [ -x "$basedir/node" ]; then\n  exec "$basedir/node"  "$basedir/global/5/node_modules/openclaw/openclaw.mjs" "$@"\nfi\n',
    );
    await program(at('bin', 'node'));
    expect(await find({ PATH: `${at('pnpm')}:${at('bin')}` })).toMatchObject({
      packageDir: dir,
      nodePath: at('bin', 'node'),
    });
  });

  test('of a pnpm store: links all the way, to the real folder', async () => {
    const dir = await makePackage(at('pnpm', '.pnpm', 'openclaw@1', 'node_modules', 'openclaw'));
    await mkdir(at('pnpm', 'global', '5', 'node_modules'), { recursive: true });
    await symlink(dir, at('pnpm', 'global', '5', 'node_modules', 'openclaw'));
    await program(
      at('pnpm', 'openclaw'),
      '#!/bin/sh\nbasedir=$(dirname "$0")\nexec node "$basedir/global/5/node_modules/openclaw/openclaw.mjs" "$@"\n',
    );
    await program(at('bin', 'node'));
    expect(await find({ PATH: `${at('pnpm')}:${at('bin')}` })).toMatchObject({
      packageDir: dir,
      nodePath: at('bin', 'node'),
    });
  });

  test('of a Homebrew install: a wrapper with absolute paths, run with the Node it names', async () => {
    const dir = await makePackage(
      at('Cellar', 'openclaw', '1', 'libexec', 'lib', 'node_modules', 'openclaw'),
    );
    const node = await program(at('opt', 'node', 'bin', 'node'));
    await program(
      at('Cellar', 'openclaw', '1', 'bin', 'openclaw'),
      `#!/bin/bash\nPATH="x" exec "${node}" "${dir}/openclaw.mjs" "$@"\n`,
    );
    await mkdir(at('brew'));
    await symlink(at('Cellar', 'openclaw', '1', 'bin', 'openclaw'), at('brew', 'openclaw'));
    await program(at('brew', 'node'));
    expect(await find({ PATH: at('brew') })).toMatchObject({ packageDir: dir, nodePath: node });
    await rm(node);
    expect(await find({ PATH: at('brew') })).toMatchObject({ nodePath: at('brew', 'node') });
  });

  /** A Volta home with openclaw in it, as `volta install openclaw` leaves it. */
  async function volta(folder: string): Promise<{ dir: string; node: string }> {
    const image = path.join(folder, 'tools', 'image');
    const dir = await makePackage(
      path.join(image, 'packages', 'openclaw', 'lib', 'node_modules', 'openclaw'),
    );
    const node = await program(path.join(image, 'node', '24.21.0', 'bin', 'node'));
    await home.write(path.join(folder, 'tools', 'user', 'bins', 'openclaw.json'), {
      name: 'openclaw',
      package: 'openclaw',
      version: '2026.5.12',
      platform: { node: '24.21.0', npm: null, pnpm: null, yarn: null },
      loader: null,
    });
    await program(path.join(folder, 'bin', 'volta-shim'), 'a binary');
    await symlink(path.join(folder, 'bin', 'volta-shim'), path.join(folder, 'bin', 'openclaw'));
    await symlink(path.join(folder, 'bin', 'volta-shim'), path.join(folder, 'bin', 'node'));
    return { dir, node };
  }

  test('of Volta: what its shim stands for, without running it; found off the search path, too', async () => {
    const { dir, node } = await volta(at('.volta'));
    for (const PATH of [at('.volta', 'bin'), '/usr/bin']) {
      expect(await find({ PATH }), PATH).toMatchObject({ packageDir: dir, nodePath: node });
    }
    await rm(at('.volta', 'tools', 'user', 'bins', 'openclaw.json'));
    expect(await find({ PATH: at('.volta', 'bin') })).toBeNull();
  });

  test('of nvm and fnm that only the shell knows: the newest Node that has it', async () => {
    const nvm = at('.nvm', 'versions', 'node');
    for (const [version, release] of [
      ['v9.11.2', '2026.3.28'],
      ['v22.20.0', '2026.5.12'],
      ['v24.21.0', null],
    ] as const) {
      const node = await program(path.join(nvm, version, 'bin', 'node'));
      if (!release) continue;
      const dir = await makePackage(path.join(nvm, version, 'lib', 'node_modules', 'openclaw'), release);
      await symlink(path.join(dir, 'openclaw.mjs'), path.join(path.dirname(node), 'openclaw'));
    }
    expect(await find({ PATH: '/usr/bin' })).toMatchObject({
      version: '2026.5.12',
      nodePath: path.join(nvm, 'v22.20.0', 'bin', 'node'),
    });
    await rm(at('.nvm'), { recursive: true });
    expect(await find({ PATH: '/usr/bin' })).toBeNull();
    const fnm = at('.local', 'share', 'fnm', 'node-versions', 'v24.21.0', 'installation');
    const dir = await makePackage(path.join(fnm, 'lib', 'node_modules', 'openclaw'));
    const node = await program(path.join(fnm, 'bin', 'node'));
    await symlink(path.join(dir, 'openclaw.mjs'), path.join(fnm, 'bin', 'openclaw'));
    expect(await find({ PATH: '/usr/bin' })).toMatchObject({ packageDir: dir, nodePath: node });
    // The per-shell folder that fnm puts on the search path is a link to the same place.
    await symlink(fnm, at('multishell'));
    expect(await find({ PATH: at('multishell', 'bin') })).toMatchObject({ packageDir: dir });
  });

  test('behind a shim that tells nothing (asdf, mise) is found where it is installed', async () => {
    await program(at('.asdf', 'shims', 'openclaw'), '#!/usr/bin/env bash\nexec asdf exec "openclaw" "$@"\n');
    const node = await program(at('.asdf', 'installs', 'nodejs', '24.21.0', 'bin', 'node'));
    const dir = await makePackage(
      at('.asdf', 'installs', 'nodejs', '24.21.0', 'lib', 'node_modules', 'openclaw'),
    );
    await symlink(path.join(dir, 'openclaw.mjs'), path.join(path.dirname(node), 'openclaw'));
    expect(await find({ PATH: at('.asdf', 'shims') })).toMatchObject({ packageDir: dir, nodePath: node });
  });

  test('of a Windows npm install: a .cmd start script', async () => {
    const dir = await makePackage(at('npm', 'node_modules', 'openclaw'));
    await program(
      at('npm', 'openclaw.cmd'),
      '@ECHO off\r\n"%_prog%"  "%dp0%\\node_modules\\openclaw\\openclaw.mjs" %*\r\n',
    );
    await program(at('npm', 'node.exe'));
    expect(await find({ Path: at('npm') }, undefined, 'win32')).toMatchObject({
      packageDir: dir,
      nodePath: at('npm', 'node.exe'),
    });
  });

  test('of a source checkout named by flag: the folder, the entry file or a built file', async () => {
    const dir = await makePackage(at('src', 'openclaw'));
    await program(at('bin', 'node'));
    for (const named of [dir, path.join(dir, 'openclaw.mjs'), path.join(dir, 'dist', 'index.js')]) {
      expect(await find({ PATH: at('bin') }, named), named).toMatchObject({ packageDir: dir });
    }
  });

  test('named by flag and not there is not looked for elsewhere', async () => {
    await makePackage(at('node', 'lib', 'node_modules', 'openclaw'));
    await mkdir(at('node', 'bin'), { recursive: true });
    await symlink(
      at('node', 'lib', 'node_modules', 'openclaw', 'openclaw.mjs'),
      at('node', 'bin', 'openclaw'),
    );
    expect(await find({ PATH: at('node', 'bin') }, at('wrong'))).toBeNull();
  });

  test('is not a package of another name, nor a link to nowhere', async () => {
    await home.write(at('other', 'package.json'), { name: 'openclaw-tools', version: '1.0.0' });
    await program(at('other', 'openclaw'));
    await mkdir(at('dead'));
    await symlink('/nowhere/openclaw.mjs', at('dead', 'openclaw'));
    expect(await find({ PATH: `${at('dead')}:${at('other')}` })).toBeNull();
  });

  test('that only the gateway service names: its package and its Node, on Linux and on macOS', async () => {
    const dir = await makePackage(at('opt', 'my openclaw'));
    const node = await program(at('node22', 'bin', 'node'));
    await program(at('bin', 'node'));
    const unit = at('.config', 'systemd', 'user', 'openclaw-gateway.service');
    await home.write(
      unit,
      `[Service]\nExecStart=${node} "${dir}/dist/index.js" gateway --port 18789\nEnvironment=SECRET=CANARY\n`,
    );
    const found = await find({ PATH: at('bin') });
    expect(found).toMatchObject({ packageDir: dir, nodePath: node });
    expect(JSON.stringify(found)).not.toContain('CANARY');

    await rm(unit);
    await home.write(
      at('Library', 'LaunchAgents', 'ai.openclaw.gateway.plist'),
      `<plist><dict><key>ProgramArguments</key>\n<array>\n<string>${node}</string>\n<string>${dir}/dist/index.js</string><string>gateway</string></array></dict></plist>`,
    );
    expect(await find({ PATH: at('bin') }, undefined, 'darwin')).toMatchObject({
      packageDir: dir,
      nodePath: node,
    });
  });

  test("the service's Node is taken for a package that PATH names, too", async () => {
    const dir = await makePackage(at('lib', 'openclaw'));
    await mkdir(at('bin'));
    await symlink(path.join(dir, 'openclaw.mjs'), at('bin', 'openclaw'));
    await program(at('bin', 'node'));
    const node = await program(at('service', 'node'));
    await home.write(
      at('.config', 'systemd', 'user', 'openclaw-gateway.service'),
      `[Service]\nExecStart=${node} ${dir}/dist/index.js gateway\n`,
    );
    expect(await find({ PATH: at('bin') })).toMatchObject({ nodePath: node });
    await rm(node);
    expect(await find({ PATH: at('bin') })).toMatchObject({ nodePath: at('bin', 'node') });
  });
});

describe('service units', () => {
  test('systemd: quotes, escapes, prefixes, continuation lines, resets', () => {
    expect(splitCommandLine(`/a/node "/b c/x.js" 'd e' f\\ g ""`)).toEqual([
      '/a/node',
      '/b c/x.js',
      'd e',
      'f g',
      '',
    ]);
    expect(systemdCommand('ExecStart=\n[Service]\nExecStart=-/a/node \\\n  /b.js')).toEqual([
      '/a/node',
      '/b.js',
    ]);
    expect(systemdCommand('ExecStart=/a\nExecStart=\n')).toBeNull();
    expect(systemdCommand('#ExecStart=/a')).toBeNull();
  });

  test('launchd: entities, and no arguments at all', () => {
    expect(launchdCommand('<key>ProgramArguments</key><array><string>/a&amp;b</string></array>')).toEqual([
      '/a&b',
    ]);
    expect(launchdCommand('<dict><key>Label</key></dict>')).toBeNull();
  });

  test('start scripts: only words that end like an entry of the package', () => {
    expect(pathsInShim('exec "$(dirname "$0")/../lib/openclaw.mjs" x.mjs', '/s/bin')).toEqual([
      '/s/bin/../lib/openclaw.mjs',
    ]);
    expect(pathsInShim('echo hello', '/s')).toEqual([]);
  });
});
