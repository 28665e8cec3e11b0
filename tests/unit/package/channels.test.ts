import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const { channelFiles } = (await import(
  new URL('../../../config/package/make-channels.mjs', import.meta.url).href
)) as { channelFiles(manifest: object, sums: string): Record<string, string> };

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  homepage: string;
  license: string;
};
const { name, homepage } = manifest;
const version = '1.23.4';
const released = { ...manifest, version };

/** Names of what a release holds, as electron-builder makes them of its configuration. */
const builder = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Record<
  'mac' | 'win',
  { artifactName: string }
>;
const named = (pattern: string, arch: string, ext: string): string =>
  pattern
    .replace('${name}', name)
    .replace('${version}', version)
    .replace('${arch}', arch)
    .replace('${ext}', ext);
const FILES = {
  // electron-builder's own name of a .deb (FpmTarget.js).
  deb: named('${name}_${version}_${arch}.${ext}', 'amd64', 'deb'),
  macArm: named(builder.mac.artifactName, 'arm64', 'dmg'),
  macIntel: named(builder.mac.artifactName, 'x64', 'dmg'),
  windows: named(builder.win.artifactName, 'x64', 'exe'),
};
const sumOf = (file: string): string => Buffer.from(file.padEnd(32).slice(0, 32)).toString('hex');
const SUMS = Object.fromEntries(Object.values(FILES).map((file, at) => [file, sumOf(`${at} ${file}`)]));
const sums = Object.entries(SUMS)
  .map(([file, sum]) => `${sum}  ${file}\n`)
  .join('');
const files = channelFiles(released, sums);
const at = (file: string): string => `${homepage}/releases/download/v${version}/${file}`;

/** One text, by the end of its place. */
function text(end: string): string {
  const found = Object.keys(files).filter((file) => file.endsWith(end));
  expect(found).toHaveLength(1);
  return files[found[0] ?? ''] ?? '';
}

