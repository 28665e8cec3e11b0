import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findOwnerPackage, pathsInShim } from '../../app/openclaw/owner-package.ts';
import type { OwnerPackage } from '../../app/openclaw/place.ts';
import { launchdCommand, splitCommandLine, systemdCommand } from '../../app/openclaw/service-unit.ts';
import { StoreHome } from './openclaw-support.ts';

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
  return findOwnerPackage({ ...home.ports({ platform }), env: { HOME: home.home, ...env } }, { openclawBin });
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

  test('of a Homebrew install: a wrapper with absolute paths', async () => {
    const dir = await makePackage(
      at('Cellar', 'openclaw', '1', 'libexec', 'lib', 'node_modules', 'openclaw'),
    );
    await program(at('brew', 'openclaw'), `#!/bin/bash\nPATH="x" exec "${dir}/openclaw.mjs" "$@"\n`);
    await program(at('brew', 'node'));
    expect(await find({ PATH: at('brew') })).toMatchObject({ packageDir: dir });
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
