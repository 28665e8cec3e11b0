import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../../app/platform/version.ts';
import { runToEnd } from '../../rig/processes/child.ts';
import { copyOfCheckout, filesBelow, homeOf, NODES, nodeOf, npm, packNpm, root } from './npm-install.ts';

/** The npm package: packed, installed for each Node that it is for, and run as a person would. */
let folder: string;
let tarball: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'package-npm-'));
  tarball = await packNpm(copyOfCheckout(folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;
const isSqlite = (name: string): boolean => name.endsWith('.node') && name.includes('sqlite');
const total = (files: Map<string, number>, counts: (name: string) => boolean): number =>
  [...files].reduce((sum, [name, size]) => sum + (counts(name) ? size : 0), 0);

it('is the same byte for byte when it is built in another folder', async () => {
  const other = await packNpm(copyOfCheckout(folder));
  expect(other).not.toBe(tarball);
  expect((await readFile(other)).equals(await readFile(tarball))).toBe(true);
});

describe.each(NODES)('on Node %s', (version) => {
  let prefix: string;
  let home: string;
  let said: string;
  let bin: string;
  const run = async (...args: string[]) => {
    const node = await nodeOf(version);
    const env = { PATH: `${path.dirname(node)}:/usr/bin:/bin`, HOME: home };
    const { code, stdout, stderr } = await runToEnd(bin, args, { env });
    return { code, stdout, stderr };
  };

  beforeAll(async () => {
    prefix = await mkdtemp(path.join(folder, 'prefix-'));
    home = await homeOf(folder, 'false-12h-cooldown-71');
    bin = path.join(prefix, 'bin', 'clawlamp');
    const { code, stdout, stderr } = await npm(
      await nodeOf(version),
      ['install', '--global', '--prefix', prefix, tarball],
      folder,
    );
    said = stdout + stderr;
    expect(said).toMatch(/added \d+ packages?/);
    expect(code).toBe(0);
  });

  it('is installed without a warning and without a script', () => {
    expect(said).not.toMatch(/warn|deprecat|script|error/i);
  });

  it('brings what runs, and nothing more', async () => {
    const files = await filesBelow(path.join(prefix, 'lib', 'node_modules', 'clawlamp'));
    const names = [...files.keys()];
    const not =
      /\.map$|\.d\.[cm]?ts$|\.tsx?$|\.test\.|\.c(?:c|pp)?$|\.h$|binding\.gyp|\.env|\.pem|\.key$|auth\.json/;
    expect(names.filter((name) => not.test(name) && !/keyring/.test(name))).toEqual([]);
    expect(names.filter((name) => /electron|react|playwright/.test(name))).toEqual([]);
    expect(names.filter((name) => name === 'NOTICE' || name === 'LICENSE').length).toBe(2);
    expect(total(files, (name) => !isSqlite(name))).toBeLessThan(8 * MB);
    // One for each system and C library, and none twice.
    const systems = names.filter(isSqlite).map((name) => name.replace(/.*prebuilds\//, ''));
    expect(new Set(systems).size).toBe(8);
    expect(systems.length).toBe(8);
  });

  it('says its version, and helps', async () => {
    expect(await run('--version')).toEqual({ code: 0, stdout: `clawlamp ${VERSION}\n`, stderr: '' });
    const help = await run();
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('clawlamp COMMAND');
  });

  it('reads a database of OpenClaw, and leaves it as it was', async () => {
    const { code, stdout, stderr } = await run('status', '--json', '--now', '2026-11-27T12:00:00Z');
    expect(stderr).toBe('');
    const { installs, profiles } = JSON.parse(stdout) as {
      installs: { readable: boolean }[];
      profiles: object[];
    };
    expect([installs[0]?.readable, profiles.length > 0]).toEqual([true, true]);
    expect([0, 1, 2]).toContain(code);
    const before = await filesBelow(path.join(home, 'before'));
    expect(await filesBelow(path.join(home, '.openclaw'))).toEqual(before);
    // The second start runs what the first one compiled, and says the same.
    const again = await run('status', '--json', '--now', '2026-11-27T12:00:00Z');
    expect(again).toEqual({ code, stdout, stderr });
  });

  it('speaks other languages, practises, and says where the lamp is', async () => {
    const node = await nodeOf(version);
    const env = { PATH: path.dirname(node), HOME: home, LANG: 'ja_JP.UTF-8' };
    expect((await runToEnd(bin, ['help'], { env })).stdout).toContain('サインイン');
    expect((await run('lamp')).stdout).toContain('https://github.com/clawlamp/clawlamp/releases');
    expect(await run('status', '--demo', '--json')).toMatchObject({ code: 1, stderr: '' });
  });

  it('ends with the code of the contract when it does not understand', async () => {
    const wrong = await run('sttaus');
    expect([wrong.code, wrong.stdout]).toEqual([64, '']);
    expect(wrong.stderr).toContain('did you mean status?');
    expect((await run('explain', 'nobody')).code).toBe(64);
  });
});

it('carries the licence of each package that it has code of', async () => {
  const bundled = JSON.parse(await readFile(path.join(root, 'out/.bundled-cli.json'), 'utf8')) as string[][];
  const manifest = path.join(path.dirname(tarball), 'clawlamp', 'NOTICE');
  const notice = await readFile(manifest, 'utf8');
  for (const [name, version] of bundled) expect(notice).toContain(`\n${name} ${version} (`);
  expect(bundled.map(([name]) => name)).toContain('openid-client');
  expect(notice).toContain('\n@photostructure/sqlite ');
});