describe('the files of the channels', () => {
  it('are there for each', () => {
    const folders = new Set(Object.keys(files).map((file) => file.split('/')[0]));
    expect([...folders].sort()).toEqual(['aur', 'homebrew', 'nix', 'winget']);
    expect(Object.keys(files)).toHaveLength(7);
  });

  it('hold nothing that was not filled in', () => {
    for (const [file, filled] of Object.entries(files)) {
      expect(filled, file).not.toMatch(/undefined|\[object|NaN|null\b/);
      expect(filled.endsWith('\n'), file).toBe(true);
    }
  });

  it('are the same twice', () => expect(channelFiles(released, sums)).toEqual(files));
});

describe('Homebrew', () => {
  const cask = text('.rb');

  it('is one cask with a sum for each processor', () => {
    expect(cask.match(/^\s*(?:cask .* do|end)$/gm)).toHaveLength(2);
    expect(cask).toContain(`version "${version}"`);
    expect(cask).toMatch(new RegExp(`arm: +"${SUMS[FILES.macArm]}"`));
    expect(cask).toMatch(new RegExp(`intel: +"${SUMS[FILES.macIntel]}"`));
    for (const word of ['name', 'desc', 'homepage', 'app', 'zap'])
      expect(cask).toMatch(new RegExp(`^ +${word} `, 'm'));
    expect(/desc "(.*)"/.exec(cask)?.[1]?.length).toBeLessThanOrEqual(80);
  });

  it('leads to what is released', () => {
    const address = (/url "(.*)"/.exec(cask)?.[1] ?? '').replaceAll('#{version}', version);
    expect(address.replace('#{arch}', 'arm64')).toBe(at(FILES.macArm));
    expect(address.replace('#{arch}', 'x64')).toBe(at(FILES.macIntel));
  });
});

describe('winget', () => {
  const same = { PackageIdentifier: 'Clawlamp.Clawlamp', PackageVersion: version };

  it('has the three manifests, each with what it must have', () => {
    expect(parse(text('Clawlamp.Clawlamp.yaml'))).toMatchObject({
      ...same,
      DefaultLocale: 'en-US',
      ManifestType: 'version',
    });
    expect(parse(text('.installer.yaml'))).toMatchObject({
      ...same,
      InstallerType: 'nullsoft',
      ManifestType: 'installer',
      Installers: [
        {
          Architecture: 'x64',
          InstallerUrl: at(FILES.windows),
          InstallerSha256: SUMS[FILES.windows]?.toUpperCase(),
        },
      ],
    });
    const locale = parse(text('.locale.en-US.yaml')) as Record<string, string>;
    expect(locale).toMatchObject({ ...same, ManifestType: 'defaultLocale', License: manifest.license });
    for (const field of ['PackageLocale', 'Publisher', 'PackageName', 'ShortDescription'])
      expect(locale[field], field).toMatch(/\S/);
    expect(locale['ShortDescription']?.length).toBeLessThanOrEqual(256);
    // A version such as 1.10 would be a number else, and another one.
    for (const end of ['Clawlamp.Clawlamp.yaml', '.installer.yaml', '.locale.en-US.yaml'])
      expect(typeof (parse(text(end)) as { PackageVersion: unknown }).PackageVersion).toBe('string');
  });

  it('stands where winget looks for it', () => {
    const places = Object.keys(files).filter((file) => file.startsWith('winget/'));
    for (const place of places)
      expect(path.posix.dirname(place)).toBe(`winget/manifests/c/Clawlamp/Clawlamp/${version}`);
  });
});

describe('the AUR', () => {
  const script = text('/PKGBUILD');

  it.skipIf(process.platform === 'win32')('is a script that bash understands, with its fields', () => {
    execFileSync('bash', ['-n'], { input: script });
    const asked =
      'printf "%s\\n" "$pkgname" "$pkgver" "$pkgrel" "${arch[*]}" "${license[*]}" "${source[*]}" "${sha256sums[*]}"; type -t package';
    const told = execFileSync('bash', ['-c', `${script}\n${asked}`], { encoding: 'utf8' });
    expect(told.trim().split('\n')).toEqual([
      ...[`${name}-bin`, version, '1', 'x86_64', manifest.license],
      ...[at(FILES.deb), SUMS[FILES.deb], 'function'],
    ]);
  });

  it('says the same in its .SRCINFO', () => {
    const info = text('/.SRCINFO');
    expect(info).toContain(`\tpkgver = ${version}\n`);
    expect(info).toContain(`\tsource = ${at(FILES.deb)}\n`);
    expect(info).toContain(`\tsha256sums = ${SUMS[FILES.deb]}\n`);
    const depends = [...script.matchAll(/^depends=\((.*)\)$/gm)][0]?.[1]?.match(/[\w-]+/g) ?? [];
    expect([...info.matchAll(/^\tdepends = (.*)$/gm)].map(([, one]) => one)).toEqual(depends);
  });
});

describe('Nix', () => {
  const nix = text('.nix');

  it('closes what it opens', () => {
    // Texts aside: a brace in one of them opens nothing.
    const code = nix.replaceAll(/''[\s\S]*?''|"[^"]*"/g, '');
    for (const [open, close] of ['{}', '[]', '()'])
      expect(code.split(open ?? '').length, open).toBe(code.split(close ?? '').length);
  });

  it('takes each argument that it names, and names each that it takes', () => {
    const [, taken = '', body = ''] = /^\{\n([\s\S]*?)\n\}:\n([\s\S]*)$/.exec(nix) ?? [];
    const args = taken
      .split(',')
      .map((arg) => arg.trim())
      .filter(Boolean);
    for (const arg of args) expect(body, arg).toMatch(new RegExp(`(?<![\\w.-])${arg}(?![\\w-])`));
    const [, inputs = ''] = /buildInputs = \[([\s\S]*?)\]/.exec(body) ?? [];
    for (const input of inputs.match(/[\w.-]+/g) ?? []) expect(args).toContain(input.split('.')[0]);
  });

  it('has the sum and the address of the release', () => {
    const address = (/url = "(.*)"/.exec(nix)?.[1] ?? '').replaceAll('${finalAttrs.version}', version);
    expect(address).toBe(at(FILES.deb));
    const [, sum = ''] = /hash = "sha256-(.*)"/.exec(nix) ?? [];
    expect(Buffer.from(sum, 'base64').toString('hex')).toBe(SUMS[FILES.deb]);
  });
});

describe('nothing is written', () => {
  it.each([
    ['without a sum of a file', released, sums.replace(/.*\.exe\n/, ''), /has no .*setup\.exe/],
    ['of a list that is none', released, 'not a sum\n', /Not a line/],
    ['for what is no release', { ...released, version: '1.0.0-rc.1' }, sums, /version/],
    ['with a word that a shell would run', { ...released, description: '$(id)' }, sums, /shell/],
    ['with another homepage', { ...released, homepage: 'http://x/"' }, sums, /homepage/],
  ])('%s', (_what, changed, list, message) => {
    expect(() => channelFiles(changed, list)).toThrow(message);
  });
});
